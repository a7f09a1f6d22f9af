/// Words of a figure or table, written out only with a vocabulary, so that every language shares one run.
/// Names that authors gave (UTF-8) are kept as they are.
package struct Label: Equatable, Sendable {
    package var parts: [Part]

    package enum Part: Equatable, Sendable {
        case term(Term)
        case text([UInt8])
        case number(Double)
    }

    package init(_ parts: [Part]) { self.parts = parts }
    package init(_ term: Term) { parts = [.term(term)] }
    package init(text: [UInt8]) { parts = [.text(text)] }
    /// Computed: a stored one would be asked whether it is made already wherever it is used.
    package static var none: Label { Label([]) }
}

extension Label {
    func followed(by term: Term) -> Label {
        parts.isEmpty ? Label(term) : Label(parts + [.text(utf8(", ")), .term(term)])
    }
}
