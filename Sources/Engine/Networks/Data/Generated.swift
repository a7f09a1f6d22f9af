/// A data set of the plane made from a seed, numbered as it is encoded. Shapes follow scikit-learn's makers of the same
/// names.
package enum Generated: UInt8, CaseIterable, Sendable {
    case blobs, circles, moons, spirals, gaussians, planes
}

extension Generated: Catalogued {
    package static var all: [Generated] { Generated.allCases }

    /// All that is known of it beside where its points lie.
    struct Facts {
        let word: StaticString
        let summary: StaticString
        var classes = 2
        /// Standard deviation of a point about where its class puts it, unless a lesson says.
        let noise: Float
    }

    var facts: Facts {
        switch self {
        case .blobs:
            Facts(
                word: "blobs", summary: "three round clouds; 200 samples, noise 1 unless said", classes: 3, noise: 1)
        case .circles:
            Facts(
                word: "circles", summary: "a circle inside another; 200 samples, noise 0.05 unless said", noise: 0.05)
        case .moons:
            Facts(
                word: "moons", summary: "two half-moons, interlocked; 200 samples, noise 0.1 unless said", noise: 0.1)
        case .spirals:
            Facts(
                word: "spirals",
                summary: "two spirals, wound into each other; 200 samples, noise 0.05 unless said", noise: 0.05)
        case .gaussians:
            Facts(word: "gaussians", summary: "two clouds that touch; 200 samples, noise 1 unless said", noise: 1)
        case .planes:
            Facts(
                word: "planes", summary: "a square cut by the line x1 + x2 = 0; 200 samples, noise 0 unless said",
                noise: 0)
        }
    }

    package var number: UInt8 { rawValue }
    package var word: StaticString { facts.word }
    package var summary: StaticString { facts.summary }
    package var classes: Int { facts.classes }
    package var noise: Float { facts.noise }

    /// Where a point of a class lies before noise.
    func point(label: Int, _ numbers: inout RandomNumbers) -> (Float, Float) {
        let pi: Float = 3.14159274
        switch self {
        case .blobs:
            let centres: [(Float, Float)] = [(-4, -3), (4, -2), (0, 4)]
            return centres[label % 3]
        case .gaussians: return label == 0 ? (-1.5, -1.5) : (1.5, 1.5)
        case .circles:
            let angle = 2 * pi * numbers.uniform()
            let radius: Float = label == 0 ? 1 : 0.5
            return (radius * Elementary.cos(angle), radius * Elementary.sin(angle))
        case .moons:
            let angle = pi * numbers.uniform()
            let x = Elementary.cos(angle)
            let y = Elementary.sin(angle)
            return label == 0 ? (x, y) : (1 - x, 0.5 - y)
        case .spirals:
            let way = numbers.uniform()
            let angle = 3.5 * pi * way + (label == 0 ? 0 : pi)
            let radius = 0.1 + 0.9 * way
            return (radius * Elementary.cos(angle), radius * Elementary.sin(angle))
        case .planes: return (2 * numbers.uniform() - 1, 2 * numbers.uniform() - 1)
        }
    }
}
