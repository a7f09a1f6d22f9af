import Datasets
import Directives
import Engine
import Foundation
import Lessons
import Testing

@testable import Reports

/// What the script writes as a directive with a reader's changes, read back as a lesson is.
struct DirectiveScriptTests {
    private struct NotRead: Error {
        var diagnostics: [Diagnostic]
    }

    private static func fence(_ text: String) throws -> DirectiveFence {
        let source = SourceFile(path: "l.md", bytes: Array(text.utf8))
        return try #require(LessonParser.parse(source, path: "l").lesson.directives.first)
    }

    private static func plan(_ text: String) throws -> ExperimentPlan {
        let source = SourceFile(path: "l.md", bytes: Array(text.utf8))
        let (lesson, problems) = LessonParser.parse(source, path: "l")
        let fence = try #require(lesson.directives.first)
        let context = ReadingContext(library: DataLibrary(folder: nil)) { _ in .missing(nearest: nil) }
        let (directive, diagnostics) = Directive.read(fence, in: lesson, context)
        guard (problems + diagnostics).isEmpty, case .experiment(let job)? = directive?.content else {
            throw NotRead(diagnostics: problems + diagnostics)
        }
        return try #require(job.runs.first).plan
    }

    /// The rate and the units as a reader has set them, and what the engine says of the run then.
    private static func written(rate: Double = 1, units: Int = 2, seed: Int = 7, points: Int = 0) throws -> String {
        let template = LiveTemplate(
            body: try fence(LiveSample.text).body, id: "xor", controls: LiveSample.controls, batch: nil)
        let program = """
            const control = (index, path, original, value, text, data) =>
              ({ index, path, original, value, text, isChanged: value !== original, node: { dataset: data } });
            const controls = [
              control(0, "optimizer.rate", 1, \(rate), "\(rate)", { from: "0.1", to: "10" }),
              control(1, "layers.1.units", 2, \(units), "\(units)", { from: "1", to: "8" }),
              control(2, "layers.1.activation", 1, 1, "sigmoid", {}),
            ];
            const changes = controls.filter((one) => one.isChanged).map((one) => [one.path, one.text]);
            if (\(seed) !== 7) { changes.push(["seed", "\(seed)"]); }
            return writtenDirective({
              plan: { directive: \(String(decoding: template.json.compactBytes, as: UTF8.self)) }, changes, controls,
              points: Array(\(points)).fill({}), seed: { value: "\(seed)" },
              state: {
                controls: [\(rate), \(units), 1], layers: "2 -> \(units) sigmoid -> 1 sigmoid", optimizer: "sgd \(rate)",
                initial: "xavier",
              },
            });
            """
        return try PageRuntime.value(
            of: program, after: [PackageResources.words_js, PackageResources.directive_js],
            globals: "const part = () => JSON.stringify({ pointsComment: \"# {n} points\" });")
    }

    private static let original = LiveSample.text.split(separator: "\n", omittingEmptySubsequences: false)
        .drop { !$0.hasPrefix("```") }.joined(separator: "\n")

    @Test func anUnchangedOneStaysAsItIs() throws {
        #expect(try Self.written() == Self.original + "\n")
    }

    @Test func changesAreReadAsThePlanTheyMean() throws {
        var plan = try Self.plan(Self.original)
        plan.optimizer = .sgd(rate: 3.5, momentum: 0)
        #expect(try Self.plan(Self.written(rate: 3.5)) == plan)
        plan.seed = 12
        #expect(try Self.plan(Self.written(rate: 3.5, seed: 12)) == plan)
        let wider = try Self.plan(Self.written(units: 5))
        let said = Self.original.replacing("2 -> 2 sigmoid", with: "2 -> 5 sigmoid")
        #expect(try wider == Self.plan(said))
    }

    /// The author's claims are about the author's run, and what is out of its range can't be explored from there.
    @Test func whatNoLongerHoldsIsLeftOut() throws {
        #expect(try !Self.written(rate: 2).contains("expect"))
        #expect(try Self.written(rate: 2).contains("optimizer.rate 0.1..10 log"))
        let outside = try Self.written(rate: 20)
        #expect(!outside.contains("optimizer.rate") && outside.contains("layers.1.units 1..8"))
        #expect(try Self.plan(outside).optimizer == .sgd(rate: 20, momentum: 0))
    }

    @Test func addedPointsAreCountedInAComment() throws {
        let text = try Self.written(points: 3)
        #expect(text.hasSuffix("# 3 points\n```\n"))
        #expect(try Self.plan(text) == Self.plan(Self.original))
    }
}
