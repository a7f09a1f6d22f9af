/// The value, or the end of `least`…`most` that it lies beyond; NaN stays NaN.
func clamped<Number: Comparable>(_ value: Number, _ least: Number, _ most: Number) -> Number {
    value < least ? least : min(value, most)
}
