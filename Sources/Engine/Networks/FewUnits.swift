import CKernels

#if !arch(wasm32)
    /// Dense networks whose layers have a few units each: finding a way through a layer would take longer than its sums, so a
    /// whole pass is one call. The page, whose engine must be small, goes layer by layer.
    extension Network {
        /// Nil where a layer is too wide, or something else than dense and element by element.
        static func few(
            _ stages: UnsafeMutablePointer<Stage>, _ count: Int, _ memory: UnsafeMutablePointer<Float>
        ) -> UnsafeMutablePointer<ck_few>? {
            for index in 0..<count {
                let stage = stages[index]
                guard stage.kind == .dense, stage.units <= CK_FEW, stage.inputs <= mostInputs else { return nil }
                if case .softmax = stage.activation { return nil }
            }
            let layers = UnsafeMutablePointer<ck_few>.allocate(capacity: count)
            for index in 0..<count {
                let stage = stages[index]
                let layer = ck_few(
                    inputs: Int32(truncatingIfNeeded: stage.inputs), units: Int32(truncatingIfNeeded: stage.units),
                    activation: stage.kernel, slope: stage.slope, w: memory + stage.weights, b: memory + stage.biases,
                    z: memory + stage.sums, y: memory + stage.outputs, d: memory + stage.deltas)
                (layers + index).initialize(to: layer)
            }
            return layers
        }

        /// The number of mistakes; nil: this pass goes layer by layer. Backward only where gradients go into plain steps at
        /// once: they are never written, and such steps have nothing to begin.
        func runFew(_ pass: Pass) -> Int? {
            guard let few, pass.rows <= Self.mostRows, pass.sums == nil else { return nil }
            let updating = pass.updating?.takeUnretainedValue()
            let step = dividesLast ? nil : updating?.step
            if pass.isBackward, step == nil { return nil }
            let layers = Int32(truncatingIfNeeded: stageCount)
            let rows = Int32(truncatingIfNeeded: pass.rows)
            let all = Share(of: pass.rows, part: 0, parts: 1)
            gather(pass, all)
            ck_few_forward(few, layers, pass.x, rows)
            let mistakes = score(pass, all)
            if pass.isBackward, var step, let updating {
                var ofBiases = ck_step(rate: step.rate, decay: updating.sparesBiases ? 0 : step.decay)
                ck_few_back(few, layers, pass.x, rows, &step, &ofBiases)
            }
            return mistakes
        }

        /// Beyond, whole vectors of many rows and laid out operands pay.
        private static var mostInputs: Int { 64 }
        private static var mostRows: Int { 64 }
    }
#endif
