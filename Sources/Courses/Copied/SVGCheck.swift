/// Whether an SVG only draws: opened by itself it would be a page of the site, so nothing in it may run or be fetched.
/// What is not known to be harmless is refused.
enum SVGCheck {
    typealias Problem = XMLScanner.Problem

    private static let svg = "http://www.w3.org/2000/svg"
    /// Namespaces of the Web itself that hold nothing that runs. Those of drawing programs are of no meaning to it.
    private static let harmless: Set<String> = [
        "http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    ]

    static func check(_ bytes: [UInt8]) throws(Problem) {
        var scanner = try XMLScanner(bytes)
        var open: [Element] = []
        var isOver = false
        while let token = try scanner.next() {
            switch token {
            case .start(let name, let attributes, let isEmpty):
                guard !isOver else { throw Problem(line: scanner.line, what: "more than one root") }
                guard open.count < 200 else { throw Problem(line: scanner.line, what: "more than 200 levels") }
                let element: Element
                do throws(Reason) {
                    element = try Element(name, attributes, in: open.last)
                    if open.isEmpty, element.namespace != svg || element.name != "svg" {
                        throw Reason("a root that is not svg")
                    }
                    if open.last?.name == "style" { throw Reason("elements in a style") }
                    try element.check(attributes)
                } catch { throw Problem(line: scanner.line, what: error.what) }
                if !isEmpty { open.append(element) }
                isOver = isEmpty && open.isEmpty
            case .end(let name):
                guard let element = open.popLast(), element.tag == name else {
                    throw Problem(line: scanner.line, what: "tags that don't match")
                }
                isOver = open.isEmpty
                do throws(Reason) { try SVGStyle.check(element.style) } catch {
                    throw Problem(line: scanner.line, what: error.what)
                }
            case .text(let text):
                if let element = open.last {
                    // In pieces, where a comment stands between them.
                    if element.name == "style" { open[open.count - 1].style += text }
                } else if !text.allSatisfy({ $0.isWhitespace }) {
                    throw Problem(line: scanner.line, what: "text outside of the root")
                }
            }
        }
        guard open.isEmpty, isOver else { throw Problem(line: scanner.line, what: "tags that don't match") }
    }

    struct Reason: Error {
        var what: String
        init(_ what: String) { self.what = what }
    }

    /// An element with the namespaces that hold inside it.
    struct Element {
        let tag: String
        let name: String
        let namespace: String
        let prefixes: [String: String]
        /// The style sheet that it holds.
        var style = ""

        init(_ tag: String, _ attributes: [XMLScanner.Attribute], in parent: Element?) throws(Reason) {
            self.tag = tag
            var prefixes = parent?.prefixes ?? ["xml": "http://www.w3.org/XML/1998/namespace"]
            for attribute in attributes {
                if attribute.name == "xmlns" { prefixes[""] = attribute.value }
                if attribute.name.hasPrefix("xmlns:") {
                    prefixes[String(attribute.name.dropFirst(6))] = attribute.value
                }
            }
            self.prefixes = prefixes
            let parts = tag.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count <= 2, let last = parts.last, !last.isEmpty else { throw Reason("the element '\(tag)'") }
            name = String(last)
            let prefix = parts.count == 2 ? String(parts[0]) : ""
            guard let namespace = prefixes[prefix] ?? (prefix.isEmpty ? "" : nil) else {
                throw Reason("the prefix '\(prefix)' without a namespace")
            }
            self.namespace = namespace
        }

        func check(_ attributes: [XMLScanner.Attribute]) throws(Reason) {
            if namespace == SVGCheck.svg {
                guard SVGCheck.elements.contains(name) || name.hasPrefix("fe") else {
                    throw Reason(name == "script" ? "a script" : "the element '\(name)'")
                }
            } else if namespace.lowercased().contains("w3.org"), !SVGCheck.harmless.contains(namespace) {
                throw Reason("foreign content, of \(namespace)")
            }
            for attribute in attributes { try check(attribute) }
        }

        private func check(_ attribute: XMLScanner.Attribute) throws(Reason) {
            let parts = attribute.name.split(separator: ":").map { $0.lowercased() }
            guard let key = parts.last, parts.first != "xmlns" else { return }
            if key.hasPrefix("on") || key == "base" { throw Reason("the attribute '\(attribute.name)'") }
            if key == "href" || key == "src" {
                guard SVGStyle.isInside(attribute.value) else {
                    throw Reason("the outside address '\(attribute.value.prefix(60))'")
                }
                return
            }
            if key == "attributename" {
                let target = attribute.value.lowercased()
                if target.contains("href") || target.hasPrefix("on") || target == "style" {
                    throw Reason("an animation of '\(attribute.value)'")
                }
            }
            if parts.count == 1 { try SVGStyle.check(attribute.value) }
        }
    }

    /// What draws, and what describes a drawing (SVG 1.1 and 2).
    private static let elements: Set<String> = [
        "a", "animate", "animateMotion", "animateTransform", "circle", "clipPath", "defs", "desc", "ellipse", "filter",
        "font", "font-face", "g", "glyph", "hkern", "image", "line", "linearGradient", "marker", "mask", "metadata",
        "missing-glyph", "mpath", "path", "pattern", "polygon", "polyline", "radialGradient", "rect", "set", "stop",
        "style", "svg", "switch", "symbol", "text", "textPath", "title", "tref", "tspan", "use", "view", "vkern",
    ]
}

/// Style sheets and attributes in an SVG: what they may point to.
enum SVGStyle {
    /// Ways of naming an address other than `url(…)`, and of hiding one.
    private static let refused = [
        "@import", "@namespace", "image(", "image-set(", "src(", "javascript:", "expression(", "-moz-binding",
        "behavior:",
    ]

    static func check(_ text: String) throws(SVGCheck.Reason) {
        let lowered = text.lowercased()
        guard lowered.contains(where: { "\\(@:".contains($0) }) else { return }
        if lowered.contains("\\") { throw SVGCheck.Reason("a \\ in a style") }
        if let found = refused.first(where: { lowered.contains($0) }) { throw SVGCheck.Reason("'\(found)' in a style") }
        for part in lowered.split(separator: "url(", omittingEmptySubsequences: false).dropFirst() {
            let address = part.prefix { $0 != ")" }.trimmingPrefix { $0.isWhitespace || $0 == "\"" || $0 == "'" }
            guard isInside(address) else { throw SVGCheck.Reason("the outside address '\(address.prefix(60))'") }
        }
    }

    /// A place in the drawing itself, or a picture made of pixels that it carries.
    static func isInside(_ address: some StringProtocol) -> Bool {
        let trimmed = address.drop { $0.isWhitespace }.lowercased()
        let pixels = ["png", "jpeg", "jpg", "gif", "webp", "avif"].map { "data:image/\($0);" }
        return trimmed.isEmpty || trimmed.hasPrefix("#") || pixels.contains { trimmed.hasPrefix($0) }
    }
}
