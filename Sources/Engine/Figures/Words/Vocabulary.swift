/// The engine's words in one language: what turns a Label into text.
package struct Vocabulary: Sendable {
    /// UTF-8 by `Term.rawValue`.
    private let words: [[UInt8]]

    package var all: [[UInt8]] { words }

    package init(words: [[UInt8]]) { self.words = words }

    /// A word for every term.
    package init(_ word: (Term) -> StaticString) {
        var words: [[UInt8]] = []
        for term in Term.allCases { words.append(utf8(word(term))) }
        self.words = words
    }

    package subscript(term: Term) -> [UInt8] {
        get { Int(term.rawValue) < words.count ? words[Int(term.rawValue)] : [] }
    }

    package func text(of label: Label) -> [UInt8] {
        var text: [UInt8] = []
        for part in label.parts {
            switch part {
            case .term(let term): text += self[term]
            case .text(let bytes): text += NumberText.typeset(bytes)
            case .number(let value): text += NumberText.reading(value)
            }
        }
        return text
    }

    func hasWords(_ label: Label) -> Bool { !text(of: label).isEmpty }

    func texts(of labels: [Label]) -> [[UInt8]] {
        var texts: [[UInt8]] = []
        for label in labels { texts.append(text(of: label)) }
        return texts
    }

    /// A clause with its blanks {0}, {1}, … filled in; what has no blank follows at the end, so that nothing is lost.
    package func sentence(_ term: Term, _ blanks: [[UInt8]]) -> [UInt8] {
        let template = self[term]
        var text: [UInt8] = []
        var used = [Bool](repeating: false, count: blanks.count)
        var i = 0
        while i < template.count {
            if template[i] == UInt8(ascii: "{"), i + 2 < template.count, template[i + 2] == UInt8(ascii: "}"),
                let blank = template[i + 1].digitValue, blank < blanks.count
            {
                text += blanks[blank]
                used[blank] = true
                i += 3
            } else {
                text.append(template[i])
                i += 1
            }
        }
        for index in blanks.indices where !used[index] {
            text.append(UInt8(ascii: " "))
            text += blanks[index]
        }
        return text
    }
}
