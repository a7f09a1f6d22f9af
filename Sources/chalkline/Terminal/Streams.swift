@preconcurrency import Glibc

enum StandardOutput {
    static let isTerminal = isatty(1) == 1
    static var hasColours: Bool { isTerminal && wantsColours }
    static func write(_ text: String) { writeAll(text, to: 1) }

    /// Columns of the terminal, or of a page when there is none.
    static var width: Int { min(terminalColumns(1) ?? 100, 100) }
}

enum StandardError {
    static let isTerminal = isatty(2) == 1
    static var hasColours: Bool { isTerminal && wantsColours }
    static func write(_ text: String) { writeAll(text, to: 2) }
    static var columns: Int { terminalColumns(2) ?? 80 }
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

private func writeAll(_ text: String, to file: Int32) {
    var text = text
    text.withUTF8 { buffer in
        var done = 0
        while done < buffer.count {
            let wrote = write(file, buffer.baseAddress.map { $0 + done }, buffer.count - done)
            if wrote < 0, errno == EINTR { continue }
            // Nobody reads any more: there is nobody to tell.
            if wrote <= 0 { return }
            done += wrote
        }
    }
}
