import Glibc

/// Why a file could not be read or written, in the system's words or in ours, and the way out where there is one.
package struct FileProblem: Error, Equatable, Sendable {
    package var path: String
    package var reason: String
    package var hint: String?
    var kind: Kind
    package var isMissing: Bool { kind == .missing }
    /// The disk takes no more, of this file or any other.
    package var isOfDisk: Bool { kind == .disk }

    enum Kind {
        case missing
        /// Something else stands there: a folder, a link, a file that is not Chalkline's.
        case occupied
        /// It is full, or may not be written.
        case disk
        case other
    }

    init(_ path: String, _ number: Int32) {
        self.path = path
        reason = String(cString: strerror(number)).lowercased()
        kind =
            switch number {
            case ENOENT, ENOTDIR: .missing
            case ENOSPC, EDQUOT, EROFS: .disk
            default: .other
            }
    }

    init(_ path: String, _ kind: Kind = .other, reason: String, hint: String? = nil) {
        self.path = path
        self.reason = reason
        self.hint = hint
        self.kind = kind
    }

    /// Somebody writes into it faster than it is read.
    static func changing(_ path: String) -> FileProblem {
        FileProblem(path, reason: "it changed while it was read", hint: "build again when it is written")
    }

    static func link(_ path: String) -> FileProblem {
        FileProblem(path, .occupied, reason: "it is a link, and links are not followed here")
    }

    static func isNoFolder(_ path: String) -> FileProblem {
        FileProblem(path, .occupied, reason: "there is a file of that name")
    }
}
