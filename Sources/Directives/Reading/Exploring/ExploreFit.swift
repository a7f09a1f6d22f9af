import Engine
import Lessons

extension Reading {
    /// The path with the plan that it would change; nil when something was reported.
    mutating func subject(
        _ path: String, _ plan: ExperimentPlan, _ data: PlannedData, isContinued: Bool, _ place: Place
    ) -> ExploreSubject? {
        guard let (line, number) = ExplorePath.find(path) else {
            report(unknownPath(path, place))
            return nil
        }
        var subject = ExploreSubject(
            line: line, path: path, plan: plan, data: data, allowed: allowed)
        if line.isOfStart, isContinued {
            report(
                .exploreVoid(
                    path, "the parameters come from 'from'", hint: "they fit one network only", place))
            return nil
        }
        if let number {
            let isEntry = line.setting.isOfInitial
            // Entries of `initial` are those of layers with parameters, counted from 0.
            guard isEntry ? number < subject.trained.count : number >= 1 && number <= subject.layers.count else {
                report(
                    isEntry
                        ? .pathIndex(String(number), "initial", subject.trained.count, place)
                        : .noLayer(path, layers: subject.layers.count, place))
                return nil
            }
            subject.layer = isEntry ? subject.trained[number] : number
        }
        if let obstacle = line.obstacle(subject) {
            report(.exploreVoid(path, obstacle.why, hint: obstacle.hint, place))
            return nil
        }
        return subject
    }

    /// Keys of an experiment that no page can change are told from what is no key.
    private func unknownPath(_ path: String, _ place: Place) -> Diagnostic {
        let key = path.split(separator: ".").first.map(String.init) ?? path
        let isKey = DirectiveKind.experiment.keys.contains(key)
        return .explorePath(path, meant: ExplorePath.meant(path), isKey: isKey, place)
    }
}
