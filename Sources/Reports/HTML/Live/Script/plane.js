// Points added by hand to data in the plane: by pointer on the figure, or by numbers beside it.
class PlaneTools {
  constructor(section, stage, tools, add, takeBack) {
    this.stage = stage;
    this.tools = tools;
    this.add = add;
    this.x = tools.querySelector("[data-across]");
    this.y = tools.querySelector("[data-up]");
    this.cross = element("div", { class: "cross", hidden: "" });
    this.layer = element("div", { class: "plane-layer" }, this.cross);
    stage.cover.append(this.layer);
    tools.hidden = false;
    this.layer.addEventListener("pointerdown", (event) => this.press(event));
    this.layer.addEventListener("pointermove", (event) => this.drag(event));
    ["pointerup", "pointercancel"].forEach((name) => {
      this.layer.addEventListener(name, () => { this.last = null; });
    });
    tools.querySelector("[data-action=add]").addEventListener("click", () => this.addNumbers());
    tools.querySelector("[data-action=unadd]").addEventListener("click", takeBack);
    [this.x, this.y].forEach((field) => {
      field.addEventListener("input", () => this.aim());
      field.addEventListener("focus", () => this.aim());
      field.addEventListener("blur", () => { this.cross.hidden = true; });
      field.addEventListener("keydown", (event) => {
        if (event.key === "Enter") { event.preventDefault(); this.addNumbers(); }
      });
    });
  }

  // The frame as the engine drew it: its box in the drawing, and the values at its ends.
  place() {
    const frame = this.stage.picture.querySelector("rect.frame[data-x]");
    this.layer.hidden = !frame;
    if (!frame) { return; }
    const box = Object.fromEntries(["x", "y", "width", "height"].map((name) => [name, Number(frame.getAttribute(name))]));
    this.ends = ["data-x", "data-y"].map((name) => frame.getAttribute(name).split(" ").map(Number));
    this.home = this.home || this.ends;
    this.stage.put(this.layer, box);
    const isFirst = this.x.step !== this.step;
    this.step = this.x.step = this.y.step = String(SliderScale.round((this.ends[0][1] - this.ends[0][0]) / 40));
    if (isFirst && this.x.value === "") {
      [this.x.value, this.y.value] = this.ends.map(([from, to]) => this.rounded((from + to) / 2));
    }
  }

  // As far as the lesson's data, and that far again on every side: beyond, they would shrink to a dot.
  bounded(place) {
    return place.map((value, axis) => {
      const [from, to] = this.home[axis];
      return Math.min(Math.max(value, 2 * from - to), 2 * to - from);
    });
  }

  takes({ x, y, label }) {
    return Boolean(this.home) && String(this.bounded([x, y])) === String([x, y])
      && label >= 0 && label < this.tools.querySelectorAll("[data-classes] input").length;
  }

  rounded(value) { return Number((Math.round(value / this.step) * this.step).toPrecision(6)); }

  label() { return Number(this.tools.querySelector("[data-classes] input:checked").value); }

  value(event) {
    const box = this.layer.getBoundingClientRect();
    const across = (event.clientX - box.left) / box.width, up = (box.bottom - event.clientY) / box.height;
    if (across < 0 || across > 1 || up < 0 || up > 1) { return null; }
    const [[left, right], [low, high]] = this.ends;
    return [left + across * (right - left), low + up * (high - low)].map((value) => Number(value.toPrecision(3)));
  }

  press(event) {
    if (event.button !== 0) { return; }
    event.preventDefault();
    this.last = [event.clientX, event.clientY];
    this.enter(this.value(event));
  }

  // A drag leaves a trail, a point every few pixels.
  drag(event) {
    if (!this.last || !(event.buttons & 1)) { return; }
    if (Math.hypot(event.clientX - this.last[0], event.clientY - this.last[1]) < 12) { return; }
    this.last = [event.clientX, event.clientY];
    this.enter(this.value(event));
  }

  enter(place) {
    if (place) { this.add({ x: place[0], y: place[1], label: this.label() }); }
  }

  addNumbers() {
    const place = [this.x, this.y].map((field) => Number(field.value));
    if (this.x.value === "" || this.y.value === "" || !place.every(isFinite) || !this.home) { return; }
    [this.x.value, this.y.value] = this.bounded(place);
    this.enter(this.bounded(place));
  }

  // The cursor of those who have no pointer: it follows the two numbers.
  aim() {
    if (!this.ends) { return; }
    const [across, up] = [this.x, this.y].map((field, axis) => {
      const [from, to] = this.ends[axis];
      return (Number(field.value) - from) / (to - from);
    });
    this.cross.hidden = !(across >= 0 && across <= 1 && up >= 0 && up <= 1);
    this.cross.style.left = across * 100 + "%";
    this.cross.style.top = (1 - up) * 100 + "%";
  }
}
