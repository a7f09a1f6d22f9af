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
            $0.attributes["class"]?.split(separator: " ").contains("live-part") ?? false
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
