import Engine
import Lessons

/// What reading one fence carries along: where it stands, what it may look at, and everything wrong so far.
struct Reading {
    let lesson: Lesson
    let fence: DirectiveFence
    let context: ReadingContext
    /// Words of `allow` and `needs`; read before the rest.
    var allowed: [Allowance] = []
    var needs: [String] = []
    /// Data sets by name that were read, those that are not here too.
    var usedSets: Set<String> = []
    /// Keys that a misspelled one is near to: not called missing too.
    var misspelled: Set<String> = []
    private(set) var diagnostics: [Diagnostic] = []
    private var reported: Set<Diagnostic> = []
    private var complaints: [Complaint: Int] = [:]
    /// As many of one kind at one place say enough.
    private static let mostAlike = 3

    private struct Complaint: Hashable {
        var identifier: String
        var span: Span?
    }
    /// Errors met, those already reported for another combination too.
    private(set) var errorCount = 0
    /// Read once for all combinations of a sweep that have the same.
    var sharedData: Shared<PlannedData> = .init()
    var sharedLayers: Shared<PlacedNetwork> = .init()

    init(_ fence: DirectiveFence, in lesson: Lesson, _ context: ReadingContext) {
        self.fence = fence
        self.lesson = lesson
        self.context = context
    }

    var idPlace: Place { Place(path: lesson.source.path, span: fence.idSpan) }

    mutating func report(_ diagnostic: Diagnostic) {
        if diagnostic.severity == .error { errorCount += 1 }
        guard reported.insert(diagnostic).inserted else { return }
        // Of a range of values each says the same in its turn.
        let kind = Complaint(identifier: diagnostic.identifier, span: diagnostic.span)
        complaints[kind, default: 0] += 1
        if complaints[kind, default: 0] <= Self.mostAlike { diagnostics.append(diagnostic) }
    }

    /// Understood wrongly, for a reason already reported elsewhere.
    mutating func refuse() { errorCount += 1 }

    mutating func report(_ several: [Diagnostic]) { for diagnostic in several { report(diagnostic) } }

    func place(_ span: Span) -> Place { Place(path: lesson.source.path, span: span) }
    func place(_ node: YAMLNode) -> Place { place(node.span) }

    /// The place of bytes `from ..< to` of a scalar's text, also when YAML folded its lines: the n-th byte that is
    /// not a space is the same in the text and in the file.
    func place(_ node: YAMLNode, _ from: Int, _ to: Int) -> Place {
        guard case .scalar(let scalar) = node.kind, scalar.isPlain else { return place(node.place(from, to)) }
        if node.span.end - node.span.start == scalar.text.utf8.count || node.span.start < 0 {
            return place(Span(node.span.start + from, node.span.start + to))
        }
        let text = Array(scalar.text.utf8)
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
        func offset(_ at: Int) -> Int {
            var left = text.prefix(max(0, at)).filter { !isSpace($0) }.count
            var offset = node.span.start
            let bytes = lesson.source.bytes
            while offset < bytes.count, offset < node.span.end {
                if !isSpace(bytes[offset]) {
                    if left == 0 { break }
                    left -= 1
                }
                offset += 1
            }
            return offset
        }
        let start = offset(from)
        return place(Span(start, to > from ? max(start, offset(to - 1) + 1) : start))
    }

    /// What was read from a node, which most combinations of a sweep share.
    struct Shared<Value> {
        var node: YAMLNode?
        var value: Value?
        /// What else the reading depended on.
        var wish = LabelWish.any
        var given = InputShape.none
    }
}

/// A span in the lesson's file, for diagnostics.
struct Place: Hashable {
    var path: String
    var span: Span
}

extension Diagnostic {
    /// An error at a place; every factory of this folder goes through here.
    init(error identifier: String, _ message: String, hint: String? = nil, _ place: Place) {
        self.init(.error, identifier, message, hint: hint, path: place.path, span: place.span)
    }

    init(warning identifier: String, _ message: String, hint: String? = nil, _ place: Place) {
        self.init(.warning, identifier, message, hint: hint, path: place.path, span: place.span)
    }

    /// `did you mean 'relu'?`, or all there is.
    static func hint(for word: String, in words: [String]) -> String {
        if let meant = meant(word, in: words) { return "did you mean '\(meant)'?" }
        return "known are " + words.prefix(24).joined(separator: ", ") + (words.count > 24 ? ", …" : "")
    }

    /// What the language calls it, else the nearest.
    static func meant(_ word: String, in words: [String]) -> String? {
        let called = Explanations.english.entries(meantBy: word).map(\.word)
        return called.first(where: words.contains) ?? validated(word, in: words) ?? nearest(word, in: words)
    }

    /// What Keras calls `val_loss` is `validation.loss`.
    static func validated(_ word: String, in words: [String]) -> String? {
        guard word.hasPrefix("val_") else { return nil }
        let meant = "validation." + word.dropFirst(4).replacing("_", with: "-")
        return words.contains(meant) ? meant : nil
    }
}
