import CKernels
import Synchronization
import Testing

@testable import Engine

/// Work that threads share.
@Suite(.serialized) struct SharedWorkTests {
    private final class Counts: Sendable {
        let each = Mutex([Int](repeating: 0, count: 64))
    }

    @Test(arguments: [0, 1, 3]) func everyPieceIsDoneOnce(helpers: Int) {
        let counts = Counts()
        let context = Unmanaged.passUnretained(counts).toOpaque()
        SameBitsTests.helped(by: helpers) {
            for round in 1...2000 {
                ck_parallel(
                    Int32(1 + round % 64),
                    { context, piece in
                        guard let context else { return }
                        Unmanaged<Counts>.fromOpaque(context).takeUnretainedValue().each.withLock {
                            $0[Int(piece)] += 1
                        }
                    }, context)
            }
        }
        let wanted = (0..<64).map { piece in (1...2000).count { 1 + $0 % 64 > piece } }
        #expect(counts.each.withLock { $0 } == wanted)
    }

    @Test func sharesCoverEverythingOnce() {
        for count in [0, 1, 7, 8, 10, 64, 100] {
            for parts in 1...9 {
                var next = 0
                for part in 0..<parts {
                    let share = Share(of: count, part: part, parts: parts)
                    #expect(share.from == next || share.count == 0)
                    next = max(next, share.end)
                }
                #expect(next == count)
            }
        }
    }
}
