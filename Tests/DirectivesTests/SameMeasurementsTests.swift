import Testing

@testable import Directives

/// Runs that share what can be referred to differ in nothing that decides it.
@Suite struct SameMeasurementsTests {
    @Test(arguments: [
        ("optimizer: sgd 1", true), ("data: {name: moons, scale: standard}", false),
        ("data: {name: moons, validation: 0.2}", false), ("stop: {patience: 3}", false),
    ])
    func aVariantIsOfTheSameShape(change: String, isSame: Bool) throws {
        let job = try ReadFence.job(
            "data: moons\nlayers: 2 -> 1 sigmoid\nvariants: {one: {}, two: {\(change)}}")
        #expect(job.isSameShape(0, 1) == isSame)
    }
}
