import CLzma
import Foundation

/// LZMA without a header, a fifth smaller than gzip makes the module; unpack.js knows its three settings. A page carries it
/// as letters.
enum Lzma {
    static func packed(_ data: Data) throws -> [UInt8] {
        if data.isEmpty { return [] }
        var options = lzma_options_lzma()
        guard lzma_lzma_preset(&options, 9) == 0 else { throw Failure("liblzma has no preset 9") }
        options.dict_size = 1 << 20
        (options.lc, options.lp, options.pb) = (3, 0, 0)
        options.nice_len = 273
        options.depth = 1000
        let input = [UInt8](data)
        var output = [UInt8](repeating: 0, count: input.count + 1024)
        var count = 0
        let result = withUnsafeMutablePointer(to: &options) { options in
            // LZMA_FILTER_LZMA1 and LZMA_VLI_UNKNOWN, which are macros.
            let filters = [
                lzma_filter(id: 0x4000_0000_0000_0001, options: options), lzma_filter(id: .max, options: nil),
            ]
            return lzma_raw_buffer_encode(filters, nil, input, input.count, &output, &count, output.count)
        }
        guard result == LZMA_OK else { throw Failure("liblzma can't pack the module: \(result)") }
        return Array(output.prefix(count))
    }

    /// Thirteen bits make two of 91 letters, the lowest bits first; the rest of the last two is 0. No letter of it is special
    /// in a script element or in a Swift text.
    static func letters(_ bytes: [UInt8]) -> String {
        let alphabet = (33...126).filter { ![34, 60, 92].contains($0) }.map { UInt8($0) }
        var text: [UInt8] = []
        var (held, bits) = (0, 0)
        // Two more bytes push the last bits out.
        for byte in bytes + [0, 0] {
            held |= Int(byte) << bits
            bits += 8
            while bits >= 13 {
                text += [alphabet[(held & 8191) / 91], alphabet[(held & 8191) % 91]]
                held >>= 13
                bits -= 13
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
