"""Runs every experiment that can be explored, in every page of a built report, from file://, as readers do:
`live.py HTML JSON` with the folders of the two reports."""

import json
import pathlib
import re
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

import live_details
import live_reader
import live_speed
import live_states

# Of a page: what makes it live (the engine, scripts, style and words), and what its lesson says and shows beside its data.
BUDGET = 200_000
LARGEST = 125_000
PATIENCE = 20_000


class Reader:
    """A browser with one page open, and whatever it complained about."""

    def __init__(self, browser, file, problems, **options):
        self.context = browser.new_context(viewport={"width": 1280, "height": 900}, **options)
        self.page = self.context.new_page()
        self.file, self.problems, self.name = file, problems, file.name
        self.page.on("console", lambda message: self.complain(f"console: {message.text}"))
        self.page.on("pageerror", lambda error: self.complain(f"error: {error}"))
        self.page.on("request", lambda request: self.note(request.url))
        self.page.goto(file.as_uri())

    def note(self, url):
        if not url.startswith(("file:", "data:", "blob:")):
            self.complain(f"request to {url}")

    def complain(self, text):
        self.problems.append(f"{self.name}: {text}")

    def expect(self, holds, text):
        if not holds:
            self.complain(text)

    def sections(self):
        return self.page.locator("[data-explore]")

    def section(self, identifier):
        return self.page.locator(f'[data-experiment="{identifier}"]')

    def plan(self, section):
        return json.loads(section.locator("script[data-plan]").text_content())

    def run(self, section, pace="0"):
        """Runs to the end; the milliseconds of computing that it took."""
        section.locator("[data-pace]").select_option(pace)
        section.evaluate("s => { delete s.dataset.liveEnd; }")
        section.locator("[data-action=run]").click()
        identifier = section.get_attribute("data-experiment")
        try:
            section.page.wait_for_function(
                "id => document.querySelector(`[data-experiment='${id}']`).dataset.liveEnd",
                arg=identifier, timeout=PATIENCE)
        except Exception:
            self.complain(f"{identifier}: no end: {section.locator('[data-verdict]').inner_text()}")
            return PATIENCE
        return float(section.get_attribute("data-live-computing"))

    def close(self):
        self.context.close()


def digests(reader, report, times):
    """Unchanged, every experiment must end with the report's bits; all at once, since a page may have several."""
    expected = {one["id"]: one["digest"] for one in report["experiments"] if "digest" in one}
    sections = reader.sections()
    for index in range(sections.count()):
        section = sections.nth(index)
        section.locator("[data-pace]").select_option("0")
        section.locator("[data-action=run]").click()
    for index in range(sections.count()):
        section = sections.nth(index)
        identifier = section.get_attribute("data-experiment")
        try:
            reader.page.wait_for_function(
                "id => document.querySelector(`[data-experiment='${id}']`).dataset.liveDigest",
                arg=identifier, timeout=PATIENCE)
        except Exception:
            reader.complain(f"{identifier}: no end: {section.locator('[data-verdict]').inner_text()}")
            continue
        found = section.get_attribute("data-live-digest")
        reader.expect(found == expected.get(identifier), f"{identifier}: {found}, and the report has {expected.get(identifier)}")
        reader.expect("Same bits" in section.locator("[data-verdict]").inner_text(), f"{identifier}: doesn't say so")
        times.append((reader.name, identifier, float(section.get_attribute("data-live-computing"))))


def weight(reader):
    """The page's bytes beside its data by part, and those of its data: what experiments carry, pictures, figures' numbers."""
    text = reader.file.read_text()
    data = sum(len(json.loads(part)["document"]) for part in reader.page.eval_on_selector_all(
        "script[data-plan]", "all => all.map(one => one.textContent)"))
    data += sum(len(part) for part in re.findall(r'"data:image/png;base64,[^"]*"', text))
    data += sum(len(part.encode()) for part in re.findall(r'<details class="data">.*?</details>', text, re.DOTALL))
    size = len(text.encode()) - data
    elements = {
        "module": r'<script[^>]* id="page\.module"[^>]*>.*?</script>',
        "script": r"<script(?![^>]* data-plan)[^>]*>.*?</script>",
        "style": r"<style>.*?</style>",
        "figures": r'<svg class="figure".*?</svg>',
    }
    parts = {}
    for name, element in elements.items():
        found = re.findall(element, text, re.DOTALL)
        parts[name] = sum(len(re.sub(r'"data:image/png;base64,[^"]*"', "", one).encode()) for one in found)
        text = re.sub(element, "", text, flags=re.DOTALL)
    live = parts["module"] + parts["script"] + parts["style"]
    parts["rest"] = size - sum(parts.values())
    reader.expect(live <= BUDGET, f"{live} bytes of engine, scripts, style and words")
    reader.expect(size - live <= LARGEST, f"{size - live} bytes of text and figures beside {data} of data")
    return f"{size} bytes ({', '.join(f'{name} {bytes}' for name, bytes in parts.items())}) beside {data} of data"


def accessibility(browser, file, problems):
    for theme in ["light", "dark"]:
        reader = Reader(browser, file, problems, color_scheme=theme)
        reader.name += f" ({theme})"
        for index in range(min(2, reader.sections().count())):
            section = reader.sections().nth(index)
            reader.run(section)
            section.locator("[data-action=copy]").click()
        for violation in Axe().run(reader.page).response["violations"]:
            nodes = "; ".join(node["html"][:120] for node in violation["nodes"][:3])
            reader.complain(f"axe {violation['id']}: {violation['help']}: {nodes}")
        reader.page.set_viewport_size({"width": 360, "height": 740})
        wide = reader.page.evaluate("document.documentElement.scrollWidth")
        reader.expect(wide <= 360, f"{wide} pixels wide on a screen of 360")
        reader.close()


def without_scripts(browser, file, problems):
    reader = Reader(browser, file, problems, java_script_enabled=False)
    reader.name += " (no scripts)"
    reader.expect(reader.page.locator(":is(.live-part, .report-run):visible").count() == 0, "controls that do nothing")
    reader.expect(reader.page.locator("[data-explore] figure svg:visible").count() > 0, "no figures")
    reader.close()


def main(html, reports):
    problems, times = [], []
    files = [file for file in sorted(html.rglob("*.html")) if b"data-explore" in file.read_bytes()]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for file in files:
            file = file.resolve()
            report = json.loads((reports / file.relative_to(html.resolve()).with_suffix(".json")).read_text())
            reader = Reader(browser, file, problems)
            print(file.name, weight(reader))
            digests(reader, report, times)
            reader.close()
            accessibility(browser, file, problems)
            without_scripts(browser, file, problems)
            live_reader.changes(Reader, browser, file, problems)
            live_states.states(Reader, browser, file, problems)
            live_details.details(Reader, browser, file, problems)
            live_speed.quickness(Reader, browser, file, problems)
            live_speed.smoothness(Reader, browser, file, problems)
        if files:
            live_reader.keyboard(Reader, browser, files[0].resolve(), problems)
            live_reader.returning(Reader, browser, files[0].resolve(), problems)
            live_reader.memory(Reader, browser, files[0].resolve(), problems)
        browser.close()
    for name, identifier, milliseconds in times:
        print(f"  {name} {identifier}: {milliseconds:.1f} ms")
    if not times:
        problems.append(f"nothing to explore in {html}")
    for identifier, (name, _) in live_speed.QUICK.items():
        if any(file.name == name for file in files) and (name, identifier) not in {one[:2] for one in times}:
            problems.append(f"{name}: no experiment {identifier} to take the time of")
    for problem in problems:
        print(problem)
    print(f"{len(files)} pages, {len(times)} experiments, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])))
