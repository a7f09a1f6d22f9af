import Lessons

extension Claim {
    /// The claims of an `expect` value: a block list, or one alone.
    package static func read(_ node: YAMLNode, path: String) -> (claims: [Claim], diagnostics: [Diagnostic]) {
        var claims: [Claim] = []
        var diagnostics: [Diagnostic] = []
        let items = node.items ?? [node]
        var index = 0
        while index < items.count {
            let item = items[index]
            index += 1
            guard let text = item.text else {
                diagnostics.append(.claimForm(Place(path: path, span: item.span)))
                continue
            }
            if text.isEmpty, node.items == nil { break }
            guard text.utf8.count <= mostBytes else {
                diagnostics.append(.claimTooLong(Place(path: path, span: item.span)))
                continue
            }
            // `[confusion(8,5) > 3]` reaches us as `confusion(8` and `5) > 3`.
            if openBrackets(text) > 0, index < items.count, let rest = items[index...].firstIndex(where: closes) {
                let last = items[rest]
                diagnostics.append(.claimSplit(Place(path: path, span: Span(item.span.start, last.span.end))))
                index = rest + 1
                continue
            }
            let parser = ClaimParser(item, path: path)
            if let formula = parser.whole() {
                claims.append(Claim(text: text, span: item.span, formula: formula))
            }
            diagnostics += parser.diagnostics
        }
        return (claims, diagnostics)
    }

    private static let mostBytes = 20_000

    /// How many more brackets are opened than closed.
    private static func openBrackets(_ text: String) -> Int {
        text.utf8.reduce(0) { count, byte in
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: "["): count + 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"): count - 1
            default: count
            }
        }
    }

    private static func closes(_ node: YAMLNode) -> Bool { node.text.map { openBrackets($0) < 0 } ?? false }
}
