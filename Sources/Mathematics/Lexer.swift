extension TeX {
    /// One piece of TeX with its place in bytes.
    struct Token: Equatable, Sendable {
        enum Kind: Equatable, Sendable {
            /// `\frac` and `\,` without the backslash.
            case command(String)
            case character(Character)
            case open, close, raise, lower, align
            /// `\\`, with the height that may follow it in brackets.
            case newLine
            /// A run of `'`.
            case primes(Int)
        }
        var kind: Kind
        var range: Range<Int>
    }

    /// TeX in tokens. White space only ends commands; `%` to the end of a line is a comment, and reported as one.
    static func tokens(of tex: String) -> (tokens: [Token], problems: [Problem]) {
        var lexer = Lexer(characters: Array(tex))
        while lexer.at < lexer.characters.count { lexer.step() }
        return (lexer.tokens, lexer.problems)
    }

    private struct Lexer {
        let characters: [Character]
        var at = 0
        var offset = 0
        var tokens: [Token] = []
        var problems: [Problem] = []

        init(characters: [Character]) { self.characters = characters }

        private var next: Character? { at < characters.count ? characters[at] : nil }

        private mutating func take() -> Character? {
            guard let character = next else { return nil }
            at += 1
            offset += character.utf8.count
            return character
        }

        mutating func step() {
            let start = offset
            guard let character = take() else { return }
            let kind: Token.Kind
            switch character {
            case "{": kind = .open
            case "}": kind = .close
            case "^": kind = .raise
            case "_": kind = .lower
            case "&": kind = .align
            case "'", "’":
                var count = 1
                while next == "'" || next == "’" {
                    count += 1
                    _ = take()
                }
                kind = .primes(count)
            case "\\":
                guard let command = command() else { return newLine(start) }
                kind = .command(command)
            case "%":
                while let next, !next.isNewline { _ = take() }
                problems.append(Problem(.comment, start..<start + 1))
                return
            case "~": kind = .command(" ")
            case _ where character.isWhitespace: return
            default: kind = .character(character)
            }
            tokens.append(Token(kind: kind, range: start..<offset))
        }

        /// What follows a backslash; nil for a second backslash.
        private mutating func command() -> String? {
            guard let first = take() else { return "" }
            if first == "\\" { return nil }
            guard first.isASCII, first.isLetter else { return first.isWhitespace ? " " : String(first) }
            var name = String(first)
            while let next, next.isASCII, next.isLetter {
                name.append(next)
                _ = take()
            }
            return name
        }

        private mutating func newLine(_ start: Int) {
            let end = offset
            if next == "[" {
                let rest = characters[(at + 1)...].prefix { $0 != "]" && $0 != "\n" }
                let isLength = rest.first.map { $0.isNumber || $0 == "-" || $0 == "." } ?? false
                if isLength, ["pt", "em", "ex", "mm", "cm", "mu"].contains(String(rest.suffix(2))),
                    rest.endIndex < characters.count, characters[rest.endIndex] == "]"
                {
                    while at <= rest.endIndex { _ = take() }
                }
            }
            tokens.append(Token(kind: .newLine, range: start..<end))
        }
    }
}
