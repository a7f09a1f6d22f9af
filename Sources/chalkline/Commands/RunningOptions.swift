import ArgumentParser
import Courses
import FoundationEssentials
import Glibc

/// How experiments are run; the same for every command that runs any.
struct RunningOptions: ParsableArguments {
    @Option(
        name: [.customShort("j", allowingJoined: true), .long],
        help: "How many experiments run side by side, 1 or more: -j 2, -j2 or --jobs 2. (default: one a core)")
    var jobs: Int?

    @Option(help: "Where results are kept. (default: chalkline in the user's cache folder)", completion: .directory)
    var cache: String?

    @Flag(name: .customLong("no-cache"), help: "Run everything, keep nothing.")
    var isUncached = false

    @Option(help: "The folder with the IDX files of mnist and fashion-mnist.", completion: .directory)
    var data: String?

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs takes a whole number above 0") }
        if isUncached, cache != nil { throw ValidationError("--cache and --no-cache exclude each other") }
        if let data, FileSystem.kind(of: data) != .folder {
            throw ValidationError("--data: there is no folder '\(data)'")
        }
    }

    static let cores = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    var threads: Int { jobs ?? Self.cores }

    var store: ResultStore { ResultStore(folder: cacheFolder) }

    /// nil: nothing is kept.
    var cacheFolder: String? {
        if isUncached { return nil }
        if let cache { return cache }
        let environment = ProcessInfo.processInfo.environment
        if let base = environment["XDG_CACHE_HOME"], base.hasPrefix("/") {
            return FileSystem.joined(base, "chalkline")
        }
        return environment["HOME"].map { FileSystem.joined($0, ".cache/chalkline") }
    }
}

extension ContinuousClock.Instant {
    var secondsSince: Double {
        let spent = (ContinuousClock.now - self).components
        return Double(spent.seconds) + Double(spent.attoseconds) * 1e-18
    }
}

/// 0.03, 4.2, 312
func shortSeconds(_ seconds: Double) -> String {
    let decimals = seconds < 1 ? 2 : seconds < 60 ? 1 : 0
    let scale = decimals == 2 ? 100.0 : decimals == 1 ? 10 : 1
    let whole = Int((max(0, min(seconds, 1e9)) * scale).rounded())
    guard decimals > 0 else { return "\(whole)" }
    let rest = whole % Int(scale)
    return "\(whole / Int(scale)).\(decimals == 2 && rest < 10 ? "0" : "")\(rest)"
}
