// A figure's drawing with a cover of things that can be touched, placed in the drawing's own units.
class Stage {
  constructor(figure) {
    this.figure = figure;
    const drawing = figure.querySelector(".drawing");
    this.picture = element("div", { class: "picture-holder" });
    this.picture.append(...drawing.childNodes);
    this.cover = element("div", { class: "cover" });
    this.nothing = element("p", { class: "nothing", hidden: "" }, words.noDrawing);
    this.box = element("div", { class: "stage" }, [this.picture, this.cover, this.nothing]);
    drawing.append(this.box);
    this.details = figure.querySelector("details.data");
    this.isInSight = true;
  }

  // null: there is nothing to draw, as of a curve at the start. What was drawn before keeps its place, unseen.
  draw(svg) {
    this.nothing.hidden = svg !== null;
    this.box.classList.toggle("empty", svg === null);
    if (svg !== null && svg !== this.shown) { this.picture.innerHTML = this.shown = svg; }
    // The numbers below the figure are the report's: they go while it shows something else.
    if (this.details) { this.details.hidden = true; }
  }

  put(node, box) {
    const size = this.picture.firstElementChild.viewBox.baseVal;
    node.style.left = box.x / size.width * 100 + "%";
    node.style.top = box.y / size.height * 100 + "%";
    node.style.width = box.width / size.width * 100 + "%";
    node.style.height = box.height / size.height * 100 + "%";
  }
}
