"""Chalkline beside PyTorch and JAX, in turn, several rounds; prints medians and the ratio to the better peer.

    swift build -c release --product Benchmarks
    pip install torch jax scikit-learn
    python Tests/Benchmarks/compare.py FOLDER-WITH-MNIST [ROUNDS [WORK …]]
"""

import json
import pathlib
import statistics
import subprocess
import sys

import peers

ROOT = pathlib.Path(__file__).parent.parent.parent


def measure(kind, work, data):
    if kind == "chalkline":
        command = [str(ROOT / ".build/release/Benchmarks"), work, data]
    else:
        command = [sys.executable, str(pathlib.Path(__file__).parent / "peers.py"), kind, work, data]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main():
    data = sys.argv[1]
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    works = sys.argv[3:] or list(peers.WORKS)
    kinds = ["chalkline", "torch", "jax"]
    print("| work | chalkline s | PyTorch s | JAX s | ratio to the better | losses |")
    print("| --- | ---: | ---: | ---: | ---: | --- |")
    for work in works:
        found = {kind: [] for kind in kinds}
        for _ in range(rounds):
            for kind in kinds:
                found[kind].append(measure(kind, work, data))
        assert len({results[0]["steps"] for results in found.values()}) == 1, found
        medians = {kind: statistics.median(r["seconds"] for r in results) for kind, results in found.items()}
        better = min(medians["torch"], medians["jax"])
        losses = " ".join(f"{results[0]['loss']:.3g}" for results in found.values())
        print(
            f"| {work} | {medians['chalkline']:.4g} | {medians['torch']:.4g} | {medians['jax']:.4g} "
            f"| {better / medians['chalkline']:.2f} | {losses} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
