"""Long courses of plain prose: how time and memory grow, and Hugo with the same text beside it.

    python long.py CHALKLINE FOLDER [HUGO] [COUNT ...]

makes courses of so many lessons (1014 and 10140 unless told) in FOLDER, out of the paragraphs of all Markdown files
below FOLDER/text, which is any book at hand, and prints medians of three builds: seconds and megabytes of a first one,
of one where nothing has changed, and of one where one lesson has.
"""

import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import time

BYTES = 16_000  # of a lesson
RUNS = 3


def paragraphs(folder):
    found = []
    for file in sorted(folder.rglob("*.md")):
        fenced = False
        for block in file.read_text(errors="ignore").split("\n\n"):
            fenced ^= block.count("```") % 2 == 1
            if not fenced and "```" not in block and not block.lstrip().startswith(("#", "<", "---", "[")) and len(block) > 40:
                found.append(block.strip("\n"))
    if not found:
        sys.exit(f"no Markdown below {folder}")
    return found


def make(folder, count, texts):
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "en").mkdir(parents=True)
    numbers = random.Random(7)
    for lesson in range(count):
        parts, size = [f"# Lesson {lesson}"], 0
        while size < BYTES:
            if len(parts) % 6 == 1:
                parts.append(f"## Section {len(parts) // 6} of {numbers.randrange(1000)}")
            parts.append(numbers.choice(texts))
            size += len(parts[-1].encode()) + 2
        (folder / "en" / f"{lesson:05}-l{lesson}.md").write_text("\n\n".join(parts) + "\n")


def timed(command, environment):
    """Seconds and megabytes of a whole process."""
    start = time.monotonic()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, used = os.wait4(process.pid, 0)
    return time.monotonic() - start, used.ru_maxrss / 1024


def median(values):
    return tuple(statistics.median(column) for column in zip(*values))


def hugo_site(folder, course):
    site = folder / "hugo"
    shutil.rmtree(site, ignore_errors=True)
    (site / "layouts" / "_default").mkdir(parents=True)
    shutil.copytree(course / "en", site / "content")
    (site / "hugo.toml").write_text(
        'baseURL = "https://example.org/"\ntitle = "Long"\ndisableKinds = ["taxonomy", "term", "RSS"]\n'
        "[markup.highlight]\ncodeFences = false\n"
    )
    head = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title></head><body>'
    (site / "layouts" / "_default" / "single.html").write_text(
        head + "<nav>{{ .TableOfContents }}</nav><main>{{ .Content }}</main>"
        '{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">before</a>{{ end }}'
        '{{ with .NextInSection }}<a href="{{ .RelPermalink }}">after</a>{{ end }}</body></html>'
    )
    (site / "layouts" / "index.html").write_text(
        head + '{{ range .Site.RegularPages }}<a href="{{ .RelPermalink }}">{{ .File.BaseFileName }}</a>{{ end }}</body></html>'
    )
    return site


def main():
    chalkline, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    rest = sys.argv[3:]
    hugo = rest.pop(0) if rest and not rest[0].isdigit() else None
    texts = paragraphs(folder / "text")
    environment = dict(os.environ, XDG_CACHE_HOME=str(folder / "cache"))
    for count in [int(word) for word in rest] or [1014, 10140]:
        course, output = folder / f"course-{count}", folder / "reports"
        make(course, count, texts)
        build = [chalkline, "build", str(course), "--format", "html", "--output", str(output), "--quiet"]
        first, others, peers = [], {"unchanged": [], "one changed": []}, []
        site = hugo_site(folder, course) if hugo else None
        for _ in range(RUNS):
            if site:
                shutil.rmtree(folder / "public", ignore_errors=True)
                peers.append(timed([hugo, "--source", str(site), "--destination", str(folder / "public"), "--quiet"], environment))
            shutil.rmtree(output, ignore_errors=True)
            first.append(timed(build, environment))
        for _ in range(RUNS):
            others["unchanged"].append(timed(build, environment))
            changed = course / "en" / f"{count // 2:05}-l{count // 2}.md"
            changed.write_text(changed.read_text() + "\nOne more paragraph.\n")
            time.sleep(0.1)
            others["one changed"].append(timed(build, environment))
            timed(build, environment)
        print(f"{count} lessons")
        for name, values in [("hugo", peers), ("first", first), *others.items()]:
            if values:
                print("  %-12s %7.2f s %6.0f MB" % (name, *median(values)))


main()
