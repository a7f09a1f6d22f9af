/// A piece of a page as a tree. Text and attributes are escaped when it is written, so no value can become markup.
package indirect enum Hypertext: Equatable, Sendable {
    case element(Name, [Attribute], [Hypertext])
    case text(String)
    /// Markup of our own making that is written as it is: a drawing, the stylesheet, the script.
    case trusted([UInt8])
    /// What has been written already.
    case written(Markup)

    /// The name of an element or attribute. Only literals of this program make one.
    package struct Name: Hashable, Sendable, ExpressibleByStringLiteral {
        package let text: String
        package init(stringLiteral text: StaticString) { self.text = text.description }
    }

    package struct Attribute: Equatable, Sendable {
        package let name: Name
        package let value: String
    }
}

extension Hypertext {
    /// `.element("a", ["href": target, "aria-current": isHere ? "page" : nil], [.text(title)])`. An attribute that is
    /// nil is left out; an empty one is written as its name alone.
    package static func element(
        _ name: Name, _ attributes: KeyValuePairs<Name, String?> = [:], _ children: [Hypertext] = []
    ) -> Hypertext {
        .element(
            name, attributes.compactMap { pair in pair.value.map { Attribute(name: pair.key, value: $0) } }, children)
    }

    package static func element(
        _ name: Name, _ attributes: KeyValuePairs<Name, String?> = [:], _ text: String
    ) -> Hypertext {
        element(name, attributes, [.text(text)])
    }

    /// Every element inside (this one first), for tests and for gathering text.
    package func visit(_ body: (Hypertext) -> Void) {
        body(self)
        if case .element(_, _, let children) = self { for child in children { child.visit(body) } }
    }

    /// What a page that holds it must have.
    package var needs: PageNeeds {
        switch self {
        case .text, .trusted: return []
        case .written(let markup): return markup.needs
        case .element(let name, let attributes, let children):
            var needs: PageNeeds = name == "math" ? .formulas : []
            if attributes.contains(where: { $0.name == "data-explore" }) { needs.insert(.experiments) }
            if name == "sup" || (name == "details" && attributes.contains { $0.value.hasPrefix("callout") }) {
                needs.insert(.asides)
            }
            for child in children { needs.formUnion(child.needs) }
            return needs
        }
    }

    /// The words a reader sees: no markup, no annotation of mathematics.
    package var plainText: String {
        switch self {
        case .text(let text): text
        case .trusted, .written: ""
        case .element(let name, let attributes, let children):
            if name == "annotation" || attributes.contains(where: { $0.name == "class" && $0.value == "unseen" }) {
                ""
            } else if name == "br" {
                " "
            } else if name == "img" {
                attributes.first { $0.name == "alt" }?.value ?? ""
            } else {
                children.map(\.plainText).joined()
            }
        }
    }
}
