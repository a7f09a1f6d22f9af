// Words come from the page's own table, numbers are written as figures write them.
const words = JSON.parse(part("page.words"));

function say(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (all, name) => name in values ? values[name] : all);
}

function count(number) { return String(number).replace(/\B(?=(\d{3})+$)/g, words.thousands); }

// Four digits that count, or as many as there are before the point.
function numeral(value) {
  if (!isFinite(value)) { return "–"; }
  const rounded = Math.abs(value) < 1000 ? Number(value.toPrecision(4)) : Math.round(value), size = Math.abs(rounded);
  const isLong = size >= 1e15 || size !== 0 && size < 1e-5;
  const text = isLong ? Number(value.toPrecision(4)).toExponential() : size < 1000 ? String(rounded) : count(rounded);
  return text.replace("e+", "e").replace(/-/g, "−");
}

function element(name, attributes, children) {
  const made = document.createElement(name);
  Object.entries(attributes || {}).forEach(([key, value]) => {
    if (value !== null && value !== undefined) { made.setAttribute(key, value); }
  });
  [].concat(children === undefined ? [] : children).forEach((child) => made.append(child));
  return made;
}
