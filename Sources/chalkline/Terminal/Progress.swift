import Courses
import Synchronization

/// What goes on, on standard error: a bar when it is a terminal, a line an experiment when it is not.
final class Progress: Sendable {
    private struct State {
        var planned = 0.0
        var done = 0.0
        var experiments = 0
        var start = ContinuousClock.now
        var shown = ContinuousClock.now - .seconds(1)
        var isShown = false
    }

    private let state = Mutex(State())
    private let isQuiet: Bool

    init(isQuiet: Bool) { self.isQuiet = isQuiet }

    var observer: RunObserver {
        guard !isQuiet else { return RunObserver() }
        guard StandardError.isTerminal else {
            return RunObserver(finished: { [self] in line($0) })
        }
        return RunObserver(
            planned: { [self] work in
                state.withLock {
                    $0.planned += work
                    if $0.done == 0 { $0.start = .now }
                }
            },
            advanced: { [self] work in
                state.withLock {
                    $0.done += work
                    draw(&$0)
                }
            },
            finished: { [self] _ in state.withLock { $0.experiments += 1 } })
    }

    private func line(_ finished: RunObserver.Finished) {
        let runs = finished.runs == 1 ? "1 run" : "\(finished.runs) runs"
        let how = finished.kept == finished.runs ? "kept" : "\(shortSeconds(finished.seconds)) s"
        StandardError.write("\(finished.lesson): \(finished.id): \(runs), \(how)\n")
    }

    /// At most ten times a second.
    private func draw(_ state: inout State) {
        let now = ContinuousClock.now
        guard state.planned > 0, now - state.shown > .milliseconds(100) else { return }
        state.shown = now
        state.isShown = true
        let share = max(0, min(1, state.done / state.planned))
        let spent = state.start.secondsSince
        let left = share > 0.02 ? ", \(shortSeconds((spent / share * (1 - share)).rounded(.up))) s left" : ""
        let experiments = state.experiments == 1 ? "1 experiment" : "\(state.experiments) experiments"
        let text = "\(Int(share * 100)) %, \(experiments)\(left)"
        // On one line, however narrow: a line that wraps could not be written over.
        let columns = StandardError.columns
        let width = max(0, min(30, columns - text.count - 2))
        let full = Int(share * Double(width))
        let bar = String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
        StandardError.rewrite(String("\(bar) \(text)".prefix(columns - 1)))
    }

    /// Takes the bar away.
    func end() { state.withLock { if $0.isShown { StandardError.rewrite(nil) } } }
}
