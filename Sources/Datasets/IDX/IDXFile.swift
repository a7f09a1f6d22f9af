import Packing

/// A file of bytes in the format of the MNIST database: two zeros, the type (8: bytes), the number of sizes, the sizes as
/// big-endian 32-bit numbers, then the bytes; gzipped or not.
struct IDXFile {
    let sizes: [Int]
    let content: [UInt8]

    /// No data set of a lesson is larger; a header that says more is taken for damage.
    static let most = 1 << 30

    /// `sizes`: how many the header must announce, 3 for images, 1 for labels.
    init(_ bytes: [UInt8], name: String, sizes count: Int) throws(LoadingProblem) {
        do {
            if bytes.starts(with: [0x1F, 0x8B]) {
                (sizes, content) = try Self.unpack(bytes, count)
            } else {
                (sizes, content) = try Self.plain(bytes, count)
            }
        } catch { throw .damaged(file: name, reason: error.words(sizes: count)) }
    }

    private enum Problem: Error {
        case notIDX, tooLarge, damaged, tooShort, tooLong

        func words(sizes: Int) -> String {
            switch self {
            case .notIDX: "it is not an IDX file of \(sizes == 3 ? "images" : "labels")"
            case .tooLarge: "its header announces more than it can hold"
            case .damaged: "the compressed data is damaged"
            case .tooShort: "it ends before its header says"
            case .tooLong: "it goes on after its header says it ends"
            }
        }
    }

    private static func unpack(_ bytes: [UInt8], _ count: Int) throws(Problem) -> ([Int], [UInt8]) {
        var gunzip = Gunzip(bytes)
        do {
            let header = try read(4 + 4 * count, &gunzip)
            let (sizes, total) = try parse(header, count)
            guard total <= bytes.count * Gunzip.steepest else { throw Problem.tooLarge }
            let content = try read(total, &gunzip)
            guard try gunzip.isAtEnd() else { throw Problem.tooLong }
            return (sizes, content)
        } catch let problem as Gunzip.Problem {
            throw problem == .damaged ? .damaged : .tooShort
        } catch let problem as Problem { throw problem } catch { throw .damaged }
    }

    private static func read(_ count: Int, _ gunzip: inout Gunzip) throws(Gunzip.Problem) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        try bytes.withUnsafeMutableBufferPointer { (buffer) throws(Gunzip.Problem) in try gunzip.fill(buffer) }
        return bytes
    }

    private static func plain(_ bytes: [UInt8], _ count: Int) throws(Problem) -> ([Int], [UInt8]) {
        let start = 4 + 4 * count
        guard bytes.count >= start else { throw .notIDX }
        let (sizes, total) = try parse(Array(bytes[..<start]), count)
        guard bytes.count - start >= total else { throw .tooShort }
        guard bytes.count - start == total else { throw .tooLong }
        return (sizes, Array(bytes[start...]))
    }

    private static func parse(_ header: [UInt8], _ count: Int) throws(Problem) -> (sizes: [Int], total: Int) {
        guard header.starts(with: [0, 0, 8, UInt8(truncatingIfNeeded: count)]) else { throw .notIDX }
        var sizes: [Int] = []
        var total = 1
        for at in stride(from: 4, to: header.count, by: 4) {
            let size = header[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) }
            sizes.append(size)
            let (product, overflow) = total.multipliedReportingOverflow(by: size)
            guard !overflow, product <= most else { throw .tooLarge }
            total = product
        }
        return (sizes, total)
    }
}
