// Drawing a digit: strokes on a canvas become an image of 28 × 28 as MNIST's are, scaled into 20 × 20 and placed with
// its centre of mass in the middle. Test images can be chosen instead.
class DigitPad {
  constructor(pad, experiment) {
    this.experiment = experiment;
    this.canvas = pad.querySelector("canvas");
    this.ink = this.canvas.getContext("2d", { willReadFrequently: true });
    this.seen = pad.querySelector("[data-seen]").getContext("2d");
    this.choice = pad.querySelector("[data-sample]");
    this.meant = pad.querySelector("[data-meant]");
    this.rows = Array.from({ length: 10 }, (_, digit) => DigitPad.row(digit));
    pad.querySelector("tbody").append(...this.rows);
    this.meant.append(...this.rows.map((_, digit) => element("option", {}, digit)));
    this.verdict = pad.querySelector("[data-guess]");
    pad.hidden = false;
    this.wipe();
    this.canvas.addEventListener("pointerdown", (event) => this.begin(event));
    this.canvas.addEventListener("pointermove", (event) => this.draw(event));
    pad.querySelector("[data-action=wipe]").addEventListener("click", () => this.wipe());
    this.choice.addEventListener("change", () => {
      if (this.choice.value === "") { return; }
      this.choice.value = Math.min(Number(this.choice.max), Math.max(1, Math.round(Number(this.choice.value))));
      experiment.ask("sample", { index: Number(this.choice.value) - 1 });
    });
    this.meant.addEventListener("change", () => this.target());
  }

  // A digit, its probability as a bar and as a number, and its target.
  static row(digit) {
    const bar = element("span", { class: "bar" }, element("span", { class: "bar-fill" }));
    return element("tr", {}, [
      element("th", { scope: "row" }, digit), element("td", {}, bar),
      element("td", { class: "number", "data-p": "" }), element("td", { class: "number", "data-t": "" }, "–"),
    ]);
  }

  wipe() {
    const { width, height } = this.canvas;
    this.ink.fillStyle = "#000";
    this.ink.fillRect(0, 0, width, height);
    this.pixels = null;
    this.isSample = false;
    this.verdict.textContent = this.choice.value = this.meant.value = "";
    this.rows.forEach((row) => { this.bar(row, null); row.classList.remove("best"); });
    this.target();
    this.seen.clearRect(0, 0, 28, 28);
  }

  at(event) {
    const box = this.canvas.getBoundingClientRect();
    return [(event.clientX - box.left) / box.width * this.canvas.width, (event.clientY - box.top) / box.height * this.canvas.height];
  }

  begin(event) {
    if (event.button !== 0) { return; }
    event.preventDefault();
    if (this.isSample) { this.wipe(); }
    this.canvas.setPointerCapture(event.pointerId);
    this.last = this.at(event);
    this.draw(event);
  }

  draw(event) {
    if (!(event.buttons & 1) || !this.last) { return; }
    const place = this.at(event);
    this.ink.strokeStyle = "#fff";
    this.ink.lineWidth = this.canvas.width / 12;
    this.ink.lineCap = this.ink.lineJoin = "round";
    this.ink.beginPath();
    this.ink.moveTo(...this.last);
    // A press without a move is a dot, which a line of no length is not.
    this.ink.lineTo(place[0] + 0.01, place[1]);
    this.ink.stroke();
    this.last = place;
    this.enter(this.centred());
  }

  // The ink's box, made to fit 20 × 20, then moved so that its centre of mass lies in the middle of 28 × 28.
  centred() {
    const { width, height } = this.canvas, ink = this.ink.getImageData(0, 0, width, height).data;
    let left = width, right = -1, top = height, bottom = -1;
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        if (ink[(y * width + x) * 4] > 40) {
          left = Math.min(left, x); right = Math.max(right, x); top = Math.min(top, y); bottom = Math.max(bottom, y);
        }
      }
    }
    if (right < 0) { return null; }
    const size = Math.max(right - left, bottom - top) + 1, scale = 20 / size;
    const place = (dx, dy) => {
      const small = element("canvas", { width: 28, height: 28 }).getContext("2d", { willReadFrequently: true });
      small.imageSmoothingQuality = "high";
      small.drawImage(this.canvas, left, top, right - left + 1, bottom - top + 1, dx, dy, (right - left + 1) * scale, (bottom - top + 1) * scale);
      const data = small.getImageData(0, 0, 28, 28).data;
      return Float32Array.from({ length: 784 }, (_, i) => data[i * 4] * (data[i * 4 + 3] / 255) / 255);
    };
    const corner = [14 - (right - left + 1) * scale / 2, 14 - (bottom - top + 1) * scale / 2];
    const first = place(...corner);
    let mass = 0, x = 0, y = 0;
    first.forEach((value, i) => { mass += value; x += value * (i % 28 + 0.5); y += value * (Math.floor(i / 28) + 0.5); });
    return mass ? place(corner[0] + Math.round(14 - x / mass), corner[1] + Math.round(14 - y / mass)) : null;
  }

  enter(pixels) {
    if (!pixels) { return; }
    this.pixels = pixels;
    this.isNew = true;
    const image = this.seen.createImageData(28, 28);
    pixels.forEach((value, i) => { image.data.set([value * 255, value * 255, value * 255, 255], i * 4); });
    this.seen.putImageData(image, 0, 0);
    this.refresh();
  }

  // Again after each change of the weights, but never two questions at a time.
  refresh() {
    if (!this.pixels || this.isAsked) { this.isStale = Boolean(this.pixels); return; }
    this.isAsked = true;
    this.isStale = false;
    this.experiment.ask("classify", { pixels: this.pixels });
  }

  // A test image in place of a drawing, its label known.
  put(sample, index) {
    this.isSample = true;
    this.choice.value = index + 1;
    this.meant.value = String(sample.label);
    this.enter(Float32Array.from(sample.pixels));
    this.ink.imageSmoothingEnabled = false;
    this.ink.drawImage(this.seen.canvas, 0, 0, this.canvas.width, this.canvas.height);
    this.target();
  }

  show(answer) {
    this.isAsked = false;
    if (answer && this.pixels) {
      const all = answer.probabilities, best = all.indexOf(Math.max(...all));
      this.rows.forEach((row, digit) => { this.bar(row, all[digit]); row.classList.toggle("best", digit === best); });
      const isBlank = !this.experiment.plan.isTrained && !(this.experiment.state && this.experiment.epoch(this.experiment.state));
      this.verdict.textContent = say(isBlank ? words.guessUntrained : words.guess, { digit: best, p: (all[best] * 100).toFixed(1) });
      this.target();
      if (this.isNew) { this.isNew = false; this.experiment.report.soon(() => this.verdict.textContent); }
    }
    if (this.isStale) { this.refresh(); }
  }

  bar(row, value) {
    row.querySelector(".bar-fill").style.width = value * 100 + "%";
    row.querySelector("[data-p]").textContent = value === null ? "–" : value.toFixed(3);
  }

  // One at the digit that was meant, zero elsewhere: what softmax is compared with.
  target() {
    const meant = this.meant.value;
    this.rows.forEach((row, digit) => {
      row.querySelector("[data-t]").textContent = meant === "" ? "–" : String(Number(digit === Number(meant)));
      row.classList.toggle("meant", meant !== "" && digit === Number(meant));
    });
  }
}
