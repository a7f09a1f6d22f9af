import CKernels

/// What one thread does of a pass: rows forward and back, or parameters.
extension Network {
    /// The number of mistakes among them.
    func takeRows(_ pass: Pass, _ part: Int, of parts: Int) -> Int {
        let mine = Share(of: pass.rows, part: part, parts: parts)
        gather(pass, mine)
        forward(pass, 0..<stageCount, mine, part)
        let mistakes = score(pass, mine)
        back(pass, 0..<(stageCount - 1), mine, part)
        return mistakes
    }

    func gather(_ pass: Pass, _ mine: Share) {
        if mine.count > 0 { pass.batch?.gather(mine.from, mine.end, of: pass.rows) }
    }

    func forward(_ pass: Pass, _ part: Range<Int>, _ mine: Share, _ space: Int) {
        if mine.count == 0 { return }
        forward(pass.x, through: part, first: mine.from, count: mine.count, dropout: pass.dropout, space: space)
    }

    /// The number of mistakes among the rows, and the loss's derivatives by their outputs.
    func score(_ pass: Pass, _ mine: Share) -> Int {
        if mine.count == 0 { return 0 }
        var mistakes = 0
        if let decision = pass.decision { mistakes = score(mine, pass.targets, decision, keeps: pass.isScored) }
        if pass.isBackward {
            beginBack(targets: pass.targets, first: mine.from, count: mine.count, samples: pass.samples)
        }
        return mistakes
    }

    func back(_ pass: Pass, _ part: Range<Int>, _ mine: Share, _ space: Int) {
        guard pass.isBackward, mine.count > 0 else { return }
        back(
            from: part.upperBound, to: part.lowerBound, pass.x, first: mine.from, count: mine.count,
            dropout: pass.dropout, share: pass.share, space: space)
    }

    private func divideGradients(from: Int, count: Int, by samples: Int) {
        let n = Float(samples)
        let place = gradients + from
        for i in 0..<count { place[i] = place[i] / n }
    }

    /// The number of rows that are not all right.
    private func score(_ rows: Share, _ targets: UnsafePointer<Float>, _ decision: Decision, keeps: Bool) -> Int {
        var wrong = 0
        let answers = answers(decision, first: rows.from, count: rows.count)
        var row = rows.from
        while row < rows.end {
            let at = row * decision.units
            let score = decision.score(answers + at, targets + at)
            if !score.isExact { wrong += 1 }
            if keeps { rowShares[row] = score.share }
            row += 1
        }
        if keeps {
            let at = rows.from * decision.units
            loss.values(
                activation: stages[stageCount - 1].activation, sums: resultSums + at, outputs: results + at,
                targets: targets + at, rows: rows.count, units: decision.units, into: rowLosses + rows.from)
        }
        return wrong
    }

    /// What a decision looks at, of rows just sent forward: probabilities where the loss applies softmax itself and each
    /// output stands for itself, else the outputs. Where all rows' begin.
    func answers(_ decision: Decision, first: Int, count: Int) -> UnsafePointer<Float> {
        guard decision.needsProbabilities else { return UnsafePointer(results) }
        // The way back has not begun: there is room.
        let room = memory + stages[stageCount - 1].deltas
        let at = first * outputs
        ck_softmax(results + at, room + at, Int32(truncatingIfNeeded: count), Int32(truncatingIfNeeded: outputs))
        return UnsafePointer(room)
    }

    func takeParameters(_ pass: Pass, _ part: Int, of parts: Int) {
        let parameters = parameters
        let gradients = gradients
        let clipped = pass.updating?.takeUnretainedValue()
        // What is clipped waits until all gradients are known.
        let updating = clipped?.clip == nil ? clipped : nil
        let sums = pass.sums?.takeUnretainedValue()
        // Who only steps down the gradient never sees it whole.
        let step = sums == nil && !dividesLast ? updating?.step : nil
        var x = pass.x
        for index in 0..<stageCount {
            if pass.isBackward {
                self.gradients(
                    stages[index], x, rows: pass.rows, part: part, parts: parts, isDone: pass.isTraining, step: step
                ) { from, count in
                    sums?.add(gradients, from: from, count: count)
                    if dividesLast { divideGradients(from: from, count: count, by: pass.samples) }
                    updating?.update(
                        parameters, gradients, from: from, count: count, areBiases: from >= stages[index].biases)
                }
            }
            x = UnsafePointer(memory + stages[index].outputs)
            guard let sums else { continue }
            sums.add(
                x, of: stages[index], rows: pass.rows,
                share: Share(of: stages[index].units, part: part, parts: parts))
        }
    }
}
