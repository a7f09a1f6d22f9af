import Datasets
import Directives
import Lessons
import Mathematics

/// A folder of lessons, found but not yet read.
package struct Course: Sendable {
    /// As the user typed it; messages begin with it.
    package let folder: String
    /// What the folder is called; commands in reports begin with it.
    package let name: String
    package let settings: CourseSettings
    /// Paths of lessons and of all files, inside the course.
    package internal(set) var lessonFiles: [String]
    package internal(set) var files: CourseFiles
    /// Lessons that are left out, and how their files stood.
    var drafts: [KeptSource] = []
    /// Whether drafts are lessons like the others.
    var takesDrafts = true
    /// The course's own picture, where it may be shown.
    let logo: String?
    /// In order.
    let allFiles: [String]
    package internal(set) var diagnostics: [Diagnostic]
    package let settingsSource: SourceFile?

    package static let settingsFile = "course.yaml"

    /// Every Markdown file below `folder` is a lesson, but for README.md, which is for whoever looks at the folder.
    package init(at folder: String, limits: AllowedLimits = AllowedLimits()) throws(FileProblem) {
        self.folder = folder
        name = FileSystem.name(of: FileSystem.resolved(folder) ?? folder)
        let listing = try FolderListing(folder)
        files = CourseFiles(Set(listing.files))
        allFiles = listing.files
        let lessons = listing.files.filter { CourseFiles.isLesson($0) }
        lessonFiles = Set(lessons).inNaturalOrder
        var diagnostics = listing.files.filter { CourseFiles.isNameTaken($0) }.map { Diagnostic.nameTaken($0) }
        let folders = listing.files.compactMap { $0.hasSuffix(".md") ? CourseFiles.pageFolder(of: $0) : nil }
        diagnostics += Set(folders).sorted().map { .folderNameTaken($0) }
        diagnostics += listing.files.twice.map { .sameName($0) }
        diagnostics += listing.passedOver.compactMap { Self.passedOver($0.path, $0.reason) }
        (settings, settingsSource) = Self.settings(in: folder, files.paths, limits, &diagnostics)
        let names = ReservedNames(lessons: lessons)
        if let picture = settings.logo {
            logo = Self.logo(picture, in: folder, files, names, &diagnostics)
        } else {
            logo = nil
        }
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
            let source = SourceFile(
                path: settingsFile, bytes: try FileSystem.read(path, limit: allowed.most[.fileSize]))
            let (settings, problems) = CourseSettings.parse(source, allowed: allowed)
            diagnostics += problems
            for name in settings.macros.names where TeX.knows(name) {
                let span = settings.macros.places[name] ?? Span(0, 0)
                diagnostics.append(.macroRedefines(name, path: settingsFile, span: span))
            }
            return (settings, source)
        } catch {
            diagnostics.append(.unreadable(settingsFile, error))
            return (unset, nil)
        }
    }

    /// What becomes of the picture that course.yaml names.
    private static func logo(
        _ logo: CourseSettings.Logo, in folder: String, _ files: CourseFiles, _ names: ReservedNames,
        _ diagnostics: inout [Diagnostic]
    ) -> String? {
        guard CourseFiles.resolved(logo.path.percentDecoded ?? logo.path, from: settingsFile) != nil else {
            diagnostics.append(.logoOutside(logo.path, path: settingsFile, span: logo.span))
            return nil
        }
        guard let path = files.path(ofAddress: logo.path, from: settingsFile) else {
            let near = files.nearest(to: logo.path, from: settingsFile, endingIn: [".png", ".svg", ".jpg", ".webp"])
            diagnostics.append(.missingLogo(logo.path, nearest: near, path: settingsFile, span: logo.span))
            return nil
        }
        let use = FileUse(path: path, purpose: .picture, span: logo.span)
        guard let refusal = CopiedFiles.refusal(of: use, in: folder, names) else { return path }
        diagnostics.append(.fileRefused(use, refusal, path: settingsFile))
        return nil
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

    package var title: String { settings.title?.text(in: settings.languages.first ?? "") ?? name }

    /// The file that a lesson names by a path relative to itself, and how it stood when it was read.
    func file(_ relative: String, from lesson: String) -> (file: ReadingContext.File, source: KeptSource?) {
        guard let path = files.path(relative, from: lesson) else {
            let nearest = files.nearest(to: relative, from: lesson, endingIn: [".csv", ".tsv", ".txt"])
            return (.missing(nearest: nearest), nil)
        }
        do throws(FileProblem) {
            let place = FileSystem.joined(folder, path)
            let file = try OpenFile(place, path: place, followingLinks: true)
            return (.bytes(try file.bytes()), KeptSource(path: path, stamp: file.stamp.settled))
        } catch { return (.unreadable(error.reason), KeptSource(path: path, stamp: .unsettled)) }
    }

    /// The course that a lesson's file belongs to: the nearest folder above it that has a course.yaml; else the folder
    /// it lies in, or the one above when that folder is a language's (`en`, `pt-BR`) and every lesson below the one above
    /// lies in a language's folder: `nn` and `ml` may as well be about networks and learning, beside other things.
    package static func folder(ofLesson file: String) -> String {
        var above = FileSystem.folder(of: file)
        let nearest = above.isEmpty ? "." : above
        while true {
            let here = above.isEmpty ? "." : above
            if FileSystem.kind(of: FileSystem.joined(here, settingsFile)) == .file { return here }
            if above.isEmpty || above == "/" { break }
            above = FileSystem.folder(of: above)
        }
        // A folder that is named alone lies in the one where the user stands.
        guard LanguageFolder.isOne(FileSystem.name(of: nearest)) else { return nearest }
        let parent = FileSystem.folder(of: nearest)
        // Nobody keeps a course in the root of a machine.
        guard parent != "/" else { return nearest }
        let folder = parent.isEmpty ? "." : parent
        guard let listing = try? FolderListing(folder) else { return nearest }
        let lessons = listing.files.filter { CourseFiles.isLesson($0) }
        return lessons.allSatisfy { LanguageFolder.of($0) != nil } ? folder : nearest
    }
}

extension [String] {
    /// What is there a second time: strings are equal when their letters are, however they are put together.
    fileprivate var twice: [String] {
        var seen: Set<String> = []
        return filter { !seen.insert($0).inserted }
    }
}
