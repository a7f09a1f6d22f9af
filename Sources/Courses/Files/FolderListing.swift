import Glibc
import Lessons

/// What lies below a folder.
package struct FolderListing: Sendable {
    /// Paths of all files, relative to the folder, sorted by bytes.
    package var files: [String] = []
    /// What was passed over, and why: nothing is left out in silence. Hidden files are, as everywhere.
    package var passedOver: [(path: String, reason: Reason)] = []

    package enum Reason: Sendable, Equatable {
        case unreadable(String)
        /// A link that leads nowhere, or out of the folder.
        case danglingLink, linkOutside
        /// A folder named like a lesson, a pipe, a device.
        case notAFile
        /// Not UTF-8, or with characters in it that command a terminal.
        case name
    }

    /// A folder met again through a link is passed over: its files are there already.
    package init(_ folder: String) throws(FileProblem) {
        guard let root = FileSystem.resolved(folder) else { throw FileProblem(folder, ENOENT) }
        var seen: Set<String> = [root]
        // Each with where it is, links followed.
        var waiting = [(inside: "", real: root)]
        while let (inside, real) = waiting.popLast() {
            let names: [Name]
            do throws(FileProblem) { names = try Self.names(in: real) } catch {
                if inside.isEmpty { throw FileProblem(folder, reason: error.reason) }
                passedOver.append((inside, .unreadable(error.reason)))
                continue
            }
            // A folder that a build wrote: its Markdown is no lesson.
            if names.contains(where: { $0.text == WrittenFiles.name }) { continue }
            for name in names where !name.text.hasPrefix(".") {
                let path = inside.isEmpty ? name.text : inside + "/" + name.text
                guard name.isText else {
                    passedOver.append((path, .name))
                    continue
                }
                var place = real == "/" ? "/" + name.text : real + "/" + name.text
                if FileSystem.isLink(place) {
                    guard let target = FileSystem.resolved(place) else {
                        passedOver.append((path, .danglingLink))
                        continue
                    }
                    guard target.hasPrefix(root == "/" ? root : root + "/") || target == root else {
                        passedOver.append((path, .linkOutside))
                        continue
                    }
                    place = target
                }
                switch FileSystem.kind(of: place) {
                case .file: files.append(path)
                case .folder:
                    if path.hasSuffix(".md") { passedOver.append((path, .notAFile)) }
                    if seen.insert(place).inserted { waiting.append((path, place)) }
                case .other, nil: passedOver.append((path, .notAFile))
                }
            }
        }
        files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        passedOver.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private struct Name {
        var text: String
        var isText: Bool
    }

    private static func names(in folder: String) throws(FileProblem) -> [Name] {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileProblem(folder, errno) }
        defer { close(descriptor) }
        return FolderNames(descriptor).map { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            let isPlain = bytes.allSatisfy { (0x20..<0x7F).contains($0) }
            return Name(
                text: text,
                isText: isPlain || Array(text.utf8) == bytes && !bytes.contains(0x09) && text == text.printable)
        }
    }
}
