import CZlib

/// Gzip without a name or a date in it.
package enum Gzip {
    /// `level`: 9 is as small as zlib makes it; 6 takes half the time for a little more.
    package static func packed(_ bytes: [UInt8], level: Int32 = 9) -> [UInt8] {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        let begun = deflateInit2_(&stream, level, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
        defer { deflateEnd(&stream) }
        // Only for want of memory, where Swift ends as well.
        precondition(begun == Z_OK, "zlib does not begin")
        var input = bytes
        return input.withUnsafeMutableBufferPointer { from in
            let room = Int(deflateBound(&stream, UInt(from.count))) + 64
            return [UInt8](unsafeUninitializedCapacity: room) { to, count in
                stream.next_in = from.baseAddress
                stream.avail_in = UInt32(from.count)
                stream.next_out = to.baseAddress
                stream.avail_out = UInt32(room)
                precondition(deflate(&stream, Z_FINISH) == Z_STREAM_END, "zlib does not end")
                count = Int(stream.total_out)
            }
        }
    }
}
