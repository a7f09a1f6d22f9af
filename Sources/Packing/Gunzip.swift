import CZlib

/// The content of a gzip file, piece by piece, never more than asked for: however far a file would swell, no more memory
/// is taken than its reader wants. Owns zlib's stream, which must not move in memory.
package struct Gunzip: ~Copyable {
    private let stream: UnsafeMutablePointer<z_stream>
    private let compressed: [UInt8]
    private var consumed = 0
    private var hasEnded = false

    /// Deflate turns no more than 1,032 bytes into one.
    package static let steepest = 1032

    package enum Problem: Error { case damaged, tooShort }

    package init(_ compressed: [UInt8]) {
        self.compressed = compressed
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let size = Int32(MemoryLayout<z_stream>.size)
        hasEnded = inflateInit2_(stream, 15 + 16, ZLIB_VERSION, size) != Z_OK
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// The next bytes into `buffer`, which is filled to its end.
    package mutating func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>) throws(Problem) {
        var filled = 0
        while filled < buffer.count {
            guard !hasEnded else { throw .tooShort }
            let room = UnsafeMutableBufferPointer(rebasing: buffer[filled...])
            let written = try inflateOnce(into: room)
            filled += written
            if written == 0, !hasEnded { throw .tooShort }
        }
    }

    /// True when nothing is left, the checksum is right and no bytes follow.
    package mutating func isAtEnd() throws(Problem) -> Bool {
        var one: UInt8 = 0
        while !hasEnded {
            let before = consumed
            var written = 0
            try withUnsafeMutablePointer(to: &one) { (pointer) throws(Problem) in
                written = try inflateOnce(into: UnsafeMutableBufferPointer(start: pointer, count: 1))
            }
            if written > 0 { return false }
            if !hasEnded, consumed == before { throw .tooShort }
        }
        return consumed == compressed.count
    }

    /// One call of zlib; how many bytes it wrote.
    private mutating func inflateOnce(into room: UnsafeMutableBufferPointer<UInt8>) throws(Problem) -> Int {
        let stream = stream
        let from = consumed
        let offered = UInt32(clamping: compressed.count - from)
        let size = UInt32(clamping: room.count)
        let status = compressed.withUnsafeBufferPointer { input in
            stream.pointee.next_in = input.baseAddress.map { UnsafeMutablePointer(mutating: $0 + from) }
            stream.pointee.avail_in = offered
            stream.pointee.next_out = room.baseAddress
            stream.pointee.avail_out = size
            return inflate(stream, Z_NO_FLUSH)
        }
        consumed += Int(offered - stream.pointee.avail_in)
        switch status {
        case Z_OK, Z_BUF_ERROR: break
        case Z_STREAM_END: hasEnded = true
        default: throw .damaged
        }
        return Int(size - stream.pointee.avail_out)
    }
}

extension Gunzip {
    /// All that a gzip file holds, which says at its end how much that is.
    package static func content(of compressed: [UInt8]) throws(Problem) -> [UInt8] {
        let size = compressed.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
        guard compressed.count > 4, size <= compressed.count * steepest else { throw .damaged }
        var content = [UInt8](repeating: 0, count: size)
        var gunzip = Gunzip(compressed)
        try content.withUnsafeMutableBufferPointer { (buffer) throws(Problem) in try gunzip.fill(buffer) }
        guard try gunzip.isAtEnd() else { throw .damaged }
        return content
    }
}
