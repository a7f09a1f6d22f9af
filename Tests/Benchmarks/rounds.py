"""Programs that do the same work, in turn, several rounds."""

import importlib.util
import json
import pathlib
import sys

import machine

PEERS = pathlib.Path(__file__).parent / "peers.py"
NAMES = {"chalkline": "Chalkline", "base": "before", "torch": "PyTorch", "jax": "JAX", "jax-loop": "JAX, one loop"}


def commands(asked):
    """By kind, in the order of NAMES; libraries that are not installed are left out."""
    found = {"chalkline": [asked.benchmarks]}
    if asked.base:
        found["base"] = [asked.base]
    for kind in ["torch", "jax", "jax-loop"]:
        library = kind.partition("-")[0]
        if importlib.util.find_spec(library):
            found[kind] = [sys.executable, str(PEERS), kind]
        else:
            machine.say(f"{library} is not installed: no column {NAMES[kind]}")
    return found


def measure(kind, command):
    """What a program prints as JSON, with its megabytes; None where it can't. The newest Chalkline must."""
    ended = machine.Ended(command)
    try:
        found = json.loads(ended.output)
    except json.JSONDecodeError:
        if kind == "chalkline":
            sys.exit(f"{' '.join(command)}: {ended.error}")
        machine.say(f"  {NAMES[kind]} left out: {ended.error}")
        return None
    return {**found, "megabytes": ended.megabytes}


def measured(commands, count, *work):
    """Results by kind, of those that can. Every other round goes backwards, so that nobody always follows the same."""
    found = {kind: [] for kind in commands}
    for number in range(count):
        for kind in list(found)[:: -1 if number % 2 else 1]:
            result = measure(kind, [*commands[kind], *work])
            if result is None:
                del found[kind]
                continue
            found[kind].append(result)
            numbers = ", ".join(f"{key} {value:.4g}" for key, value in result.items())
            label = " ".join(work[:2]) if work[1].isdigit() else work[0]
            machine.say(f"{label} {number + 1}/{count} {NAMES[kind]}: {numbers}")
    steps = {result.get("steps") for results in found.values() for result in results}
    if len(steps) > 1:
        sys.exit(f"{work[0]}: not the same number of steps: {steps}")
    return {kind: found[kind] for kind in commands if kind in found}
