/// SVG as bytes, element after element. Attribute values and text are escaped here and nowhere else.
struct SVGWriter: Sendable {
    private(set) var bytes: [UInt8] = []
    /// The places of the names of elements that are not ended.
    private var open: [Int] = []
    private var depth = 0
    private var isInStartTag = false

    init() {}

    mutating func begin(_ name: StaticString) {
        closeStartTag()
        bytes.append(UInt8(ascii: "<"))
        if depth == open.count { open.append(0) }
        open[depth] = bytes.count
        depth += 1
        append(name)
        isInStartTag = true
    }

    /// Belongs right after `begin`; later it is dropped, since the tag is closed.
    mutating func attribute(_ name: StaticString, _ value: [UInt8]) {
        guard isInStartTag else { return }
        bytes.append(UInt8(ascii: " "))
        append(name)
        append("=\"")
        escape(value)
        bytes.append(UInt8(ascii: "\""))
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
            while bytes[at] > UInt8(ascii: ">") {
                bytes.append(bytes[at])
                at += 1
            }
        }
        bytes.append(UInt8(ascii: ">"))
        isInStartTag = false
    }

    /// Elements that another writer has ended.
    mutating func append(_ other: SVGWriter) {
        closeStartTag()
        bytes += other.bytes
    }

    private mutating func closeStartTag() {
        if isInStartTag { bytes.append(UInt8(ascii: ">")) }
        isInStartTag = false
    }

    private mutating func append(_ text: StaticString) {
        for i in 0..<text.utf8CodeUnitCount { bytes.append(text.utf8Start[i]) }
    }

    private mutating func escape(_ text: [UInt8]) {
        var at = 0
        while at < text.count {
            let byte = text[at]
            // XML has no place for most control characters, and no text turns what stands around it.
            let command = commandBytes(text.span, at: at)
            if command > 0 {
                append("\u{FFFD}")
                at += command
                continue
            }
            at += 1
            switch byte {
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "<"): append("&lt;")
            case UInt8(ascii: ">"): append("&gt;")
            case UInt8(ascii: "\""): append("&quot;")
            case UInt8(ascii: "'"): append("&#39;")
            default: bytes.append(byte)
            }
        }
    }
}
