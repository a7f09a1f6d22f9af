import Engine
import Lessons

/// Which figure or table of a lesson is the how-manyeth, and what its anchor is. Figures and tables are counted apart,
/// from 1, through the lesson. A directive that was skipped for want of data keeps the numbers that it would have used,
/// so that texts are right with and without the data.
package struct FigureNumbering: Sendable {
    package struct Numbered: Sendable, Equatable {
        /// `xor.boundary`; the second of the same name in a directive is `xor.boundary.2`.
        package var anchor: String
        package var number: Int
        package init(anchor: String, number: Int) {
            self.anchor = anchor
            self.number = number
        }
    }

    /// By directive, then by `Outcome.exhibits`.
    private var places: [[Numbered]] = []
    private var names: [[FigureName]] = []
    /// Directives before the first that could not be read or run: nobody knows how many figures that one will have.
    private var certain = Int.max

    /// `kinds` of the directives, where they are known: an exercise draws nothing and makes nothing uncertain.
    package init(_ outcomes: [Outcome?], kinds: [DirectiveKind] = []) {
        var figures = 0
        var tables = 0
        for (index, outcome) in outcomes.enumerated() {
            let isExercise = kinds.indices.contains(index) && kinds[index] == .exercise
            if outcome == nil && !isExercise || outcome?.state == .failed { certain = min(certain, index) }
            var row: [Numbered] = []
            if let outcome, case .skipped = outcome.state {
                for name in outcome.directive.shownNames {
                    if name.facts.isTable { tables += 1 } else { figures += 1 }
                }
            }
            var used: [FigureName: Int] = [:]
            for drawn in outcome?.exhibits ?? [] {
                // As `show` counts them: one that had nothing to draw keeps its name.
                let shown = outcome?.directive.shownNames.prefix(drawn.entry + 1).count { $0 == drawn.name } ?? 1
                let count = max(used[drawn.name, default: 0] + 1, shown)
                used[drawn.name] = count
                let name = (outcome?.directive.id ?? "") + "." + drawn.name.text
                let anchor = count == 1 ? name : "\(name).\(count)"
                switch drawn.content {
                case .figure:
                    figures += 1
                    row.append(Numbered(anchor: anchor, number: figures))
                case .table:
                    tables += 1
                    row.append(Numbered(anchor: anchor, number: tables))
                }
            }
            places.append(row)
            names.append((outcome?.exhibits ?? []).map(\.name))
        }
    }

    /// For one directive, in the order of its drawings.
    package subscript(directive: Int) -> [Numbered] { places.indices.contains(directive) ? places[directive] : [] }

    /// Whether the numbers of a directive's drawings will stay once the lesson is mended.
    func isCertain(_ directive: Int) -> Bool { directive < certain }

    /// The how-manyeth drawing of that name in a directive, from 1.
    func place(_ name: FigureName, _ occurrence: Int, in directive: Int) -> Numbered? {
        guard places.indices.contains(directive) else { return nil }
        return places[directive].indices.first { place in
            let anchor = places[directive][place].anchor
            return names[directive][place] == name
                && (occurrence == 1
                    ? anchor.hasSuffix("." + name.text) : anchor.hasSuffix(".\(name.text).\(occurrence)"))
        }.map { places[directive][$0] }
    }
}

/// `Figure 1`, `그림 3`: the words are the author's, the number is checked.
enum FigureText {
    /// One whole number among words, or words alone: `about 0.5` and `5 %` are something else, and so are numbers in
    /// digits that nothing here compares: `０.５`, `½`, `10⁻³`.
    static func isPlausible(_ text: String) -> Bool {
        guard text.allSatisfy({ isDigit($0) || !hasNumber($0) }) else { return false }
        let runs = text.split(omittingEmptySubsequences: true) { !isDigit($0) && $0 != "." && $0 != "," && $0 != "%" }
        let numbers = runs.filter { $0.contains(where: isDigit) }
        return numbers.count <= 1 && numbers.allSatisfy { $0.allSatisfy(isDigit) } && !text.contains("%")
    }

    /// The same text with another number in place of its own; words alone stay as they are.
    static func text(_ text: String, number: Int) -> String {
        guard let start = text.firstIndex(where: isDigit) else { return text }
        let rest = text[start...]
        let digits = rest.prefix(while: isDigit)
        return text[..<start] + String(number) + rest[digits.endIndex...]
    }

    /// A digit or a number of any script. Letters that mean a number, such as 一, are words.
    private static func hasNumber(_ character: Character) -> Bool {
        character.unicodeScalars.contains {
            switch $0.properties.generalCategory {
            case .decimalNumber, .letterNumber, .otherNumber: true
            default: false
            }
        }
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}
