"""The works in PyTorch and in JAX: same data, sizes, batches, steps, plain SGD, two threads (compare.py gives two cores).

    python peers.py torch|jax|jax-loop WORK [DATA]

prints seconds (imports and compilation not counted), steps (of an evaluation: samples) and the loss as JSON. `jax` calls a
compiled step from Python, as training loops do; `jax-loop` has all steps of an epoch in one compiled loop.
"""

import gzip
import importlib
import json
import pathlib
import sys
import time

import numpy as np

from works import WORKS

EVALUATED = [250, 1000, 3000]  # samples at once; which is fastest hangs on caches


def load(name, folder):
    if name == "xor":
        return np.array([[0, 0], [0, 1], [1, 0], [1, 1]], np.float32), np.array([0, 1, 1, 0])
    if name == "digits":
        from sklearn.datasets import load_digits

        digits = load_digits()
        return (digits.data / 16).astype(np.float32), digits.target
    folder = pathlib.Path(folder)
    images = gzip.decompress((folder / "train-images-idx3-ubyte.gz").read_bytes())
    labels = gzip.decompress((folder / "train-labels-idx1-ubyte.gz").read_bytes())
    # One array, without others on the way: memory is compared too.
    x = np.divide(np.frombuffer(images, np.uint8, offset=16).reshape(-1, 784), np.float32(255), dtype=np.float32)
    return x, np.frombuffer(labels, np.uint8, offset=8).astype(np.int64)


def initial(work, seeds=()):
    """Weights and biases in turn; He for ReLU, Xavier else, as Chalkline starts. `seeds`: (count,) of them at once."""
    numbers = np.random.default_rng(1)

    def draw(shape, fan_in, fan_out, units):
        scale = np.sqrt(2 / fan_in) if work["hidden"] == "relu" else np.sqrt(2 / (fan_in + fan_out))
        weights = numbers.standard_normal((*seeds, *shape)) * scale
        return [weights.astype(np.float32), np.zeros((*seeds, units), np.float32)]

    if work["sizes"] is None:
        return draw((8, 1, 5, 5), 25, 200, 8) + draw((16, 8, 5, 5), 200, 400, 16) + draw((256, 10), 256, 10, 10)
    pairs = zip(work["sizes"], work["sizes"][1:])
    return [part for a, b in pairs for part in draw((a, b), a, b, b)]


def batches(count, work):
    size = work["batch"] or count
    numbers = np.random.default_rng(2)
    for _ in range(work["epochs"]):
        order = numbers.permutation(count) if size < count else np.arange(count)
        for start in range(0, count, size):
            yield order[start : start + size]


def chunks(count, size=1000):
    """Places of samples whose loss is taken together in the end: all at once would take more memory than training."""
    return [slice(start, min(start + size, count)) for start in range(0, count, size)]


def fastest(bodies):
    """Of bodies that do the same; each warms up first."""

    def seconds(body):
        body()
        start = time.perf_counter()
        body()
        return time.perf_counter() - start

    return min(bodies, key=seconds)


def main():
    library, name, *folder = sys.argv[1:]
    work = WORKS[name]
    x, y = load(work["data"], folder[0] if folder else None)
    kind, _, form = library.partition("-")
    peer = importlib.import_module(f"{kind}_peer")
    seconds, steps, loss = peer.run(work, x, y, in_loop=form == "loop")
    print(json.dumps({"seconds": seconds, "steps": steps, "loss": loss}))


if __name__ == "__main__":
    main()
