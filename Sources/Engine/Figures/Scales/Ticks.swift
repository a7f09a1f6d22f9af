/// Round values along an axis, 1, 2 or 5 times a power of ten apart, about `count` of them.
///
/// A class since it is handed on often.
final class Ticks {
    private(set) var values: [Double] = []
    /// A value's.
    private(set) var texts: [[UInt8]] = []

    init() {}

    /// Unless it reads as the last does.
    func append(_ value: Double, _ text: [UInt8]) {
        if !texts.isEmpty, texts[texts.count - 1] == text { return }
        values.append(value)
        texts.append(text)
    }

    /// The first alone.
    var first: Ticks {
        let ticks = Ticks()
        if !values.isEmpty { ticks.append(values[0], texts[0]) }
        return ticks
    }

    static func of(_ scale: Scale, count: Int) -> Ticks {
        scale.isLogarithmic
            ? logarithmic(from: scale.from, to: scale.to, count: count)
            : linear(from: scale.from, to: scale.to, count: count, isWhole: scale.isWhole)
    }

    /// digit × 10^power, digit 1, 2 or 5.
    struct Step: Equatable, Sendable {
        var digit: Int
        var power: Int
        /// Exact wherever a Double can be: a small power is divided by, not multiplied with.
        func multiple(_ k: Double) -> Double {
            timesTen(k * Double(digit), power)
        }
    }

    static func step(from: Double, to: Double, count: Int) -> Step {
        let rough = (to / 2 - from / 2) / Double(max(1, count)) * 2
        guard rough > 1e-305, rough.isFinite else { return Step(digit: 1, power: 0) }
        let power = powerOfTen(rough)
        let rest = overTen(rough, power)
        if rest >= 7.0710678 { return Step(digit: 1, power: power + 1) }
        return Step(digit: rest >= 3.1622776 ? 5 : rest >= 1.4142135 ? 2 : 1, power: power)
    }

    /// `isWhole`: no ticks between whole numbers, where there is nothing (half an epoch).
    static func linear(from: Double, to: Double, count: Int, isWhole: Bool = false) -> Ticks {
        var step = step(from: from, to: to, count: count)
        if isWhole, step.power < 0 { step = Step(digit: 1, power: 0) }
        let unit = step.multiple(1)
        let (first, last) = ((from / unit - 1e-6).rounded(.up), (to / unit + 1e-6).rounded(.down))
        guard first.isFinite, last - first < 1000 else { return Ticks() }
        var values: [Double] = []
        var k = first
        // Where the step is lost in the size of the numbers, k + 1 == k would never end.
        while k <= last, values.count < 1000 {
            values.append(step.multiple(k) + 0)
            k += 1
        }
        let texts = TickText.texts(of: values, step: step)
        let ticks = Ticks()
        for i in values.indices { ticks.append(values[i], texts[i]) }
        return ticks
    }

    /// Whole powers of ten, every so many; where fewer than two fit, also 2 and 5 times them; within one step, linear.
    static func logarithmic(from: Double, to: Double, count: Int) -> Ticks {
        guard from > 0, to > from else { return Ticks() }
        let (low, high) = (powerOfTen(from), powerOfTen(to))
        var powers: [Int] = []
        for power in low...(high + 1) {
            let value = timesTen(1, power)
            if value >= from * 0.999999, value <= to * 1.000001 { powers.append(power) }
        }
        if powers.count > 2 || powers.count == 2 && count < 4 {
            for stride in [1, 2, 3, 5, 10, 20, 50, 100, 200] {
                var chosen: [Int] = []
                for power in powers where power % stride == 0 { chosen.append(power) }
                if chosen.count <= max(2, count) { return TickText.powers(chosen) }
            }
        }
        var values: [Double] = []
        for power in low...(high + 1) {
            for digit in [1, 2, 5] {
                let value = Step(digit: digit, power: power).multiple(1)
                if value >= from * 0.999999, value <= to * 1.000001 { values.append(value) }
            }
        }
        if values.count < 2 { return linear(from: from, to: to, count: count) }
        let ticks = Ticks()
        for value in values { ticks.append(value, NumberText.reading(value)) }
        return ticks
    }

    /// The domain widened to whole steps, so that an axis ends at a tick.
    static func rounded(_ domain: (from: Double, to: Double), count: Int) -> (from: Double, to: Double) {
        let step = step(from: domain.from, to: domain.to, count: count)
        let unit = step.multiple(1)
        let (low, high) = ((domain.from / unit + 1e-6).rounded(.down), (domain.to / unit - 1e-6).rounded(.up))
        let (from, to) = (step.multiple(low), step.multiple(high))
        guard from.isFinite, to.isFinite, from < to, from <= domain.from, to >= domain.to else { return domain }
        return (from, to)
    }

    /// ⌊log₁₀ x⌋ for x > 0.
    static func powerOfTen(_ x: Double) -> Int {
        let estimate = (Elementary.log(x) / 2.30258509).rounded(.down)
        guard estimate > -330, estimate < 330 else { return 0 }
        var power = Int(estimate)
        if (power + 1 >= 0 ? tenTo(power + 1) <= x : x * tenTo(-power - 1) >= 1) { power += 1 }
        if (power >= 0 ? tenTo(power) > x : x * tenTo(-power) < 1) { power -= 1 }
        return power
    }
}

/// 10^power for power ≥ 0, exact to 10^22.
func tenTo(_ power: Int) -> Double {
    var value = 1.0
    for _ in 0..<max(0, power) { value *= 10 }
    return value
}

/// value × 10^power; a small power is divided by, which is exact wherever a Double can be.
func timesTen(_ value: Double, _ power: Int) -> Double {
    power >= 0 ? value * tenTo(power) : value / tenTo(-power)
}

/// value / 10^power
func overTen(_ value: Double, _ power: Int) -> Double {
    power >= 0 ? value / tenTo(power) : value * tenTo(-power)
}
