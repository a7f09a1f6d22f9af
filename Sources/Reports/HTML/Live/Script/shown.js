// The side of an experiment that listens to its engine: figures, their covers, and what the answers change on the page.
// What asks the engine is in Experiment, which extends it.
class ShownExperiment {
  // Covers over figures the engine draws, and tools that go with them.
  stages() {
    this.figures = this.plan.figures.map(({ anchor, index }) => {
      const figure = document.getElementById(anchor);
      return figure && figure.querySelector(".drawing svg") ? Object.assign(new Stage(figure), { index }) : null;
    }).filter(Boolean);
    const named = (name) => this.figures.find((stage) => stage.figure.id === this.id + "." + name);
    const tools = this.panel.querySelector(".points");
    if (tools) {
      const plane = this.figures.find((stage) => stage.figure.id === this.plan.plane);
      if (plane) { plane.figure.querySelector(".drawing").after(tools); }
      this.plane = new PlaneTools(plane, tools, (point) => this.addPoint(point), () => this.takeBack());
    }
    const probe = this.panel.querySelector(".probe");
    if (probe && named("network")) {
      named("network").figure.querySelector(".drawing").after(probe);
      this.units = new UnitButtons(named("network"), probe, (unit) => this.turnTo(unit));
    }
    const pad = this.panel.querySelector(".pad");
    if (pad) { this.digits = new DigitPad(pad, this); }
    const observer = new IntersectionObserver((entries) => {
      entries.forEach((entry) => {
        this.figures.find((stage) => stage.box === entry.target).isInSight = entry.isIntersecting;
      });
      this.look();
    }, { rootMargin: "200px" });
    this.figures.forEach((stage) => observer.observe(stage.box));
    this.cover();
  }

  // Whoever turns to a unit before a run sees the start: what the report's run ended with is not in the page.
  turnTo(unit) {
    this.unit = unit;
    if (unit) { this.isStarted = true; this.open(); }
    this.look();
  }

  // Only what is in sight is drawn while training. Until something was run the report's own figures stay.
  look() {
    const figures = this.isStarted ? this.figures.filter((stage) => stage.isInSight).map((stage) => stage.index) : [];
    const wanted = JSON.stringify([figures, this.unit]);
    if (wanted === this.looked || !this.starting) { return; }
    this.looked = wanted;
    this.ask("look", { figures, unit: this.unit || null });
  }

  cover() {
    if (this.plane) { this.plane.place(); }
    if (this.units) { this.units.place(); }
  }

  hear(message) {
    if (message.problem !== undefined) { this.fail(message.problem); return; }
    if (message.refused !== undefined) { this.refuse(message); return; }
    if (message.classified !== undefined) { this.digits.show(message.classified); return; }
    if (message.sample) { this.digits.put(message.sample, message.index); return; }
    if (message.memory) { this.section.dataset.liveMemory = message.memory; }
    // Drawn when the browser draws; a page that nobody looks at asks for nothing more.
    this.next = message;
    if (!this.isDrawing) {
      this.isDrawing = true;
      requestAnimationFrame(() => {
        this.isDrawing = false;
        // The engine may have ended since.
        if (!this.engine) { return; }
        this.show(this.next);
        this.engine.ask("next");
        this.flush();
      });
    }
  }

  show(message) {
    const state = this.state = message.state;
    message.drawings.forEach(([index, svg]) => {
      this.figures.find((stage) => stage.index === index).draw(svg);
    });
    this.agree(state, message);
    this.cover();
    if (message.probe && this.units) { this.units.draw(...message.probe); }
    if (this.isHeard(message)) { this.setRunning(message.isRunning); }
    this.scrub.max = Math.max(0, state.recorded.length - 1);
    const shown = state.shown < 0 ? state.recorded.length - 1 : state.shown;
    this.scrub.value = shown;
    this.scrub.setAttribute("aria-valuetext", say(words.epoch, { n: count(this.epoch(state)) }));
    this.report.show(state, message);
    if (this.refused !== undefined) { this.report.tell(say(words.refused, { problem: this.refused })); }
    delete this.refused;
    if (this.digits) { this.digits.refresh(); }
  }

  // What does not go together was not made: here it is no change either.
  refuse({ refused, asked }) {
    this.refused = refused;
    const at = this.points.findLastIndex((point) => ["x", "y", "label"].every((name) => point[name] === asked[name]));
    if (asked.ask === "point" && at >= 0) {
      this.points.splice(at, 1);
    } else if (asked.ask === "seed") {
      this.seed.value = this.lastSeed = this.state ? this.state.seed : this.plan.seed;
    } else { return; }
    this.mark();
    this.write();
  }

  // Whether the engine had heard of all that was asked when it sent this.
  isHeard(message) { return message.heard === this.asked && !this.pending.size; }

  // Once the engine has heard of every change, the controls show what it has: refused values go, and another optimizer
  // has brought its rate. What a plan has nothing of is null.
  agree(state, message) {
    if (!this.isHeard(message)) { return; }
    const others = this.controls.filter((control) => ![null, control.value].includes(state.controls[control.index]));
    others.forEach((control) => control.show(state.controls[control.index]));
    if (others.length) { this.mark(); this.write(); }
  }

  epoch(state) { return state.shown < 0 ? state.epoch : state.recorded[state.shown]; }

  setRunning(isRunning) {
    this.isRunning = isRunning;
    this.section.dataset.liveState = isRunning ? "running" : this.state && this.state.ended ? "ended" : "paused";
    this.part("run").setAttribute("aria-disabled", String(isRunning));
    this.part("pause").setAttribute("aria-disabled", String(!isRunning));
    this.look();
  }

  // The engine is gone: the next request starts another, which is told the changes again.
  fail(problem) {
    if (this.engine) { this.engine.end(); }
    this.engine = this.starting = null;
    this.isAsked = false;
    if (this.digits) { this.digits.isAsked = false; }
    this.pending.clear();
    delete this.looked;
    delete this.report.told;
    this.lost = this.said.map((control) => ["set", { control: control.index, value: control.value }]);
    if (Number(this.seed.value) !== this.plan.seed) { this.lost.push(["seed", { seed: Number(this.seed.value) }]); }
    this.points.forEach((point) => this.lost.push(["point", point]));
    this.setRunning(false);
    this.report.waiting = null;
    this.report.tell(say(words.problem, { problem }));
  }
}
