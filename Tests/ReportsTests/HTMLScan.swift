/// A page taken apart far enough to check it: tags in order, nesting, raw text. It knows no more HTML than we write.
struct HTMLScan {
    struct Element {
        var name: String
        var attributes: [String: String]
        /// Everything up to its end tag, raw.
        var content: String
        var ancestors: [String]
    }

    private(set) var elements: [Element] = []
    private(set) var problems: [String] = []

    private static let void: Set = ["meta", "link", "br", "hr", "img", "input"]
    /// What ends where one of these begins, or where that which it stands in ends.
    private static let endedBy: [String: Set<String>] = [
        "li": ["li"], "option": ["option"], "dt": ["dt", "dd"], "dd": ["dt", "dd"], "td": ["td", "th", "tr", "tbody"],
        "th": ["td", "th", "tr", "tbody"], "tr": ["tr", "tbody"], "thead": ["tbody"], "tbody": ["tbody"],
    ]

    init(_ page: String) {
        let bytes = Array(page.utf8)
        var open: [(index: Int, start: Int)] = []
        var at = 0
        func text(_ from: Int, _ to: Int) -> String { String(decoding: bytes[from..<max(from, to)], as: UTF8.self) }
        func isOpen(_ name: String) -> Bool { open.contains { elements[$0.index].name == name } }
        func endLast(at end: Int, where mayEnd: (Set<String>, String) -> Bool) {
            while let last = open.last, let ends = Self.endedBy[elements[last.index].name],
                mayEnd(ends, elements[last.index].name)
            {
                // White space before an end that is left out says nothing.
                let spaces = bytes[..<end].reversed().prefix { $0 == UInt8(ascii: "\n") }.count
                elements[last.index].content = text(last.start, end - spaces)
                open.removeLast()
            }
        }
        while at < bytes.count {
            guard bytes[at] == UInt8(ascii: "<") else {
                at += 1
                continue
            }
            guard let end = bytes[at...].firstIndex(of: UInt8(ascii: ">")) else { break }
            let tag = text(at + 1, end)
            let start = at
            at = end + 1
            if tag.hasPrefix("!") { continue }
            if tag.hasPrefix("/") {
                endLast(at: start) { _, name in "/" + name != tag && isOpen(String(tag.dropFirst())) }
                guard let last = open.popLast() else {
                    problems.append("</\(tag) without a start")
                    continue
                }
                if "/" + elements[last.index].name != tag {
                    problems.append("<\(elements[last.index].name)> ended by <\(tag)>")
                }
                elements[last.index].content = text(last.start, start)
                continue
            }
            var element = Self.element(tag)
            endLast(at: start) { ends, _ in ends.contains(element.name) }
            element.ancestors = open.map { elements[$0.index].name }
            elements.append(element)
            if Self.void.contains(element.name) || tag.hasSuffix("/") { continue }
            open.append((elements.count - 1, at))
            if element.name == "script" || element.name == "style" {
                let close = Array("</\(element.name)>".utf8)
                while at < bytes.count, !bytes[at...].starts(with: close) { at += 1 }
            }
        }
        problems += open.map { "<\(elements[$0.index].name)> not ended" }
    }

    private static func element(_ tag: String) -> Element {
        let name = tag.prefix { $0 != " " && $0 != "/" }
        var attributes: [String: String] = [:]
        var rest = tag.dropFirst(name.count)
        while let start = rest.firstIndex(where: { $0 != " " && $0 != "/" }) {
            rest = rest[start...]
            let key = rest.prefix { $0 != "=" && $0 != " " }
            rest = rest.dropFirst(key.count)
            var value = ""
            if rest.hasPrefix("=\"") {
                value = String(rest.dropFirst(2).prefix { $0 != "\"" })
                rest = rest.dropFirst(value.count + 3)
            }
            attributes[String(key)] = value.replacing("&quot;", with: "\"").replacing("&lt;", with: "<")
                .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
        }
        return Element(name: String(name), attributes: attributes, content: "", ancestors: [])
    }

    func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }
    func first(id: String) -> Element? { elements.first { $0.attributes["id"] == id } }
}
