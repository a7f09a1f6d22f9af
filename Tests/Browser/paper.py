"""Prints lessons with chromium and looks at the paper: paper.py PAGE... No page may be blank, none but the last may be left
half empty, and what is only for a screen is not on it."""

import pathlib
import subprocess
import sys
import tempfile

DOTS = 30  # an inch
LEAST = 0.5  # of a page's height, from its first line to its last
SCREEN = ["Skip to the text", "On this page", "Dark colours", "How this was made", "The numbers in this figure"]


def printed(page, folder):
    pdf = folder / (page.stem + ".pdf")
    command = ["chromium", "--headless", "--no-sandbox", f"--print-to-pdf={pdf}", page.resolve().as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return pdf


def depths(pdf):
    """How far down each page its own ink goes; the margins hold chromium's title, date and page number."""
    command = ["pdftoppm", "-gray", "-r", str(DOTS), pdf]
    rest = subprocess.run(command, check=True, capture_output=True).stdout
    while rest:
        kind, size, most, rest = rest.split(b"\n", 3)
        width, height = map(int, size.split())
        rows, rest = rest[: width * height], rest[width * height :]
        edge = round(0.6 * DOTS)
        inked = [y for y in range(edge, height - edge) if min(rows[y * width : (y + 1) * width]) < 200]
        yield (inked[-1] - edge) / (height - 2 * edge) if inked else 0


def problems(page, folder):
    pdf = printed(page, folder)
    found = list(depths(pdf))
    print(f"{page.name}: {len(found)} pages, filled to " + " ".join(f"{depth:.0%}" for depth in found))
    if not 2 <= len(found) <= 40:
        yield f"{len(found)} pages"
    for number, depth in enumerate(found, 1):
        if depth < (LEAST if number < len(found) else 0.01):
            yield f"page {number} is filled to {depth:.0%}"
    text = subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True, text=True).stdout
    yield from (f"“{words}” is on the paper" for words in SCREEN if words in text)


with tempfile.TemporaryDirectory() as folder:
    failed = [f"{name}: {one}" for name in sys.argv[1:] for one in problems(pathlib.Path(name), pathlib.Path(folder))]
print("\n".join(failed))
sys.exit(bool(failed))
