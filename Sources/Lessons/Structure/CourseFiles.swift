/// The files of a course as its lessons name them: by paths relative to the lesson.
package struct CourseFiles: Sendable {
    /// Paths inside the course. Equal are those that Unicode calls canonically equivalent, as Swift's strings are: a
    /// file from a Mac may spell its letters another way than the lesson that names it.
    package let paths: Set<String>
    /// Lessons that are left out, as nobody has asked for drafts.
    package let drafts: Set<String>
    /// Made when somebody first asks for a file that is not there, and then the same for all lessons.
    let order: FileOrder

    package init(_ paths: Set<String>, drafts: Set<String> = []) {
        self.paths = paths
        self.drafts = drafts
        order = FileOrder(paths)
    }

    /// Every Markdown file of a course is a lesson, but for README.md, which is for whoever looks at the folder, and
    /// those that are called like the report's own pages, or lie in a folder that is called like a page.
    package static func isLesson(_ path: String) -> Bool {
        path.hasSuffix(".md") && path != "README.md" && !path.hasSuffix("/README.md") && !isNameTaken(path)
            && pageFolder(of: path) == nil
    }

    /// The first folder on the way that has a page's name: a report may have that page itself. Of Markdown only the
    /// lists of lessons, as other pages are called like their lessons' files, which stand beside no folder of that name.
    package static func pageFolder(of path: String) -> String? {
        // Nearly no folder's name has a dot in it.
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")),
            path.utf8[..<slash].contains(UInt8(ascii: "."))
        else { return nil }
        let folders = path.split(separator: "/").dropLast()
        let first = folders.firstIndex { folder in
            let name = folder.lowercased()
            return name.hasSuffix(".html") || name.hasSuffix(".json") || name == "readme.md" || name == "index.md"
        }
        return first.map { folders[...$0].joined(separator: "/") }
    }

    package static func isNameTaken(_ path: String) -> Bool { path == "index.md" || path == "search.md" }

    /// A path relative to a file of the course as a path inside the course; nil when it leaves the course.
    package static func resolved(_ relative: some StringProtocol, from file: String) -> String? {
        guard !relative.hasPrefix("/") else { return nil }
        var parts = file.split(separator: "/").dropLast().map(String.init)
        for part in relative.split(separator: "/") {
            switch part {
            case ".": continue
            case "..": if parts.popLast() == nil { return nil }
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }

    /// The file that a lesson means, in the file's own bytes.
    package func path(_ relative: String, from lesson: String) -> String? {
        Self.resolved(relative, from: lesson).flatMap { paths.firstIndex(of: $0) }.map { paths[$0] }
    }

    /// As an address names it: as it is written, or with its %XX read.
    package func path(ofAddress address: String, from lesson: String) -> String? {
        path(address, from: lesson) ?? address.percentDecoded.flatMap { path($0, from: lesson) }
    }

    package func hasFolder(_ relative: String, from lesson: String) -> Bool {
        guard let folder = Self.resolved(relative.percentDecoded ?? relative, from: lesson) else { return false }
        if folder.isEmpty { return true }
        let inOrder = order.made.inOrder
        let place = inOrder.place(of: folder + "/")
        return place < inOrder.all.count && inOrder.all[place].hasPrefix(folder + "/")
    }
}
