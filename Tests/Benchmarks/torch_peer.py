"""The works in PyTorch, eagerly."""

import functools
import time

import torch
import torch.nn.functional as f

import works
from peers import EVALUATED, batches, chunks, fastest, initial


def outputs(work, parameters, h):
    if work["sizes"] is None:
        w1, b1, w2, b2, w3, b3 = parameters
        h = f.max_pool2d(f.relu(f.conv2d(h.view(-1, 1, 28, 28), w1, b1)), 2)
        h = f.max_pool2d(f.relu(f.conv2d(h, w2, b2)), 2)
        return torch.addmm(b3, h.flatten(1), w3)
    hidden = torch.relu if work["hidden"] == "relu" else torch.sigmoid
    *inner, last = zip(parameters[::2], parameters[1::2])
    for w, b in inner:
        h = hidden(torch.addmm(b, h, w))
    return torch.addmm(last[1], h, last[0])


def loss(work, parameters, x, y):
    z = outputs(work, parameters, x)
    if work["data"] == "xor":
        return f.binary_cross_entropy_with_logits(z[:, 0], y.float())
    return f.cross_entropy(z, y)


def train(work, x, y):
    parameters = [torch.tensor(p, requires_grad=True) for p in initial(work)]
    order = [torch.tensor(rows) for rows in batches(len(x), work)]
    start = time.perf_counter()
    for rows in order:
        grads = torch.autograd.grad(loss(work, parameters, x[rows], y[rows]), parameters)
        with torch.no_grad():
            for p, g in zip(parameters, grads):
                p -= work["rate"] * g
    seconds = time.perf_counter() - start
    with torch.no_grad():
        total = sum(float(loss(work, parameters, x[c], y[c])) * len(x[c]) for c in chunks(len(x)))
    return seconds, len(order), total / len(x)


def repeat(work, x, y):
    """All seeds at once: the step of one under vmap."""
    one = torch.func.grad(lambda parameters: loss(work, parameters, x, y))

    def step(parameters):
        return [p - work["rate"] * g for p, g in zip(parameters, one(parameters))]

    step = torch.func.vmap(step)
    parameters = [torch.tensor(p) for p in initial(work, (work["seeds"],))]
    with torch.no_grad():
        step(parameters)
        start = time.perf_counter()
        for _ in range(work["epochs"]):
            parameters = step(parameters)
        seconds = time.perf_counter() - start
        losses = torch.func.vmap(lambda parameters: loss(work, parameters, x, y))(parameters)
    return seconds, work["epochs"] * work["seeds"], float(losses.mean())


def evaluate(work, x, y):
    parameters = [torch.tensor(p) for p in initial(work)]

    def whole(size):
        total, right = 0.0, 0
        for h, labels in zip(x.split(size), y.split(size)):
            z = outputs(work, parameters, h)
            total += float(f.cross_entropy(z, labels, reduction="sum"))
            right += int((z.argmax(1) == labels).sum())
        return total / len(x), right / len(x)

    with torch.inference_mode():
        once = fastest([functools.partial(whole, size) for size in EVALUATED])
        start = time.perf_counter()
        for _ in range(work["epochs"]):
            found = once()
        return time.perf_counter() - start, work["epochs"] * len(x), found[0]


def run(work, x, y, in_loop=False):
    # Four samples are nothing to share: a second thread costs time there.
    torch.set_num_threads(1 if work["data"] == "xor" else 2)
    form = {works.TRAINING: train, works.REPEATS: repeat, works.EVALUATION: evaluate}[works.task(work)]
    return form(work, torch.from_numpy(x), torch.from_numpy(y))
