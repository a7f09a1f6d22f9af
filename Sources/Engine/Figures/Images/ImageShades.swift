/// Pixel values as numbers of sixteen colours. Shades are alpha over the page's own ground, so that one image serves
/// light and dark: grey ink is black (the stylesheet inverts it in the dark), signs are two colours seen on both.
enum ImageShades {
    static let clear: UInt8 = 15

    /// Red, green and blue of each.
    static func colours(isSigned: Bool) -> [UInt8] {
        var colours = [UInt8](repeating: 0, count: 48)
        for k in 0..<15 where isSigned {
            colours[3 * k] = k < 7 ? 224 : 32
            colours[3 * k + 1] = k < 7 ? 96 : 120
            colours[3 * k + 2] = k < 7 ? 16 : 220
        }
        return colours
    }

    static func alphas(isSigned: Bool) -> [UInt8] {
        var alphas = [UInt8](repeating: 0, count: 16)
        for k in 0..<15 { alphas[k] = UInt8(isSigned ? (k < 7 ? 7 - k : k - 7) * 255 / 7 : k * 255 / 14) }
        return alphas
    }

    /// NaN is left clear.
    static func shade(_ value: Float, isSigned: Bool, largest: Float) -> UInt8 {
        guard !value.isNaN else { return clear }
        var share = isSigned ? (largest > 0 ? value / largest : 0) : value
        let least: Float = isSigned ? -1 : 0
        share = clamped(share, least, 1)
        guard !share.isNaN else { return clear }
        return UInt8((isSigned ? share * 7 + 7 : share * 14).rounded())
    }
}
