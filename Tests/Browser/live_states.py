"""Page and engine in step: what one of them has refused, brought along or forgotten, the other must know of. Each of
these was wrong once."""

from live_reader import address, until

# Begun before the page's own scripts: keeps its workers, and makes their module late.
WORKERS = """
const Real = Worker, RealBlob = Blob;
window.workers = [];
window.Worker = class extends Real { constructor(...all) { super(...all); window.workers.push(this); } };
window.Blob = class extends RealBlob { constructor(parts, ...rest) { super(parts.map((part) => typeof part !== "string" ? part
  : `{ const compile = WebAssembly.compile; WebAssembly.compile = async (...all) => {
      await new Promise((done) => { setTimeout(done, 300); }); return compile(...all); }; }` + part), ...rest); } };
"""


def states(make, browser, file, problems):
    """Each on the first experiment of a page that it can be tried on."""
    for attempt in ATTEMPTS:
        reader = make(browser, file, problems)
        reader.name += f" ({attempt.__name__})"
        for index in range(reader.sections().count()):
            section = reader.sections().nth(index)
            if attempt(reader, section, section.get_attribute("data-experiment")) is not False:
                break
        reader.close()


def opened(reader, fragment=""):
    """The page anew, as if the address had been given to a new window."""
    reader.page.goto("about:blank")
    reader.page.goto(reader.file.as_uri() + fragment)


def press(section, action):
    section.locator(f"[data-action={action}]").click(force=True)


def look_at(figure):
    figure.evaluate("e => e.scrollIntoView({ block: 'center', behavior: 'instant' })")


def measured(section):
    return section.locator("[data-measures]").inner_text()


def slide(section, path, place):
    section.locator(f'[data-path="{path}"] input').evaluate(
        "(e, place) => { e.value = place; e.dispatchEvent(new Event('input', { bubbles: true })); }", place)


def shown(section, path):
    return section.locator(f'[data-path="{path}"]').evaluate(
        "e => Object.fromEntries([...e.querySelectorAll('input, select, output')].map(one => [one.tagName, one.value]))")


def past(reader, section, identifier):
    """Back at the start, measurements are the start's."""
    if int(section.evaluate("s => JSON.parse(s.querySelector('script[data-plan]').textContent).epochs")) == 0:
        return False
    press(section, "reset")
    until(section, "s.querySelector('[data-measures]').textContent", "no measurement", reader)
    start = measured(section)
    reader.run(section)
    reader.expect(measured(section) != start, f"{identifier}: a run changes nothing that is measured")
    section.locator("[data-scrub]").focus()
    section.locator("[data-scrub]").press("Home")
    until(section, "s.querySelector('[data-where]').textContent.startsWith('Epoch 0 ')", "does not go back", reader)
    reader.expect(measured(section) == start, f"{identifier}: looking back shows {measured(section)!r}, it was {start!r}")


def curve(reader, section, identifier):
    """A run that starts anew doesn't keep the curve of the one before."""
    figure = section.locator(f'[id="{identifier}.loss"]')
    if not figure.count():
        return False
    reader.run(section)
    look_at(figure)
    until(section, "!s.querySelector('figure[id$=\".loss\"] .empty')", "no curve at the end", reader)
    press(section, "reset")
    look_at(figure)
    until(section, "s.querySelector('figure[id$=\".loss\"] .empty .nothing')?.offsetHeight > 0", "the old curve stays", reader)
    reader.expect(not figure.locator("svg").is_visible(), f"{identifier}: the old curve can be seen")
    reader.run(section)
    look_at(figure)
    until(section, "!s.querySelector('figure[id$=\".loss\"] .empty')", "the curve does not return", reader)


def refusal(reader, section, identifier):
    """An image that isn't there is no change of anything."""
    field = section.locator("[data-sample]")
    if not field.count():
        return False
    field.fill("999999")
    field.press("Enter")
    reader.page.wait_for_timeout(1000)
    reader.expect("?" not in reader.page.url, f"{identifier}: a refused image changes the address to {reader.page.url}")
    reader.expect(
        section.locator("[data-action=restore]").get_attribute("aria-disabled") == "true", f"{identifier}: a refused image can be undone")


def points(reader, section, identifier):
    """Of points in an address those are passed over that the data can't have; the rest is what the page knows of."""
    if not section.locator(".plane-layer").count():
        return False
    inside = section.locator("rect.frame[data-x]").first.evaluate("""e => ["data-x", "data-y"].map((name) => {
      const [from, to] = e.getAttribute(name).split(" ").map(Number);
      return Number((from + (to - from) / 4).toPrecision(3));
    }).join()""")
    opened(reader, f"#{identifier}?points=1e300,0,1;9,9,19;{inside},7;{inside},-1;{inside},0")
    section = reader.section(identifier)
    address(reader, f"a.endsWith('points={inside},0')", f"{identifier}: other points than the one that can be")
    reader.run(section)
    press(section, "unadd")
    address(reader, "!a.includes('points')", f"{identifier}: a point stays in the address")
    reader.run(section)
    reader.expect(
        section.get_attribute("data-live-digest") == section.get_attribute("data-digest"), f"{identifier}: a point stays in the data")
    # The same place again and again is the same point, where the figure is as at the start.
    press(section, "reset")
    until(section, "s.querySelector('[data-where]').textContent.startsWith('Epoch 0 ')", "does not begin anew", reader)
    layer = section.locator(".plane-layer").first
    layer.evaluate("e => e.scrollIntoView({ block: 'center', behavior: 'instant' })")
    reader.page.wait_for_timeout(500)
    box = layer.bounding_box()
    for number in range(1, 4):
        reader.page.mouse.click(box["x"] + box["width"] * 0.02, box["y"] + box["height"] * 0.97)
        address(reader, f"a.split(';').length === {number}", f"{identifier}: no point {number} in the address")
        reader.page.wait_for_timeout(300)
    places = set(reader.page.url.split("points=")[1].split(";"))
    reader.expect(len(places) == 1, f"{identifier}: one place gives {places}")
    section.locator("[data-across]").fill("1e30")
    section.locator("[data-up]").fill("0.5")
    press(section, "add")
    reader.expect(float(section.locator("[data-across]").input_value()) < 1e3, f"{identifier}: a point is added out of sight")


def choice(reader, section, identifier):
    """Another optimizer comes with its own rate; the lesson's can be chosen beside it, and is said in the address."""
    if not section.locator('[data-path="optimizer.name"]').count():
        return False
    rate = "optimizer.rate"
    section.locator('[data-path="optimizer.name"] select').select_option("adam")
    until(section, f"s.querySelector('[data-path=\"{rate}\"] output').value === '0.001'", "adam does not bring its rate", reader)
    address(reader, "a.includes('optimizer.name=adam&optimizer.rate=0.001')", f"{identifier}: adam's rate is not in the address")
    reader.run(section)
    slow = section.get_attribute("data-live-end")
    slide(section, rate, 72)
    slide(section, rate, 48)
    until(section, f"s.querySelector('[data-path=\"{rate}\"] output').value === '1'", "the lesson's rate can't be chosen", reader)
    address(reader, "a.includes('optimizer.rate=1')", f"{identifier}: the lesson's rate is not in the address")
    reader.run(section)
    fast = section.get_attribute("data-live-end")
    reader.expect(fast != slow, f"{identifier}: runs with adam's own rate where the slider says 1")
    opened(reader, "#" + reader.page.url.split("#")[1])
    section = reader.section(identifier)
    reader.run(section)
    reader.expect(section.get_attribute("data-live-end") == fast, f"{identifier}: the address gives another run")
    press(section, "restore")
    reader.run(section)
    reader.expect(
        section.get_attribute("data-live-digest") == section.get_attribute("data-digest"), f"{identifier}: no way back to the report")
    reader.expect(shown(section, rate)["OUTPUT"] == "1", f"{identifier}: the rate is not the lesson's again")


def lost(reader, section, identifier):
    """An engine that is late hears all requests; one that ended is followed by another that knows of the changes."""
    reader.page.add_init_script(WORKERS)
    opened(reader)
    section = reader.section(identifier)
    press(section, "seed")
    if section.locator(".plane-layer").count():
        section.locator("[data-across]").fill("0.25")
        section.locator("[data-up]").fill("0.75")
        press(section, "add")
    reader.run(section)
    changed = section.get_attribute("data-live-end")
    if changed == section.get_attribute("data-digest"):
        # Its start is written out: a seed changes nothing.
        return False
    reader.page.evaluate(
        "() => workers.forEach(one => one.dispatchEvent(new ErrorEvent('error', { message: 'lost', cancelable: true })))")
    until(section, "s.querySelector('[data-verdict]').textContent.includes('lost')", "the end of the engine passes unseen", reader)
    reader.run(section)
    reader.expect(section.get_attribute("data-live-end") == changed, f"{identifier}: a new engine does not know of the changes")


def pause(reader, section, identifier):
    """A large network can be paused as soon as a tiny one."""
    if not section.locator('[data-path="data.samples"]').count() or not section.locator('[data-path="layers.1.units"]').count():
        return False
    reader.run(section)
    slide(section, "data.samples", 1000)
    slide(section, "layers.1.units", 1000)
    press(section, "run")
    until(section, "s.dataset.liveState === 'running'", "does not run", reader)
    reader.page.wait_for_timeout(100)
    took = section.evaluate("""async (s) => {
      const start = performance.now();
      s.querySelector("[data-action=pause]").click();
      while (s.dataset.liveState === "running") { await new Promise(requestAnimationFrame); }
      return performance.now() - start;
    }""")
    print(f"  {reader.name} {identifier}: paused after {took:.0f} ms")
    reader.expect(took < 700, f"{identifier}: Pause takes {took:.0f} ms")


ATTEMPTS = [past, curve, refusal, points, choice, lost, pause]
