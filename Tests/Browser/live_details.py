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


def verdict(section):
    return section.locator("[data-verdict]").inner_text()


def press(section, action):
    section.locator(f"[data-action={action}]").click(force=True)


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


ATTEMPTS = [status]
