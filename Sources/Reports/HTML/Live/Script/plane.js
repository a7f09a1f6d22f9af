// Points added by hand to data in the plane: by pointer on the figure, or by numbers beside it.
class PlaneTools {
  // `stage`: the figure that shows the plane; without one points are typed.
  constructor(stage, tools, add, takeBack) {
    this.stage = stage;
    this.tools = tools;
    this.add = add;
    this.x = tools.querySelector("[data-across]");
    this.y = tools.querySelector("[data-up]");
    this.cross = element("div", { class: "cross", hidden: "" });
    this.planes = [];
    tools.hidden = false;
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

  plane() {
    const plane = { layer: element("div", { class: "plane-layer" }) };
    if (!this.planes.length) { plane.layer.append(this.cross); }
    this.stage.cover.append(plane.layer);
    plane.layer.addEventListener("pointerdown", (event) => this.press(event, plane));
    plane.layer.addEventListener("pointermove", (event) => this.drag(event));
    plane.layer.addEventListener("pointerup", () => this.lift());
    plane.layer.addEventListener("pointercancel", () => this.drop());
    return plane;
  }

  // The frames as the engine drew them: boxes in the drawing, and the values at their ends. They stay as they are while
  // the pointer is down.
  place() {
    if (!this.stage || this.trail) { return; }
    const frames = [...this.stage.picture.querySelectorAll("rect.frame[data-x]")];
    while (this.planes.length < frames.length) { this.planes.push(this.plane()); }
    while (this.planes.length > frames.length) { this.planes.pop().layer.remove(); }
    frames.forEach((frame, index) => {
      const box = Object.fromEntries(["x", "y", "width", "height"].map((name) => [name, Number(frame.getAttribute(name))]));
      this.planes[index].ends = ["data-x", "data-y"].map((name) => frame.getAttribute(name).split(" ").map(Number));
      this.stage.put(this.planes[index].layer, box);
    });
    if (!frames.length) { return; }
    const ends = this.planes[0].ends, isFirst = this.x.step !== this.step;
    this.step = this.x.step = this.y.step = String(SliderScale.round((ends[0][1] - ends[0][0]) / 40));
    if (isFirst && this.x.value === "") {
      [this.x.value, this.y.value] = ends.map(([from, to]) => this.rounded((from + to) / 2));
    }
  }

  // What can be added, by an address or a pointer too: a class the data have, and a place that typed points are kept to.
  takes({ x, y, label }) {
    const isKept = (field, value) => value >= Number(field.min) && value <= Number(field.max);
    return isKept(this.x, x) && isKept(this.y, y) && label >= 0 && label < this.tools.querySelectorAll("[data-classes] input").length;
  }

  rounded(value) { return Number((Math.round(value / this.step) * this.step).toPrecision(6)); }

  label() { return Number(this.tools.querySelector("[data-classes] input:checked").value); }

  press(event, plane) {
    if (event.button !== 0) { return; }
    event.preventDefault();
    plane.layer.setPointerCapture(event.pointerId);
    this.trail = { plane, points: [], dots: [] };
    this.mark(event);
  }

  // A drag leaves a trail, a point every few pixels.
  drag(event) {
    if (!this.trail || Math.hypot(event.clientX - this.last[0], event.clientY - this.last[1]) < 12) { return; }
    this.mark(event);
  }

  mark(event) {
    this.last = [event.clientX, event.clientY];
    const { plane: { layer, ends }, points, dots } = this.trail, box = layer.getBoundingClientRect();
    const shares = [(event.clientX - box.left) / box.width, (box.bottom - event.clientY) / box.height];
    const [x, y] = shares.map((share, axis) => Number((ends[axis][0] + share * (ends[axis][1] - ends[axis][0])).toPrecision(3)));
    const point = { x, y, label: this.label() };
    if (shares.some((share) => share < 0 || share > 1) || !this.takes(point)) { return; }
    points.push(point);
    const dot = element("div", { class: "dot" });
    dot.style.left = shares[0] * 100 + "%";
    dot.style.top = (1 - shares[1]) * 100 + "%";
    layer.append(dot);
    dots.push(dot);
  }

  // Points are added when the pointer is lifted: the axes may be others then.
  lift() {
    const points = this.drop();
    points.forEach((point) => this.add(point));
    this.place();
  }

  drop() {
    const { points, dots } = this.trail || { points: [], dots: [] };
    this.trail = null;
    dots.forEach((dot) => dot.remove());
    return points;
  }

  // Kept where a figure still shows something.
  addNumbers() {
    const fields = [this.x, this.y];
    if (fields.some((field) => field.value === "")) { return; }
    const [x, y] = fields.map((field) => {
      field.value = Math.min(Number(field.max), Math.max(Number(field.min), Number(field.value)));
      return Number(field.value);
    });
    this.add({ x, y, label: this.label() });
  }

  // The cursor of those who have no pointer: it follows the two numbers.
  aim() {
    if (!this.planes.length) { return; }
    const [across, up] = [this.x, this.y].map((field, axis) => {
      const [from, to] = this.planes[0].ends[axis];
      return (Number(field.value) - from) / (to - from);
    });
    this.cross.hidden = !(across >= 0 && across <= 1 && up >= 0 && up <= 1);
    this.cross.style.left = across * 100 + "%";
    this.cross.style.top = (1 - up) * 100 + "%";
  }
}
