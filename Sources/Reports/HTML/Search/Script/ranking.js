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

// A text in pieces, every other one a match: the first is none.
function parted(text, asked) {
  const low = text.toLowerCase(), pieces = [];
  let done = 0;
  while (done < text.length) {
    let next = -1, length = 0;
    asked.forEach((term) => {
      const place = low.indexOf(term, done);
      if (place >= 0 && (next < 0 || place < next)) { next = place; length = term.length; }
    });
    if (next < 0) { break; }
    pieces.push(text.slice(done, next), text.slice(next, next + length));
    done = next + length;
  }
  return [...pieces, text.slice(done)];
}

// Of a text what stands around the first match.
function excerpt(text, asked) {
  const low = text.toLowerCase();
  const at = asked.map((term) => low.indexOf(term)).find((place) => place >= 0) ?? -1;
  const from = at < 0 ? 0 : Math.max(0, text.lastIndexOf(" ", Math.max(0, at - 70)) + 1);
  const space = from + 220 < text.length ? text.lastIndexOf(" ", from + 220) : text.length;
  const to = space > from ? space : from + 220;
  return (from > 0 ? "… " : "") + text.slice(from, to) + (to < text.length ? " …" : "");
}
