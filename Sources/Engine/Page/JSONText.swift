/// Builds one JSON object, key by key.
struct JSONText {
    private(set) var bytes: [UInt8] = []

    mutating func begin(_ bracket: Character8 = .object) {
        separate()
        bytes.append(bracket.rawValue)
    }

    mutating func end(_ bracket: Character8 = .object) { bytes.append(bracket.rawValue + 2) }

    enum Character8: UInt8 { case object = 123, list = 91 }

    mutating func key(_ name: StaticString) {
        string(utf8(name))
        bytes.append(58)
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
        bytes += value - value == 0 ? NumberText.significant(value, 17) : utf8("null")
    }

    /// What is a Float as short as one is told.
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
        bytes.append(34)
        for byte in text {
            switch byte {
            case 34, 92: bytes += [92, byte]
            case 0..<32: bytes += utf8("\\u00") + hexadecimal([byte])
            default: bytes.append(byte)
            }
        }
        bytes.append(34)
    }

    /// A comma unless something has just begun.
    private mutating func separate() {
        guard let last = bytes.last, last != 123, last != 91, last != 58 else { return }
        bytes.append(44)
    }
}
