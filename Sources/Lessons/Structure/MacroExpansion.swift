/// TeX in which a course's macros are written out, and where each of them stood.
package struct MacroExpansion: Equatable, Sendable {
    /// A use of a macro, in bytes.
    package struct Use: Equatable, Sendable {
        package var expanded: Range<Int>
        package var written: Range<Int>
    }

    /// As it stands in the lesson.
    package var written: String
    package var uses: [Use]

    /// Where bytes of the expanded text stand in the written one: all of a macro's at its use.
    package func written(_ range: Range<Int>) -> Range<Int> {
        let (start, end) = (place(range.lowerBound), place(max(range.lowerBound, range.upperBound - 1)))
        return start.lowerBound..<max(start.upperBound, end.upperBound, start.lowerBound + min(1, range.count))
    }

    private func place(_ at: Int) -> Range<Int> {
        // The last use that begins at or before it.
        var (low, high) = (0, uses.count)
        while low < high {
            let middle = (low + high) / 2
            if uses[middle].expanded.lowerBound <= at { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return at..<(at + 1) }
        let use = uses[low - 1]
        if use.expanded.contains(at) { return use.written }
        let moved = use.written.upperBound + at - use.expanded.upperBound
        return moved..<(moved + 1)
    }

    struct Problem {
        enum Kind { case missing(argument: Int, of: String), open(String), tooLong(String) }
        let kind: Kind
        /// In the written text.
        let range: Range<Int>
    }

    /// Nothing that is written out may be longer, in bytes, or ask for more steps: macros that double grow fast.
    static let limit = 20_000

    /// The commands in some TeX, without their backslashes.
    static func commands(in tex: [UInt8]) -> [String] {
        var found: [String] = []
        var at = 0
        while let command = nextCommand(in: tex[at...]) {
            if let name = command.name { found.append(name) }
            at = command.range.upperBound
        }
        return found
    }

    /// Up to a backslash and with what follows it; `name` is nil for a sign, as in `\{`.
    fileprivate static func nextCommand(in tex: ArraySlice<UInt8>) -> (range: Range<Int>, name: String?)? {
        guard let start = tex.firstIndex(of: UInt8(ascii: "\\")) else { return nil }
        let name = tex[(start + 1)...].prefix { Macros.isLetter($0) }
        guard !name.isEmpty else { return (start..<min(start + 2, tex.endIndex), nil) }
        return (start..<name.endIndex, String(decoding: name, as: UTF8.self))
    }
}

extension Macros {
    /// nil where no macro is used.
    func expanded(_ tex: String) -> (tex: String, expansion: MacroExpansion, problems: [MacroExpansion.Problem])? {
        guard !all.isEmpty, tex.utf8.contains(UInt8(ascii: "\\")) else { return nil }
        var expander = Expander(macros: all)
        var output = Expander.Output()
        expander.expand(Array(tex.utf8), to: &output, isOuter: true)
        guard !output.uses.isEmpty || !expander.problems.isEmpty else { return nil }
        let expansion = MacroExpansion(written: tex, uses: output.uses)
        return (String(decoding: output.bytes, as: UTF8.self), expansion, expander.problems)
    }
}

private struct Expander {
    struct Output {
        var bytes: [UInt8] = []
        var uses: [MacroExpansion.Use] = []

        /// A letter would lengthen the name of a command right before it.
        mutating func add(_ piece: some Collection<UInt8>) {
            if let first = piece.first, Macros.isLetter(first), endsInCommand { bytes.append(0x20) }
            bytes += piece
        }

        private var endsInCommand: Bool {
            let name = bytes.reversed().prefix { Macros.isLetter($0) }.count
            let before = bytes.dropLast(name)
            return name > 0 && before.last == UInt8(ascii: "\\")
                && before.reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
        }
    }

    let macros: [String: Macros.Macro]
    var problems: [MacroExpansion.Problem] = []
    /// Of the use in the written text that is being expanded.
    private var outer: (name: String, range: Range<Int>)?
    private var steps = 0
    private var isTooLong = false

    init(macros: [String: Macros.Macro]) { self.macros = macros }

    mutating func expand(_ tex: [UInt8], to output: inout Output, isOuter: Bool = false, depth: Int = 0) {
        var at = 0
        while !isTooLong, let command = MacroExpansion.nextCommand(in: tex[at...]) {
            guard let name = command.name, let macro = macros[name] else {
                output.add(tex[at..<command.range.upperBound])
                at = command.range.upperBound
                continue
            }
            output.add(tex[at..<command.range.lowerBound])
            at = command.range.upperBound
            if isOuter { outer = (name, command.range) }
            guard let arguments = arguments(macro.arguments, of: name, tex, &at) else { return }
            if isOuter { outer?.range = command.range.lowerBound..<at }
            let start = output.bytes.count
            use(macro, arguments, to: &output, depth)
            if isOuter {
                output.uses.append(.init(expanded: start..<output.bytes.count, written: command.range.lowerBound..<at))
            }
        }
        if !isTooLong { output.add(tex[at...]) }
    }

    private mutating func use(
        _ macro: Macros.Macro, _ arguments: [ArraySlice<UInt8>], to output: inout Output, _ depth: Int
    ) {
        steps += 1
        let filled = Self.filled(macro.body, arguments)
        guard steps < MacroExpansion.limit, depth < 100, output.bytes.count + filled.count < MacroExpansion.limit else {
            isTooLong = true
            if let outer { problems.append(.init(kind: .tooLong(outer.name), range: outer.range)) }
            return
        }
        // What a script stands for is one thing.
        let isScript =
            output.bytes.last { $0 != 0x20 }.map { $0 == UInt8(ascii: "^") || $0 == UInt8(ascii: "_") } ?? false
        if isScript { output.bytes.append(UInt8(ascii: "{")) }
        expand(filled, to: &output, depth: depth + 1)
        if isScript { output.bytes.append(UInt8(ascii: "}")) }
    }

    private static func filled(_ body: [UInt8], _ arguments: [ArraySlice<UInt8>]) -> [UInt8] {
        var output = Output()
        var at = 0
        while let sign = body[at...].firstIndex(of: UInt8(ascii: "#")) {
            output.add(body[at..<sign])
            let number = sign + 1 < body.count ? Int(body[sign + 1]) - 0x31 : -1
            if sign > 0, body[sign - 1] == UInt8(ascii: "\\") {
                output.add(body[sign...sign])
                at = sign + 1
            } else {
                if arguments.indices.contains(number) { output.add(arguments[number]) }
                at = min(sign + 2, body.count)
            }
        }
        output.add(body[at...])
        return output.bytes
    }

    /// Each in braces, a command, or one character; nil, and said, where one is missing.
    private mutating func arguments(
        _ count: Int, of name: String, _ tex: [UInt8], _ at: inout Int
    ) -> [ArraySlice<UInt8>]? {
        var arguments: [ArraySlice<UInt8>] = []
        for number in 0..<count {
            while at < tex.count, tex[at] == 0x20 || tex[at] == 0x0A || tex[at] == 0x09 { at += 1 }
            guard at < tex.count, tex[at] != UInt8(ascii: "}"), tex[at] != UInt8(ascii: "&") else {
                if let outer {
                    problems.append(.init(kind: .missing(argument: number + 1, of: name), range: outer.range))
                }
                return nil
            }
            switch tex[at] {
            case UInt8(ascii: "{"):
                guard let end = Self.closing(tex, from: at) else {
                    if let outer { problems.append(.init(kind: .open(name), range: outer.range)) }
                    return nil
                }
                arguments.append(tex[(at + 1)..<end])
                at = end + 1
            case UInt8(ascii: "\\"):
                let end = MacroExpansion.nextCommand(in: tex[at...])?.range.upperBound ?? tex.count
                arguments.append(tex[at..<end])
                at = end
            default:
                let end = tex[(at + 1)...].firstIndex { $0 & 0xC0 != 0x80 } ?? tex.count
                arguments.append(tex[at..<end])
                at = end
            }
        }
        return arguments
    }

    private static func closing(_ tex: [UInt8], from start: Int) -> Int? {
        var (at, depth) = (start, 0)
        while at < tex.count {
            switch tex[at] {
            case UInt8(ascii: "\\"): at += 1
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"):
                depth -= 1
                if depth == 0 { return at }
            default: break
            }
            at += 1
        }
        return nil
    }
}

extension LessonParser {
    /// Mathematics as the lesson has it, with the course's macros written out.
    mutating func mathematics(_ tex: String, lineOffsets: [Int]) -> MathematicsSource {
        var source = MathematicsSource(tex: tex, lineOffsets: lineOffsets)
        guard let (expanded, expansion, problems) = settings.macros.expanded(tex) else { return source }
        for problem in problems {
            diagnostics.append(.macro(problem.kind, path: self.source.path, span: source.place(problem.range)))
        }
        // What can't be written out is shown as it stands, and that is said.
        guard problems.isEmpty else { return MathematicsSource(tex: "", lineOffsets: lineOffsets) }
        source.tex = expanded
        source.expansion = expansion
        return source
    }
}

extension Diagnostic {
    fileprivate static func macro(_ kind: MacroExpansion.Problem.Kind, path: String, span: Span) -> Diagnostic {
        switch kind {
        case .missing(let argument, let name):
            Diagnostic(
                .error, "macro-use", "\\\(name) has no argument \(argument)",
                hint: "its arguments stand in { } behind it", path: path, span: span)
        case .open(let name):
            Diagnostic(
                .error, "macro-use", "an argument of \\\(name) is not closed", hint: "add }", path: path, span: span)
        case .tooLong(let name):
            Diagnostic(
                .error, "macro-use", "\\\(name) becomes longer than \(MacroExpansion.limit) bytes", path: path,
                span: span)
        }
    }
}
