"""The processor, and programs run on two of its cores with their time and memory taken."""

import os
import pathlib
import platform
import subprocess
import sys
import tempfile
import time

CORES = 2


def processor():
    try:
        lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
        return next(line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        pass
    try:
        return subprocess.check_output(["sysctl", "-n", "machdep.cpu.brand_string"], text=True).strip()
    except (OSError, subprocess.CalledProcessError):
        return platform.processor() or platform.machine()


def warn_if_busy():
    """Others at work make all slower, and peers, whose threads wait for each other busily, many times."""
    load = os.getloadavg()[0]
    if load > 0.5:
        say(f"Other programs are at work (load {load:.1f}): times are worth little.")


def two_cores():
    """Two cores that don't share one's arithmetic, where the system says which they are; none where it can't be chosen."""
    if not hasattr(os, "sched_setaffinity"):
        return set()
    cores = {}
    for number in sorted(os.sched_getaffinity(0)):
        topology = pathlib.Path(f"/sys/devices/system/cpu/cpu{number}/topology")
        try:
            place = tuple((topology / name).read_text() for name in ["physical_package_id", "core_id"])
        except OSError:
            place = number
        cores.setdefault(place, number)
    return set(list(cores.values())[:CORES])


class Ended:
    """A program that has run: its exit status, standard output, last line of errors, seconds of the whole process, and the
    most megabytes it had. (On Linux a child counts from what this script has itself, some 14.)"""

    def __init__(self, command, **given):
        with tempfile.TemporaryFile("w+") as errors:
            start = time.monotonic()
            process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, text=True, **given)
            self.output = process.stdout.read()
            _, status, used = os.wait4(process.pid, 0)
            self.seconds = time.monotonic() - start
            process.returncode = self.status = os.waitstatus_to_exitcode(status)
            errors.seek(0)
            self.error = (errors.read().strip().splitlines() or self.output.strip().splitlines() or [""])[-1]
        self.megabytes = used.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)


def say(text):
    print(text, file=sys.stderr, flush=True)


def place():
    """This process and all it starts stay on two cores, as libraries take as many threads as they are given cores."""
    cores = two_cores()
    if len(cores) == CORES:
        os.sched_setaffinity(0, cores)
