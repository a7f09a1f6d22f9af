/// Lesson text that shows a kind of directive at work: bodies of fences, and what may stand in them.
struct KindExamples: Sendable {
    /// What the kind is for, with a little of everything.
    let whole: String
    /// The least that one may say.
    let bare: String
    /// A key with its value, for messages.
    let key: String
    /// What `show` may list over the bare one.
    let figures: String
    /// What the bare one's runs prove.
    let claim: String
}

/// A measurement in the reference: its name, capitals in place of numbers and names, and a use of it.
struct MeasuredWord: Sendable {
    let name: String
    /// `layer.1.parameters` of `layer.L.parameters`.
    let use: String
    /// A directive that measures it.
    let body: String

    init(_ name: String, as use: String? = nil, in body: String) {
        self.name = name
        self.use = use ?? Self.use(of: name)
        self.body = body
    }

    /// With numbers in place of single letters.
    static func use(of name: String) -> String {
        name.split(separator: ".").map { ["L", "C", "N"].contains($0) ? "1" : $0 == "U" ? "0" : $0 }
            .joined(separator: ".")
    }
}

extension DirectiveContent {
    /// The bare example with a line more.
    static func adding(_ line: String) -> String { Language.fence(kind.rawValue, examples.bare + "\n" + line) }
}
