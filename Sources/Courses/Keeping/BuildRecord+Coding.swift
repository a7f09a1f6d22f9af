import Directives
import Engine
import Lessons
import Reports

extension BuildRecord {
    private static let head = Array("chalkline build 3\n".utf8)

    /// With its digest before it: a damaged record is none.
    var bytes: [UInt8] {
        var encoder = Encoder()
        encoder.put(identity)
        encoder.put(lessons) { encoder, lesson in
            encoder.put(lesson.stateBytes)
            encoder.put(lesson.rest)
        }
        encoder.put(takesDrafts)
        for sources in [drafts, sources] {
            encoder.put(sources) { encoder, source in
                encoder.put(source.path)
                encoder.put(source.stamp)
                encoder.put(source.isPicture) { $0.put($1) }
            }
        }
        encoder.put(formats) { encoder, format in
            encoder.put(format.name)
            encoder.put(format.list)
            encoder.put(format.shared) { $0.put($1) }
            encoder.put(format.copies) { $0.put($1) }
        }
        return Self.head + sha256(encoder.bytes) + encoder.bytes
    }

    init?(_ bytes: [UInt8]) {
        let start = Self.head.count + 32
        guard bytes.count >= start, bytes.starts(with: Self.head) else { return nil }
        var hash = SHA256()
        hash.add(bytes[start...])
        guard bytes[Self.head.count..<start].elementsEqual(hash.finish()) else { return nil }
        var decoder = Decoder(bytes, from: start)
        identity = decoder.byteList()
        lessons = decoder.list { decoder in
            KeptLesson.Encoded(state: decoder.byteList(), rest: decoder.byteList())
        }.compactMap(\.self)
        takesDrafts = decoder.bool()
        drafts = decoder.list { $0.source() }
        sources = decoder.list { $0.source() }
        formats = decoder.list { decoder in
            KeptFormat(
                name: decoder.text(), list: decoder.stamp(), shared: decoder.list { $0.file() },
                copies: decoder.list { $0.file() })
        }
        do { try decoder.finish() } catch { return nil }
    }
}

extension KeptLesson.Encoded {
    init(_ lesson: KeptLesson) {
        var (state, rest) = (Encoder(), Encoder())
        state.put(lesson.state)
        rest.put(lesson)
        self.init(state: lesson.state, stateBytes: state.bytes, rest: rest.bytes)
    }

    /// nil only of bytes that nobody has written; a record of fewer lessons than the course has is not used.
    fileprivate init?(state bytes: [UInt8], rest: [UInt8]) {
        var decoder = Decoder(bytes)
        let state = decoder.state()
        do { try decoder.finish() } catch { return nil }
        self.init(state: state, stateBytes: bytes, rest: rest)
    }
}

extension KeptLesson {
    /// nil as above.
    init?(_ encoded: Encoded) {
        var decoder = Decoder(encoded.rest)
        self = decoder.lesson(encoded.state)
        do { try decoder.finish() } catch { return nil }
        self.encoded = encoded
    }
}

extension Encoder {
    mutating func put(_ text: String) { put(Array(text.utf8)) }

    mutating func put(_ texts: [String]) { put(texts) { $0.put($1) } }

    mutating func put(_ stamp: FileStamp) {
        put(stamp.size)
        put(stamp.modified)
        put(stamp.changed)
        put(stamp.inode)
    }

    fileprivate mutating func put(_ file: KeptFile) {
        put(file.path)
        put(file.stamp)
    }

    fileprivate mutating func put(_ span: Span) {
        put(span.start)
        put(span.end)
    }

    fileprivate mutating func put(_ count: ClaimCount) {
        put(count.held)
        put(count.failed)
        put(count.unchecked)
    }

    fileprivate mutating func put(_ state: KeptState) {
        put(state.stamp)
        put(state.summary.claims)
        put(state.summary.numbers)
        put(state.summary.errors)
        put(state.summary.warnings)
        put(state.summary.missingData)
        put(state.diagnostics) { encoder, diagnostic in
            encoder.put(diagnostic.severity == .error)
            for text in [diagnostic.identifier, diagnostic.message, diagnostic.path] { encoder.put(text) }
            encoder.put(diagnostic.hint) { $0.put($1) }
            encoder.put(diagnostic.span) { $0.put($1) }
        }
        put(state.files) { encoder, files in encoder.put(files) { $0.put($1) } }
    }

    /// Without its state.
    fileprivate mutating func put(_ lesson: KeptLesson) {
        let outline = lesson.outline
        for text in [outline.path, outline.name, outline.language, outline.title] { put(text) }
        put(outline.anchors.all)
        put(outline.files.sorted())
        put(lesson.requires)
        put(lesson.uses) { encoder, use in
            encoder.put(use.path)
            encoder.put(use.purpose == .picture)
            encoder.put(use.span)
        }
        put(lesson.reads)
        put(lesson.links)
        put(lesson.refersTo)
        put(lesson.cost)
        put(lesson.entries) { $0.put($1) }
    }

    private mutating func put(_ cost: DirectiveCost) {
        for number in [cost.runs, cost.multiplyAdds, cost.results, cost.figures, cost.working] { put(number) }
        let data = cost.data.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        put(data) { encoder, entry in
            encoder.put(entry.key)
            encoder.put(entry.value)
        }
    }
}

extension Decoder {
    fileprivate mutating func text() -> String { String(decoding: byteList(), as: UTF8.self) }

    fileprivate mutating func texts() -> [String] { list { $0.text() } }

    fileprivate mutating func stamp() -> FileStamp {
        FileStamp(size: int(), modified: int(), changed: int(), inode: int())
    }

    fileprivate mutating func source() -> KeptSource {
        KeptSource(path: text(), stamp: stamp(), isPicture: optional { $0.bool() })
    }

    fileprivate mutating func file() -> KeptFile { KeptFile(path: text(), stamp: stamp()) }

    fileprivate mutating func span() -> Span { Span(int(), int()) }

    fileprivate mutating func count() -> ClaimCount {
        var count = ClaimCount()
        (count.held, count.failed, count.unchecked) = (int(), int(), int())
        return count
    }

    fileprivate mutating func state() -> KeptState {
        let stamp = stamp()
        var summary = LessonSummary()
        (summary.claims, summary.numbers) = (count(), count())
        (summary.errors, summary.warnings, summary.missingData) = (int(), int(), texts())
        return KeptState(
            stamp: stamp, summary: summary, diagnostics: list { $0.diagnostic() },
            files: list { $0.list { $0.file() } })
    }

    fileprivate mutating func lesson(_ state: KeptState) -> KeptLesson {
        let outline = LessonOutline(
            path: text(), name: text(), language: text(), title: text(), anchors: HeadingAnchors(texts()),
            files: Set(texts()))
        return KeptLesson(
            state: state, outline: outline, requires: texts(),
            uses: list { decoder in
                FileUse(path: decoder.text(), purpose: decoder.bool() ? .picture : .link, span: decoder.span())
            }, reads: texts(), links: ints(), refersTo: ints(), cost: cost(), entries: list { $0.byteList() })
    }

    private mutating func diagnostic() -> Diagnostic {
        let severity: Diagnostic.Severity = bool() ? .error : .warning
        let (identifier, message, path) = (text(), text(), text())
        return Diagnostic(
            severity, identifier, message, hint: optional { $0.text() }, path: path, span: optional { $0.span() })
    }

    private mutating func cost() -> DirectiveCost {
        var cost = DirectiveCost()
        (cost.runs, cost.multiplyAdds, cost.results) = (int(), int(), int())
        (cost.figures, cost.working) = (int(), int())
        for (plan, bytes) in list({ ($0.byteList(), $0.int()) }) { cost.data[plan] = bytes }
        return cost
    }
}
