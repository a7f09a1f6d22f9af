import Datasets
import Engine
import Foundation
import Lessons
import Testing

@testable import Directives

/// The recipe for a kind of directive: each has all its parts, and what is said of one stands in its folder and in the
/// files that the README names.
@Suite struct KindRecipeTests {
    static let kinds = DirectiveKind.allCases.filter { $0 != .exercise }

    /// The directive called `example`, and what is wrong with its lesson.
    static func read(_ text: String) -> (directive: Directive?, problems: [String]) {
        let source = SourceFile(path: "en/example.md", bytes: Array(text.utf8))
        let (lesson, problems) = LessonParser.parse(source, path: "en/example.md", files: ["en/example.md"])
        let context = ReadingContext(library: DataLibrary(folder: nil)) { _ in .missing(nearest: nil) }
        let read = lesson.directives.map { Directive.read($0, in: lesson, context) }
        let example = read.compactMap(\.directive).first { $0.id == "example" }
        return (example, (problems + read.flatMap(\.diagnostics)).map(\.message))
    }

    static func bare(_ kind: DirectiveKind) throws -> (content: any DirectiveContent, directive: Directive) {
        let body = try #require(kind.content).examples.bare
        let (directive, problems) = read(Language.fence(kind.rawValue, body))
        #expect(problems == [])
        let found = try #require(directive)
        return (found.content.facts, found)
    }

    private static func samples(_ plan: DataPlan, of directive: Directive) throws(RunFailure) -> PreparedData {
        var given: LoadedData?
        if case .given(let digest) = plan.source { given = directive.given.first { $0.digest == digest } }
        do throws(DataProblem) { return try plan.prepare(given: given?.training, givenTest: given?.test) } catch {
            throw .data(error)
        }
    }

    /// As a course runs it.
    static func run(_ directive: Directive) throws -> [FinishedRun] {
        guard case .experiment(let job) = directive.content else {
            return try directive.run { (plan) throws(RunFailure) in try samples(plan, of: directive) }
        }
        return try job.runs.map { run in
            let data = try samples(run.plan.data, of: directive)
            var plan = run.plan
            for figure in directive.shownNames { plan.recording.add(figure.recording(for: plan)) }
            let result = try plan.run(on: data, from: nil) { _ in true }
            return FinishedRun(key: run.key, findings: .experiment(plan, result))
        }
    }

    @Test(arguments: kinds) func examplesAreRead(_ kind: DirectiveKind) throws {
        let content = try #require(kind.content)
        #expect(content.kind == kind)
        for body in [content.examples.whole, content.examples.bare] {
            let (directive, problems) = Self.read(Language.fence(kind.rawValue, body))
            #expect(problems == [] && directive?.kind == kind)
            #expect(directive.map { type(of: $0.content.facts).kind } == kind)
        }
        for key in content.variable { #expect(kind.keys.contains(key), "\(key) may vary and is no key") }
    }

    @Test(arguments: kinds) func theReferenceExplainsIt(_ kind: DirectiveKind) throws {
        let content = try #require(kind.content)
        let ids =
            ["kind.\(kind.rawValue)"] + kind.keys.map { "key.\(kind.rawValue).\($0)" }
            + content.measured.map { "measurement.\(kind.rawValue).\($0.name)" }
        for id in ids {
            let entry = try #require(Language.entries.first { $0.id == id }, "\(id)")
            #expect(entry.example != nil && !Explanations.english[entry].summary.isEmpty, "\(id)")
        }
    }

    @Test(arguments: kinds) func whatItMeasuresIsKnownAndFound(_ kind: DirectiveKind) throws {
        let (content, directive) = try Self.bare(kind)
        let measured = type(of: content).measured
        #expect(measured.isEmpty == content.runKeys.isEmpty)
        for word in measured {
            let (directive, problems) = Self.read(Language.fence(kind.rawValue, word.body))
            let known = try #require(directive, "\(word.name): \(problems)").content.facts
            #expect(known.availability(word.use, run: 0) == .known, "\(word.use)")
            #expect(known.measurements(word.use, runs: [0]).count == 1, "\(word.use)")
        }
        #expect(content.availability("nonsense", run: 0) == .unknown)
        #expect(content.measurements("nonsense", runs: [0]).isEmpty)
        guard !content.runKeys.isEmpty else { return }
        #expect(!content.measurementNames.isEmpty)
        let runs = try Self.run(directive)
        #expect(runs.map(\.key) == content.runKeys)
        for run in runs {
            #expect(!run.findings.measurements.isEmpty)
            for (name, value) in run.findings.measurements {
                #expect(content.measurements(name, runs: [0]) == [run.findings.measurement(name)], "\(name)")
                #expect(run.findings.value(name, epoch: nil)?.bitPattern == value.bitPattern, "\(name)")
            }
        }
    }

    @Test(arguments: kinds) func itShowsSomethingUnasked(_ kind: DirectiveKind) throws {
        let (content, directive) = try Self.bare(kind)
        let row = type(of: content)
        #expect(!row.naturalFigures.isEmpty && Set(row.naturalFigures).isSubset(of: row.figures))
        #expect(!directive.shownNames.isEmpty && Set(directive.shownNames).isSubset(of: row.figures))
        guard !content.runKeys.isEmpty else { return }
        #expect(!(try Self.drawn(directive)).isEmpty)
    }

    private static func drawn(_ directive: Directive) throws -> [FigureName] {
        directive.exhibits(of: try run(directive)) { try? samples($0, of: directive) }.map(\.name)
    }

    /// Its reference's examples have something of each figure, and nothing is drawn that it doesn't list. (What a
    /// comparison draws are others' runs.)
    @Test(arguments: kinds.filter { $0 != .compare }) func itDrawsWhatItListsAndNothingElse(_ kind: DirectiveKind)
        throws
    {
        #expect(!kind.figureNames.isEmpty)
        for figure in kind.figureNames {
            let (found, problems) = Self.read(Language.figureExample(figure, in: kind))
            let directive = try #require(found, "\(figure): \(problems)")
            let drawn = try Self.drawn(directive)
            #expect(drawn == [figure], "\(figure)")
        }
        var (_, others) = try Self.bare(kind)
        others.show = FigureName.allCases.filter { !kind.figureNames.contains($0) }.map { ShownFigure($0) }
        #expect(try Self.drawn(others) == [])
    }

    @Test func everyFigureIsSomeKinds() {
        for figure in FigureName.allCases {
            #expect(!figure.kinds.isEmpty, "\(figure)")
            #expect(figure.kinds.contains(.experiment) == figure.facts.isOfExperiments, "\(figure)")
        }
    }

    @Test(arguments: kinds) func itsCostIsCounted(_ kind: DirectiveKind) throws {
        let (content, directive) = try Self.bare(kind)
        let cost = content.cost(showing: directive.shownNames)
        #expect(cost.runs > 0 || cost.memory > 0 || content.runKeys.isEmpty)
    }

    /// A file outside the folders that names a kind's types is one more to touch for the next kind.
    @Test(arguments: ["Count", "Dataset"]) func theReadmeNamesEveryFile(_ kind: String) throws {
        let readme = try String(contentsOf: ArrowTests.root.appending(path: "README.md"), encoding: .utf8)
        let row = try #require(readme.split(separator: "\n").first { $0.hasPrefix("| a kind of directive |") })
        let listed = row.matches(of: /`([^` ]+\.swift)`/).map { String($0.1.replacing(/^Sources\//, with: "")) }
        #expect(!listed.isEmpty && listed.count <= 6)
        let sources = ArrowTests.root.appending(path: "Sources")
        for file in listed {
            let path = file.contains("/") ? file : "Directives/Kinds/Count/\(file)"
            #expect(FileManager.default.fileExists(atPath: sources.appending(path: path).path), "\(file)")
        }
        let names = try Regex(
            "\\b\(kind)(Content|Plan|Result|Measurement|Exhibits)\\b|\"kind\\.\(kind.lowercased())\":")
        for file in try FileManager.default.subpathsOfDirectory(atPath: sources.path).sorted()
        where file.hasSuffix(".swift") && !file.hasPrefix("Engine/") && !file.hasPrefix("Directives/Kinds/\(kind)/") {
            let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
            #expect(!text.contains(names) || listed.contains(file), "\(file) is not in the recipe")
        }
    }
}
