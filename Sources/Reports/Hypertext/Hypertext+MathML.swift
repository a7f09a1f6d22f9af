import Mathematics

extension Hypertext {
    /// The same elements, attributes and texts, as HTML holds MathML.
    init(_ markup: MathML) {
        switch markup {
        case .text(let text): self = .text(text)
        case .element(let name, let attributes, let children):
            self = .element(
                Name(name), attributes.map { Attribute(name: Name($0.name), value: $0.value) },
                children.map { Hypertext($0) })
        }
    }
}

extension Hypertext.Name {
    fileprivate init(_ name: MathML.Name) { text = name.rawValue }
    fileprivate init(_ name: MathML.Attribute.Name) { text = name.rawValue }
}
