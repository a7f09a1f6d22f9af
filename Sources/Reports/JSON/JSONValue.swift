import Engine
import Lessons

/// A JSON value. Written, the same value gives the same bytes: keys sorted, numbers the shortest that read back the
/// same, what is not finite null.
enum JSONValue: Equatable, Sendable {
    case object([String: JSONValue])
    case array([JSONValue])
    case string(String)
    case number(Double)
    case bool(Bool)
    case null

    static func integer(_ value: Int) -> Self { .number(Double(value)) }
    static func string(utf8 bytes: [UInt8]) -> Self { .string(String(decoding: bytes, as: UTF8.self)) }

    /// UTF-8 with a line end: containers of containers over several lines, what holds only simple values on one.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        write(to: &bytes, indent: 0)
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    /// The same without line ends and spaces, for what a program reads in a page.
    var compactBytes: [UInt8] {
        var bytes: [UInt8] = []
        writeCompact(to: &bytes)
        return bytes
    }

    private func writeCompact(to bytes: inout [UInt8]) {
        switch self {
        case .array(let items):
            bytes.append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                item.writeCompact(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let fields):
            bytes.append(UInt8(ascii: "{"))
            let sorted = fields.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            for (index, field) in sorted.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                bytes += DiagnosticPrinter.quoted(field.key).utf8
                bytes.append(UInt8(ascii: ":"))
                field.value.writeCompact(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        case .string, .number, .bool, .null: write(to: &bytes, indent: 0)
        }
    }

    private var isSimple: Bool {
        switch self {
        case .object, .array: false
        case .string, .number, .bool, .null: true
        }
    }

    private func write(to bytes: inout [UInt8], indent: Int) {
        switch self {
        case .string(let text): bytes += DiagnosticPrinter.quoted(text).utf8
        case .number(let value): bytes += value.isFinite ? NumberText.shortest(value) : Array("null".utf8)
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .null: bytes += "null".utf8
        case .array(let items):
            let isOnOneLine = items.allSatisfy { $0.isSimple }
            Self.list(items, "[", "]", isOnOneLine, &bytes, indent) { item, bytes in
                item.write(to: &bytes, indent: indent + 1)
            }
        case .object(let fields):
            // Byte order, not the order of any language.
            let sorted = fields.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            let isOnOneLine = sorted.allSatisfy { $0.value.isSimple } && sorted.count <= 4
            Self.list(sorted, "{", "}", isOnOneLine, &bytes, indent) { field, bytes in
                bytes += DiagnosticPrinter.quoted(field.key).utf8
                bytes += ": ".utf8
                field.value.write(to: &bytes, indent: indent + 1)
            }
        }
    }

    private static func list<Item>(
        _ items: [Item], _ open: String, _ close: String, _ isOnOneLine: Bool, _ bytes: inout [UInt8], _ indent: Int,
        write: (Item, inout [UInt8]) -> Void
    ) {
        bytes += open.utf8
        for (index, item) in items.enumerated() {
            if index > 0 { bytes += (isOnOneLine ? ", " : ",").utf8 }
            if !isOnOneLine { newLine(&bytes, indent + 1) }
            write(item, &bytes)
        }
        if !isOnOneLine, !items.isEmpty { newLine(&bytes, indent) }
        bytes += close.utf8
    }

    private static func newLine(_ bytes: inout [UInt8], _ indent: Int) {
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<indent { bytes += "  ".utf8 }
    }
}
