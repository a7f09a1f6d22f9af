/// Where a link's address leads. The one place that decides which addresses a report may hold, whatever its format.
package enum LinkTarget: Equatable, Sendable {
    /// A place in the same lesson: what follows the `#`.
    case anchor(String)
    /// The web, or a mailbox.
    case outside(String)
    /// A file of the course, relative to the lesson, and the place in it with its `#`, or "".
    case file(String, fragment: String)
    /// `javascript:` and its like: the report has no link of that kind. The scheme with its colon.
    case scheme(String)
    /// A path from the root of some machine.
    case root

    package init(_ address: String) {
        if address.hasPrefix("#") {
            self = .anchor(String(address.dropFirst()))
        } else if Self.known.contains(where: address.hasPrefix) {
            // As most are written; the others are looked at letter by letter.
            self = .outside(address)
        } else if let scheme = Self.scheme(of: address) {
            self = Self.known.contains(scheme) ? .outside(address) : .scheme(scheme)
        } else if address.hasPrefix("/") || address.hasPrefix("\\") {
            self = .root
        } else {
            let file = address.prefix { $0 != "#" && $0 != "?" }
            self = .file(String(file), fragment: String(address.drop { $0 != "#" }))
        }
    }

    private static let known = ["https:", "http:", "mailto:"]

    /// Letters, digits, `+`, `-`, `.` before a colon (RFC 3986), in small letters. Browsers pass over white space and
    /// control characters there, so anything before the first colon that a path would not have is a scheme.
    private static func scheme(of address: String) -> String? {
        let start = address.unicodeScalars.prefix { !"/?#".unicodeScalars.contains($0) }
        guard let colon = start.firstIndex(of: ":") else { return nil }
        let scheme = start[..<colon].filter { $0.value > 0x20 && $0.value != 0x7F }
        guard !scheme.isEmpty,
            scheme.allSatisfy({
                $0.isASCII && ($0.properties.isAlphabetic || "0123456789+-.".unicodeScalars.contains($0))
            })
        else { return nil }
        return String(String.UnicodeScalarView(scheme)).lowercased() + ":"
    }
}
