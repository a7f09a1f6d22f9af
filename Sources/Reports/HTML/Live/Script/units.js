// Units of the network diagram: pointing at one, or moving the focus to it, shows what it answers over the plane.
// The buttons lie over the drawing, so that they stay while it is drawn anew.
class UnitButtons {
  constructor(stage, panel, look) {
    this.stage = stage;
    this.panel = panel;
    this.look = look;
    this.group = element("div", { role: "group", "aria-label": words.units, class: "units" });
    stage.cover.append(this.group);
    this.buttons = [];
    this.group.addEventListener("keydown", (event) => this.move(event));
  }

  // One button a drawn unit, made anew only when the network has another shape.
  place() {
    const circles = [...this.stage.picture.querySelectorAll("circle[data-unit]")];
    const shape = circles.map((circle) => ["data-unit", "cx", "cy"].map((name) => circle.getAttribute(name))).join();
    if (shape === this.shape) { return; }
    this.shape = shape;
    const focused = this.buttons.findIndex((one) => one.button === document.activeElement);
    this.group.textContent = "";
    this.buttons = circles.map((circle) => this.button(circle)).filter(Boolean);
    this.panel.hidden = !this.buttons.length;
    const last = this.buttons[this.buttons.length - 1];
    if (!last) { this.choose(null); return; }
    const chosen = this.buttons.find((one) => this.chosen && one.layer === this.chosen.layer && one.unit === this.chosen.unit);
    if (chosen || this.chosen) { this.choose(chosen || last); } else { last.button.tabIndex = 0; }
    if (focused >= 0) { this.buttons[Math.min(focused, this.buttons.length - 1)].button.focus(); }
  }

  button(circle) {
    const [layer, unit] = circle.getAttribute("data-unit").split(".").map(Number);
    if (layer === 0) { return null; }
    const [x, y, radius] = ["cx", "cy", "r"].map((name) => Number(circle.getAttribute(name)));
    const name = say(words.unit, { layer, unit });
    const button = element("button", { type: "button", "aria-label": name, tabindex: "-1" });
    const one = { button, layer, unit, name };
    this.stage.put(button, { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius });
    ["pointerenter", "focus", "click"].forEach((event) => button.addEventListener(event, () => this.choose(one)));
    this.group.append(button);
    return one;
  }

  choose(one) {
    this.chosen = one;
    this.buttons.forEach((other) => {
      other.button.setAttribute("aria-pressed", String(other === one));
      other.button.tabIndex = other === one ? 0 : -1;
    });
    if (one) { this.panel.querySelector("[data-unit-name]").textContent = say(words.responds, { unit: one.name }); }
    this.look(one ? [one.layer, one.unit] : null);
  }

  // One stop for the tab key; arrows go from unit to unit.
  move(event) {
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const at = this.buttons.findIndex((one) => one.button === document.activeElement);
    if (!by || at < 0) { return; }
    event.preventDefault();
    this.buttons[(at + by + this.buttons.length) % this.buttons.length].button.focus();
  }

  draw(layer, unit, svg) {
    if (!this.chosen || this.chosen.layer !== layer || this.chosen.unit !== unit) { return; }
    const holder = this.panel.querySelector("[data-probe]");
    if (holder.dataset.shown !== svg) { holder.innerHTML = svg; }
  }
}
