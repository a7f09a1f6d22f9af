// Words of a block that the term is somewhere in. They are kept while it is asked for: what is shown of each hit asks
// again.
function wordsWith(block, term) {
  const known = block.asked.get(term);
  if (known) { return known; }
  const found = [];
  block.words.visit(term, (word, isWhole) => { found.push({ word, isWhole }); });
  if (block.asked.size === 8) { block.asked.clear(); }
  block.asked.set(term, found);
  return found;
}

// Points of every section of a block for one word: 8 in its title, 4 in its lesson's, 2 as a word of its text, 1 as
// a part of one.
function points(block, term) {
  const all = new Uint8Array(block.sections.length);
  wordsWith(block, term).forEach(({ word, isWhole }) => {
    block.read(word);
    for (let at = block.starts[word]; at < block.starts[word + 1]; at += 1) {
      const section = block.places[at];
      if (isWhole) { all[section] = 2; } else if (!all[section]) { all[section] = 1; }
    }
  });
  block.sectionTitles.visit(term, (section) => { all[section] += 8; });
  block.lessonTitles.visit(term, (number) => {
    const lesson = block.lessons[number];
    for (let at = 0; at < lesson.size; at += 1) { all[lesson.first + at] += 4; }
  });
  return all;
}

// Sections that have every word, the best first, otherwise in the order of the course.
function ranked(blocks, asked) {
  const found = [];
  blocks.forEach((block) => {
    const all = asked.map((term) => points(block, term));
    block.sections.forEach((section, number) => {
      let sum = 0;
      for (let term = 0; term < all.length; term += 1) {
        if (!all[term][number]) { return; }
        sum += all[term][number];
      }
      if (sum) { found.push({ block, number, sum }); }
    });
  });
  return found.sort((a, b) => b.sum - a.sum);
}

// Words of a section that a query has found, a few of each, a whole one first.
function matched({ block, number }, asked) {
  const found = new Set();
  asked.forEach((term) => {
    const whole = block.words.find(term), here = whole >= 0 && stands(block, whole, number) ? [whole] : [];
    wordsWith(block, term).some(({ word, isWhole }) => {
      if (!isWhole && here.length < 3 && stands(block, word, number)) { here.push(word); }
      return here.length === 3;
    });
    here.forEach((word) => found.add(block.words.line(word)));
  });
  return [...found];
}

function stands(block, word, section) {
  block.read(word);
  let low = block.starts[word], high = block.starts[word + 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (block.places[middle] < section) { low = middle + 1; } else { high = middle; }
  }
  return low < block.starts[word + 1] && block.places[low] === section;
}

// A text as words are folded, and where each place of that stands in the text: folding makes some signs longer.
function foldedPlaces(text) {
  let low = "", place = 0;
  const places = [];
  (text.match(/\P{M}\p{M}*|\p{M}+/gsu) ?? []).forEach((sign) => {
    const small = folded(sign);
    for (let part = 0; part < small.length; part += 1) { places.push(place); }
    low += small;
    place += sign.length;
  });
  return { low, places: [...places, text.length] };
}

// A text in pieces, every other one a match: the first is none.
function parted(text, asked) {
  const { low, places } = foldedPlaces(text), pieces = [];
  let done = 0, from = 0;
  while (from < low.length) {
    let next = -1, length = 0;
    asked.forEach((term) => {
      const place = low.indexOf(term, from);
      if (place >= 0 && (next < 0 || place < next)) { next = place; length = term.length; }
    });
    if (next < 0) { break; }
    // A sign of which a part is found is marked whole.
    const start = Math.max(done, places[next]);
    from = next + length;
    while (from < low.length && places[from] === places[from - 1]) { from += 1; }
    pieces.push(text.slice(done, start), text.slice(start, places[from]));
    done = places[from];
  }
  return [...pieces, text.slice(done)];
}

// Of a text what stands around the first match, from a space to a space where one is near.
function excerpt(text, asked) {
  const { low, places } = foldedPlaces(text);
  const found = asked.map((term) => low.indexOf(term)).find((place) => place >= 0) ?? -1;
  const at = found < 0 ? 0 : places[found];
  let from = at < 70 ? 0 : text.lastIndexOf(" ", at - 70) + 1;
  if (from < at - 140) { from = whole(text, at - 70); }
  let to = from + 220 < text.length ? text.lastIndexOf(" ", from + 220) : text.length;
  if (to < from + 150) { to = whole(text, Math.min(from + 220, text.length)); }
  return (from > 0 ? "… " : "") + text.slice(from, to) + (to < text.length ? " …" : "");
}

// The place itself, or the one before where a sign of two halves stands across it.
function whole(text, place) { return place - ((text.charCodeAt(place) & 0xfc00) === 0xdc00 ? 1 : 0); }
