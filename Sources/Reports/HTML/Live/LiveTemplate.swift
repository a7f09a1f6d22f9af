import Engine
import Lessons

/// A directive's text in pieces, one a key, so that the script can write it with a reader's changes: what was not
/// changed stays as the author wrote it.
struct LiveTemplate: Sendable {
    let body: String
    let id: String
    let controls: [ExploreControl]
    /// Of the lesson's plan; nil: all samples.
    let batch: Int?

    /// A top-level key: its lines as they stand, and what is written in their place once it is changed.
    struct Part: Equatable, Sendable {
        var key: String
        var text: String
        var pieces: [Piece]
        /// The keys whose change writes it anew: itself, and those that what is natural depends on.
        var after: [String] = []
    }

    enum Piece: Equatable, Sendable {
        case text(String)
        /// The value of a control, by number.
        case control(Int)
        case seed
        /// What the engine writes for a key: layers, optimizer, initial.
        case written(String)
    }

    var parts: [Part] {
        var parts = groups.map { part($0.key, $0.text) }
        // What held unsaid is said once it is changed.
        let unsaid = controls.map(Self.key) + ["seed"] + Self.natural.map(\.key)
        for key in unsaid where !parts.contains(where: { $0.key == key }) { parts.append(part(key, "")) }
        return parts
    }

    private func part(_ key: String, _ text: String) -> Part {
        // Written out where nothing stands; what stands there holds.
        let others = text.isEmpty ? Self.natural.filter { $0.key == key }.map(\.from) : []
        return Part(key: key, text: text, pieces: pieces(key, text), after: [key] + others)
    }

    /// How weights start by nature depends on the layers, and how many samples are a batch on how many there are.
    private static let natural = [(key: "initial", from: "layers"), (key: "batch", from: "data")]

    /// Text that stays as it is, and between it the parts that may be written anew; the fence's end by itself.
    var json: JSONValue {
        var all: [JSONValue] = []
        var text = "```experiment \(id)\n"
        for part in parts {
            if part.pieces == [.text(part.text)] {
                text += part.text
                continue
            }
            all += [.string(text), json(part)]
            text = ""
        }
        return .array((all + [.string(text)]).filter { $0 != .string("") } + [.string("```\n")])
    }

    /// Without `after`: written anew whatever was changed.
    private func json(_ part: Part) -> JSONValue {
        let pieces = JSONValue.array(part.pieces.map(Self.json))
        if part.key == "explore" { return .object(["entries": pieces, "text": .string(part.text)]) }
        var members = ["pieces": pieces]
        if !part.text.isEmpty { members["text"] = .string(part.text) }
        if part.key != "expect" { members["after"] = .array(part.after.map { .string($0) }) }
        return .object(members)
    }

    private static func json(_ piece: Piece) -> JSONValue {
        switch piece {
        case .text(let text): .string(text)
        case .control(let index): .object(["control": .integer(index)])
        case .seed: .object(["seed": .bool(true)])
        case .written(let key): .object(["written": .string(key)])
        }
    }

    private static func key(_ control: ExploreControl) -> String {
        String(decoding: control.path.prefix { $0 != UInt8(ascii: ".") }, as: UTF8.self)
    }

    /// The body's lines, each group begun by a key at the margin.
    private var groups: [(key: String, text: String)] {
        var groups: [(key: String, text: String)] = []
        for line in body.split(separator: "\n", omittingEmptySubsequences: false) {
            let isKey = line.first.map { $0.isLetter || $0 == "\"" || $0 == "'" } ?? false
            if isKey || groups.isEmpty {
                let key = line.prefix { $0 != ":" }.filter { $0 != "\"" && $0 != "'" }
                groups.append((key, line + "\n"))
            } else if !line.isEmpty {
                groups[groups.count - 1].text += line + "\n"
            }
        }
        return groups.filter { $0.text != "\n" }
    }

    private func pieces(_ key: String, _ text: String) -> [Piece] {
        // The author's claims are about the author's run.
        if key == "expect" { return [] }
        if key == "seed" { return [.text("seed: "), .seed, .text("\n")] }
        if key == "explore" { return explored(text) }
        let own = controls.indices.filter { Self.key(controls[$0]) == key }
        if own.isEmpty, key == "batch", text.isEmpty { return [.text("batch: \(batch.map(String.init) ?? "all")\n")] }
        let isNatural = key == "initial" && text.isEmpty
        guard !own.isEmpty || isNatural else { return [.text(text)] }
        if ["layers", "optimizer", "initial"].contains(key) {
            return [.text(key + ": "), .written(key), .text("\n")]
        }
        if own.count == 1, controls[own[0]].path == Array(key.utf8), Self.node(text)?[key]?.entries == nil {
            return [.text(key + ": "), .control(own[0]), .text("\n")]
        }
        return [.text(key + ": ")] + map(text, key, own) + [.text("\n")]
    }

    /// The entries one by one: an entry goes when a change took away what it is about.
    private func explored(_ text: String) -> [Piece] {
        let value = Self.node(text)?["explore"]
        return (value?.items ?? value.map { [$0] } ?? []).map { .text(Self.flow($0)) }
    }

    private static func node(_ text: String) -> YAMLNode? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
        return YAMLReader.read(text, lineOffsets: Array(repeating: 0, count: lines), path: "").node
    }

    /// `{name: moons, samples: 200, noise: ⟨control⟩}` of what stands at a key whose entries are controlled.
    private func map(_ text: String, _ key: String, _ own: [Int]) -> [Piece] {
        let node = Self.node(text)?[key]
        var entries = node?.entries?.map { (key: $0.key, value: [Piece.text(Self.flow($0.value))]) } ?? []
        if let name = node?.text, !name.isEmpty { entries = [("name", [.text(Self.flow(name))])] }
        for index in own {
            var name = String(decoding: controls[index].path.dropFirst(key.utf8.count + 1), as: UTF8.self)
            // The control of `weight-decay` itself is its rate.
            if name.isEmpty { name = "rate" }
            entries.removeAll { $0.key == name }
            entries.append((name, [.control(index)]))
        }
        let inside = entries.enumerated().flatMap { number, entry in
            [Piece.text((number > 0 ? ", " : "") + entry.key + ": ")] + entry.value
        }
        return [.text("{")] + inside + [.text("}")]
    }

    private static func flow(_ node: YAMLNode) -> String {
        switch node.kind {
        case .scalar(let scalar): flow(scalar.text)
        case .list(let items): "[" + items.map(flow).joined(separator: ", ") + "]"
        case .map(let entries):
            "{" + entries.map { $0.key + ": " + flow($0.value) }.joined(separator: ", ") + "}"
        }
    }

    /// Quoted where plain text would be read as something else.
    private static func flow(_ text: String) -> String {
        let isPlain = !text.isEmpty && !text.contains { ",[]{}#:\"'&*!|>%@`".contains($0) } && text.first != " "
        return isPlain ? text : "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
