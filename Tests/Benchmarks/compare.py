"""One table: Chalkline beside PyTorch and JAX, in turn, several rounds, medians; and beside an older Chalkline.

    swift build -c release --product Benchmarks
    pip install torch jax scikit-learn
    python3 Tests/Benchmarks/compare.py FOLDER-WITH-MNIST

Markdown goes to standard output, what happens on the way to standard error. Each run is a process of its own on two cores;
start-up and compilation are not timed, memory is that of the whole process with its data.
"""

import argparse
import os
import pathlib

import course
import machine
import rounds
import tables
from works import EVALUATION, WORKS, has_data

BUILT = pathlib.Path(__file__).parent.parent.parent / ".build/release/Benchmarks"
SETS = ["plain C", "AVX2", "AVX-512", "SIMD128", "NEON"]
PEAKS = 5  # however few rounds: all shares hang on the best


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", help="folder with MNIST's files (.gz); without them their rows are left out")
    parser.add_argument("--works", nargs="*", choices=list(WORKS), metavar="WORK", default=list(WORKS),
                        help=f"only these rows, or none: {', '.join(WORKS)}")
    parser.add_argument("--base", metavar="BENCHMARKS", help="an older program Benchmarks, as a further column")
    parser.add_argument("--course", nargs="+", metavar="CHALKLINE", help="time the course too; an older program beside it")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--quick", action="store_true", help="one round")
    parser.add_argument("--benchmarks", default=str(BUILT), help="the program Benchmarks, if not the release build's")
    asked = parser.parse_args()
    if asked.course and len(asked.course) > 2:
        parser.error("--course takes one program or two")
    if asked.quick:
        asked.rounds = 1
    return asked


def works(asked, commands, peak):
    print("\n" + tables.work_header(commands))
    rates = ""
    for name in asked.works:
        work = WORKS[name]
        if not has_data(work, asked.data):
            machine.say(f"{name}: no files of MNIST")
            continue
        able = {kind: command for kind, command in commands.items() if kind != "jax-loop" or work.get("loop")}
        found = rounds.measured(able, asked.rounds, name, asked.data or "-")
        print(tables.work_row(work, found, commands, peak), flush=True)
        if work.get("task") == EVALUATION:
            rates = tables.rates(work, found)
    if rates:
        print("\n" + rates)
    left = [WORKS[name]["title"] for name in asked.works if not has_data(WORKS[name], asked.data)]
    if left:
        print(f"\nLeft out, without files of MNIST: {'; '.join(left)}.")


def products(asked, commands):
    own = {kind: commands[kind] for kind in ["chalkline", "base"] if kind in commands}
    print("\n" + tables.product_header(own))
    for size in ["512", "1024"]:
        print(tables.product_row(size, rounds.measured(own, asked.rounds, "product", size)), flush=True)


def main():
    asked = arguments()
    machine.warn_if_busy()
    machine.place()
    print(f"{machine.processor()}, {os.cpu_count()} cores.", flush=True)
    if asked.works:
        commands = rounds.commands(asked)
        peaks = rounds.measured({"chalkline": commands["chalkline"]}, PEAKS, "peak", "2")["chalkline"]
        peak = max(found["peak"] for found in peaks)
        print(f"{SETS[peaks[0]['kernels']]}; two cores multiply and add {peak:.0f} GFLOP/s at most.")
        works(asked, commands, peak)
        products(asked, commands)
    if asked.course:
        print("\n" + course.compared(asked.course, asked.rounds))


if __name__ == "__main__":
    main()
