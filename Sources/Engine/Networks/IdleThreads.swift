import CKernels

#if !arch(wasm32)
    /// Threads that have nothing of their own to do help with the passes of runs still under way.
    ///
    /// A class for identity: all threads look at one flag.
    package final class IdleThreads: @unchecked Sendable {
        private let isOver: UnsafeMutablePointer<Int32>

        package init() {
            isOver = .allocate(capacity: 1)
            isOver.initialize(to: 0)
        }

        deinit { isOver.deallocate() }

        /// Helps until somebody finishes.
        package func help() { ck_serve(isOver) }

        /// Sends everybody home who helps here, now or later.
        package func finish() { ck_finish(isOver) }
    }
#endif
