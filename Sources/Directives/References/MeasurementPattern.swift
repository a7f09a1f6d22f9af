import Lessons

/// `weight.L.I.U`: capital letters stand for numbers.
enum MeasurementPattern {
    /// What stands between the letters of each.
    private static let pieces: [String: [String]] = {
        let patterns = Set(DirectiveKind.allCases.flatMap { $0.content?.patterns ?? [] })
        return Dictionary(uniqueKeysWithValues: patterns.map { ($0, pieces(of: $0)) })
    }()

    private static func pieces(of pattern: String) -> [String] {
        var pieces = [""]
        let letters = Array(pattern)
        for (index, letter) in letters.enumerated() {
            let isAlone = index == 0 || ".(,".contains(letters[index - 1])
            let isLast = index == letters.count - 1 || ".),".contains(letters[index + 1])
            if letter.isUppercase, isAlone, isLast {
                pieces.append("")
            } else {
                pieces[pieces.count - 1].append(letter)
            }
        }
        return pieces
    }

    /// With the numbers of a written name in place of the letters, in order; 1 for what is missing.
    static func filled(_ patterns: [String], like name: String) -> [String] {
        let numbers = name.split { !$0.isNumber }.map(String.init)
        return patterns.map { pattern in
            guard let pieces = pieces[pattern] else { return pattern }
            var text = pieces[0]
            for (index, piece) in pieces.dropFirst().enumerated() {
                text += (index < numbers.count ? numbers[index] : "1") + piece
            }
            return text
        }
    }

    static func filled(_ pattern: String, like name: String) -> String { filled([pattern], like: name)[0] }

    /// Two known names, or a name and a number, with a hyphen between.
    static func joinsNumbers(_ name: String, _ known: [String]) -> Bool {
        for (index, letter) in zip(name.indices, name) where letter == "-" {
            let right = name[name.index(after: index)...]
            guard known.contains(String(name[..<index])) else { continue }
            if known.contains(String(right)) || right.first?.isNumber ?? false { return true }
        }
        return false
    }
}
