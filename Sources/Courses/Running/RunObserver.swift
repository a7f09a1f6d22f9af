/// What a course's run tells while it goes on; called from any thread.
package struct RunObserver: Sendable {
    /// Before anything runs: how much work is left to do, in arbitrary units.
    package var planned: @Sendable (_ work: Double) -> Void
    /// More work done.
    package var advanced: @Sendable (_ work: Double) -> Void
    package var finished: @Sendable (Finished) -> Void

    package init(
        planned: @escaping @Sendable (Double) -> Void = { _ in },
        advanced: @escaping @Sendable (Double) -> Void = { _ in },
        finished: @escaping @Sendable (Finished) -> Void = { _ in }
    ) {
        self.planned = planned
        self.advanced = advanced
        self.finished = finished
    }

    /// An experiment all of whose runs are there.
    package struct Finished: Sendable {
        package var lesson: String
        package var id: String
        package var runs: Int
        /// How many of them had been kept from before.
        package var kept: Int
        package var seconds: Double
    }
}
