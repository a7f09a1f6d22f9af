extension Explanations {
    static let englishDefinitions: [String: String] = [
        "definition.counting":
            "layers count from 1 after the input, every -> counts; units, inputs, samples and classes count from 0",
        "definition.weights":
            "weight.L.I.U goes from input I to unit U of layer L; weights are [in, out], of convolutions [out, in, height, width]",
        "definition.prediction":
            "one output says 1 when its probability is above 1/2 (its logit above 0; under hinge the output above 0); of several exclusive outputs the largest counts, of equal ones the first; of several labels at once each that is above 1/2",
        "definition.kinks":
            "where a function has no derivative: relu and step have 0 at 0, leaky-relu its slope; a pool's gradient goes to the first of equals; step(0) is 0",
        "definition.losses":
            "a loss is the mean over a batch's samples, binary cross-entropies over outputs as well; mean-squared-error is half the sum of squares over outputs; hinge is max(0, 1 - y * output), labels read as -1 and 1; labels of several classes at once are taken as given under softmax",
        "definition.bounds":
            "where loss and last activation are not computed as one, the logarithm of a probability is at least -100, as PyTorch has it, and a gradient divides by 1e-12 at least",
        "definition.optimizers":
            "updates, momentum and defaults are PyTorch's; the perceptron rule (Rosenblatt 1958) adds rate * (y - answer) * x after every sample",
        "definition.decay":
            "weight-decay times each parameter, biases too unless biases: false, is added to its gradient, as in PyTorch's SGD, and l1 times its sign; adamw multiplies parameters by 1 - rate * weight-decay instead; objective is the loss and weight-decay / 2 times the sum of squares and l1 times the sum of sizes",
        "definition.schedule":
            "a schedule has one rate for the whole of epoch e of E, as epochs says: up to e = warmup the rate times e / warmup; then with k = e - 1 - warmup and T = E - warmup times (1 + cos(pi k / T)) / 2, 1 - k / T, or the factor to the power floor(k / n)",
        "definition.clipping":
            "clip c multiplies the gradient of a batch's loss over all parameters by c / (norm + 1e-6) where that is below 1, as PyTorch's clip_grad_norm_, before penalties are added",
        "definition.batchnorm":
            "in training (x - mean) / sqrt(variance + 1e-5) by the batch's mean and variance (n), over a channel's places too; running ones move a tenth of the way each update, the variance's by n - 1, and are what measurements use, as in PyTorch; weight.L.0.C is channel C's scale and bias.L.C its shift; they start at 1 and 0 unless a list says otherwise",
        "definition.starts":
            "he draws from a normal distribution of variance 2/in (He 2015), xavier 2/(in + out) (Glorot 2010), lecun 1/in (LeCun 1998); in and out of a convolution count its kernel's places; biases start at 0",
        "definition.batches":
            "a smaller last batch counts by its own size: it is a mean over its own samples, and an update",
        "definition.measuring":
            "the network computes in single precision, measurements are summed in double, sample by sample in order; a number that is not finite is null in JSON",
        "definition.deviation":
            "deviation divides by n - 1, as runs are a sample of all seeds; activation.std by n, as it is of all there is",
        "definition.nothing":
            "a comparison with no number (NaN) never holds, and neither does its opposite: not (loss > 0) is false there; finite(loss) tells",
        "definition.repeats":
            "over repeated runs a bare name is the median, of an even number the middle between two; a claim speaks of all of them",
        "definition.seeds":
            "random numbers are drawn by seed, purpose and place, so that none depends on how many were drawn before; data keep their own seed, 1, when seed changes",
        "definition.splits": "test samples are taken out first, then take counts; without test nothing is shuffled",
        "definition.rounding": "half away from zero, on the exact decimal value of the number",
        "definition.precision":
            "a text is compared at its own precision: 0.69 agrees with all that rounds to it, 93 % with all from 0.925 to 0.935",
        "definition.sameness":
            "a plan gives the same parameters to the last bit on any machine, with any number of threads, in a page or out of it",
        "definition.digest":
            "SHA-256 of the final parameters as little-endian single precision, layers in order, weights then biases (of a batchnorm scales, shifts, running means, running variances), several runs one after another; without parameters, of the measurements",
    ]
}
