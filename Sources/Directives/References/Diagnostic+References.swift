import Engine
import Lessons

extension Diagnostic {
    private static func meant(_ word: String, _ known: [String]) -> String? {
        (Diagnostic.validated(word, in: known) ?? nearest(word, in: known)).map { "did you mean '\($0)'?" }
    }

    private static func list(_ words: [String], most: Int = 8) -> String {
        words.count <= most ? words.joined(separator: ", ") : words.prefix(most).joined(separator: ", ") + ", …"
    }

    static func unknownLesson(_ part: WrittenReference.Part, _ known: [String], path: String) -> Diagnostic {
        Diagnostic(
            .error, "unknown-lesson", "no lesson is called '\(part.word)'",
            hint: meant(part.word, known) ?? (known.isEmpty ? nil : "known are \(list(known))"), path: path,
            span: part.wordSpan)
    }

    static func draftNamed(_ name: String, _ place: Place, isError: Bool) -> Diagnostic {
        Diagnostic(
            isError ? .error : .warning, "lesson-draft", "the lesson '\(name)' is a draft and left out",
            hint: "--drafts takes it in", path: place.path, span: place.span)
    }

    static func unknownDirective(
        _ part: WrittenReference.Part, _ known: [String], of lesson: String?, path: String
    ) -> Diagnostic {
        Diagnostic(
            .error, "unknown-directive",
            "nothing \(lesson.map { "in lesson '\($0)'" } ?? "here") is called '\(part.word)'",
            hint: meant(part.word, known) ?? (known.isEmpty ? nil : "known are \(list(known))"), path: path,
            span: part.wordSpan)
    }

    static func unknownVariant(
        _ part: WrittenReference.Part, of id: String, _ variants: [String], path: String
    ) -> Diagnostic {
        Diagnostic(
            .error, "unknown-variant", "\(id) has no variant '\(part.word)'",
            hint: meant(part.word, variants) ?? (variants.isEmpty ? nil : "its variants are \(list(variants))"),
            path: path, span: part.wordSpan)
    }

    /// `r.at-epoch(10).a.loss`, where `a` is a variant.
    static func variantAfterEpoch(
        _ part: WrittenReference.Part, _ written: WrittenReference, path: String
    ) -> Diagnostic {
        var parts = written.parts.filter { $0 != part }
        let epoch = parts.firstIndex { $0.word == "at-epoch" } ?? 0
        parts.insert(part, at: epoch)
        let lesson = written.lesson.map { $0.word + "/" } ?? ""
        return Diagnostic(
            .error, "variant-place", "a variant stands before at-epoch",
            hint: lesson + parts.map(\.text).joined(separator: "."), path: path, span: part.wordSpan)
    }

    /// `names`: patterns with capital letters for numbers, which the written ones stand in for.
    static func unknownMeasurement(
        _ name: String, of directive: String?, _ names: [String], path: String, span: Span
    ) -> Diagnostic {
        let known = MeasurementPattern.filled(names, like: name)
        // `a.loss-b.loss` reads as one name with a hyphen in it.
        var hint = MeasurementPattern.joinsNumbers(name, known) ? "a minus needs spaces around it" : meant(name, known)
        // The form is right, a number in it is not: 01, or more than a number can be.
        if let form = zip(names, known).first(where: { $0.1 == name })?.0 {
            hint = "the letters of \(form) stand for small whole numbers such as 1"
        }
        return Diagnostic(
            .error, "unknown-measurement", directive.map { "\($0) has no '\(name)'" } ?? "unknown name '\(name)'",
            hint: hint ?? (names.isEmpty ? nil : "known are \(list(names))"), path: path, span: span)
    }

    /// `E.after`, which is `after.E`.
    static func turnedMeasurement(_ names: [String], _ turned: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "unknown-measurement", "there is no '\(names.joined(separator: "."))'",
            hint: "did you mean '\(turned)'?", path: path, span: span)
    }

    /// `confusion(tired,alert)`
    static func unknownClass(_ name: String, _ known: [String], path: String, span: Span) -> Diagnostic {
        let hint = meant(name, known) ?? (known.isEmpty ? "classes are numbered from 0" : "they are \(list(known))")
        return Diagnostic(
            .error, "unknown-class", "no class is called '\(name)'", hint: hint, path: path, span: span)
    }

    static func absentMeasurement(_ name: String, _ reason: String, _ hint: String?, path: String, span: Span)
        -> Diagnostic
    {
        Diagnostic(.error, "absent-measurement", "no '\(name)': \(reason)", hint: hint, path: path, span: span)
    }

    static func noMeasurements(_ directive: Directive, at span: Span, path: String) -> Diagnostic {
        Diagnostic(
            .error, "absent-measurement", "\(directive.id) is \(directive.kind.phrase), it measures nothing",
            hint: "name what it compares", path: path, span: span)
    }

    static func referenceIncomplete(_ written: WrittenReference, _ names: [String], path: String) -> Diagnostic {
        Diagnostic(
            .error, "reference-incomplete", "which measurement of '\(written.text)'?",
            hint: names.first.map { "such as \(written.text).\(MeasurementPattern.filled($0, like: ""))" }, path: path,
            span: written.span)
    }

    static func referenceEnds(_ written: WrittenReference, path: String) -> Diagnostic {
        Diagnostic(
            .error, "unknown-directive", "'\(written.text)' leads nowhere", path: path, span: written.span)
    }

    static func referenceForm(_ text: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "reference-form", "'\(text)' is no reference to a measurement",
            hint: "such as xor.loss, depth.relu.test.accuracy or xor(optimizer.rate=0.1).loss", path: path, span: span)
    }

    static func settingForm(_ scope: ReferenceScope, path: String, span: Span) -> Diagnostic {
        let example = scope.paths.first.map { "such as (\($0)=\(scope.values(of: $0).first ?? "0.1"))" }
        let variant = scope.variants.first.map { "a variant stands after a dot: \(scope.id).\($0)" }
        return Diagnostic(
            .error, "setting-form", "between the brackets stand settings of 'vary'",
            hint: example ?? variant ?? "\(scope.id) varies nothing: leave the brackets out", path: path, span: span)
    }

    static func unknownSettingPath(_ setting: WrittenSetting, _ scope: ReferenceScope, path: String) -> Diagnostic {
        let hint = meant(setting.path, scope.paths)
        return Diagnostic(
            .error, "unknown-setting", "\(scope.id) does not vary '\(setting.path)'",
            hint: hint ?? (scope.paths.isEmpty ? "it varies nothing" : "it varies \(list(scope.paths))"), path: path,
            span: setting.pathSpan)
    }

    static func unknownSettingValue(
        _ setting: WrittenSetting, _ values: [String], _ scope: ReferenceScope, path: String
    ) -> Diagnostic {
        Diagnostic(
            .error, "unknown-value", "\(scope.id) is not run with \(setting.path) = \(setting.value)",
            hint: values.isEmpty ? nil : "it is with \(list(values))", path: path, span: setting.valueSpan)
    }

    static func noSuchRun(_ written: WrittenReference, _ scope: ReferenceScope, path: String) -> Diagnostic {
        Diagnostic(.error, "unknown-value", "\(scope.id) has no such run", path: path, span: written.span)
    }

    static func severalRuns(_ id: String, _ count: Int, _ example: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "several-runs", "\(id) has \(count) runs: name one", hint: "such as \(example)", path: path,
            span: span)
    }

    static func epochForm(_ text: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "epoch-form", "'\(text)' is no epoch", hint: "at-epoch(10), or at-epoch(3..1000) inside all( )",
            path: path, span: span)
    }

    static func epochRange(_ text: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "epoch-range", "several epochs are several values",
            hint: "all( ) looks at all of them: all(at-epoch(\(text)).loss < 1)",
            path: path, span: span)
    }

    static func epochBeyond(_ epoch: Int, _ most: Int, _ directive: Directive, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "epoch-beyond",
            "\(directive.id) runs \(grouped(most)) epoch\(most == 1 ? "" : "s"), there is no epoch \(grouped(epoch))",
            hint: "epochs count from 1, the start is 0", path: path, span: span)
    }

    static func epochsOfOther(_ directive: Directive, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "epoch-form", "\(directive.kind.phrase) has no epochs", path: path, span: span)
    }

    static func notByEpoch(_ name: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "not-by-epoch", "'\(name)' is not known epoch by epoch",
            hint: "loss, accuracy, mistakes, weights and gradients are", path: path, span: span)
    }

    static func tooMuchToKeep(_ bytes: Int, limit: Int, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "too-much-to-keep",
            "keeping every weight of every epoch takes \(grouped(bytes / 1_000_000)) megabytes, more than \(grouped(limit / 1_000_000))",
            hint: "ask for a single epoch, or for fewer", path: path, span: span)
    }
}
