"""What a page says and shows besides its figures, looked at closely: each of these was wrong once."""

from live_reader import address, until, where


def details(make, browser, file, problems):
    """Each on the first experiment of a page that it can be tried on."""
    for attempt in ATTEMPTS:
        reader = make(browser, file, problems)
        reader.name += f" ({attempt.__name__})"
        for index in range(reader.sections().count()):
            if attempt(reader, reader.sections().nth(index)) is not False:
                break
        reader.close()
    together(make, browser, file, problems)


def verdict(section):
    return section.locator("[data-verdict]").inner_text()


def press(section, action):
    section.locator(f"[data-action={action}]").evaluate("e => e.click()")


def status(reader, section):
    """The line of the status says what is so: before, while and after it runs, and in between."""
    identifier = section.get_attribute("data-experiment")

    def expect(words, what):
        until(section, f"s.querySelector('[data-verdict]').textContent.includes({words!r})", f"{what}, it doesn't say '{words}'", reader)

    if reader.plan(section)["epochs"] == 0:
        expect("0 epochs", "nothing to train")
        section.hover()
        reader.page.wait_for_timeout(300)
        reader.expect("Same bits" not in verdict(section), f"{identifier}: compares what nobody ran")
        reader.run(section)
        expect("0 epochs: nothing is learned", "after no epochs")
        return
    expect("Press Run", "at first")
    press(section, "step")
    expect("Paused" if reader.plan(section)["epochs"] > 1 else "", "after one step")
    section.locator("[data-pace]").select_option("15")
    press(section, "run")
    expect("It is learning", "while it runs")
    press(section, "pause")
    expect("Paused", "when it waits")
    reader.run(section)
    expect("Same bits", "at its end")
    press(section, "reset")
    expect("Press Run", "after a reset")
    reader.expect(section.get_attribute("data-live-digest") is None, f"{identifier}: a run that was reset passes for the report's")


def marks(reader, section):
    """Tables and the author's caption are called the report's once something else is shown, and not before."""
    identifier = section.get_attribute("data-experiment")
    marked = section.locator("figcaption .report-run")
    if not marked.count():
        return False
    reader.expect(marked.locator("visible=true").count() == 0, f"{identifier}: speaks of another run before there is one")
    reader.run(section)
    reader.expect(marked.locator("visible=true").count() == 0, f"{identifier}: calls the report's bits another run")
    press(section, "seed")
    reader.expect(
        marked.locator("visible=true").count() == marked.count(), f"{identifier}: a changed run's tables pass for its own")
    press(section, "restore")
    reader.run(section)
    reader.expect(marked.locator("visible=true").count() == 0, f"{identifier}: the report's run is not known again")
    scrub = section.locator("[data-scrub]")
    if int(scrub.get_attribute("max")) > 0:
        scrub.focus()
        scrub.press("Home")
        until(section, "s.querySelector('figcaption .report-run').offsetWidth > 0", "the start passes for the end", reader)


def copied(reader, section):
    """What is copied holds in a lesson: no explored entry without its layer, no seed outside of the lesson's."""
    identifier, seed = section.get_attribute("data-experiment"), section.locator("[data-seed]")
    entries = next(part["entries"] for part in reader.plan(section)["directive"] if "entries" in part)
    ranged = [entry for entry in entries if entry.startswith("seed ")]
    hidden = section.locator("[data-path='layers.hidden'] [data-by='-1']")
    if not ranged and not hidden.count():
        return False
    for _ in range(8 if ranged else 0):
        press(section, "seed")
        low, high = map(int, ranged[0].split()[1].split(".."))
        reader.expect(low <= int(seed.input_value()) <= high, f"{identifier}: a new seed {seed.input_value()} outside of {ranged[0]}")
    field = section.locator("[data-path='layers.hidden'] input")
    if hidden.count():
        field.fill(field.get_attribute("min"))
        field.press("Enter")
    reader.page.wait_for_timeout(500)
    press(section, "copy")
    text = section.locator("[data-copied]").input_value()
    explored = "".join(line for line in text.splitlines() if line.startswith("explore:"))
    for layer in range(int(field.get_attribute("min")) + 1 if hidden.count() else 99, 9):
        reader.expect(f"layers.{layer}." not in explored, f"{identifier}: explores a layer that is gone: {explored}")
    reader.expect(("seed " in explored) == bool(ranged), f"{identifier}: {explored}")
    box = section.locator("[data-copied]")
    reader.page.set_viewport_size({"width": 360, "height": 740})
    press(section, "copy")
    reader.expect(box.evaluate("e => e.scrollHeight <= e.clientHeight + 1"), f"{identifier}: the copied text is cut off")


def turning(reader, section):
    """The diagram answers before anything was run, and calls a unit by its number in the lesson language."""
    identifier, buttons = section.get_attribute("data-experiment"), section.locator(".units button")
    if not buttons.count():
        return False
    reader.expect("bias" in section.locator(".probe .hint").inner_text(), f"{identifier}: nobody says what stands in a circle")
    buttons.first.focus()
    until(section, "s.querySelector('[data-probe] svg')", "a unit shows nothing before a run", reader)
    name = section.locator("[data-unit-name]").inner_text()
    picture = section.locator("[data-probe] svg").text_content()
    reader.expect("unit 0 of layer 1" in name and "unit 0" in picture, f"{identifier}: '{name}' beside '{picture[:80]}'")


def typed(reader, section):
    """Points in the plane are typed where no figure shows it, and kept where one still shows something."""
    identifier, across = section.get_attribute("data-experiment"), section.locator("[data-across]")
    if not across.count():
        return False
    across.fill("1e9")
    section.locator("[data-up]").fill("0.5")
    press(section, "add")
    address(reader, "a.includes('points=')", f"{identifier}: no point in the address")
    x = float(reader.page.url.split("points=")[1].split(",")[0])
    reader.expect(x == float(across.get_attribute("max")), f"{identifier}: a point at {x}")
    shapes = section.locator(".swatch path").evaluate_all("all => all.map(one => one.getAttribute('d'))")
    reader.expect(len(set(shapes)) == len(shapes) > 1, f"{identifier}: classes of one shape {shapes}")


def trail(reader, section):
    """A drag adds its points when the pointer is lifted, so that the axes stay under it."""
    identifier, layer = section.get_attribute("data-experiment"), section.locator(".plane-layer").first
    if not layer.count():
        return False
    layer.evaluate("e => e.scrollIntoView({ block: 'center', behavior: 'instant' })")
    box, mouse = layer.bounding_box(), reader.page.mouse
    mouse.move(box["x"] + box["width"] * 0.4, box["y"] + 3)
    mouse.down()
    for step in range(1, 4):
        mouse.move(box["x"] + box["width"] * 0.4 + 20 * step, box["y"] + 3)
        reader.page.wait_for_timeout(150)
    reader.expect("points=" not in reader.page.url, f"{identifier}: the axes move under the pointer")
    mouse.up()
    address(reader, "a.includes('points=')", f"{identifier}: no points after a drag")
    heights = {float(one.split(",")[1]) for one in reader.page.url.split("points=")[1].split(";")}
    reader.expect(len(heights) == 1, f"{identifier}: one height on the screen is {heights}")


def spoken(reader, section):
    """Every press is answered aloud, once; nothing else is a live region."""
    identifier, region = section.get_attribute("data-experiment"), section.locator("[data-spoken]")
    live = section.locator("[role=status], output:not([aria-live=off])").count()
    reader.expect(live == 1, f"{identifier}: {live} live regions")
    presses = ["step", "reset", "seed", "restore"]
    if section.locator("[data-across]").count():
        section.locator("[data-across]").fill("0.5")
        section.locator("[data-up]").fill("0.5")
        presses += ["add", "unadd"]
    for action in presses:
        region.evaluate("e => { e.textContent = ''; }")
        press(section, action)
        until(section, "s.querySelector('[data-spoken]').textContent", f"{action} says nothing", reader)


def together(make, browser, file, problems):
    """The address holds every changed experiment of a page, and gives them back."""
    reader = make(browser, file, problems)
    if reader.sections().count() > 1:
        both = [reader.sections().nth(index) for index in range(2)]
        seeds = []
        for section in both:
            press(section, "seed")
            seeds.append(section.locator("[data-seed]").input_value())
        address(reader, "a.split('seed=').length === 3", "not both in the address")
        other = make(browser, file, problems)
        other.page.goto("about:blank")
        other.page.goto(reader.page.evaluate("location.href"))
        found = [other.sections().nth(index).locator("[data-seed]").input_value() for index in range(2)]
        other.expect(found == seeds, f"the address gives {found}, not {seeds}")
        press(other.sections().first, "restore")
        address(other, "a.split('seed=').length === 2", "what was undone stays in the address, or takes the other along")
        other.close()
    reader.close()


def emptied(reader, section):
    """A number that is taken away comes back as it was; what can't be pressed doesn't look as if it could."""
    identifier = section.get_attribute("data-experiment")
    reader.expect(section.locator("[data-action=pause]").get_attribute("aria-disabled") == "true", f"{identifier}: pauses nothing")
    fields = section.locator("[data-seed], .control.stepper input")
    for index in range(fields.count()):
        field = fields.nth(index)
        before = field.input_value()
        field.fill("")
        field.press("Tab")
        reader.expect(field.input_value() == before, f"{identifier}: emptied, {before} becomes {field.input_value()}")
    reader.page.wait_for_timeout(400)
    reader.expect("?" not in reader.page.url, f"{identifier}: emptying a field is a change")


def digits(reader, section):
    """The pad says what is known: nothing before it was drawn on, and that nothing was learned where that is so."""
    identifier, pad = section.get_attribute("data-experiment"), section.locator(".pad")
    if not pad.count():
        return False
    ink, guess, choice = pad.locator("[data-ink]"), pad.locator("[data-guess]"), pad.locator("[data-sample]")
    known = pad.locator("[data-p]").all_inner_texts()
    reader.expect(set(known) == {"–"}, f"{identifier}: an empty pad says {known}")
    ink.click()
    until(section, "s.querySelector('[data-guess]').textContent", "a dot is no ink", reader)
    isTrained = reader.plan(section)["isTrained"]
    reader.expect(("learned nothing" in guess.inner_text()) != isTrained, f"{identifier}: {guess.inner_text()}")
    choice.fill("100000")
    choice.press("Enter")
    until(section, "s.querySelector('.pad .meant')", "no image for a large number", reader)
    reader.expect(choice.input_value() == choice.get_attribute("max"), f"{identifier}: image {choice.input_value()}")
    reader.run(section)
    reader.expect("learned nothing" not in guess.inner_text(), f"{identifier}: {guess.inner_text()}")
    press(pad, "wipe")
    left = [choice.input_value(), pad.locator("[data-meant]").input_value(), pad.locator(".best, .meant").count(), guess.inner_text()]
    reader.expect(left == ["", "", 0, ""], f"{identifier}: wiping leaves {left}")
    return None if isTrained else False


ATTEMPTS = [status, marks, copied, turning, typed, trail, spoken, emptied, digits]
