// Changed experiments as the page's fragment: #xor?optimizer.rate=3&seed=9&points=0.5,0.2,1;0,1,0/four?layers.1.units=2
function readAddress() {
  return location.hash.slice(1).split("/").map((one) => {
    const [id, query] = one.split("?");
    const changes = (query || "").split("&").map((pair) => {
      const at = pair.indexOf("=");
      return at < 0 ? null : [decoded(pair.slice(0, at)), decoded(pair.slice(at + 1))];
    });
    return query === undefined ? null : { id: decoded(id), changes: changes.filter(Boolean) };
  }).filter(Boolean);
}

function decoded(text) {
  try { return decodeURIComponent(text); } catch (error) { return text; }
}

function writtenAddress(id, changes) {
  const written = changes.map(([name, value]) => encodeURIComponent(name) + "="
    + encodeURIComponent(value).replace(/%2C/g, ",").replace(/%3B/g, ";"));
  return id + (written.length ? "?" + written.join("&") : "");
}

function writtenPoints(points) {
  return points.map((point) => [point.x, point.y, point.label].join(",")).join(";");
}

// Three numbers a point; anything else is passed over, and so is what no hand would add.
function readPoints(text) {
  return text.split(";").slice(0, 500).map((one) => one.split(",").map(Number))
    .filter((numbers) => numbers.length === 3 && numbers.every(isFinite) && Number.isInteger(numbers[2]))
    .map(([x, y, label]) => ({ x, y, label }));
}
