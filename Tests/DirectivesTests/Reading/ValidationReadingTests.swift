import Testing

@testable import Directives

@Suite("Reading validation") struct ValidationReadingTests {
    private func messages(_ data: String, _ more: String = "") -> [String] {
        SmallCourse("# A\n\n```experiment a\ndata: \(data)\nlayers: 2 -> 1 sigmoid\n\(more)\n```\n").messages()
    }

    @Test("a share or a number") func forms() throws {
        let data = "{name: moons, test: 0.5, take: 80, validation: 0.2}"
        let job = try ReadFence.job("data: \(data)\nlayers: 2 -> 1 sigmoid")
        #expect(job.runs.first?.plan.data.validation == .share(0.2))
        #expect(ExpectedData(try #require(job.runs.first).plan, given: []).validation == 16)
        #expect(ExpectedData(try #require(job.runs.first).plan, given: []).training == 64)
        #expect(messages(data).isEmpty)
    }

    @Test("nothing is left for training") func nothing() {
        #expect(
            messages("{name: moons, test: 100, validation: 100}") == [
                "4 [100] of 100 samples none would be left for training | a share such as 0.2, or fewer samples"
            ])
        #expect(messages("{name: xor, validation: 0.1}").first?.contains("nothing is kept for validation") == true)
    }

    @Test("its measurements stand in claims and are missed where there are none") func measured() {
        let claims =
            "expect:\n  - validation.accuracy > 0\n  - start.validation.loss > 0\n  - at-epoch(1).validation.loss > 0"
        #expect(messages("{name: moons, validation: 0.2}", claims + "\n  - validation.output.3.0 > 0").isEmpty)
        #expect(
            messages("moons", "expect:\n  - validation.loss > 0") == [
                "7 [validation.loss] no 'validation.loss': there are no validation samples | data takes validation: 0.2"
            ])
        #expect(
            messages("moons", "stop: {patience: 3, watch: validation.loss}") == [
                "6 [validation.loss] 'validation.loss' needs validation samples, and the data have none | data: {…, validation: 0.2}"
            ])
    }

    @Test("a line of scaled inputs is not measured") func scaledLine() {
        let claim = "expect:\n  - line.slope < 0"
        #expect(messages("moons", claim).isEmpty)
        #expect(
            messages("{name: moons, scale: standard}", claim) == [
                "7 [line.slope] no 'line.slope': the line of the weights is one of scaled inputs | the figure line-by-epoch draws it in the original units"
            ])
    }

    @Test("a run, from reading to its numbers") func run() throws {
        let course = SmallCourse(
            "# A\n\n```experiment a\ndata: {name: moons, validation: 0.2}\nlayers: 2 -> 1 sigmoid\nepochs: 3\nexpect:\n  - validation.accuracy > 0.5\n```\n\nIt is [0](#a.validation.loss).\n"
        )
        #expect(course.messages().isEmpty)
        let run = try #require(course.findings().outcomes[0].compactMap(\.self).first?.runs.first)
        #expect(run.findings.measurements.contains { $0.name == "validation.loss" })
        #expect(run.findings.measurements.contains { $0.name == "start.validation.accuracy" })
    }
}
