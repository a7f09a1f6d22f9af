"""What the page's engine weighs, room by room and file by file: bytes of machine code, inlined code counted where it was
inlined.

    swift build -c release --product wasmpack
    python3 Tests/Benchmarks/module.py .build/release/wasmpack [FILES]

FILES (30): so many files are listed after the rooms.
"""
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile

STEP = 8


def numbers(data, at):
    """A LEB128 number and the place after it."""
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 127) << shift
        at, shift = at + 1, shift + 7
        if byte < 128:
            return value, at


def functions(module):
    """Place in the code section and length of every function."""
    at = 8
    while at < len(module):
        kind = module[at]
        size, at = numbers(module, at + 1)
        if kind == 10:
            start, (count, place) = at, numbers(module, at)
            for _ in range(count):
                length, place = numbers(module, place)
                yield place - start, length
                place += length
        at += size


def files(module, symbolizer):
    """Bytes by source file: those of each function go to the file that most of it comes from."""
    places = [(start + step, start, length) for start, length in functions(module.read_bytes()) for step in range(0, length, STEP)]
    answer = subprocess.run(
        [symbolizer, f"--obj={module}", "--output-style=JSON", "--no-demangle"],
        input="\n".join(hex(place) for place, _, _ in places), capture_output=True, text=True, check=True).stdout
    votes = collections.defaultdict(collections.Counter)
    for (_, start, length), line in zip(places, answer.strip().split("\n")):
        frame = (json.loads(line).get("Symbol") or [{}])[-1]
        name = re.search(r"(Engine/.*\.swift)", frame.get("FileName") or "")
        votes[start, length][name.group(1) if name else ""] += 1
    weights = collections.Counter()
    for (_, length), names in votes.items():
        named = [name for name, _ in names.most_common() if name]
        weights[named[0] if named else "C, and what the compiler adds"] += length
    return weights


def main():
    wasmpack, most = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 30
    target = json.loads(subprocess.run(["swiftc", "-print-target-info"], capture_output=True, text=True, check=True).stdout)
    tools = pathlib.Path(target["paths"]["runtimeResourcePath"]).parent.parent / "bin"
    sources = pathlib.Path(__file__).parents[2] / "Sources"
    with tempfile.TemporaryDirectory() as work:
        module = pathlib.Path(work) / "named.wasm"
        subprocess.run([wasmpack, "swiftc", sources, work, module, "--lines"], check=True)
        weights = files(module, tools / "llvm-symbolizer")
    rooms = collections.Counter()
    for name, bytes in weights.items():
        rooms["/".join(name.split("/")[:-1]) or name] += bytes
    for table in [rooms.most_common(), weights.most_common(most)]:
        for name, bytes in table:
            print(f"{bytes:7,}  {name}")
        print()


main()
