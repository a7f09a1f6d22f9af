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
    const isChanged = part.after ? part.after.some((key) => changes.includes(key)) : isAnyChanged;
    return isChanged ? part.pieces.map(piece).join("") : part.text || "";
  });
  if (experiment.points.length) {
    written.splice(-1, 0, say(words.pointsComment, { n: experiment.points.length }) + "\n");
  }
  return written.join("");
}
