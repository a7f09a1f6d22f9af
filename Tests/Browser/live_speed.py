"""How fast experiments are: XOR against the clock, and frames while they train. The machine may be busy with other things:
the best of some tries counts, which a page that is too slow never reaches."""

TRIES = 6
# In which page, and the milliseconds that training may take there.
QUICK = {"four": ("04-lift.html", 50)}


def quickness(make, browser, file, problems):
    """XOR's 5,000 epochs: the first run of a page that has just been opened, by a reader who points at it and presses Run."""
    for identifier, (_, most) in QUICK.items():
        tries = []
        while len(tries) < TRIES and not (tries and tries[-1] < most):
            reader = make(browser, file, problems)
            section = reader.section(identifier)
            if section.count():
                section.locator("[data-action=run]").hover()
                reader.page.wait_for_timeout(300)
                tries.append(reader.run(section))
            reader.close()
            if not tries:
                break
        if tries:
            print(f"  {file.name} {identifier}: {tries[-1]:.1f} ms, {len(tries)} tries")
            if tries[-1] >= most:
                problems.append(f"{file.name}: {identifier}: {min(tries):.1f} ms at best")


# Frames a second while an experiment trains; the page aims at 33.
SMOOTH = 30


def smoothness(make, browser, file, problems):
    """At the speed that a page first offers, every experiment is drawn 30 times a second, and the page itself never waits."""
    reader = make(browser, file, problems)
    for index in range(reader.sections().count()):
        section = reader.sections().nth(index)
        identifier = section.get_attribute("data-experiment")
        section.locator("[data-pace]").select_option("3")
        epochs = section.evaluate("s => JSON.parse(s.querySelector('script[data-plan]').textContent).epochs") / 3
        tries = []
        while len(tries) < TRIES and not (tries and is_smooth(tries[-1], epochs)):
            tries.append(watched(section))
            if tries[-1]["time"] < 700:
                break
        if tries[-1]["time"] < 700:
            # Over before it can be watched.
            continue
        best = tries[-1]
        print(f"  {reader.name} {identifier}: {best['frames']:.1f} frames a second, {best['changes']:.1f} with a new figure, "
              f"longest wait {best['wait']:.0f} ms, {len(tries)} tries")
        reader.expect(is_smooth(best, epochs), f"{identifier}: not smooth in {len(tries)} tries: {best}")
    reader.close()


def is_smooth(seen, epochs):
    """A figure has nothing new before the next epoch, and not in every frame where epochs are hardly more than frames; some
    runs change none."""
    wanted = 0 if not seen["differs"] else SMOOTH if epochs > 2 * SMOOTH else 0.7 * min(SMOOTH, epochs)
    return seen["frames"] >= SMOOTH and seen["changes"] >= wanted and seen["wait"] < 500


def watched(section):
    """The first second and a half of a run: how long it ran, frames and new figures a second, the longest wait of the page.
    Time in which the browser as a whole stood still, as on a busy machine, doesn't count, nor do its frames: those that take
    longer than a frame may at 30 a second."""
    section.locator("[data-action=reset]").click()
    section.page.wait_for_timeout(300)
    pictures = section.locator(".picture-holder")
    (pictures.first if pictures.count() else section).scroll_into_view_if_needed()
    return section.evaluate("""async (s) => {
      const pictures = () => [...s.querySelectorAll(".picture-holder")].map((one) => one.innerHTML).join();
      const seen = { time: 0, frames: 0, changes: 0, wait: 0 }, before = pictures();
      let isShown = false, isNew = false, counted = 0;
      const frames = new MutationObserver(() => { isShown = true; });
      frames.observe(s.querySelector("[data-where]"), { childList: true });
      const changes = new MutationObserver(() => { isNew = true; });
      s.querySelectorAll(".picture-holder").forEach((one) => changes.observe(one, { childList: true }));
      s.querySelector("[data-action=run]").click();
      const start = performance.now();
      let last = start;
      while (last - start < 1500 && (s.dataset.liveState !== "ended" || last === start)) {
        isShown = isNew = false;
        await new Promise(requestAnimationFrame);
        await new Promise((next) => setTimeout(next));
        const now = performance.now(), passed = now - last;
        last = now;
        seen.wait = Math.max(seen.wait, passed);
        if (passed > 1000 / 30) { continue; }
        counted += passed / 1000;
        seen.frames += isShown;
        seen.changes += isNew;
      }
      frames.disconnect();
      changes.disconnect();
      seen.time = last - start;
      seen.differs = before !== pictures();
      seen.frames /= counted;
      seen.changes /= counted;
      return seen;
    }""")
