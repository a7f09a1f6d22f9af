import Testing

@testable import Reports

struct LiveScriptTests {
    private static let script = String(decoding: LiveParts.script, as: UTF8.self)
    private static let worker = String(decoding: LiveParts.worker, as: UTF8.self)

    @Test func scriptsSayWhatTheWordsHaveAndNothingElse() {
        let used = Set(Self.script.matches(of: /words\.([a-zA-Z]+)/).map { String($0.1) })
        let known = Set(Words.english.live.script.byName.map(\.name))
        #expect(used == known)
    }

    @Test func scriptsCanStandInAPage() {
        for text in [Self.script, Self.worker] {
            #expect(!text.lowercased().contains("</script"))
            #expect(!text.contains("<!--"))
        }
    }

    /// Nothing is fetched, and no text becomes a program.
    @Test func scriptsNeverLeaveThePage() {
        for text in [Self.script, Self.worker] {
            for word in ["fetch(", "XMLHttpRequest", "importScripts", "eval(", "new Function", "http:", "https:"] {
                #expect(!text.contains(word))
            }
        }
    }

    /// The engine's answers are figures; nothing else is ever read as markup.
    @Test func onlyFiguresBecomeMarkup() {
        let writes = Self.script.split(separator: "\n").filter { $0.contains("innerHTML =") }
        #expect(writes.count == 2)
        #expect(writes.allSatisfy { $0.contains("svg") })
    }

    /// What the script looks for is there: every action it answers has its button.
    @Test func everyActionHasItsButton() throws {
        let page = try LiveSample.page()
        let buttons = Set(HTMLScan(page).all("button").compactMap { $0.attributes["data-action"] })
        let written = Self.script.matches(of: /\[data-action=([a-z]+)\]|\bpart\("([a-z]+)"\)/)
            .compactMap { ($0.1 ?? $0.2).map(String.init) }
        // `run: () => this.run(),` and the like, between the braces.
        let actions = try #require(Self.script.firstMatch(of: /const actions = \{([^}]*)\}/)).1
        let asked = Set(written + actions.matches(of: /(\w+): \(\) =>/).map { String($0.1) })
        #expect(asked.isSuperset(of: ["run", "pause", "step", "reset"]))
        // Digits are drawn where a network takes them.
        #expect(asked.subtracting(["wipe"]).isSubset(of: buttons))
    }
}
