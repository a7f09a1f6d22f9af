/// A PNG (ISO 15948) of at most sixteen colours, half a byte a pixel.
struct PNG: Sendable {
    struct Colour: Equatable, Sendable {
        var red: UInt8
        var green: UInt8
        var blue: UInt8
        var alpha: UInt8
    }

    let width: Int
    let height: Int
    let colours: [Colour]
    /// A colour's number for each pixel, row by row from the top.
    var pixels: [UInt8]

    init(width: Int, height: Int, colours: [Colour], filledWith colour: UInt8) {
        self.width = width
        self.height = height
        self.colours = colours
        pixels = [UInt8](repeating: colour, count: width * height)
    }

    func encoded() -> [UInt8] {
        var rows: [UInt8] = []
        for y in 0..<height {
            rows.append(0)
            for x in stride(from: 0, to: width, by: 2) {
                let right = x + 1 < width ? pixels[y * width + x + 1] & 15 : 0
                rows.append((pixels[y * width + x] & 15) << 4 | right)
            }
        }
        var palette: [UInt8] = []
        var alphas: [UInt8] = []
        for colour in colours {
            palette += [colour.red, colour.green, colour.blue]
            alphas.append(colour.alpha)
        }
        let size = Deflate.bigEndian(UInt32(width)) + Deflate.bigEndian(UInt32(height))
        return [137, 80, 78, 71, 13, 10, 26, 10] + Self.chunk("IHDR", size + [4, 3, 0, 0, 0])
            + Self.chunk("PLTE", palette) + Self.chunk("tRNS", alphas) + Self.chunk("IDAT", Deflate.zlib(rows))
            + Self.chunk("IEND", [])
    }

    private static func chunk(_ kind: StaticString, _ data: [UInt8]) -> [UInt8] {
        let body = utf8(kind) + data
        return Deflate.bigEndian(UInt32(data.count)) + body + Deflate.bigEndian(crc32(body))
    }

    private static func crc32(_ data: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in data {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }
}
