"""How long the course takes cold: nothing kept, every experiment run."""

import pathlib
import statistics
import sys
import tempfile

import machine

ROOT = pathlib.Path(__file__).parent.parent.parent


def build(chalkline):
    """Seconds and megabytes of a whole build."""
    with tempfile.TemporaryDirectory() as output:
        ended = machine.Ended([chalkline, "build", "Lessons", "--no-cache", "--jobs", "2", "--output", output], cwd=ROOT)
    # 1: something in a lesson is wrong, and the course was built all the same.
    if ended.status not in (0, 1):
        sys.exit(f"{chalkline}: {ended.error}")
    machine.say(f"course, {chalkline}: {ended.seconds:.2f} s, {ended.megabytes:.0f} MB, status {ended.status}")
    return ended.seconds, ended.megabytes


def compared(programs, rounds):
    """A sentence of medians; with an older program that of the rounds' ratios, new to old."""
    programs = [str(pathlib.Path(program).resolve()) for program in programs]
    found = [[] for _ in programs]
    for number in range(rounds):
        for program, results in list(zip(programs, found))[:: -1 if number % 2 else 1]:
            results.append(build(program))
    each = [[statistics.median(values) for values in zip(*results)] for results in found]
    text = f"The course cold: {each[0][0]:.1f} s, {each[0][1]:.0f} MB"
    if len(programs) == 2:
        ratio = statistics.median(new[0] / old[0] for new, old in zip(*found))
        text += f"; before {each[1][0]:.1f} s, {each[1][1]:.0f} MB; new / before {ratio:.2f}"
    return text + "."
