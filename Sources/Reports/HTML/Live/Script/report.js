// Words and numbers beside the figures: where the run is, what it measures, how it ended. What is said aloud is said
// politely: at the end, when something was changed, and every few seconds in between.
const reducesMotion = matchMedia("(prefers-reduced-motion: reduce)");

class Reporter {
  constructor(experiment) {
    this.experiment = experiment;
    const find = (name) => experiment.panel.querySelector(name);
    this.where = find("[data-where]");
    this.measures = find("[data-measures]");
    this.spoken = find("[data-spoken]");
    this.verdict = find("[data-verdict]");
    this.rows = new Map();
    this.lastSaid = 0;
  }

  show(state, message) {
    const epoch = this.experiment.epoch(state);
    const values = { n: count(epoch), m: count(state.epochs), updates: count(state.updates) };
    this.where.textContent = say(state.shown < 0 ? words.whereNow : words.whereThen, values);
    const names = state.measurements.map((one) => one.name);
    this.rows.forEach(({ row }, name) => { row.hidden = !names.includes(name); });
    state.measurements.forEach((one) => this.measure(one));
    this.differ(!state.ended || epoch !== state.epoch);
    if (message.isRunning) { this.meanwhile(state); }
    // A run of no epochs is over before anybody asks for it.
    const isOver = state.ended && !message.isRunning && (state.epoch > 0 || this.experiment.wasRun);
    if (isOver) { this.end(state, message); } else { this.wait(state.recorded.length > 1); }
  }

  // What stays the report's own is called so while figures show something else.
  differ(isElsewhere) {
    const { section, isChanged, isStarted } = this.experiment;
    section.toggleAttribute("data-live-differs", Boolean(isStarted && (isChanged || isElsewhere)));
  }

  // What is so until a run ends. Other sentences stand until it is no longer so.
  wait(isBegun) {
    const { isRunning, isChanged, state, plan } = this.experiment;
    const text = isRunning ? words.running : isBegun ? words.paused : (state || plan).epochs === 0 ? words.nothing
      : isChanged ? words.changed : words.ready;
    if (text === this.waiting) { return; }
    this.waiting = text;
    this.write("", text);
  }

  write(kind, text) {
    this.verdict.className = "verdict-line " + kind;
    this.verdict.textContent = text;
  }

  measure(one) {
    let row = this.rows.get(one.name);
    if (!row) {
      const value = element("dd");
      row = { value, row: element("div", {}, [element("dt", {}, one.name), value]) };
      this.rows.set(one.name, row);
      this.measures.append(row.row);
    }
    const text = one.text === undefined ? numeral(one.value) : one.text;
    if (row.value.textContent !== text) { row.value.textContent = text; }
  }

  sentence(state) {
    const all = state.measurements.map((one) => one.name + " " + (one.text === undefined ? numeral(one.value) : one.text));
    return all.join(", ");
  }

  meanwhile(state) {
    const now = performance.now();
    if (now - this.lastSaid < 4000) { return; }
    this.lastSaid = now;
    this.spoken.textContent = say(words.epoch, { n: count(state.epoch) }) + ": " + this.sentence(state);
  }

  // What a press did is said once, when things are still.
  soon(sentence) {
    clearTimeout(this.speaking);
    this.speaking = setTimeout(() => { this.spoken.textContent = sentence(); }, 700);
  }

  now() {
    const { state, isRunning } = this.experiment;
    return state && !isRunning ? this.where.textContent + ": " + this.sentence(state) : this.verdict.textContent;
  }

  // An unchanged run must end with the report's bits.
  end(state, message) {
    // Frames of an ended run come again and again, when its past is looked at or a figure comes into sight.
    // And one sent before the last change was heard of is not judged by it.
    if (this.told === message.runs || !this.experiment.isHeard(message)) { return; }
    this.told = message.runs;
    const section = this.experiment.section, isChanged = this.experiment.isChanged;
    const time = numeral(message.computing < 10 ? message.computing : Math.round(message.computing));
    const parts = [say(state.diverged ? words.diverged : state.epochs ? words.ended : words.nothing, {
      n: count(state.diverged || state.epoch), ms: time,
    })];
    const isSame = state.digest === section.dataset.digest;
    if (!isChanged) { parts.push(isSame ? words.same : words.different); }
    if (isChanged && isSame) { parts.push(words.sameThough); }
    if (!isChanged) { section.dataset.liveDigest = state.digest; }
    section.dataset.liveEnd = state.digest;
    section.dataset.liveComputing = message.computing.toFixed(2);
    this.waiting = null;
    clearTimeout(this.speaking);
    this.write(isChanged ? "changed" : isSame ? "same" : "different", parts.join(" "));
    this.spoken.textContent = this.verdict.textContent + " " + this.sentence(state);
  }

  forget() {
    delete this.experiment.section.dataset.liveDigest;
    this.experiment.wasRun = this.experiment.isRunning;
    this.waiting = null;
    this.wait(false);
    this.differ(Boolean(this.experiment.state));
  }

  tell(sentence) {
    this.write("", sentence);
    this.spoken.textContent = sentence;
  }
}
