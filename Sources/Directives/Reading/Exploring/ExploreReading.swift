import Engine
import Lessons

extension Reading {
    /// More controls than these help nobody.
    private static let mostControls = 8

    /// `explore: [optimizer.rate 0.001..10 log, layers.1.units 1..8, layers.1.activation]`: what a reader may change on
    /// the page. Left out for what is set on the command line, which no page shows.
    mutating func explored(_ root: YAMLNode, _ read: PlannedContent) -> [ExploreControl] {
        guard let entry = root.entries?.first(where: { $0.key == "explore" }), context.overrides.isEmpty,
            case .experiment(let job) = read.content, let first = job.runs.first, let data = read.data
        else { return [] }
        guard job.runs.count == 1, first.key == RunKey() else {
            report(.exploreOneRun(job.runs.count, place(entry.keySpan)))
            return []
        }
        guard case .network = first.plan.model else {
            report(.exploreBaseline(place(entry.keySpan)))
            return []
        }
        let before = errorCount
        let items = several(entry.value)
        if items.isEmpty { report(.exploreEmpty(place(entry.value))) }
        var found: [(control: ExploreControl, place: Place)] = []
        for (index, item) in items.enumerated() {
            if index == Self.mostControls {
                report(.exploreMany(items.count, most: Self.mostControls, place(item)))
                break
            }
            guard let control = control(item, first.plan, data, isContinued: job.from != nil) else { continue }
            if found.contains(where: { $0.control.path == control.path }) {
                report(.exploreTwice(control.name, place(item)))
            }
            found.append((control, place(item)))
        }
        guard errorCount == before else { return [] }
        let parameters = job.from == nil ? 0 : read.parameters
        checkPage(first.plan, data, continuing: parameters, found, root, place(entry.keySpan))
        return errorCount == before ? found.map(\.control) : []
    }

    private mutating func control(
        _ item: YAMLNode, _ plan: ExperimentPlan, _ data: PlannedData, isContinued: Bool
    ) -> ExploreControl? {
        let words = words(of: item)
        guard let first = words.first, let path = first.text else {
            report(.exploreForm(place(item)))
            return nil
        }
        let before = errorCount
        guard let subject = subject(path, plan, data, isContinued: isContinued, place(first)) else { return nil }
        let control: ExploreControl? =
            switch subject.line.form {
            case .numbers(let bounds, let isWhole):
                numbers(Array(words.dropFirst()), subject, bounds, isWhole: isWhole, place(first))
            case .choices: choices(Array(words.dropFirst()), subject, place(first))
            }
        return errorCount == before ? control : nil
    }

    /// `0.001..10 log`
    private mutating func numbers(
        _ words: [YAMLNode], _ subject: ExploreSubject, _ bounds: Bounds, isWhole: Bool, _ path: Place
    ) -> ExploreControl? {
        var words = words
        guard let first = words.first else {
            report(.exploreNoRange(subject.path, subject.line.example, path))
            return nil
        }
        let isLogarithmic = words.last?.text == "log"
        if isLogarithmic { words.removeLast() }
        let span = Span(first.span.start, words.last?.span.end ?? first.span.end)
        let at = place(span)
        let text = words.compactMap(\.text).joined()
        guard let range = NumberRange(text), range.from - range.from == 0, range.to - range.to == 0 else {
            if words.count > 1, let last = words.last, NumberRange(words.dropLast().compactMap(\.text).joined()) != nil
            {
                report(.exploreWord(last.text ?? "", place(last)))
            } else {
                report(.exploreRange(subject.path, subject.line.example, at))
            }
            return nil
        }
        let ends = [(range.from, String(range.fromText)), (range.to, String(range.toText))]
        for (value, text) in ends {
            if isWhole, value.rounded() != value {
                report(.notWhole(subject.path, text, value, at))
                return nil
            }
            if !bounds.contains(value) {
                report(.outOfBounds(subject.path, text, bounds, at))
                return nil
            }
            if value != 0, Float(value) == 0 {
                report(.tooSmallForFloat(subject.path, text, takesZero: bounds.contains(0), at))
                return nil
            }
        }
        guard range.from < range.to else {
            report(.exploreBackwards(subject.path, ends[1].1, ends[0].1, isEmpty: range.from == range.to, at))
            return nil
        }
        guard !isLogarithmic || range.from > 0 else {
            report(.exploreLog(ends[0].1, ends[1].1, at))
            return nil
        }
        let control = subject.control(
            .numbers(from: range.from, to: range.to, isLogarithmic: isLogarithmic, isWhole: isWhole))
        let present = control.value(in: subject.plan)
        // The engine's numbers are of single precision.
        guard Float(present) >= Float(range.from), Float(present) <= Float(range.to) else {
            report(.explorePresent(subject.path, present, at))
            return nil
        }
        return control
    }

    /// `sigmoid tanh relu`; nothing: all that may stand there.
    private mutating func choices(
        _ words: [YAMLNode], _ subject: ExploreSubject, _ path: Place
    ) -> ExploreControl? {
        let table = subject.choices
        var codes: [UInt8] = []
        for word in words {
            guard let code = choose(word, subject.line.setting.kindOfChoice, table) else { return nil }
            if codes.contains(code) {
                report(.exploreChoiceTwice(word.text ?? "", place(word)))
                return nil
            }
            codes.append(code)
        }
        let named = words.isEmpty ? table.map(\.meaning) : codes
        var control = subject.control(.choices(named))
        let present = UInt8(control.value(in: subject.plan))
        if !named.contains(present) {
            let word = subject.line.setting.words.first { $0.meaning == present }?.word ?? ""
            guard words.isEmpty else {
                report(.exploreAbsent(subject.path, word, path))
                return nil
            }
            control.range = .choices([present] + named)
        }
        guard case .choices(let all) = control.range, all.count > 1 else {
            report(.exploreOneChoice(subject.path, table.map(\.word), path))
            return nil
        }
        return control
    }
}
