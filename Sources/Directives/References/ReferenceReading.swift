import Engine
import Lessons

extension ReferenceResolver {
    enum Attempt {
        /// With the number of words that its measurement's name has.
        case known(MeasurementReference, length: Int)
        /// The higher the rank, the more of the reference was understood before something was wrong. The words come
        /// when asked for: most readings fail beside one that holds, and looking for what was meant takes time.
        case misread(rank: Int, () -> Diagnostic)

        static func wrong(_ diagnostic: @autoclosure @escaping () -> Diagnostic, rank: Int) -> Attempt {
            .misread(rank: rank, diagnostic)
        }
    }

    /// Follows one way to read a reference to the end.
    func resolve(_ reading: Candidate, _ written: WrittenReference, from lesson: Int, use: ReferenceUse) -> Attempt {
        guard let directive = lessons[reading.lesson].directives[reading.directive],
            let scope = scopes[reading.lesson][reading.directive]
        else { return .wrong(.referenceEnds(written, path: path(lesson)), rank: 0) }
        let source = path(lesson)
        let variant = reading.variant?.word
        var settings: [WrittenSetting] = []
        var epochs: ClosedRange<Int>?
        var statistic: Statistic?
        for head in reading.heads {
            switch self.settings(head, scope, path: source) {
            case .success(let found): settings += found
            case .failure(let problem): return .wrong(problem.diagnostic, rank: 4)
            }
        }
        var rest = reading.rest
        if let part = rest.first, part.word == "at-epoch" {
            switch self.epochs(part, directive, use, path: source) {
            case .success(let range): epochs = range
            case .failure(let problem): return .wrong(problem.diagnostic, rank: 4)
            }
            rest = rest.dropFirst()
        }
        guard let first = rest.first, let last = rest.last else {
            return .wrong(.referenceIncomplete(written, known(directive.measurementNames), path: source), rank: 3)
        }
        if directive.kind == .compare {
            return .wrong(
                .noMeasurements(directive, at: written.span, path: source), rank: reading.named ? 2 : 0)
        }
        let runs = scope.runs(variant: variant, settings: settings)
        guard !runs.isEmpty else {
            return .wrong(.noSuchRun(written, scope, path: source), rank: 4)
        }
        var names: [String] = []
        for (part, before) in zip(rest, [nil] + rest.map { $0 }) {
            switch directive.classesNumbered(part, after: before) {
            case .success(let text): names.append(text)
            case .failure(let unknown):
                return .wrong(.unknownClass(unknown.name, unknown.known, path: source, span: part.span), rank: 4)
            }
        }
        var availability = self.availability(names.joined(separator: "."), directive, scope, runs)
        var length = names.count
        if availability == .unknown, let stated = Statistic(word: last.text),
            names.count > 1
        {
            length -= 1
            availability = self.availability(names.dropLast().joined(separator: "."), directive, scope, runs)
            statistic = stated
        }
        if availability == .unknown, names.count > 1, let renamed = Statistic(formerWord: last.text),
            self.availability(names.dropLast().joined(separator: "."), directive, scope, runs) == .known
        {
            return .wrong(.statisticRenamed(last, renamed, path: source), rank: 4)
        }
        let name = names.prefix(length).joined(separator: ".")
        let end = rest[rest.startIndex + length - 1].span.end
        let nameSpan = Span(first.span.start, availability == .unknown ? last.span.end : end)
        switch availability {
        case .known: break
        case .absent(let reason, let hint):
            return .wrong(.absentMeasurement(name, reason, hint, path: source, span: nameSpan), rank: 3)
        case .unknown:
            let isVariant = variant == nil && !scope.variants.isEmpty && names.count > 1
            if isVariant, knowsAny(names.dropFirst(), directive, runs) {
                if !scope.variants.contains(first.word) {
                    return .wrong(
                        .unknownVariant(first, of: scope.id, known(scope.variants), path: source), rank: 2)
                }
                if epochs != nil { return .wrong(.variantAfterEpoch(first, written, path: source), rank: 4) }
            }
            let turned = names.reversed().joined(separator: ".")
            switch names.count > 1 ? self.availability(turned, directive, scope, runs) : .unknown {
            case .known:
                return .wrong(.turnedMeasurement(names, turned, path: source, span: nameSpan), rank: 3)
            case .absent(let reason, let hint):
                return .wrong(.absentMeasurement(turned, reason, hint, path: source, span: nameSpan), rank: 3)
            case .unknown: break
            }
            let found = names.joined(separator: ".")
            let subject = reading.named ? directive.id : nil
            return .wrong(
                .unknownMeasurement(
                    found, of: subject, known(directive.measurementNames), path: source, span: nameSpan),
                rank: reading.named ? 1 : 0)
        }
        let measurements = directive.measurements(name, runs: runs)
        guard !measurements.isEmpty else {
            return .wrong(.noSuchRun(written, scope, path: source), rank: 3)
        }
        let reference = MeasurementReference(
            text: written.text, span: written.span,
            directive: DirectiveAddress(lesson: reading.lesson, directive: reading.directive), runs: runs, name: name,
            measurements: measurements, epochs: epochs, statistic: statistic ?? .median,
            statesStatistic: statistic != nil,
            groups: statistic == nil || scope.isOneGroup(runs) ? [] : scope.groups(runs))
        if case .failure(let problem) = checkEpochs(reference, written, directive, use, span: nameSpan, path: source) {
            return .wrong(problem.diagnostic, rank: 4)
        }
        let isGathered = use == .all || use == .perRun
        if !isGathered, statistic == nil, !scope.isOneGroup(runs) {
            let lessonName = reading.lesson == lesson ? nil : lessons[reading.lesson].lesson.name
            let example = scope.example(lesson: lessonName, variant: variant, settings, epochs)
            return .wrong(
                .severalRuns(scope.id, scope.groupCount(runs), example + "." + name, path: source, span: written.span),
                rank: 4)
        }
        return .known(reference, length: length)
    }

    /// In all these runs; those of one shape are looked at once.
    private func availability(
        _ name: String, _ directive: Directive, _ scope: ReferenceScope, _ runs: [Int]
    ) -> Availability {
        var last: Int?
        for run in runs where scope.shapes[run] != last {
            let availability = directive.availability(name, run: run)
            if availability != .known { return availability }
            last = scope.shapes[run]
        }
        return .known
    }

    func knowsAny(_ names: ArraySlice<String>, _ directive: Directive, _ runs: [Int]) -> Bool {
        guard let run = runs.first else { return false }
        let statistic = names.last.flatMap { Statistic(word: $0) }
        return directive.availability(names.joined(separator: "."), run: run) != .unknown
            || (statistic != nil
                && directive.availability(names.dropLast().joined(separator: "."), run: run) != .unknown)
    }

    private func settings(
        _ part: WrittenReference.Part, _ scope: ReferenceScope, path source: String
    ) -> Result<[WrittenSetting], ReferenceProblem> {
        guard let arguments = part.arguments else { return .success([]) }
        var settings: [WrittenSetting] = []
        for (text, at) in WrittenSetting.split(arguments) {
            guard let written = WrittenSetting(text, at: at) else {
                return .failure(.init(.settingForm(scope, path: source, span: arguments.span)))
            }
            guard scope.paths.contains(written.path) else {
                return .failure(.init(.unknownSettingPath(written, scope, path: source)))
            }
            guard !scope.runs(with: written).isEmpty else {
                let values = known(scope.values(of: written.path))
                return .failure(.init(.unknownSettingValue(written, values, scope, path: source)))
            }
            settings.append(written)
        }
        return .success(settings)
    }

    /// `10` or `3..1000`.
    private func epochs(
        _ part: WrittenReference.Part, _ directive: Directive, _ use: ReferenceUse, path source: String
    ) -> Result<ClosedRange<Int>, ReferenceProblem> {
        let text = part.arguments?.text ?? ""
        let span = part.arguments?.span ?? part.span
        guard directive.kind == .experiment else {
            return .failure(.init(.epochsOfOther(directive, path: source, span: part.span)))
        }
        if let epoch = strictWhole(text), epoch >= 0 { return .success(epoch...epoch) }
        guard let range = NumberRange(text), let from = strictWhole(String(range.fromText)),
            let to = strictWhole(String(range.toText)), from >= 0, from <= to
        else { return .failure(.init(.epochForm(text, path: source, span: span))) }
        guard use == .all || from == to else {
            return .failure(.init(.epochRange(text, path: source, span: span)))
        }
        return .success(from...to)
    }

    /// Whether the epochs are run and the measurement is kept by epoch.
    private func checkEpochs(
        _ reference: MeasurementReference, _ written: WrittenReference, _ directive: Directive, _ use: ReferenceUse,
        span: Span, path: String
    ) -> Result<Void, ReferenceProblem> {
        guard reference.epochs != nil || use == .curve else { return .success(()) }
        guard case .experiment(let job) = directive.content, let quantity = reference.quantity, quantity.hasEpochs
        else { return .failure(.init(.notByEpoch(reference.name, path: path, span: span))) }
        guard let epochs = reference.epochs else { return .success(()) }
        let most = reference.runs.map { job.runs[$0].plan.epochs }
        guard let least = most.min(), epochs.upperBound > least else { return .success(()) }
        let place = written.parts.first { $0.word == "at-epoch" }
        return .failure(
            .init(.epochBeyond(epochs.upperBound, least, directive, path: path, span: place?.arguments?.span ?? span)))
    }
}
