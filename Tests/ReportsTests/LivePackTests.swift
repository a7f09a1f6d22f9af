import CZlib
import Engine
import FoundationEssentials
import Testing

@testable import Reports

/// The live part as it travels.
struct LivePackTests {
    @Test func pageCarriesTheMarkupPacked() throws {
        let scan = HTMLScan(try LiveSample.page())
        let packed = try #require(scan.first(id: "page.live")?.content)
        let bytes = [UInt8](try #require(Data(base64Encoded: packed)))
        #expect(unpacked(bytes) == LivePack.markup)
        #expect(bytes.count * 3 < LivePack.markup.count)
    }

    @Test func markupIsStyleWorkerAndScript() {
        let parts = HTMLScan(String(decoding: LivePack.markup, as: UTF8.self))
        #expect(parts.problems == [])
        #expect(
            parts.elements.filter { $0.ancestors.isEmpty }.map(\.name) == [
                "style", "svg", "script", "script", "script",
            ])
        #expect(parts.first(id: "page.worker")?.content == String(decoding: LiveParts.worker, as: UTF8.self))
        #expect(parts.first(id: "page.unpacker")?.content == String(decoding: LiveParts.unpacker, as: UTF8.self))
    }

    @Test func everyIconIsUnpacked() throws {
        let symbols = HTMLScan(String(decoding: LivePack.markup, as: UTF8.self)).all("symbol")
        let used = HTMLScan(try LiveSample.page()).all("use").compactMap { $0.attributes["href"] }
        #expect(used == symbols.compactMap { $0.attributes["id"] }.map { "#" + $0 })
    }

    /// What the page runs, packed or not, and nothing else.
    @Test func policyNamesWhatIsUnpackedToo() throws {
        let page = HTMLScan(try LiveSample.page())
        let policy = try #require(
            page.all("meta").compactMap { $0.attributes["content"] }.first { $0.contains("script-src") })
        let parts = [page, HTMLScan(String(decoding: LivePack.markup, as: UTF8.self))].flatMap { scan in
            scan.all("style") + scan.all("script").filter { $0.attributes["type"] == nil }
        }
        #expect(parts.count == 5)
        for part in parts {
            #expect(policy.contains("'sha256-\(Data(sha256(Array(part.content.utf8))).base64EncodedString())'"))
        }
        #expect(policy.split(separator: "'sha256-").count - 1 == parts.count)
    }

    private func unpacked(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, size) == Z_OK else { return [] }
        defer { inflateEnd(&stream) }
        var input = bytes
        return input.withUnsafeMutableBufferPointer { from in
            [UInt8](unsafeUninitializedCapacity: 1 << 20) { to, count in
                stream.next_in = from.baseAddress
                stream.avail_in = UInt32(from.count)
                stream.next_out = to.baseAddress
                stream.avail_out = UInt32(to.count)
                count = inflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : 0
            }
        }
    }
}
