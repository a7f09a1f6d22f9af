extension Explanations {
    /// In lower case, with hyphens.
    static let englishSynonyms: [String: [String]] = {
        var synonyms: [String: [String]] = [:]
        for (words, ids) in englishSynonymLines {
            for word in words.split(separator: " ") { synonyms[String(word), default: []] += ids }
        }
        return synonyms
    }()

    /// Words that mean the same, apart by spaces, and what they mean here.
    private static let englishSynonymLines: [(words: String, ids: [String])] = [
        ("learning-rate learningrate lr step-size stepsize eta", ["key.optimizer.rate"]),
        ("optimiser solver", ["key.experiment.optimizer"]),
        ("gradient-descent stochastic-gradient-descent", ["optimizer.sgd"]),
        ("nesterov", ["key.optimizer.momentum"]),
        ("l2 regularization regularisation regularizer ridge", ["key.experiment.weight-decay"]),
        ("batch-size batchsize minibatch mini-batch", ["key.experiment.batch"]),
        ("shuffle shuffling", ["key.experiment.order"]),
        ("iterations max-iter n-epochs num-epochs epoch", ["key.experiment.epochs"]),
        ("early-stopping earlystopping early-stop", ["key.experiment.stop", "key.stop.patience"]),
        ("random-state random-seed", ["key.experiment.seed"]),
        ("trials n-runs restarts", ["key.experiment.repeat"]),
        ("model network-layers architecture net mlp", ["key.experiment.layers"]),
        ("hidden hidden-layer hidden-layers neurons neuron nodes width", ["layer.N", "key.layer.units"]),
        ("pretrained transfer transfer-learning finetune fine-tuning warm-start", ["key.experiment.from"]),
        ("init initializer initialiser initialization initialisation weight-init", ["key.experiment.initial"]),
        ("glorot glorot-normal", ["initial.xavier"]), ("kaiming kaiming-normal", ["initial.he"]),
        ("loss-function criterion objective cost error-function", ["key.experiment.loss"]),
        ("mse l2-loss squared-error mean-square-error", ["loss.mean-squared-error"]),
        ("bce log-loss logloss binary-crossentropy", ["loss.binary-cross-entropy"]),
        ("bce-with-logits bcewithlogitsloss", ["loss.sigmoid-binary-cross-entropy"]),
        ("crossentropy categorical-crossentropy categorical-cross-entropy nll", ["loss.cross-entropy"]),
        (
            "crossentropyloss sparse-categorical-crossentropy softmax-crossentropy", ["loss.softmax-cross-entropy"]
        ),
        ("hinge-loss svm", ["loss.hinge"]),
        ("activation-function nonlinearity non-linearity", ["key.layer.activation"]),
        ("logistic", ["activation.sigmoid", "function.sigmoid"]),
        ("heaviside threshold", ["activation.step", "function.step"]),
        ("identity", ["activation.linear"]), ("rectifier rectified-linear", ["activation.relu"]),
        ("leakyrelu lrelu leaky", ["activation.leaky-relu"]), ("perceptron", ["optimizer.perceptron-rule"]),
        ("convolution convolutional conv2d cnn", ["layer.conv"]),
        ("max-pool max-pooling maxpooling maxpool2d", ["layer.maxpool"]),
        ("average-pool average-pooling avg-pool avgpooling avgpool2d", ["layer.avgpool"]),
        ("pool pooling", ["layer.maxpool", "layer.avgpool"]),
        ("dense fully-connected linear-layer fc full", ["layer.N"]), ("kernel-size", ["key.layer.conv"]),
        ("padding", ["key.layer.pad"]), ("strides", ["key.layer.stride"]),
        ("dropout-rate", ["layer.dropout"]), ("reshape", ["layer.flatten"]),
        ("train training fit", ["kind.experiment"]),
        ("backpropagation backprop autograd gradient gradients", ["kind.trace"]),
        ("expression-graph computation-graph", ["figure.graph"]), ("chart function-plot", ["kind.plot"]),
        ("flops macs params summary", ["kind.count"]), ("comparison", ["kind.compare"]),
        ("test-size test-split holdout hold-out", ["key.data.test"]), ("n-samples", ["key.data.samples"]),
        ("two-moons half-moons make-moons", ["dataset.moons"]), ("make-circles", ["dataset.circles"]),
        ("make-blobs", ["dataset.blobs"]), ("digits", ["dataset.digits-8x8", "dataset.mnist-5k"]),
        ("fmnist fashion", ["dataset.fashion-mnist"]), ("file table-file spreadsheet", ["key.data.csv"]),
        ("class-labels y-column", ["key.data.label"]), ("augmentation augment", ["key.data.transform"]),
        ("grid-search hyperparameters hyperparameter", ["key.experiment.vary"]),
        ("interactive slider sliders controls playground", ["key.experiment.explore"]),
        ("assert assertion assertions", ["key.experiment.expect"]),
        ("title-of-figure legend-title", ["key.experiment.caption"]),
        ("legend", ["key.plot.labels"]), ("domain x-range", ["key.plot.x"]),
        ("log-scale logarithmic", ["key.plot.axes"]),
        ("decision-boundary decision-surface contour", ["figure.boundary"]),
        ("learning-curve loss-curve", ["figure.loss"]),
        ("confusion-matrix", ["figure.confusion", "measurement.experiment.confusion(T,G)"]),
        ("histogram histograms", ["figure.activations"]), ("filters-as-images", ["figure.weights-as-images"]),
        ("latex tex math maths equation equations", ["prose.mathematics"]),
        ("admonition alert note", ["prose.callout"]),
        ("footnotes note-reference citation cite bibliography reference references endnote", ["prose.footnote"]),
        ("fold folded spoiler solution collapsible", ["prose.details"]), ("picture", ["prose.image"]),
        ("comment comments", ["prose.html"]),
        ("r2 r2-score rsquared", ["measurement.experiment.r-squared"]),
        ("mae", ["measurement.experiment.mean-absolute-error"]),
        ("rmse", ["measurement.experiment.root-mean-squared-error"]), ("acc", ["measurement.experiment.accuracy"]),
        ("std stddev standard-deviation sd", ["claim.deviation"]),
        ("average avg", ["claim.mean", "function.mean"]), ("minimum", ["claim.min", "function.min"]),
        ("maximum", ["claim.max", "function.max"]), ("nan infinity", ["definition.nothing", "function.finite"]),
        ("ln", ["function.log"]), ("exponent", ["sign.^"]), ("square-root", ["function.sqrt"]),
        ("heading-anchor anchor", ["prose.heading"]),
        ("sha256 hash checksum", ["definition.digest"]), ("reproducibility determinism", ["definition.sameness"]),
    ]
}
