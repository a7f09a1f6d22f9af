import Testing

@testable import Engine

@Suite struct FigureImageTests {
    /// Inflates a zlib stream of one fixed block, the plain way (RFC 1951).
    static func inflate(_ stream: [UInt8]) -> [UInt8]? {
        var position = 16
        func bit() -> Int? {
            guard position / 8 < stream.count else { return nil }
            defer { position += 1 }
            return Int(stream[position / 8]) >> (position % 8) & 1
        }
        func bits(_ count: Int) -> Int? {
            var value = 0
            for k in 0..<count {
                guard let next = bit() else { return nil }
                value |= next << k
            }
            return value
        }
        func code(_ count: Int, from start: Int = 0) -> Int? {
            var value = start
            for _ in 0..<count {
                guard let next = bit() else { return nil }
                value = value << 1 | next
            }
            return value
        }
        func symbol() -> Int? {
            guard let seven = code(7) else { return nil }
            if seven < 24 { return 256 + seven }
            guard let eight = code(1, from: seven) else { return nil }
            if eight >= 48, eight < 192 { return eight - 48 }
            if eight >= 192, eight < 200 { return 280 + eight - 192 }
            guard let nine = code(1, from: eight) else { return nil }
            return 144 + nine - 400
        }
        let lengths = [
            3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
            227, 258,
        ]
        let distances = [
            1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
            6145, 8193, 12289, 16385, 24577,
        ]
        guard bits(3) == 3 else { return nil }
        var out: [UInt8] = []
        while true {
            guard let next = symbol() else { return nil }
            if next == 256 { return out }
            if next < 256 {
                out.append(UInt8(next))
                continue
            }
            let index = next - 257
            guard index < 29, let extra = bits(index < 8 || index == 28 ? 0 : index / 4 - 1), let far = code(5),
                far < 30,
                let more = bits(far < 4 ? 0 : far / 2 - 1)
            else { return nil }
            let distance = distances[far] + more
            guard distance <= out.count else { return nil }
            for _ in 0..<(lengths[index] + extra) { out.append(out[out.count - distance]) }
        }
    }

    static let data: [[UInt8]] = {
        var numbers = RandomNumbers(seed: 1, stream: 2)
        let noise = (0..<3000).map { _ in UInt8(numbers.next() & 255) }
        return [
            [], [7], [1, 2, 3, 1, 2, 3, 1, 2, 3], [UInt8](repeating: 0, count: 100_000), noise, noise + noise,
            (0..<70_000).map { UInt8($0 / 300 & 255) }, (0..<40_000).map { UInt8(($0 * $0) >> 7 & 15) },
        ]
    }()

    @Test(arguments: data) func whatIsDeflatedComesBack(_ data: [UInt8]) {
        let packed = Deflate.zlib(data)
        #expect((Int(packed[0]) << 8 | Int(packed[1])) % 31 == 0)
        #expect(Self.inflate(packed) == data)
    }

    @Test func emptyImagesCostNothing() {
        #expect(Deflate.zlib([UInt8](repeating: 0, count: 100_000)).count < 1000)
    }

    @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")])
    func base64IsTheStandards(plain: String, text: String) {
        #expect(Base64.encoded(Array(plain.utf8)).text == text)
    }

    /// A PNG of two by two, and its checksums as other encoders write them.
    @Test func picturesAreWhole() {
        var picture = PNG(width: 3, height: 2, isSigned: false)
        picture.pixels[0] = 1
        let bytes = picture.encoded()
        #expect(bytes.starts(with: [137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]))
        #expect(bytes.suffix(12) == [0, 0, 0, 0, 73, 69, 78, 68, 0xAE, 0x42, 0x60, 0x82])
        let start = bytes.indices.first { bytes[$0...].starts(with: Array("IDAT".utf8)) } ?? 0
        #expect(Self.inflate(Array(bytes[(start + 4)...])) == [0, 0x1F, 0xF0, 0, 0xFF, 0xF0])
    }

    @Test func shadesClampAndLeaveNaNClear() {
        #expect(ImageShades.shade(-3, isSigned: false, largest: 1) == 0)
        #expect(ImageShades.shade(.infinity, isSigned: false, largest: 1) == 14)
        #expect(ImageShades.shade(0, isSigned: true, largest: 2) == 7)
        #expect(ImageShades.shade(-2, isSigned: true, largest: 2) == 0)
        #expect(ImageShades.shade(.nan, isSigned: true, largest: 2) == ImageShades.clear)
    }

    /// Strokes as in handwriting: a third of the pixels inked, most of them full.
    @Test func fortyDigitsStaySmall() {
        let panels = (0..<40).map { k in
            let pixels = (0..<784).map { i -> Float in
                let (x, y): (Double, Double) = (Double(i % 28) - 13.5, Double(i / 28) - 13.5)
                let stretch: Double = 1 + Double(k % 5) / 4
                let radius: Double = (x * x * stretch + y * y).squareRoot()
                let distance: Double = abs(radius - 8 - Double(k % 3))
                return Float(1.4 - distance / 2)
            }
            return ImagePanel(
                label: FigureSample.label("\(k % 10)"), width: 28, height: 28, pixels: pixels, isSigned: false)
        }
        #expect(FigureSample("", .images(panels)).svg.utf8.count < 15_000)
    }
}
