import Engine
import Testing

@testable import Reports

struct LiveSectionTests {
    @Test func sectionHasItsHandles() throws {
        let page = try LiveSample.page()
        let section = try #require(HTMLScan(page).all("section").first { $0.attributes["data-experiment"] == "xor" })
        #expect(section.attributes["data-explore"] != nil)
        #expect(section.attributes["data-digest"]?.count == 64)
        let actions = HTMLScan(page).all("button").compactMap { $0.attributes["data-action"] }
        for action in ["run", "pause", "step", "reset", "seed", "restore", "copy"] { #expect(actions.contains(action)) }
    }

    @Test func controlsAreHiddenUntilTheScriptShowsThem() throws {
        let page = try LiveSample.page()
        let parts = HTMLScan(page).elements.filter {
            $0.attributes["class"]?.split(separator: " ").contains { $0 == "live-part" || $0 == "report-run" } ?? false
        }
        #expect(!parts.isEmpty)
        #expect(parts.allSatisfy { $0.attributes["hidden"] != nil })
    }

    @Test func everyControlHasANameAndARange() throws {
        let page = try LiveSample.page()
        let controls = HTMLScan(page).all("div").filter { $0.attributes["data-control"] != nil }
        #expect(controls.map { $0.attributes["data-kind"] } == ["slider", "stepper", "choice"])
        #expect(
            controls.map { $0.attributes["data-path"] }
                == LiveSample.controls.map { String(decoding: $0.path, as: UTF8.self) })
        #expect(controls[0].attributes["data-scale"] == "log")
        #expect(controls[0].attributes["data-from"] == "0.1" && controls[0].attributes["data-to"] == "10")
        #expect(controls[1].attributes["data-whole"] != nil && controls[1].attributes["data-value"] == "2")
        let labels = HTMLScan(page).all("label").compactMap { $0.attributes["for"] }
        for index in 0..<3 { #expect(labels.contains("xor.control.\(index)")) }
        #expect(page.contains("<option value=\"\(Activation.tanh.number)\">tanh"))
    }

    /// What a reader copies must hold in the lesson.
    @Test func seedsKeepToTheLessonsRange() throws {
        func ends(_ controls: [ExploreControl]) throws -> [String?] {
            let inputs = try HTMLScan(LiveSample.page(controls: controls)).all("input")
            let field = try #require(inputs.first { $0.attributes["data-seed"] != nil })
            return [field.attributes["min"], field.attributes["max"]]
        }
        let seeds = ExploreControl(
            setting: .seed, range: .numbers(from: 1, to: 50, isLogarithmic: false, isWhole: true),
            path: Array("seed".utf8))
        #expect(try ends(LiveSample.controls) == ["0", "4294967295"])
        #expect(try ends(LiveSample.controls + [seeds]) == ["1", "50"])
    }

    @Test func pauseCanNotBePressedBeforeARun() throws {
        let buttons = try HTMLScan(LiveSample.page()).all("button")
        let pause = try #require(buttons.first { $0.attributes["data-action"] == "pause" })
        #expect(pause.attributes["aria-disabled"] == "true")
    }

    /// A table doesn't follow what runs, nor does what the author says below a figure; other figures do.
    @Test func whatStaysTheReportsCanBeCalledSo() throws {
        let marked = { (page: String) in
            HTMLScan(page).all("figcaption").map { $0.content.contains("class=\"report-run\"") }
        }
        #expect(try marked(LiveSample.page(show: "boundary, network, predictions")) == [false, false, true])
        #expect(
            try marked(LiveSample.page(show: "boundary, network]\ncaption: Two lines\nneeds: [mnist")) == [true, false])
        #expect(try marked(LiveSample.page(controls: [], show: "boundary, predictions")) == [false, false])
    }

    /// XOR lies between 0 and 1: points may lie as far again on either side.
    @Test(arguments: [("boundary", true), ("boundary-by-epoch", true), ("loss", false)])
    func pointsAreAddedWhereverClassesLieInThePlane(_ show: String, _ isDrawn: Bool) throws {
        let page = try LiveSample.page(show: show)
        let across = try #require(HTMLScan(page).all("input").first { $0.attributes["data-across"] != nil })
        #expect(across.attributes["min"] == "-1" && across.attributes["max"] == "2")
        let points = Words.english.live.points
        #expect(page.contains(">\(points.how)<") == isDrawn && page.contains(">\(points.howTyped)<") != isDrawn)
        let shapes = HTMLScan(page).all("path").filter { $0.attributes["class"]?.hasPrefix("point class") ?? false }
        #expect(Set(shapes.compactMap { $0.attributes["d"] }).count == 2)
    }

    @Test func policyNamesTheEngineAndItsWorkerOnly() throws {
        let policy = try Self.policy(LiveSample.page())
        #expect(policy.contains("worker-src blob:"))
        #expect(policy.contains("'wasm-unsafe-eval'"))
        for wide in ["unsafe-inline", "'unsafe-eval'", "*", "http"] { #expect(!policy.contains(wide)) }
    }

    @Test func pageWithoutSomethingToExploreHasNoEngine() throws {
        for page in try [LiveSample.page(controls: []), LiveSample.page(module: [])] {
            let policy = try Self.policy(page)
            #expect(!policy.contains("wasm") && !policy.contains("worker"))
            #expect(!page.contains("page.module") && !page.contains("data-explore") && !page.contains("live-part"))
        }
    }

    private static func policy(_ page: String) throws -> String {
        try #require(
            HTMLScan(page).all("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" }?
                .attributes["content"])
    }
}
