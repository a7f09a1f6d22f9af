/// SVG as bytes, element after element. Attribute values and text are escaped here and nowhere else.
struct SVGWriter: Sendable {
    private(set) var bytes: [UInt8] = []
    /// Where the names of elements that are not ended begin.
    private var open: [Int] = []
    private var depth = 0
    private var isInStartTag = false

    init() {}

    mutating func begin(_ name: StaticString) {
        closeStartTag()
        bytes.append(60)
        if depth == open.count { open.append(0) }
        open[depth] = bytes.count
        depth += 1
        append(name)
        isInStartTag = true
    }

    /// Belongs right after `begin`; later it is dropped, since the tag is closed.
    mutating func attribute(_ name: StaticString, _ value: [UInt8]) {
        guard isInStartTag else { return }
        bytes.append(32)
        append(name)
        append("=\"")
        escape(value)
        bytes.append(34)
    }

    mutating func attribute(_ name: StaticString, _ value: StaticString) { attribute(name, utf8(value)) }

    mutating func attribute(_ name: StaticString, _ value: Double) {
        attribute(name, NumberText.coordinate(value))
    }

    mutating func place(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
        attribute("x", x)
        attribute("y", y)
        attribute("width", width)
        attribute("height", height)
    }

    mutating func text(_ text: [UInt8]) {
        closeStartTag()
        escape(text)
    }

    /// An element of its own, in a group that says the rest.
    mutating func text(_ words: [UInt8], at x: Double, _ y: Double) {
        begin("text")
        attribute("x", x)
        attribute("y", y)
        text(words)
        end()
    }

    mutating func end() {
        if depth == 0 { return }
        depth -= 1
        var at = open[depth]
        if isInStartTag {
            append("/")
        } else {
            append("</")
            // A name ends where a blank or the tag's end follows.
            while bytes[at] > 62 {
                bytes.append(bytes[at])
                at += 1
            }
        }
        bytes.append(62)
        isInStartTag = false
    }

    /// Elements that another writer has ended.
    mutating func append(_ other: SVGWriter) {
        closeStartTag()
        bytes += other.bytes
    }

    private mutating func closeStartTag() {
        if isInStartTag { bytes.append(62) }
        isInStartTag = false
    }

    private mutating func append(_ text: StaticString) {
        for i in 0..<text.utf8CodeUnitCount { bytes.append(text.utf8Start[i]) }
    }

    private mutating func escape(_ text: [UInt8]) {
        for byte in text {
            switch byte {
            case 38: append("&amp;")
            case 60: append("&lt;")
            case 62: append("&gt;")
            case 34: append("&quot;")
            case 39: append("&#39;")
            case 9, 10, 13, 32...: bytes.append(byte)
            // XML has no place for other control characters.
            default: append("\u{FFFD}")
            }
        }
    }
}
