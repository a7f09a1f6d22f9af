/// Pixel values as numbers of sixteen colours. Shades are alpha over the page's own ground, so that one image serves
/// light and dark: grey ink is black (the stylesheet inverts it in the dark), signs are two colours seen on both.
enum ImageShades {
    static let clear: UInt8 = 15

    static func colours(isSigned: Bool) -> [PNG.Colour] {
        var colours: [PNG.Colour] = []
        for k in 0..<15 {
            if isSigned {
                let size = k < 7 ? 7 - k : k - 7
                let alpha = UInt8(size * 255 / 7)
                colours.append(
                    k < 7
                        ? PNG.Colour(red: 224, green: 96, blue: 16, alpha: alpha)
                        : PNG.Colour(red: 32, green: 120, blue: 220, alpha: alpha))
            } else {
                colours.append(PNG.Colour(red: 0, green: 0, blue: 0, alpha: UInt8(k * 255 / 14)))
            }
        }
        return colours + [PNG.Colour(red: 0, green: 0, blue: 0, alpha: 0)]
    }

    /// NaN is left clear.
    static func shade(_ value: Float, isSigned: Bool, largest: Float) -> UInt8 {
        guard value == value else { return clear }
        var share = isSigned ? (largest > 0 ? value / largest : 0) : value
        let least: Float = isSigned ? -1 : 0
        share = share < least ? least : share > 1 ? 1 : share
        guard share == share else { return clear }
        return isSigned ? UInt8((share * 7 + 7).rounded()) : UInt8((share * 14).rounded())
    }
}
