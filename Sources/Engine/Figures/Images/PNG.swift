/// A PNG (ISO 15948) of sixteen colours, half a byte a pixel.
struct PNG: Sendable {
    let width: Int
    let height: Int
    let isSigned: Bool
    /// A colour's number for each pixel, row by row from the top.
    var pixels: [UInt8]

    /// Clear all over.
    init(width: Int, height: Int, isSigned: Bool) {
        self.width = width
        self.height = height
        self.isSigned = isSigned
        pixels = [UInt8](repeating: ImageShades.clear, count: width * height)
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
        var size: [UInt8] = []
        Deflate.put(UInt32(width), into: &size)
        Deflate.put(UInt32(height), into: &size)
        var file: [UInt8] = [137, 80, 78, 71, 13, 10, 26, 10]
        Self.put("IHDR", size + [4, 3, 0, 0, 0], into: &file)
        Self.put("PLTE", ImageShades.colours(isSigned: isSigned), into: &file)
        Self.put("tRNS", ImageShades.alphas(isSigned: isSigned), into: &file)
        Self.put("IDAT", Deflate.zlib(rows), into: &file)
        Self.put("IEND", [], into: &file)
        return file
    }

    private static func put(_ kind: StaticString, _ data: [UInt8], into file: inout [UInt8]) {
        Deflate.put(UInt32(data.count), into: &file)
        let body = utf8(kind) + data
        file += body
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in body {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        Deflate.put(~crc, into: &file)
    }
}
