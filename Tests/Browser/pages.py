"""Opens every page of a built report from file:// as readers do, and complains about whatever they would trip over."""

import pathlib
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

THEMES = ["light", "dark"]
# With the data of its experiments; live.py knows what a page may weigh beside them.
LARGEST = 1_100_000


def visit(browser, page_file, theme, problems):
    context = browser.new_context(color_scheme=theme, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    name = f"{page_file.name} ({theme})"
    page.on("console", lambda message: problems.append(f"{name}: console: {message.text}"))
    page.on("pageerror", lambda error: problems.append(f"{name}: error: {error}"))
    page.on(
        "request",
        lambda request: request.url.startswith(("file:", "data:", "blob:"))
        or problems.append(f"{name}: request to {request.url}"),
    )
    page.goto(page_file.as_uri())
    structure(page, page_file, name, problems)
    for violation in Axe().run(page).response["violations"]:
        nodes = "; ".join(node["html"][:120] for node in violation["nodes"][:3])
        problems.append(f"{name}: axe {violation['id']}: {violation['help']}: {nodes}")
    page.set_viewport_size({"width": 360, "height": 740})
    wide = page.evaluate("document.documentElement.scrollWidth")
    if wide > 360:
        problems.append(f"{name}: {wide} pixels wide on a screen of 360")
    context.close()


def structure(page, page_file, name, problems):
    for selector in ["h1", "main"]:
        if page.locator(selector).count() != 1:
            problems.append(f"{name}: {page.locator(selector).count()} elements {selector}")
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    for twice in sorted({i for i in ids if ids.count(i) > 1}):
        problems.append(f"{name}: the id {twice} stands twice")
    for target in page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))"):
        path, _, anchor = target.partition("#")
        if "://" in path or path.startswith("mailto:"):
            continue
        file = (page_file.parent / path).resolve() if path else page_file
        if not file.exists():
            problems.append(f"{name}: a link to {target}, which isn't there")
        elif not path and anchor and anchor not in ids and "%" not in anchor:
            problems.append(f"{name}: a link to #{anchor}, which isn't there")
    policy = page.locator('meta[http-equiv="Content-Security-Policy"]')
    if policy.count() != 1 or "default-src 'none'" not in policy.get_attribute("content"):
        problems.append(f"{name}: no strict Content-Security-Policy")


def search(browser, root, problems):
    page = browser.new_page()
    page.goto((root / "search.html").as_uri() + "?q=sigmoid")
    box = page.locator("input[type=search]").first
    box.fill("sigmoid")
    page.wait_for_timeout(300)
    if page.locator("main a[href*='.html']").count() == 0:
        problems.append("search.html: finds nothing for 'sigmoid'")
    page.close()


def main(root):
    problems = []
    files = sorted(root.rglob("*.html"))
    if not files:
        problems.append(f"no pages in {root}")
    for file in files:
        if file.stat().st_size > LARGEST:
            problems.append(f"{file.name}: {file.stat().st_size} bytes")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for file in files:
            for theme in THEMES:
                visit(browser, file.resolve(), theme, problems)
        search(browser, root.resolve(), problems)
        browser.close()
    for problem in problems:
        print(problem)
    print(f"{len(files)} pages, {len(THEMES)} themes, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
