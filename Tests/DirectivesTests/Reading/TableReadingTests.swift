import Datasets
import Engine
import Lessons
import Testing

@testable import Directives

/// A table of people's own, from its cells to the plan.
@Suite("Reading tables") struct TableReadingTests {
    private static let grades = "hours,city,grade\n1,Seoul,0\n2,Busan,1\n3,Seoul,1\n4,Busan,0\n"

    private static func job(_ body: String, _ table: String = grades) throws -> ExperimentJob {
        let (directive, diagnostics) = try ReadFence.read("```experiment a\n\(body)\n```\n") {
            $0.file = { _ in .bytes(Array(table.utf8)) }
        }
        guard diagnostics.isEmpty, case .experiment(let job)? = directive?.content else {
            throw ReadFence.Unreadable(messages: diagnostics.map(\.message))
        }
        return job
    }

    private static let data = "data: {csv: g.csv, label: grade"

    @Test(
        "whole numbers are classes where the loss wants them",
        arguments: [
            ("}\nlayers: 3 -> 1 sigmoid", DataPlan.TargetForm.classes), ("}\nlayers: 3 -> 2 softmax", .classes),
            ("}\nlayers: 3 -> 1\nloss: sigmoid-binary-cross-entropy", .classes), ("}\nlayers: 3 -> 1", .automatic),
            ("}\nlayers: 3 -> 1 sigmoid\nloss: mean-squared-error", .automatic), ("}\nbaseline: majority", .classes),
            ("}\nlayers: [{units: 3}, {units: 1, activation: sigmoid}]", .classes),
            ("}\nlayers: 3 -> 4 relu -> 1 sigmoid\nvary: {layers.1.units: [2, 4]}", .classes),
            (", target: class}\nlayers: 3 -> 2", .classes), (", target: number}\nlayers: 3 -> 1 sigmoid", .number),
        ])
    func wishes(rest: String, target: DataPlan.TargetForm) throws {
        let job = try Self.job(Self.data + rest)
        let plan = try #require(job.runs.first).plan
        #expect(plan.data.target == target)
        let prepared = try plan.data.prepare(given: job.given.first?.training, givenTest: nil)
        let areClasses = if case .classes = prepared.training.targets { true } else { false }
        #expect(areClasses == (target == .classes))
        #expect(ExpectedData(plan, given: job.given).targets == .init(prepared.training.targets))
    }

    @Test("for the hinge loss -1 and 1 are two classes") func signs() throws {
        let job = try Self.job(Self.data + "}\nlayers: 1 -> 1\nloss: hinge", "a,grade\n1,-1\n2,1\n")
        #expect(job.given.first?.training.targets == .classes([0, 1], count: 2))
    }

    @Test("columns and categories stand in features") func features() throws {
        let job = try Self.job(Self.data + "}\nfeatures: [hours, city_Seoul, x2*hours]\nlayers: 3 -> 1 sigmoid")
        #expect(
            job.runs.first?.plan.features == [
                .variable(0), .variable(2), .binary(.multiply, .variable(1), .variable(0)),
            ])
    }

    @Test(
        "a column's own name goes before its number",
        arguments: [("id,x1,x2,y", "x1", "x2", 1, 2), ("x2,x1,b,y", "x1", "x2", 1, 0)])
    func numberedNames(header: String, one: String, other: String, first: Int, second: Int) throws {
        let job = try Self.job(
            "data: {csv: g.csv, label: y}\nfeatures: [\(one), \(other)]\nlayers: 2 -> 1 sigmoid",
            header + "\n1,5,7,0\n2,6,9,1\n")
        #expect(job.runs.first?.plan.features == [.variable(first), .variable(second)])
    }

    @Test(
        "powers are features, each for itself", arguments: ["\"powers(hours, 3)\", x2", "hours, hours^2, hours^3, x2"])
    func powers(features: String) throws {
        let job = try Self.job(Self.data + "}\nfeatures: [\(features)]\nlayers: 4 -> 1 sigmoid")
        #expect(
            job.runs.first?.plan.features == [
                .variable(0), .binary(.power, .variable(0), .number(2)), .binary(.power, .variable(0), .number(3)),
                .variable(1),
            ])
    }

    @Test("a category that only the test part has is a column of zeros in training") func categoryOfTheTest() throws {
        let job = try Self.job(
            Self.data + ", split: order, test: 1}\nlayers: 3 -> 1 sigmoid", "city,grade\nA,0\nB,1\nA,1\nC,0\n")
        let data = try #require(job.runs.first).plan.data.prepare(given: job.given.first?.training, givenTest: nil)
        #expect(data.training.inputs == .numbers([1, 0, 0, 0, 1, 0, 1, 0, 0]))
        #expect(data.test?.inputs == .numbers([0, 0, 1]))
    }

    @Test("names of classes and columns stand in figures and measurements") func names() throws {
        let course = try Self.job(
            "data: {csv: g.csv, label: city, inputs: [hours, grade]}\nlayers: 2 -> 1 sigmoid\nepochs: 1")
        let data = try #require(course.given.first).training
        #expect(data.inputName(0) == Label(text: Array("hours".utf8)))
        #expect(data.className(1) == Label(text: Array("Seoul".utf8)))
    }
}
