import Testing

@testable import Engine

@Suite struct SettingPathTests {
    @Test(arguments: [
        ("optimizer.rate", ["optimizer.rate", "epochs"], "rate"),
        ("layers.1.units", ["layers.1.units"], "units"),
        ("layers.1.units", ["layers.1.units", "layers.2.units"], "layers.1.units"),
        ("initial.0.biases.0", ["initial.0.biases.0"], "bias"),
        ("initial.0.weights.0.1", ["initial.0.weights.0.1", "initial.0.biases.0"], "weight"),
        ("initial.0.biases.0", ["initial.0.biases.0", "initial.0.biases.1"], "initial.0.biases.0"),
        ("layers.1", ["layers.1"], "layers.1"), ("epochs", ["epochs"], "epochs"), ("", [""], ""),
    ])
    func aPathIsAsShortAsItCanBeTold(path: String, all: [String], short: String) {
        let found = SettingPath.short(Array(path.utf8), among: all.map { Array($0.utf8) })
        #expect(String(decoding: found, as: UTF8.self) == short)
    }
}
