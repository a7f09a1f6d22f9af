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

    /// What the script looks for is there, and what is there is answered: every action has its button, every button its
    /// action.
    @Test func everyActionHasItsButton() throws {
        let pages = try [LiveSample.page(), LiveSample.page(LiveSample.digits, controls: [LiveSample.controls[0]])]
        let buttons = pages.map { page in
            Set(HTMLScan(page).all("button").compactMap { $0.attributes["data-action"] })
        }
        // Of one experiment: `run: () => this.run(),` and the like, between the braces, each looked up by its name.
        let list = try #require(Self.script.firstMatch(of: /const actions = \{([^}]*)\}/)).1
        let part = "part(action) { return this.panel.querySelector(\"[data-action=\" + action + \"]\"); }"
        #expect(Self.script.contains(part))
        #expect(Self.script.contains("this.part(action).addEventListener(\"click\""))
        let actions = Set(list.matches(of: /(\w+): \(\) =>/).map { String($0.1) })
        // Of its tools, by name: of points, and of digits where a network takes them.
        let tools = Set(
            Self.script.matches(of: /\[data-action=([a-z]+)\]"\)\.addEventListener/).map { String($0.1) })
        #expect(buttons[0] == actions.union(["add", "unadd"]))
        #expect(buttons[1].subtracting(actions) == ["wipe"])
        #expect(tools == ["add", "unadd", "wipe"])
        // What is pressed or greyed by name is one of them.
        let named = Set(Self.script.matches(of: /this\.part\("([a-z]+)"\)/).map { String($0.1) })
        #expect(!named.isEmpty && named.isSubset(of: actions))
    }
}
