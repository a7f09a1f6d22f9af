/// Bytes of text by their characters.
extension UInt8 {
    /// "0" to "9".
    init(digit value: some BinaryInteger) { self = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value) }

    /// 0 to 9; nil where it is no digit.
    var digitValue: Int? {
        self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") ? Int(self - UInt8(ascii: "0")) : nil
    }

    /// A capital letter as a small one; anything else as it is.
    var lowercase: UInt8 { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self + 32 : self }
}
