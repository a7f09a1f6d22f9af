// Words come from the page's own table, numbers are written as figures write them.
const words = JSON.parse(part("page.words"));

function say(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (all, name) => name in values ? values[name] : all);
}

function count(number) { return String(number).replace(/\B(?=(\d{3})+$)/g, words.thousands); }

// At most four digits that count.
function numeral(value) {
  if (!isFinite(value)) { return "–"; }
  const rounded = Number(value.toPrecision(4)), size = Math.abs(rounded);
  return size !== 0 && (size < 1e-5 || size >= 1e7) ? rounded.toExponential().replace("e+", "e") : String(rounded);
}

function element(name, attributes, children) {
  const made = document.createElement(name);
  Object.entries(attributes || {}).forEach(([key, value]) => {
    if (value !== null && value !== undefined) { made.setAttribute(key, value); }
  });
  [].concat(children === undefined ? [] : children).forEach((child) => made.append(child));
  return made;
}
