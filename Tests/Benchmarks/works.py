"""What is measured: the works of Sources/Benchmarks/Works.swift, and how many operations each takes."""

import pathlib

TRAINING, REPEATS, EVALUATION = "training", "repeats", "evaluation"

WORKS = {
    "xor": dict(
        title="XOR 2-4-1, full batch, 5,000 steps",
        data="xor", sizes=[2, 4, 1], hidden="sigmoid", rate=1.0, batch=None, epochs=5000, loop=True),
    "xor-200": dict(
        title="the same from 200 seeds", task=REPEATS, seeds=200,
        data="xor", sizes=[2, 4, 1], hidden="sigmoid", rate=1.0, batch=None, epochs=5000),
    "digits": dict(
        title="digits 64-[64]*5-10, batch 32, 30 epochs",
        data="digits", sizes=[64, 64, 64, 64, 64, 64, 10], hidden="relu", rate=0.05, batch=32, epochs=30,
        loop=True),
    "mlp-30": dict(
        title="784-30-10, batch 10, one epoch",
        data="mnist", sizes=[784, 30, 10], hidden="sigmoid", rate=0.5, batch=10, epochs=1),
    "mlp-128": dict(
        title="784-128-10, batch 64, one epoch",
        data="mnist", sizes=[784, 128, 10], hidden="relu", rate=0.1, batch=64, epochs=1),
    "mlp-512": dict(
        title="784-512-512-10, batch 64, one epoch",
        data="mnist", sizes=[784, 512, 512, 10], hidden="relu", rate=0.1, batch=64, epochs=1),
    "mlp-1024": dict(
        title="784-1024-1024-10, batch 256, one epoch",
        data="mnist", sizes=[784, 1024, 1024, 10], hidden="relu", rate=0.1, batch=256, epochs=1),
    "conv": dict(
        title="conv 5x5 x8, pool, conv 5x5 x16, pool, dense, batch 64, one epoch",
        data="mnist", sizes=None, hidden="relu", rate=0.1, batch=64, epochs=1),
    "evaluation": dict(
        title="784-512-512-10, loss and accuracy of 60,000, five times", task=EVALUATION,
        data="mnist", sizes=[784, 512, 512, 10], hidden="relu", rate=0, batch=None, epochs=5),
}

SAMPLES = {"xor": 4, "digits": 1797, "mnist": 60_000}


def task(work):
    return work.get("task", TRAINING)


def samples(work):
    """Samples that pass through, all seeds and epochs together."""
    return SAMPLES[work["data"]] * work["epochs"] * work.get("seeds", 1)


def multiply_adds(work):
    """Of one sample forward, layer by layer."""
    if work["sizes"] is None:
        return [24 * 24 * 8 * 25, 8 * 8 * 16 * 8 * 25, 256 * 10]
    return [inputs * units for inputs, units in zip(work["sizes"], work["sizes"][1:])]


def operations(work):
    """Multiplications and additions: forward, and in training once more for the gradients by the weights and by the
    inputs, which the first layer's are not asked for."""
    layers = multiply_adds(work)
    passes = sum(layers) if task(work) == EVALUATION else 3 * sum(layers) - layers[0]
    return 2 * passes * samples(work)


def has_data(work, folder):
    return work["data"] != "mnist" or bool(folder) and all(
        (pathlib.Path(folder) / f"train-{name}-ubyte.gz").exists() for name in ["images-idx3", "labels-idx1"])
