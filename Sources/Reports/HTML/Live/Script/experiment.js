// An explorable experiment: its buttons, its requests to the engine, and what its reader changed.
class Experiment extends ShownExperiment {
  constructor(section) {
    super();
    this.section = section;
    this.id = section.dataset.experiment;
    this.panel = section.querySelector(".live");
    this.plan = JSON.parse(section.querySelector("script[data-plan]").textContent);
    this.points = [];
    this.asked = 0;                // requests that change the run, of which the engine says how many it has heard
    this.lost = [];
    this.pending = new Map();
    this.seed = this.panel.querySelector("[data-seed]");
    this.lastSeed = this.plan.seed;
    this.pace = this.panel.querySelector("[data-pace]");
    this.scrub = this.panel.querySelector("[data-scrub]");
    this.controls = [...this.panel.querySelectorAll("[data-control]")].map((node) => {
      return new Control(node, (control) => this.changed(() => this.later("set " + control.index, "set", {
        control: control.index, value: control.value,
      })));
    }).sort((one, other) => other.isChoice - one.isChoice);
    if (reducesMotion.matches) { this.pace.value = "0"; }
    this.report = new Reporter(this);
    this.stages();
    this.mark();
    this.listen();
    this.panel.hidden = false;
  }

  part(action) { return this.panel.querySelector("[data-action=" + action + "]"); }

  listen() {
    const actions = {
      run: () => this.run(), pause: () => this.ask("pause"), step: () => this.ask("step"),
      reset: () => this.reset(), restore: () => this.restore(), seed: () => this.newSeed(),
      copy: () => this.copy(),
    };
    Object.entries(actions).forEach(([action, act]) => {
      this.part(action).addEventListener("click", (event) => {
        if (event.currentTarget.getAttribute("aria-disabled") !== "true") { act(); }
      });
    });
    this.seed.addEventListener("change", () => {
      if (this.seed.value === "") { this.seed.value = this.lastSeed; } else { this.changed(() => this.sendSeed()); }
    });
    this.pace.addEventListener("change", () => { if (this.isRunning) { this.run(); } });
    this.scrub.addEventListener("input", () => this.later("show", "show", { index: Number(this.scrub.value) }));
    // The engine is started by the first sign of interest, so that it is there when it is wanted.
    ["pointerover", "focusin"].forEach((name) => {
      this.section.addEventListener(name, () => this.open(), { once: true });
    });
  }

  // Asking before the engine is there is fine: requests wait for it.
  open() {
    if (this.starting) { return this.starting; }
    const gap = reducesMotion.matches ? 1000 : 0;
    this.starting = startEngine(this.plan.document, gap, (message) => this.hear(message)).then(
      (engine) => {
        this.engine = engine;
        this.lost.splice(0).forEach(([name, message]) => engine.ask(name, { ...message, number: this.asked }));
        if (this.isStarted) { this.look(); }
      }, (error) => this.hear({ problem: error.message }));
    return this.starting;
  }

  async ask(name, message) {
    const isLook = ["look", "classify", "sample"].includes(name);
    if (!isLook && !this.isStarted) { this.isStarted = true; this.look(); }
    if (!isLook && name !== "show") { this.asked += 1; }
    const number = this.asked;
    if (["set", "seed", "point", "unpoint", "step", "reset"].includes(name)) {
      const lead = name === "seed" ? say(words.seedNow, { n: this.seed.value })
        : name.endsWith("point") ? say(words.pointsNow, { n: this.points.length }) : "";
      this.report.soon(() => lead + this.report.now());
    }
    await this.open();
    if (this.engine) { this.engine.ask(name, { ...message, number }); }
  }

  // Of requests that come faster than answers, the last of a kind is sent: a slider is dragged at any speed.
  later(kind, name, message) {
    this.pending.set(kind, [name, message]);
    if (!this.isAsked) { this.flush(); }
  }

  flush() {
    const next = this.pending.entries().next();
    if (next.done) { this.isAsked = false; return; }
    const [kind, [name, message]] = next.value;
    this.pending.delete(kind);
    this.isAsked = true;
    this.ask(name, message);
  }

  run() {
    const epochs = this.state ? this.state.epochs : this.plan.epochs, seconds = Number(this.pace.value);
    // At the slowest, early epochs can be watched, however many there are.
    const pace = seconds ? Math.min(Math.max(1, epochs / seconds), seconds > 5 ? 30 : Infinity) : 0;
    this.ask("run", { isAnew: Boolean(this.state && this.state.ended), pace });
    this.wasRun = true;
    this.setRunning(true);
  }

  reset() {
    this.ask("reset");
    this.isRunning = false;
    this.report.forget();
  }

  // MARK: changes

  get isChanged() {
    return this.controls.some((control) => control.isChanged) || this.points.length > 0
      || Number(this.seed.value) !== this.plan.seed;
  }

  changed(send) {
    send();
    this.mark();
    this.write();
  }

  mark() {
    this.part("restore").setAttribute("aria-disabled", String(!this.isChanged));
    this.panel.querySelector("[data-link]").hidden = !this.isChanged;
    this.report.forget();
  }

  sendSeed() {
    const { min, max, value } = this.seed;
    const seed = Math.min(Number(max), Math.max(Number(min), Math.round(Number(value))));
    this.seed.value = this.lastSeed = seed;
    this.later("seed", "seed", { seed });
  }

  newSeed() {
    const { min, max, value } = this.seed, count = Math.min(Number(max) - Number(min) + 1, 1000);
    do { this.seed.value = Number(min) + Math.floor(Math.random() * count); } while (this.seed.value === value);
    this.changed(() => this.sendSeed());
  }

  addPoint(point) {
    this.points.push(point);
    this.changed(() => this.ask("point", point));
  }

  takeBack() {
    if (this.points.pop()) { this.changed(() => this.ask("unpoint")); }
  }

  restore() {
    this.pending.clear();
    this.controls.filter((control) => control.isChanged).forEach((control) => {
      control.show(control.original);
      this.ask("set", { control: control.index, value: control.original });
    });
    this.points.splice(0).forEach(() => this.ask("unpoint"));
    this.seed.value = this.plan.seed;
    this.changed(() => this.sendSeed());
  }

  // What was changed, choices first: they bring numbers of their own, beside which the lesson's have to be said as well.
  get said() {
    const choices = this.controls.filter((control) => control.isChoice && control.isChanged);
    return this.controls.filter((control) => control.isChanged || choices.some((choice) => choice.brings(control)));
  }

  get changes() {
    const changes = this.said.map((one) => [one.path, one.text]);
    if (Number(this.seed.value) !== this.plan.seed) { changes.push(["seed", this.seed.value]); }
    if (this.points.length) { changes.push(["points", writtenPoints(this.points)]); }
    return changes;
  }

  write() {
    const address = writtenAddress(this.id, this.changes);
    // The page's own holds whatever is changed, this one first: it is what a reload goes to.
    const others = experiments.filter((one) => one !== this && one.isChanged).map((one) => writtenAddress(one.id, one.changes));
    const all = "#" + (this.isChanged || !others.length ? [address, ...others] : others).join("/");
    // Browsers refuse addresses that change too often, as they would while a slider is dragged.
    clearTimeout(this.writing);
    this.writing = setTimeout(() => history.replaceState(null, "", all), 200);
    this.panel.querySelector("[data-link]").setAttribute("href", "#" + address);
    this.panel.querySelector("[data-copied]").hidden = true;
  }

  // Changes in an address; what makes no sense is passed over.
  apply(changes) {
    this.pending.clear();
    if (this.isChanged) { this.restore(); }
    this.controls.forEach((control) => {
      const change = changes.find(([path]) => path === control.path), value = change ? control.read(change[1]) : null;
      if (value !== null) {
        control.show(value);
        this.ask("set", { control: control.index, value });
      }
    });
    changes.forEach(([path, text]) => {
      if (path === "seed" && /^\d+$/.test(text)) { this.seed.value = text; this.sendSeed(); }
      if (path === "points" && this.plane) {
        readPoints(text).filter((point) => this.plane.takes(point)).forEach((point) => {
          this.points.push(point);
          this.ask("point", point);
        });
      }
    });
    this.mark();
    this.write();
  }

  copy() {
    const field = this.panel.querySelector("[data-copied]");
    field.hidden = false;
    field.value = writtenDirective(this);
    // Long lines wrap: as high as the text is, and its border.
    field.style.height = "0";
    field.style.height = field.scrollHeight + field.offsetHeight - field.clientHeight + "px";
    field.select();
    const tell = (sentence) => this.report.tell(sentence);
    if (!navigator.clipboard) { tell(words.copyYourself); return; }
    navigator.clipboard.writeText(field.value).then(() => tell(words.copied), () => tell(words.copyYourself));
  }
}
