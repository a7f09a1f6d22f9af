import Datasets
import Directives
import Lessons

/// A folder of lessons, found but not yet read.
package struct Course: Sendable {
    /// As the user typed it; messages begin with it.
    package let folder: String
    /// What the folder is called; commands in reports begin with it.
    package let name: String
    package let settings: CourseSettings
    /// Paths of lessons and of all files, inside the course.
    package let lessonFiles: [String]
    package let files: Set<String>
    package let diagnostics: [Diagnostic]
    package let settingsSource: SourceFile?

    package static let settingsFile = "course.yaml"

    /// Every Markdown file below `folder` is a lesson, but for README.md, which is for whoever looks at the folder.
    package init(at folder: String, limits: AllowedLimits = AllowedLimits()) throws(FileProblem) {
        self.folder = folder
        name = FileSystem.name(of: FileSystem.resolved(folder) ?? folder)
        let listing = try FolderListing(folder)
        files = Set(listing.files)
        let lessons = listing.files.filter { $0.hasSuffix(".md") && FileSystem.name(of: $0) != "README.md" }
        // The report's own pages have these names.
        let taken = lessons.filter { ["index.md", "search.md"].contains($0) }
        lessonFiles = lessons.filter { !taken.contains($0) }
        var diagnostics = taken.map { Diagnostic.nameTaken($0) }
        diagnostics += listing.passedOver.compactMap { Self.passedOver($0.path, $0.reason) }
        (settings, settingsSource) = Self.settings(in: folder, files, limits, &diagnostics)
        self.diagnostics = diagnostics
    }

    private static func settings(
        in folder: String, _ files: Set<String>, _ allowed: AllowedLimits, _ diagnostics: inout [Diagnostic]
    ) -> (CourseSettings, SourceFile?) {
        let path = FileSystem.joined(folder, settingsFile)
        var unset = CourseSettings()
        unset.limits = allowed.most
        guard files.contains(settingsFile) else {
            if FileSystem.kind(of: path) == .folder {
                diagnostics.append(.notAFile(settingsFile))
            }
            return (unset, nil)
        }
        do throws(FileProblem) {
            let source = SourceFile(path: settingsFile, bytes: try FileSystem.read(path))
            let (settings, problems) = CourseSettings.parse(source, allowed: allowed)
            diagnostics += problems
            return (settings, source)
        } catch {
            diagnostics.append(.unreadable(settingsFile, error))
            return (unset, nil)
        }
    }

    /// What would have been a lesson, and folders nobody can look into.
    private static func passedOver(_ path: String, _ reason: FolderListing.Reason) -> Diagnostic? {
        let isMeant = path.hasSuffix(".md") || path == settingsFile
        switch reason {
        case .unreadable(let reason): return .unreadable(path, reason)
        case .name: return path.hasSuffix(".md") ? .fileName(path) : nil
        case .danglingLink: return isMeant ? .linkNowhere(path) : nil
        case .linkOutside: return isMeant ? .linkOutside(path) : nil
        case .notAFile: return isMeant ? .notAFile(path) : nil
        }
    }

    package var title: String { settings.title ?? name }

    /// The bytes of a file inside the course; nil when it is not one of them.
    func bytes(_ path: String) throws(FileProblem) -> [UInt8]? {
        files.contains(path) ? try FileSystem.read(FileSystem.joined(folder, path)) : nil
    }

    /// The course that a lesson's file belongs to: the nearest folder above it that has a course.yaml; else the folder
    /// it lies in, or the one above when that folder is a language's (`en`).
    package static func folder(ofLesson file: String) -> String {
        var above = FileSystem.folder(of: file)
        let nearest = above.isEmpty ? "." : above
        while true {
            let here = above.isEmpty ? "." : above
            if FileSystem.kind(of: FileSystem.joined(here, settingsFile)) == .file { return here }
            if above.isEmpty || above == "/" { break }
            above = FileSystem.folder(of: above)
        }
        let name = FileSystem.name(of: nearest)
        let isLanguage = name.count == 2 && name.allSatisfy { $0.isASCII && $0.isLowercase }
        guard isLanguage else { return nearest }
        let parent = FileSystem.folder(of: nearest)
        return parent.isEmpty ? "." : parent
    }
}
