// The directive as the lesson would say it with the reader's changes: a key nobody touched stays as it is written.
function writtenDirective(experiment) {
  const changes = experiment.changes.map(([path]) => path.split(".")[0]);
  const piece = (one) => {
    if (typeof one === "string") { return one; }
    if (one.control !== undefined) { return experiment.controls.find((control) => control.index === one.control).text; }
    return one.seed ? experiment.seed.value : experiment.state ? experiment.state[one.written] : "";
  };
  const isAnyChanged = changes.length > 0;
  const written = experiment.plan.directive.map((part) => {
    if (typeof part === "string") { return part; }
    if (part.entries) {
      const held = part.entries.filter((entry) => holds(experiment, entry));
      return held.length === part.entries.length ? part.text : held.length ? "explore: [" + held.join(", ") + "]\n" : "";
    }
    const isChanged = part.after ? part.after.some((key) => changes.includes(key)) : isAnyChanged;
    return isChanged ? part.pieces.map(piece).join("") : part.text || "";
  });
  if (experiment.points.length) {
    written.splice(-1, 0, say(words.pointsComment, { n: experiment.points.length }) + "\n");
  }
  return written.join("");
}

// Whether a lesson may still explore this: another optimizer may have brought a rate outside of the range, and without
// a layer there is nothing to change in it. The seed's field keeps to its range.
function holds(experiment, entry) {
  const path = entry.split(" ")[0], find = (name) => experiment.controls.find((one) => one.path === name);
  const hidden = find("layers.hidden"), [, layer] = path.match(/^layers\.(\d+)/) || [];
  if (hidden && hidden.isChanged && layer > Math.min(hidden.original, hidden.value)) { return false; }
  const control = find(path);
  if (!control || !experiment.state || control.node.dataset.from === undefined) { return true; }
  const value = experiment.state.controls[control.index], [from, to] = [control.node.dataset.from, control.node.dataset.to];
  return value !== null && Math.fround(value) >= Math.fround(from) && Math.fround(value) <= Math.fround(to);
}
