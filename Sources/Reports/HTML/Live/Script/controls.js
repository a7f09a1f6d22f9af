// One control of an experiment: a slider on the key's own scale, a stepper for whole numbers, or a choice.
// `change` is told the new value and what it is called.
class Control {
  constructor(node, change) {
    this.node = node;
    this.path = node.dataset.path;
    this.index = Number(node.dataset.control);
    this.field = node.querySelector("input, select");
    this.output = node.querySelector("output");
    this.original = this.value = Number(node.dataset.value);
    this.change = change;
    if (node.dataset.kind === "slider") { this.scale = new SliderScale(node.dataset); }
    if (this.scale) {
      this.field.max = this.scale.steps;
      this.field.addEventListener("input", () => this.enter(this.scale.value(Number(this.field.value))));
    } else {
      this.field.addEventListener("change", () => this.enter(this.field.value === "" ? NaN : Number(this.field.value)));
    }
    node.querySelectorAll("[data-by]").forEach((button) => {
      button.addEventListener("click", () => this.enter(this.value + Number(button.dataset.by)));
    });
    this.show(this.value);
  }

  get name() { return this.node.dataset.name; }
  get isChanged() { return this.value !== this.original; }
  get isChoice() { return this.field.tagName === "SELECT"; }

  // As optimizer.name brings optimizer.rate.
  brings(other) { return (this.node.dataset.brings || "").split(" ").includes(String(other.index)); }

  // As a lesson writes it.
  get text() {
    if (this.field.tagName !== "SELECT") { return String(this.value); }
    const option = [...this.field.options].find((one) => Number(one.value) === this.value);
    return option ? option.text : "";
  }

  get spoken() {
    if (this.field.tagName === "SELECT") { return this.text; }
    return this.node.dataset.whole === undefined ? numeral(this.value) : count(this.value);
  }

  // What a fragment says, or null where it makes no sense here.
  read(text) {
    if (this.field.tagName !== "SELECT") { return text !== "" && isFinite(text) ? this.bounded(Number(text)) : null; }
    const option = [...this.field.options].find((one) => one.text === text);
    return option ? Number(option.value) : null;
  }

  bounded(value) {
    if (this.field.tagName === "SELECT") { return value; }
    const { from, to, whole } = this.node.dataset;
    const bounded = Math.min(Math.max(value, Number(from)), Number(to));
    return whole === undefined ? bounded : Math.round(bounded);
  }

  enter(value) {
    if (!isFinite(value)) { this.show(this.value); return; }
    const before = this.value;
    this.show(this.bounded(value));
    if (this.value !== before) { this.change(this); }
  }

  show(value) {
    this.value = value;
    if (this.scale) {
      const place = this.scale.place(value);
      if (Number(this.field.value) !== place) { this.field.value = place; }
      this.field.setAttribute("aria-valuetext", this.spoken);
    } else if (this.field.value !== String(value)) { this.field.value = value; }
    if (this.output) { this.output.value = this.spoken; }
    this.node.classList.toggle("changed", this.isChanged);
    this.node.querySelectorAll("[data-by]").forEach((button) => {
      const isEnd = this.bounded(value + Number(button.dataset.by)) === value;
      // Not `disabled`: the button would lose the focus under the reader's finger.
      button.setAttribute("aria-disabled", String(isEnd));
    });
  }
}

// Places of a slider, 0 to `steps`, and the values they stand for: round numbers, the ends exact.
class SliderScale {
  constructor(data) {
    this.from = Number(data.from);
    this.to = Number(data.to);
    this.isWhole = data.whole !== undefined;
    this.isLogarithmic = data.scale === "log";
    if (this.isLogarithmic) {
      this.steps = Math.max(8, Math.round(Math.log10(this.to / this.from) * 24));
    } else {
      this.step = SliderScale.round((this.to - this.from) / 120);
      if (this.isWhole && this.step < 1) { this.step = 1; }
      this.steps = Math.max(1, Math.round((this.to - this.from) / this.step));
    }
  }

  // The next 1, 2 or 5 times a power of ten.
  static round(size) {
    const power = Math.pow(10, Math.floor(Math.log10(size)));
    return power * [1, 2, 5, 10].find((factor) => factor * power >= size * 0.999);
  }

  value(place) {
    if (place <= 0) { return this.from; }
    if (place >= this.steps) { return this.to; }
    const value = this.isLogarithmic
      ? Number((this.from * Math.pow(this.to / this.from, place / this.steps)).toPrecision(2))
      : Number((this.from + place * this.step).toPrecision(12));
    return this.isWhole ? Math.round(value) : value;
  }

  place(value) {
    const share = this.isLogarithmic
      ? Math.log(value / this.from) / Math.log(this.to / this.from) : (value - this.from) / (this.to - this.from);
    return Math.min(this.steps, Math.max(0, Math.round(share * this.steps)));
  }
}
