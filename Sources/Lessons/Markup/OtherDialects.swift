/// What means something in other dialects of Markdown and is only text in CommonMark: said, with what does the same here.
extension LessonParser {
    mutating func checkDialects(_ node: MarkupNode, _ tree: MarkupTree, _ block: Span) {
        let bytes = tree.bytes(node.literal)
        let isNote = beginsWithAddress
        beginsWithAddress = false
        for habit in DialectHabit.allCases where habit != .task && !(habit == .address && isInLink) {
            guard let found = habit.found(in: bytes, goesOn: node.next != nil) else { continue }
            // A source begins with its address, and that is a link.
            if habit == .address, isNote, found.lowerBound == bytes.startIndex { continue }
            // The dollars that open and close one formula are said once.
            if habit == .display {
                if lastDisplay == block { continue }
                lastDisplay = block
            }
            say(habit, bytes[found], in: node, block)
        }
    }

    /// `- [ ] to do`: the text that an item begins with.
    mutating func checkTask(_ item: MarkupNode, _ tree: MarkupTree) {
        guard let paragraph = item.first.map({ tree[$0] }), paragraph.kind == .paragraph,
            let text = paragraph.first.map({ tree[$0] }), text.kind == .text
        else { return }
        let bytes = tree.bytes(text.literal)
        guard let found = DialectHabit.task.found(in: bytes, goesOn: false) else { return }
        say(.task, bytes[found], in: text, span(paragraph))
    }

    private mutating func say(_ habit: DialectHabit, _ found: ArraySlice<UInt8>, in node: MarkupNode, _ block: Span) {
        var place = block
        if let whole = node.place {
            // Where it stands with a backslash it is meant to be seen.
            guard let bytes = source.bytes[whole.start..<whole.end].firstRange(of: found), !isEscaped(bytes.lowerBound)
            else { return }
            place = Span(bytes.lowerBound, bytes.upperBound)
        }
        diagnostics.append(.otherDialect(habit, String(decoding: found, as: UTF8.self), path: source.path, span: place))
    }
}

enum DialectHabit: CaseIterable {
    case strike, address, attributes, citation, fencedDiv, display, task

    /// The first place in a text; `goesOn`: whether anything follows the text.
    func found(in text: ArraySlice<UInt8>, goesOn: Bool) -> Range<Int>? {
        switch self {
        case .strike:
            guard let opening = text.firstRange(of: "~~".utf8), let next = text[opening.upperBound...].first,
                next > 0x20, next != UInt8(ascii: "~")
            else { return nil }
            let closing = text[opening.upperBound...].firstRange(of: "~~".utf8)
            return closing.map { opening.lowerBound..<$0.upperBound } ?? (goesOn ? opening : nil)
        case .address: return Self.address(in: text)
        case .attributes:
            guard let opening = text.firstRange(of: "{#".utf8) else { return nil }
            let name = text[opening.upperBound...].prefix { Self.isName($0) }
            guard !name.isEmpty, name.endIndex < text.endIndex, text[name.endIndex] == UInt8(ascii: "}") else {
                return nil
            }
            return opening.lowerBound..<(name.endIndex + 1)
        case .citation:
            guard let opening = text.firstRange(of: "[@".utf8) else { return nil }
            let rest = text[opening.upperBound...]
            guard let end = rest.firstIndex(of: UInt8(ascii: "]")), Self.isName(rest.first ?? 0) else { return nil }
            return opening.lowerBound..<(end + 1)
        case .fencedDiv:
            return text.starts(with: ":::".utf8) ? text.startIndex..<(text.startIndex + 3) : nil
        case .display:
            guard let opening = text.firstRange(of: "$$".utf8) else { return nil }
            let closing = text[opening.upperBound...].firstRange(of: "$$".utf8)
            return opening.lowerBound..<(closing?.upperBound ?? opening.upperBound)
        case .task:
            guard ["[ ] ", "[x] ", "[X] "].contains(where: { text.starts(with: $0.utf8) }) else { return nil }
            return text.startIndex..<(text.startIndex + 3)
        }
    }

    private static func address(in text: ArraySlice<UInt8>) -> Range<Int>? {
        for start in ["https://", "http://", "www."] {
            guard let found = text.firstRange(of: start.utf8) else { continue }
            let isApart = found.lowerBound == text.startIndex || !isName(text[found.lowerBound - 1])
            var rest = text[found.upperBound...].prefix { $0 > 0x20 && $0 < 0x80 && !"<>\"".utf8.contains($0) }
            while let last = rest.last, ".,;:!?)'*_".utf8.contains(last) { rest.removeLast() }
            guard isApart, rest.contains(UInt8(ascii: ".")) else { continue }
            return found.lowerBound..<rest.endIndex
        }
        return nil
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"), 0x80...:
            true
        default: false
        }
    }
}

extension Diagnostic {
    fileprivate static func otherDialect(
        _ habit: DialectHabit, _ found: String, path: String, span: Span
    ) -> Diagnostic {
        let (what, hint): (String, String) =
            switch habit {
            case .strike: ("~~ strikes nothing out here", "leave it out, or write what holds now")
            case .address:
                (
                    "an address by itself is no link",
                    "write <\(found.hasPrefix("www.") ? "https://" : "")\(found)>"
                )
            case .attributes:
                ("\(found) names nothing here", "a heading's anchor is made of its words: # The wall is #the-wall")
            case .citation:
                (
                    "\(found) cites nothing here",
                    "write a footnote: [^\(found.dropFirst(2).prefix { DialectHabit.isWord($0) })], and a line that begins with it and a colon"
                )
            case .fencedDiv:
                ("::: begins nothing here", "a callout is a quote: > [!NOTE], or folded: > [!DETAILS] Title")
            case .display:
                ("mathematics between $$ is shown as it is", "write a fence: a line ```math before, ``` behind")
            case .task: ("a list has no boxes to tick", "write ☐ or ☑ instead of \(found)")
            }
        return Diagnostic(.warning, "other-dialect", what, hint: hint, path: path, span: span)
    }
}

extension DialectHabit {
    fileprivate static func isWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "-" || character == "_"
    }
}
