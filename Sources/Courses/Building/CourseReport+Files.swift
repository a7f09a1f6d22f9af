import Reports

extension CourseReport {
    /// The files of each format, in the order of the formats; the pieces of all of them are made side by side.
    package func files(in formats: [ReportFormat], jobs: Int) -> [[OutputFile]] {
        let pieces = formats.map { $0.pieces(self) }
        let all = pieces.flatMap(\.self)
        var made = inParallel(all.count, jobs: jobs) { all[$0]() }[...]
        return pieces.map { pieces in
            defer { made = made.dropFirst(pieces.count) }
            return made.prefix(pieces.count).flatMap(\.self)
        }
    }
}
