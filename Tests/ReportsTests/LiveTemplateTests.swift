import Engine
import Testing

@testable import Reports

struct LiveTemplateTests {
    private static func control(_ path: String, _ setting: ExploreSetting, layer: Int = 0) -> ExploreControl {
        ExploreControl(
            setting: setting, layer: layer, range: .numbers(from: 0, to: 1, isLogarithmic: false, isWhole: false),
            path: Array(path.utf8))
    }

    private static func part(_ key: String, _ body: String, _ controls: [ExploreControl]) throws -> LiveTemplate.Part {
        try #require(LiveTemplate(body: body, id: "xor", controls: controls, batch: nil).parts.first { $0.key == key })
    }

    @Test func linesStayWithTheirKey() {
        let body = "data: xor\nexpect:\n  - accuracy == 1\n  - loss < 1\nseed: 7\n"
        let parts = LiveTemplate(body: body, id: "xor", controls: [], batch: nil).parts
        #expect(parts.map(\.key) == ["data", "expect", "seed", "initial", "batch"])
        #expect(parts.map(\.text).joined() == body)
        #expect(parts[3].after == ["initial", "layers"])
        #expect(parts[1].pieces.isEmpty)
        #expect(parts[2].pieces == [.text("seed: "), .seed, .text("\n")])
    }

    @Test(arguments: [
        "explore: [seed 1..50, optimizer.rate 0.1..2 log]\n",
        "explore:\n  - seed 1..50\n  - optimizer.rate 0.1..2 log\n",
    ])
    func exploredEntriesStandApart(_ body: String) throws {
        let part = try Self.part("explore", body, [])
        #expect(part.text == body && part.pieces == [.text("seed 1..50"), .text("optimizer.rate 0.1..2 log")])
    }

    @Test func aSimpleKeyIsWrittenByItsControl() throws {
        let part = try Self.part("epochs", "epochs: 100\n", [Self.control("epochs", .epochs)])
        #expect(part.pieces == [.text("epochs: "), .control(0), .text("\n")])
    }

    @Test func whatWasUnsaidIsSaidOnceChanged() throws {
        let part = try Self.part("weight-decay", "data: xor\n", [Self.control("weight-decay", .weightDecay)])
        #expect(part.text.isEmpty)
        #expect(part.pieces == [.text("weight-decay: "), .control(0), .text("\n")])
    }

    @Test(arguments: [
        ("data: moons\n", "{name: moons, noise: "),
        ("data: {name: moons, noise: 0.1}\n", "{name: moons, noise: "),
        ("data:\n  name: moons\n  noise: 0.1\n", "{name: moons, noise: "),
        ("data: {csv: \"a, b.csv\"}\n", "{csv: \"a, b.csv\", noise: "),
        ("data: {points: [[0, 1]], labels: [0]}\n", "{points: [[0, 1]], labels: [0], noise: "),
    ])
    func mapsAreTakenApart(_ body: String, _ written: String) throws {
        let pieces = try Self.part("data", body, [Self.control("data.noise", .noise)]).pieces
        let text = pieces.map { piece in if case .text(let text) = piece { text } else { "?" } }.joined()
        #expect(text == "data: \(written)?}\n")
        #expect(pieces.contains(.control(0)))
    }

    @Test func theEngineWritesWhatItKnowsBest() throws {
        let controls = [Self.control("layers.1.units", .units, layer: 1), Self.control("optimizer.rate", .rate)]
        let body = "layers: 2 -> 4 -> 1 sigmoid\noptimizer: sgd 1\n"
        #expect(try Self.part("layers", body, controls).pieces.contains(.written("layers")))
        #expect(try Self.part("optimizer", body, controls).pieces.contains(.written("optimizer")))
    }
}
