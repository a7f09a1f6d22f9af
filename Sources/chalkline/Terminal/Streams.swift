@preconcurrency import Glibc
import Lessons
import Synchronization

enum StandardOutput {
    static let isTerminal = isatty(1) == 1
    static var hasColours: Bool { isTerminal && wantsColours }

    /// `isColoured`: the text holds colours of our own making, and whatever a stranger wrote was made printable.
    static func write(_ text: String, isColoured: Bool = false) {
        let problem = writeAll(shown(text, isColoured: isColoured && hasColours), to: 1)
        guard problem != 0, hasFailed.exchange(true, ordering: .relaxed) == false, problem != EPIPE else { return }
        StandardError.write(
            "chalkline: error: standard output can't be written: \(String(cString: strerror(problem)).lowercased())\n")
    }

    /// Whether something that was to be written is lost.
    static var isLost: Bool { hasFailed.load(ordering: .relaxed) }
    private static let hasFailed = Atomic<Bool>(false)

    /// Columns of the terminal, or of a page when there is none.
    static var width: Int { min(terminalColumns(1) ?? 100, 100) }
}

enum StandardError {
    static let isTerminal = isatty(2) == 1
    static var hasColours: Bool { isTerminal && wantsColours }
    static var columns: Int { terminalColumns(2) ?? 80 }

    static func write(_ text: String, isColoured: Bool = false) {
        // Nobody is left to tell that this can't be written.
        _ = writeAll(shown(text, isColoured: isColoured && hasColours), to: 2)
    }

    /// Writes over the line that stands there; nil takes it away.
    static func rewrite(_ line: String?) { _ = writeAll("\r\((line ?? "").printable)\u{1B}[K", to: 2) }
}

/// The only way of text to a terminal: what would command it is replaced, but for line ends and, where the text is
/// coloured, the colours.
private func shown(_ text: String, isColoured: Bool) -> String {
    guard isColoured else { return text.printable(keepingLines: true) }
    var result = ""
    var rest = text[...]
    while let colour = rest.firstMatch(of: /\u{1B}\[[0-9;]*m/) {
        result += String(rest[..<colour.range.lowerBound]).printable(keepingLines: true) + colour.output
        rest = rest[colour.range.upperBound...]
    }
    return result + String(rest).printable(keepingLines: true)
}

/// nil when it is no terminal, or says something odd.
private func terminalColumns(_ file: Int32) -> Int? {
    var size = winsize()
    guard isatty(file) == 1, ioctl(file, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return nil }
    return Int(size.ws_col)
}

/// https://no-color.org
private let wantsColours: Bool = {
    if let text = getenv("NO_COLOR"), text.pointee != 0 { return false }
    return getenv("TERM").map { String(cString: $0) != "dumb" } ?? true
}()

/// 0, or the number of what went wrong.
private func writeAll(_ text: String, to file: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { buffer in
        var done = 0
        while done < buffer.count {
            let wrote = write(file, buffer.baseAddress.map { $0 + done }, buffer.count - done)
            if wrote < 0, errno == EINTR { continue }
            if wrote < 0 { return errno }
            done += wrote
        }
        return 0
    }
}
