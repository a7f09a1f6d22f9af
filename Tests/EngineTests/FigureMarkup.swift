/// Just enough of an XML reader to look into a drawing.
struct FigureMarkup {
    struct Element {
        var name: String
        var attributes: [String: String]
        var text = ""
        /// Names of the elements around it.
        var around: [String] = []
    }
    struct Malformed: Error {
        var reason: String
    }
    private(set) var elements: [Element] = []

    init(_ text: String) throws(Malformed) {
        var open: [Int] = []
        var rest = text[...]
        while !rest.isEmpty {
            guard rest.first == "<" else {
                let end = rest.firstIndex(of: "<") ?? rest.endIndex
                if let last = open.last { elements[last].text += rest[..<end] }
                if open.isEmpty, !rest[..<end].allSatisfy(\.isWhitespace) { throw Malformed(reason: "text outside") }
                rest = rest[end...]
                continue
            }
            guard let close = rest.firstIndex(of: ">") else { throw Malformed(reason: "tag without end") }
            var tag = rest[rest.index(after: rest.startIndex)..<close]
            rest = rest[rest.index(after: close)...]
            if tag.first == "/" {
                guard let last = open.popLast(), elements[last].name == tag.dropFirst() else {
                    throw Malformed(reason: "\(tag) closes nothing")
                }
                continue
            }
            let isEmpty = tag.last == "/"
            if isEmpty { tag = tag.dropLast() }
            var element = try Self.element(tag)
            element.around = open.map { elements[$0].name }
            elements.append(element)
            if !isEmpty { open.append(elements.count - 1) }
        }
        if !open.isEmpty { throw Malformed(reason: "left open") }
    }

    private static func element(_ tag: Substring) throws(Malformed) -> Element {
        let name = tag.prefix { $0 != " " }
        var attributes: [String: String] = [:]
        var rest = tag.dropFirst(name.count)
        while let first = rest.first {
            guard first == " ", let equals = rest.firstIndex(of: "=") else { throw Malformed(reason: "in \(tag)") }
            let key = String(rest[rest.index(after: rest.startIndex)..<equals])
            var value = rest[rest.index(after: equals)...]
            guard value.first == "\"" else { throw Malformed(reason: "no quote in \(tag)") }
            value = value.dropFirst()
            guard let end = value.firstIndex(of: "\"") else { throw Malformed(reason: "open quote in \(tag)") }
            guard attributes[key] == nil else { throw Malformed(reason: "\(key) twice") }
            attributes[key] = String(value[..<end])
            rest = value[value.index(after: end)...]
        }
        return Element(name: String(name), attributes: attributes)
    }

    func named(_ name: String) -> [Element] { elements.filter { $0.name == name } }
    func number(_ element: Element, _ attribute: String) -> Double {
        Double(element.attributes[attribute] ?? "") ?? .nan
    }
}
