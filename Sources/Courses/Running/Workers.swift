import Engine
import Glibc
import Synchronization

/// Does `count` pieces of work on at most `jobs` threads; each takes the next piece that nobody has. Results come back
/// in the order of the pieces, whatever the threads did. `helping`: threads that find no piece left help inside the
/// pieces of others, should those be runs of large networks.
package func inParallel<Result: Sendable>(
    _ count: Int, jobs: Int, helping: Bool = false, _ work: @escaping @Sendable (Int) -> Result
) -> [Result] {
    guard count > (helping ? 0 : 1), jobs > 1 else { return (0..<count).map(work) }
    let shared = Pieces(count, helping: helping, work)
    var threads: [pthread_t] = []
    for _ in 1..<(helping ? jobs : min(jobs, count)) {
        if let thread = Worker.start({ shared.takeAll() }) { threads.append(thread) }
    }
    shared.takeAll()
    for thread in threads { pthread_join(thread, nil) }
    return shared.results
}

/// Work that several threads take from.
private final class Pieces<Result: Sendable>: Sendable {
    private let next = Atomic<Int>(0)
    private let done = Atomic<Int>(0)
    private let hands: IdleThreads?
    private let found: Mutex<[Result?]>
    private let count: Int
    private let work: @Sendable (Int) -> Result

    init(_ count: Int, helping: Bool, _ work: @escaping @Sendable (Int) -> Result) {
        self.count = count
        self.work = work
        hands = helping ? IdleThreads() : nil
        found = Mutex([Result?](repeating: nil, count: count))
    }

    func takeAll() {
        while true {
            let index = next.add(1, ordering: .relaxed).oldValue
            guard index < count else { break }
            let result = work(index)
            found.withLock { $0[index] = result }
            if done.add(1, ordering: .acquiringAndReleasing).newValue == count { hands?.finish() }
        }
        hands?.help()
    }

    var results: [Result] { found.withLock { $0.compactMap(\.self) } }
}

/// A thread with the stack of a main thread: walking a deep lesson needs it.
private final class Worker: Sendable {
    private let body: @Sendable () -> Void
    private init(_ body: @escaping @Sendable () -> Void) { self.body = body }

    static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setstacksize(&attributes, 8 << 20)
        let worker = Unmanaged.passRetained(Worker(body))
        var thread = pthread_t()
        let problem = pthread_create(
            &thread, &attributes,
            { argument in
                if let argument { Unmanaged<Worker>.fromOpaque(argument).takeRetainedValue().body() }
                return nil
            }, worker.toOpaque())
        if problem == 0 { return thread }
        worker.release()
        return nil
    }
}
