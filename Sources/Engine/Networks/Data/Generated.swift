/// A data set made from a seed, numbered as it is encoded: classes in the plane, or a number over a line or the plane.
/// Shapes follow scikit-learn's makers of the same names.
package enum Generated: UInt8, CaseIterable, Sendable {
    case blobs, circles, moons, spirals, gaussians, planes, quadrants, wave, slope, hills
}

extension Generated: Catalogued {
    package static var all: [Generated] { Generated.allCases }

    /// All that is known of it beside where its points lie.
    struct Facts {
        let word: StaticString
        let summary: StaticString
        /// 0: its labels are numbers.
        var classes = 2
        var inputs = 2
        /// Standard deviation of a point about where its class puts it, or of a number about its truth, unless a lesson
        /// says.
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
        case .quadrants:
            Facts(
                word: "quadrants",
                summary: "a square's quarters, labelled crosswise: noisy XOR; 200 samples, noise 0.1 unless said",
                noise: 0.1)
        case .wave:
            Facts(
                word: "wave", summary: "one input, the number sin(pi x1); 200 samples, noise 0.1 unless said",
                classes: 0, inputs: 1, noise: 0.1)
        case .slope:
            Facts(
                word: "slope", summary: "two inputs, the number (x1 + x2) / 2; 200 samples, noise 0.1 unless said",
                classes: 0, noise: 0.1)
        case .hills:
            Facts(
                word: "hills",
                summary: "two inputs, a number: two hills and two hollows; 200 samples, noise 0.1 unless said",
                classes: 0, noise: 0.1)
        }
    }

    package var number: UInt8 { rawValue }
    package var word: StaticString { facts.word }
    package var summary: StaticString { facts.summary }
    package var classes: Int { facts.classes }
    package var inputs: Int { facts.inputs }
    package var isOfNumbers: Bool { facts.classes == 0 }
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
        case .quadrants:
            let x = 2 * numbers.uniform() - 1
            let y = numbers.uniform()
            // Class 1 is where the signs differ.
            return (x, (x < 0) == (label == 0) ? -y : y)
        case .wave, .slope, .hills: return (0, 0)
        }
    }

    /// The number that stands over a point before noise.
    func truth(_ x: Float, _ y: Float) -> Float {
        switch self {
        case .blobs, .circles, .moons, .spirals, .gaussians, .planes, .quadrants: return 0
        case .wave: return Elementary.sin(3.14159274 * x)
        case .slope: return (x + y) / 2
        case .hills:
            // Gaussians about (±½, ±½), up where the signs differ, of deviation ¼.
            var height: Float = 0
            for (sign, a, b) in [(1, -0.5, 0.5), (1, 0.5, -0.5), (-1, 0.5, 0.5), (-1, -0.5, -0.5)]
                as [(Float, Float, Float)]
            {
                let (across, up) = (x - a, y - b)
                let far = across * across + up * up
                height += sign * Elementary.exp(-8 * far)
            }
            return height
        }
    }
}
