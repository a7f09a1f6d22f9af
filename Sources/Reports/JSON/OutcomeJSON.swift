import Directives
import Engine
import Lessons

/// One directive as JSON. What did not run says so in `state`: nothing is left out silently.
struct OutcomeJSON {
    let fence: DirectiveFence
    let outcome: Outcome?
    let caption: String
    /// Of figures and tables that have one of their own, by their anchor.
    let captions: [String: String]
    /// Of `outcome.exhibits`.
    let anchors: [String]
    let words: Words

    var value: JSONValue {
        var fields: [String: JSONValue] = ["id": .string(fence.id), "kind": .string(fence.kind.rawValue)]
        if !caption.isEmpty { fields["caption"] = .string(caption) }
        if !captions.isEmpty { fields["captions"] = .object(captions.mapValues { .string($0) }) }
        guard let outcome else {
            fields["state"] = .string("failed")
            return .object(fields)
        }
        switch outcome.state {
        case .ran: break
        case .failed: fields["state"] = .string("failed")
        case .skipped(let missing):
            fields["state"] = .string("skipped")
            fields["missing"] = .array(missing.map { .string($0) })
        }
        if !outcome.digest.isEmpty { fields["digest"] = .string(outcome.digest) }
        if case .experiment(let plan, _)? = outcome.runs.first?.findings { fields["seed"] = seed(plan.seed) }
        let explored = outcome.directive.explore
        if !explored.isEmpty { fields["explore"] = .array(explored.map { .string($0.written) }) }
        if let only = outcome.runs.first, outcome.runs.count == 1, only.key == RunKey() {
            fields.merge(run(only.findings)) { first, _ in first }
        } else if !outcome.runs.isEmpty {
            fields["runs"] = .array(
                outcome.runs.map { run in
                    .object(["key": key(run.key)].merging(self.run(run.findings)) { first, _ in first })
                })
        }
        fields["claims"] = .array(outcome.claims.map(claim))
        var figures: [JSONValue] = []
        var tables: [JSONValue] = []
        for (drawn, anchor) in zip(outcome.exhibits, anchors) {
            switch drawn.content {
            case .figure: figures.append(.string(anchor))
            case .table(let content): tables.append(table(content, anchor))
            }
        }
        fields["figures"] = .array(figures)
        if !tables.isEmpty { fields["tables"] = .array(tables) }
        return .object(fields)
    }

    /// A number while every reader of JSON gets it right, beyond 2^53 a string.
    private func seed(_ seed: UInt64) -> JSONValue {
        seed <= 1 << 53 ? .number(Double(seed)) : .string(String(seed))
    }

    private func key(_ key: RunKey) -> JSONValue {
        var fields: [String: JSONValue] = [:]
        if let variant = key.variant { fields["variant"] = .string(variant) }
        for setting in key.settings {
            fields[setting.path] = setting.number.map { .number($0) } ?? .string(setting.value)
        }
        if let seed = key.seed { fields["seed"] = self.seed(seed) }
        return .object(fields)
    }

    private func run(_ findings: RunFindings) -> [String: JSONValue] {
        var measurements: [String: JSONValue] = [:]
        for (name, value) in findings.measurements { measurements[name] = .number(value) }
        var fields: [String: JSONValue] = ["measurements": .object(measurements)]
        guard case .experiment(let plan, let result) = findings, let outcome else { return fields }
        if outcome.directive.recordsParameters, case .network(let layers, _) = plan.model {
            fields["parameters"] = ParametersJSON.value(result.parameters, layers: layers, input: result.input)
        }
        if outcome.directive.recordsPredictions {
            var predictions = ["training": rows(result.outputs, result.outputUnits)]
            if !result.testOutputs.isEmpty { predictions["test"] = rows(result.testOutputs, result.outputUnits) }
            if !result.validationOutputs.isEmpty {
                predictions["validation"] = rows(result.validationOutputs, result.outputUnits)
            }
            fields["predictions"] = .object(predictions)
        }
        return fields
    }

    private func rows(_ values: [Float], _ width: Int) -> JSONValue {
        ParametersJSON.nested(values[...], [width])
    }

    private func claim(_ claim: ClaimOutcome) -> JSONValue {
        var fields: [String: JSONValue] = ["claim": .string(claim.claim.text)]
        switch claim.verdict {
        case .holds: fields["holds"] = .bool(true)
        case .unchecked: fields["holds"] = .null
        case .fails(let found):
            fields["holds"] = .bool(false)
            var values: [String: JSONValue] = [:]
            for value in found where values[value.name] == nil { values[value.name] = .number(value.value) }
            fields["found"] = .object(values)
        }
        return .object(fields)
    }

    private func table(_ table: Table, _ anchor: String) -> JSONValue {
        // Signs are hyphens here, as in JSON's numbers.
        func text(_ label: Label) -> JSONValue {
            let text = String(decoding: words.vocabulary.text(of: label), as: UTF8.self)
            return .string(text.replacing("\u{2212}", with: "-"))
        }
        let rows = table.rows.map { row in
            JSONValue.array(
                row.map { cell in
                    switch cell {
                    case .label(let label): text(label)
                    case .number(let value): .number(value)
                    case .empty: .null
                    }
                })
        }
        return .object([
            "id": .string(anchor), "title": text(table.title), "columns": .array(table.columns.map(text)),
            "rows": .array(rows),
        ])
    }
}
