/// Builds one JSON object, key by key.
struct JSONText {
    private(set) var bytes: [UInt8] = []

    mutating func begin(_ value: Value = .object) {
        separate()
        bytes.append(value == .object ? UInt8(ascii: "{") : UInt8(ascii: "["))
    }

    mutating func end(_ value: Value = .object) {
        bytes.append(value == .object ? UInt8(ascii: "}") : UInt8(ascii: "]"))
    }

    enum Value {
        case object, list
    }

    mutating func key(_ name: StaticString) {
        string(utf8(name))
        bytes.append(UInt8(ascii: ":"))
    }

    mutating func whole(_ name: StaticString, _ value: Int) {
        key(name)
        whole(value)
    }

    mutating func string(_ name: StaticString, _ text: [UInt8]) {
        key(name)
        string(text)
    }

    mutating func beginList(_ name: StaticString) {
        key(name)
        begin(.list)
    }

    /// Seventeen significant digits give the same Double again; what is not finite is null.
    mutating func number(_ value: Double) {
        separate()
        bytes += value.isFinite ? NumberText.significant(value, 17) : utf8("null")
    }

    /// A Float's value as short as a Float is told.
    mutating func single(_ value: Double) {
        guard Double(Float(value)) == value else { return number(value) }
        separate()
        bytes += NumberText.single(Float(value))
    }

    mutating func whole(_ value: Int) {
        separate()
        bytes += NumberText.integer(value)
    }

    mutating func bool(_ value: Bool) {
        separate()
        bytes += utf8(value ? "true" : "false")
    }

    mutating func string(_ text: [UInt8]) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0..<UInt8(ascii: " "): bytes += utf8("\\u00") + hexadecimal([byte])
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// A comma unless something has just begun.
    private mutating func separate() {
        switch bytes.last {
        case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"): return
        default: bytes.append(UInt8(ascii: ","))
        }
    }
}
