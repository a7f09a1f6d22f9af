extension TeX {
    /// What is wrong with a piece of TeX, at bytes of it; the lesson makes a diagnostic of it.
    struct Problem: Equatable, Sendable {
        enum Kind: Equatable, Sendable {
            case unknownCommand(String)
            /// `\alpha` among the words of `\text`.
            case commandInText(String)
            case unknownEnvironment(String)
            case braceOpen, braceExtra
            /// `&` or `\\` outside rows and columns.
            case misplaced(String)
            case secondScript(String)
            case missingArgument(of: String)
            case leftOpen, rightExtra, middleOutside
            case notADelimiter(after: String)
            case environmentOpen(String), endExtra
            case endDiffers(begun: String, ended: String)
            case tooDeep
            /// `\tag` in a line, and a second one in a row.
            case tagInLine, secondTag
            case comment
            case dollar
        }
        var kind: Kind
        var range: Range<Int>
        init(_ kind: Kind, _ range: Range<Int>) {
            self.kind = kind
            self.range = range
        }
    }
}
