// What a page calls: the C functions of the module. Numbers go in and come out; texts and drawings wait in the answer.
// Every negative result is an ExplorerProblem's code, with its words in the answer.

/// Opened experiments by handle, and the last answer. A page's worker is one thread.
private enum Opened {
    /// nil before the first: a list would be asked whether it is made already wherever it is used.
    nonisolated(unsafe) private static var explorers: [Explorer?]?
    nonisolated(unsafe) static var answer: UnsafeMutablePointer<UInt8>?
    nonisolated(unsafe) static var answerCount = 0

    static func answer(_ bytes: [UInt8]) {
        answer?.deallocate()
        let place = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count + 1)
        bytes.withUnsafeBufferPointer { if let from = $0.baseAddress { place.update(from: from, count: bytes.count) } }
        answer = place
        answerCount = bytes.count
    }

    static func failed(_ problem: ExplorerProblem) -> Int32 {
        answer(problem.words)
        return problem.code
    }

    /// `body` with the experiment behind a handle; what it gives is the result.
    static func with(_ handle: Int32, _ body: (Explorer) throws(ExplorerProblem) -> Int32) -> Int32 {
        guard let explorer = opened(handle) else { return failed(.handle) }
        do throws(ExplorerProblem) { return try body(explorer) } catch { return failed(error) }
    }

    /// Gives the handle of the first free place.
    static func open(_ explorer: Explorer) -> Int32 {
        let all = explorers ?? []
        var free = 0
        while free < all.count, all[free] != nil { free += 1 }
        put(explorer, at: free)
        return Int32(truncatingIfNeeded: free)
    }

    /// For a handle that is known to be open.
    static func close(_ handle: Int32) { put(nil, at: Int(handle)) }

    private static func put(_ explorer: Explorer?, at place: Int) {
        let all = explorers ?? []
        explorers = [Explorer?](place < all.count ? all.count : place + 1) { $0 == place ? explorer : all[$0] }
    }

    private static func opened(_ handle: Int32) -> Explorer? {
        guard let explorers, handle >= 0, handle < explorers.count else { return nil }
        return explorers[Int(handle)]
    }
}

/// Memory for what a page hands over; `cl_free` takes it back.
@_cdecl("cl_reserve")
package func pageReserve(_ count: Int32) -> UnsafeMutablePointer<UInt8>? {
    count < 0 ? nil : .allocate(capacity: Int(count) + 1)
}

@_cdecl("cl_free")
package func pageFree(_ place: UnsafeMutablePointer<UInt8>?) { place?.deallocate() }

/// Opens an ExplorerDocument's bytes. Gives a handle.
@_cdecl("cl_open")
package func pageOpen(_ place: UnsafePointer<UInt8>?, _ count: Int32) -> Int32 {
    let bytes = [UInt8](UnsafeBufferPointer(start: place, count: place == nil || count < 0 ? 0 : Int(count)))
    do throws(ExplorerProblem) {
        return Opened.open(try Explorer(decoding: bytes))
    } catch { return Opened.failed(error) }
}

@_cdecl("cl_close")
package func pageClose(_ handle: Int32) -> Int32 {
    Opened.with(handle) { _ throws(ExplorerProblem) in
        Opened.close(handle)
        return 0
    }
}

@_cdecl("cl_answer")
package func pageAnswer() -> UnsafeMutablePointer<UInt8>? { Opened.answer }

@_cdecl("cl_answer_count")
package func pageAnswerCount() -> Int32 { Int32(truncatingIfNeeded: Opened.answerCount) }

/// A control's value; the run begins anew. A value that the plan can't take changes nothing.
@_cdecl("cl_set")
package func pageSet(_ handle: Int32, _ control: Int32, _ value: Double) -> Int32 {
    Opened.with(handle) { explorer throws(ExplorerProblem) in
        try explorer.set(control: Int(control), to: value)
        return 0
    }
}

@_cdecl("cl_seed")
package func pageSeed(_ handle: Int32, _ seed: UInt32) -> Int32 {
    Opened.with(handle) { explorer throws(ExplorerProblem) in
        try explorer.seed(seed)
        return 0
    }
}

/// Adds a training sample to data in the plane; the run begins anew.
@_cdecl("cl_point")
package func pagePoint(_ handle: Int32, _ x: Double, _ y: Double, _ label: Int32) -> Int32 {
    Opened.with(handle) { explorer throws(ExplorerProblem) in
        try explorer.addPoint(x: Float(x), y: Float(y), label: Int(label))
        return 0
    }
}

/// Takes the last added sample away.
@_cdecl("cl_unpoint")
package func pageUnpoint(_ handle: Int32) -> Int32 {
    Opened.with(handle) { explorer throws(ExplorerProblem) in
        try explorer.removePoint()
        return 0
    }
}

@_cdecl("cl_reset")
package func pageReset(_ handle: Int32) -> Int32 {
    Opened.with(handle) { explorer throws(ExplorerProblem) in
        try explorer.reset()
        return 0
    }
}

/// One update. 1 while more is to come.
@_cdecl("cl_step")
package func pageStep(_ handle: Int32) -> Int32 {
    Opened.with(handle) { explorer throws(ExplorerProblem) in explorer.step() ? 1 : 0 }
}

/// Up to so many epochs. 1 while more is to come.
@_cdecl("cl_advance")
package func pageAdvance(_ handle: Int32, _ epochs: Int32) -> Int32 {
    Opened.with(handle) { explorer throws(ExplorerProblem) in explorer.advance(epochs: Int(epochs)) ? 1 : 0 }
}

/// Shows a recorded state; −1: the present.
@_cdecl("cl_show")
package func pageShow(_ handle: Int32, _ index: Int32) -> Int32 {
    Opened.with(handle) { explorer throws(ExplorerProblem) in
        explorer.show(Int(index))
        return 0
    }
}

/// Answers with SVG.
@_cdecl("cl_figure")
package func pageFigure(_ handle: Int32, _ index: Int32) -> Int32 {
    Opened.with(handle) { explorer throws(ExplorerProblem) in
        Opened.answer(try explorer.figure(Int(index)))
        return 0
    }
}

/// Answers with SVG: what a unit responds to.
@_cdecl("cl_probe")
package func pageProbe(_ handle: Int32, _ layer: Int32, _ unit: Int32) -> Int32 {
    Opened.with(handle) { explorer throws(ExplorerProblem) in
        Opened.answer(try explorer.probe(layer: Int(layer), unit: Int(unit)))
        return 0
    }
}

/// Answers with JSON: the outputs for one sample of `count` inputs.
@_cdecl("cl_classify")
package func pageClassify(_ handle: Int32, _ inputs: UnsafePointer<Float>?, _ count: Int32) -> Int32 {
    let values = [Float](UnsafeBufferPointer(start: inputs, count: inputs == nil || count < 0 ? 0 : Int(count)))
    return Opened.with(handle) { explorer throws(ExplorerProblem) in
        Opened.answer(try explorer.classify(values))
        return 0
    }
}

/// Answers with JSON: a test sample's inputs and class.
@_cdecl("cl_sample")
package func pageSample(_ handle: Int32, _ index: Int32) -> Int32 {
    Opened.with(handle) { explorer throws(ExplorerProblem) in
        Opened.answer(try explorer.sample(Int(index)))
        return 0
    }
}

/// Answers with JSON.
@_cdecl("cl_state")
package func pageState(_ handle: Int32) -> Int32 {
    Opened.with(handle) { explorer throws(ExplorerProblem) in
        Opened.answer(explorer.state())
        return 0
    }
}
