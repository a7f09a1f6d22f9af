import Engine
import FoundationEssentials
import Packing
import Testing

@testable import Reports

/// The live part as it travels.
struct LivePackTests {
    @Test func pageCarriesTheMarkupPacked() throws {
        let scan = HTMLScan(try LiveSample.page())
        let packed = try #require(scan.first(id: "page.live")?.content)
        let bytes = try #require(Base85.bytes(Array(packed.utf8)))
        #expect(try unpacked(bytes) == LivePack.markup)
        #expect(bytes.count * 3 < LivePack.markup.count)
    }

    @Test func markupIsStyleWorkerAndScript() {
        let parts = HTMLScan(String(decoding: LivePack.markup, as: UTF8.self))
        #expect(parts.problems == [])
        #expect(
            parts.elements.filter { $0.ancestors.isEmpty }.map(\.name) == [
                "style", "svg", "script", "script",
            ])
        #expect(parts.first(id: "page.worker")?.content == String(decoding: LiveParts.worker, as: UTF8.self))
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

    private func unpacked(_ bytes: [UInt8]) throws -> [UInt8] {
        var markup = [UInt8](repeating: 0, count: LivePack.markup.count)
        var gunzip = Gunzip(bytes)
        try markup.withUnsafeMutableBufferPointer { buffer in try gunzip.fill(buffer) }
        #expect(try gunzip.isAtEnd())
        return markup
    }

    /// The page reads the letters that Swift writes, whatever their count.
    @Test(arguments: 0..<9) func thePageReadsLettersAsBytes(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: 255 - $0 * $0 * 31) }
        let letters = Base85.letters(bytes)
        #expect(letters.allSatisfy { $0 >= 40 && $0 < 127 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "\\") })
        #expect(Base85.bytes(letters) == bytes)
        let read: [UInt8] = try PageRuntime.value(
            of:
                "return Array.from(lettersToBytes(\(try PageRuntime.literal(String(decoding: letters, as: UTF8.self)))));",
            after: [PackageResources.letters_js])
        #expect(read == bytes)
    }

    @Test(arguments: ["<<<<<", "(", "|||||", "(((((("]) func whatAreNoLettersIsRefused(text: String) {
        #expect(Base85.bytes(Array(text.utf8)) == nil)
    }
}
