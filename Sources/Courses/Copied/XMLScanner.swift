/// Reads XML without a document type of its own: no entities but the five and numbers, no processing instructions.
/// Strict, so that a browser reads nothing else in what it lets through; the first thing it doesn't know ends it.
struct XMLScanner {
    enum Token: Equatable {
        case start(name: String, attributes: [Attribute], isEmpty: Bool)
        case end(name: String)
        case text(String)
    }

    struct Attribute: Equatable {
        var name: String
        var value: String
    }

    struct Problem: Error, Equatable {
        var line: Int
        /// What the file has, after "it has" or the like: lower case.
        var what: String
    }

    private let bytes: [UInt8]
    private var at = 0
    private var isBegun = false

    init(_ bytes: [UInt8]) throws(Problem) {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw Problem(line: 1, what: "bytes that are not UTF-8")
        }
        guard !bytes.contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }) else {
            throw Problem(line: 1, what: "control characters")
        }
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    }

    /// The next token; nil at the end.
    mutating func next() throws(Problem) -> Token? {
        defer { isBegun = true }
        while at < bytes.count {
            if !has("<") {
                let text = take { $0 != UInt8(ascii: "<") }
                guard !Self.contains(text, "]]>") else { throw problem("]]> outside of CDATA") }
                return .text(try decoded(text))
            }
            if skip("<!--") {
                _ = try take(until: "-->", "a comment without an end")
            } else if skip("<![CDATA[") {
                return .text(String(decoding: try take(until: "]]>", "CDATA without an end"), as: UTF8.self))
            } else if has("<!DOCTYPE") {
                try documentType()
            } else if has("<?") {
                try declaration()
            } else if skip("</") {
                let name = try self.name()
                skipSpace()
                guard skip(">") else { throw problem("an end tag that is not one") }
                return .end(name: name)
            } else {
                return try start()
            }
        }
        return nil
    }

    /// `<?xml … ?>` at the very beginning; any other instruction could load a style sheet or transform the file.
    private mutating func declaration() throws(Problem) {
        guard !isBegun, at == 0 || at == 3, skip("<?xml ") else { throw problem("a processing instruction") }
        let text = String(decoding: try take(until: "?>", "a declaration without an end"), as: UTF8.self).lowercased()
        guard !text.contains("encoding") || text.contains("\"utf-8\"") || text.contains("'utf-8'") else {
            throw problem("an encoding other than UTF-8")
        }
    }

    /// One that only names SVG, as drawing programs write it, declares nothing; one with declarations is refused.
    private mutating func documentType() throws(Problem) {
        let text = String(decoding: try take(until: ">", "a document type without an end"), as: UTF8.self)
        let words = text.split { $0.isWhitespace }
        guard !text.contains("["), words.count > 1, words[1] == "svg" else {
            throw problem("a document type that declares something")
        }
    }

    private mutating func start() throws(Problem) -> Token {
        at += 1
        let name = try self.name()
        var attributes: [Attribute] = []
        while true {
            let hadSpace = skipSpace()
            if skip("/>") { return .start(name: name, attributes: attributes, isEmpty: true) }
            if skip(">") { return .start(name: name, attributes: attributes, isEmpty: false) }
            guard hadSpace else { throw problem("a tag that is not one") }
            let key = try self.name()
            skipSpace()
            guard skip("=") else { throw problem("an attribute without a value") }
            skipSpace()
            guard at < bytes.count, has("\"") || has("'") else { throw problem("a value without quotes") }
            let quote = bytes[at]
            at += 1
            let value = take { $0 != quote && $0 != UInt8(ascii: "<") }
            guard at < bytes.count, bytes[at] == quote else { throw problem("a value without an end") }
            at += 1
            guard !attributes.contains(where: { $0.name == key }) else { throw problem("an attribute twice") }
            guard attributes.count < 200 else { throw problem("more than 200 attributes") }
            attributes.append(Attribute(name: key, value: try decoded(value)))
        }
    }

    private mutating func name() throws(Problem) -> String {
        let name = take { byte in
            (65...90).contains(byte) || (97...122).contains(byte) || (48...58).contains(byte) || byte >= 0x80
                || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
        }
        guard let first = name.first, !(45...57).contains(first) else { throw problem("a name that is not one") }
        return String(decoding: name, as: UTF8.self)
    }

    /// With `&lt;` and `&#65;` read; an entity of any other name is refused.
    private func decoded(_ raw: ArraySlice<UInt8>) throws(Problem) -> String {
        guard raw.contains(UInt8(ascii: "&")) else { return String(decoding: raw, as: UTF8.self) }
        var result = ""
        var rest = raw
        while let ampersand = rest.firstIndex(of: UInt8(ascii: "&")) {
            result += String(decoding: rest[..<ampersand], as: UTF8.self)
            guard let end = rest[ampersand...].firstIndex(of: UInt8(ascii: ";")) else { throw problem("a bare &") }
            let name = String(decoding: rest[(ampersand + 1)..<end], as: UTF8.self)
            guard let character = Self.character(name) else { throw problem("the entity &\(name.prefix(20));") }
            result.unicodeScalars.append(character)
            rest = rest[(end + 1)...]
        }
        return result + String(decoding: rest, as: UTF8.self)
    }

    private static func character(_ name: String) -> Unicode.Scalar? {
        switch name {
        case "lt": return "<"
        case "gt": return ">"
        case "amp": return "&"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard name.hasPrefix("#") else { return nil }
            let digits = name.dropFirst()
            let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            guard let value, value >= 0x20 || value == 9 || value == 10 || value == 13 else { return nil }
            return Unicode.Scalar(value)
        }
    }

    // MARK: bytes

    private func has(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { bytes[at...].starts(with: $0) }
    }

    private mutating func skip(_ text: StaticString) -> Bool {
        guard has(text) else { return false }
        at += text.utf8CodeUnitCount
        return true
    }

    @discardableResult private mutating func skipSpace() -> Bool {
        !take { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }.isEmpty
    }

    private mutating func take(while isTaken: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let start = at
        while at < bytes.count, isTaken(bytes[at]) { at += 1 }
        return bytes[start..<at]
    }

    private mutating func take(until end: StaticString, _ otherwise: String) throws(Problem) -> ArraySlice<UInt8> {
        let start = at
        while at < bytes.count, !has(end) { at += 1 }
        guard at < bytes.count else { throw problem(otherwise) }
        defer { at += end.utf8CodeUnitCount }
        return bytes[start..<at]
    }

    private static func contains(_ bytes: ArraySlice<UInt8>, _ text: String) -> Bool {
        !bytes.isEmpty && String(decoding: bytes, as: UTF8.self).contains(text)
    }

    var line: Int { bytes[..<at].count { $0 == 0x0A } + 1 }
    private func problem(_ what: String) -> Problem { Problem(line: line, what: what) }
}
