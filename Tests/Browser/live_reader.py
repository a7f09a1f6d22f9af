"""What a reader does with an experiment: moves a slider, adds a point, goes back in time, shares, and runs it again and
again; by pointer and by keyboard."""


def changes(make, browser, file, problems):
    """Each kind of change on the first experiment of a page that has it."""
    reader = make(browser, file, problems)
    for index in range(reader.sections().count()):
        section = reader.sections().nth(index)
        if section.locator(".control.slider").count():
            slider(reader, section)
            fragment(make, browser, reader, section)
            break
    for index in range(reader.sections().count()):
        section = reader.sections().nth(index)
        if section.locator(".plane-layer").count():
            point(reader, section)
            break
    for index in range(reader.sections().count()):
        section = reader.sections().nth(index)
        if section.locator(".units button").count():
            unit(reader, section)
            break
    reader.close()


def where(section):
    return section.locator("[data-where]").inner_text()


def until(section, script, what, reader):
    """Waits until the section, `s` in the script, is so."""
    identifier = section.get_attribute("data-experiment")
    try:
        section.page.wait_for_function(
            f"id => {{ const s = document.querySelector(`[data-experiment='${{id}}']`); return {script}; }}",
            arg=identifier, timeout=20_000)
    except Exception:
        reader.complain(f"{identifier}: {what}: {where(section)} {section.locator('[data-verdict]').inner_text()}")


def address(reader, script, what):
    """Waits until the page's address, `a` in the script, is so: it is written a little after a change."""
    try:
        reader.page.wait_for_function(f"() => {{ const a = location.href; return {script}; }}", timeout=5_000)
    except Exception:
        reader.complain(f"{what}: {reader.page.url}")


def slider(reader, section):
    identifier = section.get_attribute("data-experiment")
    reader.run(section)
    looking_back(reader, section)
    field = section.locator(".control.slider input").first
    before = field.get_attribute("aria-valuetext")
    field.focus()
    field.press("Home")
    field.press("ArrowRight")
    after = field.get_attribute("aria-valuetext")
    path = section.locator(".control.slider").first.get_attribute("data-path")
    reader.expect(before != after, f"{identifier}: the slider stays at {before}")
    address(reader, f"a.includes('{identifier}?{path}=')", f"{identifier}: the change is not in the address")
    reader.expect(section.get_attribute("data-live-digest") is None, f"{identifier}: a changed run passes for the report's")
    reader.run(section)
    reader.expect(section.get_attribute("data-live-digest") is None, f"{identifier}: a changed run passes for the report's")
    end = section.get_attribute("data-live-end")
    reader.expect(end and end != section.get_attribute("data-digest"), f"{identifier}: {path}={after} changes nothing")
    looking_back(reader, section)


def looking_back(reader, section):
    """To the start of a run and back to its end, figures and numbers alike."""
    scrub = section.locator("[data-scrub]")
    last, measured = where(section), section.locator("[data-measures]").inner_text()
    scrub.focus()
    scrub.press("Home")
    until(section, "s.querySelector('[data-where]').textContent.startsWith('Epoch 0 ')", "does not go back", reader)
    earlier = section.locator("[data-measures]").inner_text()
    scrub.press("End")
    until(section, f"s.querySelector('[data-where]').textContent.startsWith({last.split(' of ')[0]!r})", "does not return", reader)
    identifier, again = section.get_attribute("data-experiment"), section.locator("[data-measures]").inner_text()
    reader.expect(again == measured, f"{identifier}: {measured!r} at the end, and {again!r} on returning to it")
    # The report's own runs all learn something; a changed one need not.
    if section.get_attribute("data-live-digest") and not last.startswith("Epoch 0 "):
        reader.expect(earlier != measured, f"{identifier}: still {measured!r} at the start")


def fragment(make, browser, reader, section):
    identifier, end = section.get_attribute("data-experiment"), section.get_attribute("data-live-end")
    values = "s => [...s.querySelectorAll('.live :is(input, select)')].filter(e => !('scrub' in e.dataset)).map(e => e.value)"
    expected = section.evaluate(values)
    other = make(browser, reader.file, reader.problems)
    other.page.goto("about:blank")
    other.page.goto(reader.page.evaluate("location.href"))
    again = other.section(identifier)
    again.locator("[data-pace]").select_option("0")
    found = again.evaluate(values)
    other.expect(found == expected, f"{identifier}: the address gives {found}, not {expected}")
    other.run(again)
    other.expect(again.get_attribute("data-live-end") == end, f"{identifier}: the address gives another run")
    again.locator("[data-action=restore]").click()
    address(other, "!a.includes('?')", f"{identifier}: the address keeps what was undone")
    other.run(again)
    other.expect(
        again.get_attribute("data-live-digest") == again.get_attribute("data-digest"),
        f"{identifier}: undoing all changes does not lead back to the report")
    other.close()


def point(reader, section):
    identifier = section.get_attribute("data-experiment")
    layer = section.locator(".plane-layer").first
    layer.evaluate("e => e.scrollIntoView({ block: 'center', behavior: 'instant' })")
    box = layer.bounding_box()
    reader.page.mouse.click(box["x"] + box["width"] * 0.3, box["y"] + box["height"] * 0.6)
    address(reader, "a.includes('points=')", f"{identifier}: no point in the address")
    section.locator("[data-across]").fill("0.25")
    section.locator("[data-up]").fill("0.75")
    section.locator("[data-up]").press("Enter")
    address(reader, "a.split(';').length === 2", f"{identifier}: no second point in the address")
    reader.run(section)
    reader.expect(section.get_attribute("data-live-end") is not None, f"{identifier}: no end with points added")
    section.locator("[data-action=unadd]").click()
    section.locator("[data-action=unadd]").click()
    address(reader, "!a.includes('points=')", f"{identifier}: points stay in the address")


def unit(reader, section):
    identifier = section.get_attribute("data-experiment")
    section.locator(".units button").first.focus()
    until(section, "s.querySelector('[data-probe] svg')", "a unit shows nothing", reader)
    shown = section.locator("[data-probe]").inner_html()
    reader.page.keyboard.press("ArrowDown")
    until(section, f"s.querySelector('[data-probe]').innerHTML.length > 0", "a unit shows nothing", reader)
    reader.page.wait_for_timeout(300)
    reader.expect(section.locator("[data-probe]").inner_html() != shown, f"{identifier}: all units show the same")


def keyboard(make, browser, file, problems):
    """From the top of the page to the end of a run, and a change, without a pointer."""
    reader = make(browser, file, problems)
    reader.name += " (keyboard)"
    page = reader.page

    def reach(script, what):
        for _ in range(300):
            page.keyboard.press("Tab")
            if page.evaluate(f"(e => {script})(document.activeElement)"):
                return True
        reader.complain(f"the tab key does not reach {what}")
        return False

    section = reader.sections().first
    identifier = section.get_attribute("data-experiment")
    if reach("e.dataset.action === 'run'", "Run"):
        page.keyboard.press("Enter")
        until(section, "s.dataset.liveState === 'running' || s.dataset.liveEnd", "Enter does not run it", reader)
        reader.expect(page.evaluate("document.activeElement.dataset.action") == "run", f"{identifier}: Run loses the focus")
    if reach("e.dataset.action === 'pause'", "Pause"):
        page.keyboard.press("Space")
        until(section, "s.dataset.liveState !== 'running'", "Space does not pause it", reader)
    if reach("e.dataset.action === 'reset'", "Reset"):
        page.keyboard.press("Enter")
        until(section, "s.querySelector('[data-where]').textContent.startsWith('Epoch 0 ')", "no reset", reader)
    if reach("'pace' in e.dataset", "the speed"):
        page.keyboard.press("End")
    if reach("e.closest('[data-control]')", "a control"):
        page.keyboard.press("ArrowRight")
        address(reader, "a.includes('?')", f"{identifier}: an arrow key changes nothing")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    reader.expect(outline != "none", f"{identifier}: the focus can't be seen")
    reader.close()


def memory(make, browser, file, problems, runs=100):
    """A hundred runs leave the engine's memory, the page's objects and its nodes as they were after ten."""
    reader = make(browser, file, problems)
    reader.name += f" ({runs} runs)"
    section = reader.sections().first
    client = reader.context.new_cdp_session(reader.page)
    client.send("Performance.enable")

    def measured():
        client.send("HeapProfiler.collectGarbage")
        found = {one["name"]: one["value"] for one in client.send("Performance.getMetrics")["metrics"]}
        return int(section.get_attribute("data-live-memory")), found["JSHeapUsedSize"], found["Nodes"]

    for index in range(runs):
        reader.run(section)
        if index == 9:
            early = measured()
    late = measured()
    reader.expect(late[0] <= early[0], f"the engine's memory grows from {early[0]} to {late[0]} bytes")
    reader.expect(late[1] <= early[1] * 1.2 + 500_000, f"the page's memory grows from {early[1]} to {late[1]} bytes")
    reader.expect(late[2] <= early[2] * 1.05 + 50, f"the page's nodes grow from {early[2]} to {late[2]}")
    print(f"  {reader.name}: engine {late[0]} bytes, page {late[1]:.0f} bytes, {late[2]:.0f} nodes")
    reader.close()


def returning(make, browser, file, problems):
    """Away from the page in the middle of a run and back: no complaint, and it runs."""
    reader = make(browser, file, problems)
    section = reader.sections().first
    identifier = section.get_attribute("data-experiment")
    section.locator("[data-pace]").select_option("15")
    section.locator("[data-action=run]").click()
    reader.page.wait_for_timeout(300)
    reader.page.goto("about:blank")
    reader.page.go_back()
    again = reader.section(identifier)
    reader.run(again)
    reader.expect(
        again.get_attribute("data-live-end") == again.get_attribute("data-digest"), f"{identifier}: no end after coming back")
    reader.close()
