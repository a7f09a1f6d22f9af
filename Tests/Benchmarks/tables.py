"""Rows of the tables, in Markdown."""

from statistics import median

import works
from rounds import NAMES

NONE = "—"


def row(cells):
    return f"| {' | '.join(cells)} |"


def header(names):
    return row(names) + "\n" + row(["---"] + ["---:"] * (len(names) - 1))


def middle(results, key):
    return median(result[key] for result in results)


def seconds(value):
    return f"{value * 1e3:.3g} ms" if value < 0.1 else f"{value:.3g} s"


def against_base(found, quotient):
    """The median over the rounds' pairs of new and old."""
    if "base" not in found:
        return NONE
    return f"{median(quotient(new, old) for new, old in zip(found['chalkline'], found['base'])):.2f}"


def work_header(commands):
    shown = [kind for kind in NAMES if kind in commands]
    names = ["work"] + [NAMES[kind] for kind in shown]
    if "torch" in commands or "jax" in commands:
        names.append("to the better")
    if "jax-loop" in commands:
        names.append("to the loop")
    if "base" in commands:
        names.append("new / before")
    return header(names + ["of the peak", f"MB: {', '.join(NAMES[kind] for kind in shown if kind != 'jax-loop')}"])


def work_row(work, found, commands, peak):
    """`found`: results by kind; one that has none gets a dash."""
    times = {kind: middle(results, "seconds") for kind, results in found.items()}
    own = times["chalkline"]
    shown = [kind for kind in NAMES if kind in commands]
    cells = [work["title"]] + [seconds(times[kind]) if kind in times else NONE for kind in shown]
    if "torch" in commands or "jax" in commands:
        peers = [times[kind] for kind in ["torch", "jax"] if kind in times]
        cells.append(f"{min(peers) / own:.3g} ×" if peers else NONE)
    if "jax-loop" in commands:
        cells.append(f"{times['jax-loop'] / own:.3g} ×" if "jax-loop" in times else NONE)
    if "base" in commands:
        cells.append(against_base(found, lambda new, old: new["seconds"] / old["seconds"]))
    cells.append(f"{100 * works.operations(work) / own / (peak * 1e9):.2g} %")
    weighed = [kind for kind in shown if kind != "jax-loop"]
    cells.append(" / ".join(f"{middle(found[kind], 'megabytes'):.0f}" if kind in found else NONE for kind in weighed))
    return row(cells)


def rates(work, found):
    """Samples a second, of an evaluation."""
    each = ", ".join(
        f"{NAMES[kind]} {works.samples(work) / middle(results, 'seconds'):,.0f}" for kind, results in found.items())
    return f"Evaluated a second: {each}."


def product_header(commands):
    names = ["product, one core", "GFLOP/s", "of the peak"]
    return header(names + (["before", "time, new / before"] if "base" in commands else []))


def product_row(size, found):
    """The peak is the best one seen: a busy machine shows less, never more."""
    rate = middle(found["chalkline"], "gflops")
    peak = max(result["peak"] for results in found.values() for result in results)
    cells = [f"{size} × {size}", f"{rate:.0f}", f"{100 * rate / peak:.0f} %"]
    if "base" in found:
        old = f"{middle(found['base'], 'gflops'):.0f}"
        cells += [old, against_base(found, lambda new, old: old["gflops"] / new["gflops"])]
    return row(cells)
