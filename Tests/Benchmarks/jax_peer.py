"""The works in JAX, compiled; compilation is not timed."""

import functools
import itertools
import time

import jax
import jax.numpy as jnp

import works
from peers import EVALUATED, batches, chunks, fastest, initial


def outputs(work, parameters, h):
    if work["sizes"] is None:
        w1, b1, w2, b2, w3, b3 = parameters
        h = h.reshape(-1, 1, 28, 28)
        for w, b in [(w1, b1), (w2, b2)]:
            h = jax.nn.relu(jax.lax.conv(h, w, (1, 1), "VALID") + b[None, :, None, None])
            h = jax.lax.reduce_window(h, -jnp.inf, jax.lax.max, (1, 1, 2, 2), (1, 1, 2, 2), "VALID")
        return h.reshape(h.shape[0], -1) @ w3 + b3
    hidden = jax.nn.relu if work["hidden"] == "relu" else jax.nn.sigmoid
    *inner, last = zip(parameters[::2], parameters[1::2])
    for w, b in inner:
        h = hidden(h @ w + b)
    return h @ last[0] + last[1]


def loss_of(z, y):
    """Sample by sample."""
    if z.shape[1] == 1:
        z = z[:, 0]
        return jnp.maximum(z, 0) - z * y + jnp.log1p(jnp.exp(-jnp.abs(z)))
    return -jax.nn.log_softmax(z)[jnp.arange(z.shape[0]), y]


def loss(work, parameters, x, y):
    return loss_of(outputs(work, parameters, x), y).mean()


def step(work, parameters, x, y):
    grads = jax.grad(lambda parameters: loss(work, parameters, x, y))(parameters)
    return [p - work["rate"] * g for p, g in zip(parameters, grads)]


def warm(compiled, before, groups):
    """Compiles for every shape there is."""
    for rows in {rows.shape: rows for rows in groups}.values():
        jax.block_until_ready(compiled(before, rows))


def train(work, x, y, in_loop):
    parameters = [jnp.asarray(p) for p in initial(work)]
    order = list(batches(len(x), work))
    one = jax.jit(lambda parameters, x, y, rows: step(work, parameters, x[rows], y[rows]))
    if in_loop:
        # One after another, as many as are of one size.
        groups = [jnp.stack(list(group)) for _, group in itertools.groupby(order, len)]
        several = jax.jit(
            lambda p, x, y, groups: jax.lax.scan(lambda p, rows: (one(p, x, y, rows), None), p, groups)[0])
    else:
        groups, several = [jnp.asarray(rows) for rows in order], one
    warm(lambda p, rows: several(p, x, y, rows), parameters, groups)
    start = time.perf_counter()
    for rows in groups:
        parameters = several(parameters, x, y, rows)
    jax.block_until_ready(parameters)
    seconds = time.perf_counter() - start
    total = sum(float(loss(work, parameters, x[c], y[c])) * len(x[c]) for c in chunks(len(x)))
    return seconds, len(order), total / len(x)


def repeat(work, x, y, _):
    """All seeds at once: the step of one under vmap, all steps in one loop."""
    all_seeds = jax.vmap(lambda parameters: step(work, parameters, x, y))
    loop = jax.jit(lambda p: jax.lax.fori_loop(0, work["epochs"], lambda _, p: all_seeds(p), p))
    parameters = [jnp.asarray(p) for p in initial(work, (work["seeds"],))]
    jax.block_until_ready(loop(parameters))
    start = time.perf_counter()
    parameters = jax.block_until_ready(loop(parameters))
    seconds = time.perf_counter() - start
    losses = jax.vmap(lambda parameters: loss(work, parameters, x, y))(parameters)
    return seconds, work["epochs"] * work["seeds"], float(losses.mean())


def evaluate(work, x, y, _):
    parameters = [jnp.asarray(p) for p in initial(work)]

    @functools.partial(jax.jit, static_argnames="size")
    def sums(parameters, x, y, start, size):
        labels = jax.lax.dynamic_slice_in_dim(y, start, size)
        z = outputs(work, parameters, jax.lax.dynamic_slice_in_dim(x, start, size))
        return loss_of(z, labels).sum(), (z.argmax(1) == labels).sum()

    def whole(size):
        found = [sums(parameters, x, y, start, size) for start in range(0, len(x), size)]
        return sum(float(total) for total, _ in found) / len(x), sum(int(right) for _, right in found) / len(x)

    once = fastest([functools.partial(whole, size) for size in EVALUATED])
    start = time.perf_counter()
    for _ in range(work["epochs"]):
        found = once()
    return time.perf_counter() - start, work["epochs"] * len(x), found[0]


def run(work, x, y, in_loop=False):
    form = {works.TRAINING: train, works.REPEATS: repeat, works.EVALUATION: evaluate}[works.task(work)]
    return form(work, jnp.asarray(x), jnp.asarray(y), in_loop)
