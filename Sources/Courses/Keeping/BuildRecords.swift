import Datasets
import Engine
import EngineModule
import FoundationEssentials
import Lessons
import Reports

/// Where builds leave their records: beside the results that are kept.
package struct BuildRecords: Sendable {
    private let cache: String
    private var course: Course
    private let output: String
    private let formats: [ReportFormat]
    private let data: String?

    /// `cache`: the folder of kept results.
    package init(cache: String, of course: Course, in output: String, _ formats: [ReportFormat], data: String?) {
        self.cache = cache
        self.course = course
        self.output = output
        self.formats = formats
        self.data = data
    }

    static let folder = "builds"

    /// One for each course, folder of reports and choice of formats.
    private var path: String {
        var encoder = Encoder()
        for place in [course.folder, output] { encoder.put(FileSystem.resolved(place) ?? place) }
        encoder.put(formats.map(\.name))
        return Self.folder + "/" + String(decoding: hexadecimal(sha256(encoder.bytes)), as: UTF8.self)
    }

    /// Of all that concerns every lesson.
    private var identity: [UInt8] {
        var encoder = Encoder()
        encoder.put(EngineModule.fingerprint)
        // Another program may write other reports.
        encoder.put(FileStamp(of: "/proc/self/exe"))
        encoder.put(course.settingsSource?.bytes ?? [])
        for limit in Limits.Name.allCases { encoder.put(course.settings.limits[limit]) }
        encoder.put(course.logo) { encoder, logo in
            encoder.put(logo)
            encoder.put(FileStamp(of: FileSystem.joined(course.folder, logo)))
        }
        encoder.put(course.name)
        encoder.put(course.takesDrafts)
        encoder.put(course.lessonFiles)
        encoder.put(course.allFiles)
        encoder.put(DataLibrary.places(below: data)) { encoder, place in
            encoder.put(place)
            encoder.put(FileStamp(of: place))
        }
        return sha256(encoder.bytes)
    }

    /// Of the same course without some lessons.
    package func of(_ course: Course) -> BuildRecords {
        var records = self
        records.course = course
        return records
    }

    /// What an earlier build left.
    package var record: BuildRecord? {
        guard let folder = try? GuardedFolder(cache), let file = try? folder.open(path),
            let bytes = try? file.bytes(), let record = BuildRecord(bytes)
        else { return nil }
        Expiry.use(path, in: folder)
        return record
    }

    package func kept(jobs: Int) -> KeptCourse? { record.flatMap { kept($0, jobs: jobs) } }

    /// What of a record still serves.
    package func kept(_ record: BuildRecord, jobs: Int) -> KeptCourse? {
        KeptCourse(record, of: course, in: output, formats, identity, jobs: jobs)
    }

    /// Leaves a record for the next build; without one that takes longer, and nothing else.
    package func keep(_ written: WrittenCourse) {
        guard let record = written.record(identity: identity), (try? FileSystem.makeFolder(cache)) != nil,
            let folder = try? GuardedFolder(cache)
        else { return }
        try? folder.write(record.bytes, to: path)
        Expiry(folder).takeAway(butFor: ResultStore.inside)
    }
}
