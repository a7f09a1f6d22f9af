import CKernels

/// Rows of a set of samples as a network takes them; images stay bytes until a batch needs them.
///
/// A class for identity: it owns the memory that batches are gathered in, and is used by one run at a time.
final class Batches {
    let units: Int
    let count: Int
    private let features: Int
    /// Numbers lie in memory of its own, so that a step need not ask the array again; nil: images as bytes.
    private let numbers: UnsafeMutablePointer<Float>?
    private let images: [UInt8]
    /// One number an output, row-major.
    let targets: UnsafeMutablePointer<Float>
    /// Of targets that are numbers: Σ(y − ȳ)².
    let spread: Double
    private let rows: UnsafeMutablePointer<Float>
    private let rowTargets: UnsafeMutablePointer<Float>

    init(_ samples: Samples, units: Int, capacity: Int) {
        self.units = units
        count = samples.count
        features = samples.features
        switch samples.inputs {
        case .numbers(let values):
            numbers = Self.copied(values)
            images = []
        case .bytes(let values):
            numbers = nil
            images = values
        }
        targets = Self.copied(samples.targets.matrix(units: units))
        if case .numbers(let values, let columns) = samples.targets {
            spread = NumberFit.spread(values, columns: columns)
        } else {
            spread = 0
        }
        let most = min(count, capacity)
        rows = Network.cacheAligned(capacity: most * features)
        rows.initialize(repeating: 0, count: most * features)
        rowTargets = .allocate(capacity: most * units)
        rowTargets.initialize(repeating: 0, count: most * units)
    }

    deinit {
        numbers?.deallocate()
        targets.deallocate()
        rows.deallocate()
        rowTargets.deallocate()
    }

    private static func copied(_ values: [Float]) -> UnsafeMutablePointer<Float> {
        let memory = Network.cacheAligned(capacity: values.count)
        for index in values.indices { (memory + index).initialize(to: values[index]) }
        return memory
    }

    /// Lends samples from `from` on in `order` (nil: as they lie), not yet gathered, and gives what `body` counts.
    func lend(order: UnsafePointer<Int32>?, from: Int, _ body: (Batch) -> Int) -> Int {
        if let numbers { return body(batch(.numbers(UnsafePointer(numbers)), order, from)) }
        return images.withUnsafeBufferPointer { images in
            // An empty set has no batches.
            guard let bytes = images.baseAddress else { return body(batch(.numbers(UnsafePointer(rows)), nil, 0)) }
            return body(batch(.bytes(bytes), order, from))
        }
    }

    private func batch(_ source: Batch.Source, _ order: UnsafePointer<Int32>?, _ from: Int) -> Batch {
        Batch(
            source: source, allTargets: UnsafePointer(targets), order: order, from: from, count: count,
            features: features,
            units: units, rows: rows, rowTargets: rowTargets)
    }
}

/// Some samples, lent for as long as a network looks at them. Several threads may each gather rows of their own.
struct Batch {
    enum Source {
        case numbers(UnsafePointer<Float>)
        case bytes(UnsafePointer<UInt8>)
    }

    let source: Source
    let allTargets: UnsafePointer<Float>
    /// nil: as they lie.
    let order: UnsafePointer<Int32>?
    let from: Int
    /// Of all samples.
    let count: Int
    let features: Int
    let units: Int
    let rows: UnsafeMutablePointer<Float>
    let rowTargets: UnsafeMutablePointer<Float>

    /// Numbers that lie in the right order already are used where they are.
    private var isInPlace: Bool {
        if order == nil, case .numbers = source { return true }
        return false
    }

    /// Inputs, row-major; rows that have been gathered.
    var x: UnsafePointer<Float> {
        if order == nil, case .numbers(let values) = source { return values + from * features }
        return UnsafePointer(rows)
    }

    var t: UnsafePointer<Float> { isInPlace ? allTargets + from * units : UnsafePointer(rowTargets) }

    /// Brings rows first ..< end of the batch of `size` rows to their places.
    func gather(_ first: Int, _ end: Int, of size: Int) {
        if isInPlace { return }
        var row = first
        while row < end {
            let sample = order.map { Int($0[from + row]) } ?? from + row
            let x = rows + row * features
            #if !arch(wasm32)
                if let order, from + size + row < count { fetch(Int(order[from + size + row])) }
            #endif
            switch source {
            case .numbers(let values): Self.copy(values + sample * features, to: x, features)
            case .bytes(let values): ck_bytes(values + sample * features, x, Int32(truncatingIfNeeded: features))
            }
            Self.copy(allTargets + sample * units, to: rowTargets + row * units, units)
            row += 1
        }
    }

    #if !arch(wasm32)
        /// Shuffled samples lie far from the caches, and no processor guesses which is next: a row of the next batch is
        /// asked for while this batch is at work.
        private func fetch(_ sample: Int) {
            switch source {
            case .numbers(let values): ck_fetch(values + sample * features, 4 * features)
            case .bytes(let values): ck_fetch(values + sample * features, features)
            }
            ck_fetch(allTargets + sample * units, 4 * units)
        }
    #endif

    /// As one piece: number by number, optimised for size, a row takes longer than what a small layer makes of it.
    private static func copy(_ from: UnsafePointer<Float>, to place: UnsafeMutablePointer<Float>, _ count: Int) {
        UnsafeMutableRawPointer(place).copyMemory(from: from, byteCount: count * MemoryLayout<Float>.stride)
    }
}
