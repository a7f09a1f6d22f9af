"""The works of Sources/Benchmarks/Works.swift in PyTorch and in JAX: same data, sizes, batches, steps, plain SGD.

    python peers.py torch|jax WORK DATA

prints seconds of training (imports and compilation not counted), steps and the loss on the training set, as JSON.
"""

import gzip
import json
import pathlib
import sys
import time

import numpy as np

WORKS = {
    "xor": dict(data="xor", sizes=[2, 4, 1], hidden="sigmoid", rate=1.0, batch=None, epochs=5000),
    "digits": dict(data="digits", sizes=[64, 64, 64, 64, 64, 64, 10], hidden="relu", rate=0.05, batch=32, epochs=30),
    "mlp-30": dict(data="mnist", sizes=[784, 30, 10], hidden="sigmoid", rate=0.5, batch=10, epochs=1),
    "mlp-128": dict(data="mnist", sizes=[784, 128, 10], hidden="relu", rate=0.1, batch=64, epochs=1),
    "mlp-512": dict(data="mnist", sizes=[784, 512, 512, 10], hidden="relu", rate=0.1, batch=64, epochs=1),
    "mlp-1024": dict(data="mnist", sizes=[784, 1024, 1024, 10], hidden="relu", rate=0.1, batch=256, epochs=1),
    "conv": dict(data="mnist", sizes=None, hidden="relu", rate=0.1, batch=64, epochs=1),
}


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
    x = np.frombuffer(images, np.uint8, offset=16).reshape(-1, 784).astype(np.float32) / 255
    return x, np.frombuffer(labels, np.uint8, offset=8).astype(np.int64)


def initial(work):
    """He for ReLU, Xavier else, as Chalkline starts."""
    numbers = np.random.default_rng(1)

    def draw(shape, fan_in, fan_out):
        scale = np.sqrt(2 / fan_in) if work["hidden"] == "relu" else np.sqrt(2 / (fan_in + fan_out))
        return (numbers.standard_normal(shape) * scale).astype(np.float32)

    if work["sizes"] is None:
        return [
            (draw((8, 1, 5, 5), 25, 200), np.zeros(8, np.float32)),
            (draw((16, 8, 5, 5), 200, 400), np.zeros(16, np.float32)),
            (draw((256, 10), 256, 10), np.zeros(10, np.float32)),
        ]
    pairs = zip(work["sizes"], work["sizes"][1:])
    return [(draw((a, b), a, b), np.zeros(b, np.float32)) for a, b in pairs]


def batches(count, work):
    size = work["batch"] or count
    numbers = np.random.default_rng(2)
    for _ in range(work["epochs"]):
        order = numbers.permutation(count) if size < count else np.arange(count)
        for start in range(0, count, size):
            yield order[start : start + size]


def run_torch(work, x, y):
    import torch
    import torch.nn.functional as f

    torch.set_num_threads(2)
    parameters = [torch.tensor(p, requires_grad=True) for pair in initial(work) for p in pair]
    tx, ty = torch.tensor(x), torch.tensor(y)
    is_binary = work["data"] == "xor"

    def loss(rows):
        h = tx[rows]
        if work["sizes"] is None:
            w1, b1, w2, b2, w3, b3 = parameters
            h = f.max_pool2d(f.relu(f.conv2d(h.view(-1, 1, 28, 28), w1, b1)), 2)
            h = f.max_pool2d(f.relu(f.conv2d(h, w2, b2)), 2)
            return f.cross_entropy(h.flatten(1) @ w3 + b3, ty[rows])
        hidden = torch.relu if work["hidden"] == "relu" else torch.sigmoid
        layers = list(zip(parameters[::2], parameters[1::2]))
        for w, b in layers[:-1]:
            h = hidden(h @ w + b)
        z = h @ layers[-1][0] + layers[-1][1]
        if is_binary:
            return f.binary_cross_entropy_with_logits(z[:, 0], ty[rows].float())
        return f.cross_entropy(z, ty[rows])

    order = [torch.tensor(rows) for rows in batches(len(x), work)]
    start = time.perf_counter()
    for rows in order:
        grads = torch.autograd.grad(loss(rows), parameters)
        with torch.no_grad():
            for p, g in zip(parameters, grads):
                p -= work["rate"] * g
    seconds = time.perf_counter() - start
    with torch.no_grad():
        return seconds, len(order), float(loss(torch.arange(len(x))))


def run_jax(work, x, y):
    import jax
    import jax.numpy as jnp

    parameters = [(jnp.array(w), jnp.array(b)) for w, b in initial(work)]
    jx, jy = jnp.array(x), jnp.array(y)

    def loss(parameters, h, labels):
        if work["sizes"] is None:
            (w1, b1), (w2, b2), (w3, b3) = parameters
            h = h.reshape(-1, 1, 28, 28)
            for w, b in [(w1, b1), (w2, b2)]:
                h = jax.nn.relu(jax.lax.conv(h, w, (1, 1), "VALID") + b[None, :, None, None])
                h = jax.lax.reduce_window(h, -jnp.inf, jax.lax.max, (1, 1, 2, 2), (1, 1, 2, 2), "VALID")
            z = h.reshape(h.shape[0], -1) @ w3 + b3
        else:
            hidden = jax.nn.relu if work["hidden"] == "relu" else jax.nn.sigmoid
            for w, b in parameters[:-1]:
                h = hidden(h @ w + b)
            z = h @ parameters[-1][0] + parameters[-1][1]
        if work["data"] == "xor":
            return jnp.mean(jnp.maximum(z[:, 0], 0) - z[:, 0] * labels + jnp.log1p(jnp.exp(-jnp.abs(z[:, 0]))))
        return -jnp.mean(jax.nn.log_softmax(z)[jnp.arange(z.shape[0]), labels])

    @jax.jit
    def step(parameters, rows):
        grads = jax.grad(loss)(parameters, jx[rows], jy[rows])
        return jax.tree.map(lambda p, g: p - work["rate"] * g, parameters, grads)

    order = [jnp.array(rows) for rows in batches(len(x), work)]
    for rows in {len(rows): rows for rows in order}.values():
        jax.block_until_ready(step(parameters, rows))
    start = time.perf_counter()
    for rows in order:
        parameters = step(parameters, rows)
    jax.block_until_ready(parameters)
    return time.perf_counter() - start, len(order), float(loss(parameters, jx, jy))


if __name__ == "__main__":
    library, name, folder = sys.argv[1:]
    chosen = WORKS[name]
    inputs, labels = load(chosen["data"], folder)
    seconds, steps, final = {"torch": run_torch, "jax": run_jax}[library](chosen, inputs, labels)
    print(json.dumps({"seconds": seconds, "steps": steps, "loss": final}))
