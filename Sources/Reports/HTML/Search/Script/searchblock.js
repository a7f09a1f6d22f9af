// A run of lessons as `SearchBlock+Writing.swift` writes it.
class SearchBlock {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
    const lessons = this.number(), parts = 2 + this.number(), sizes = this.numbers(lessons);
    const length = this.number(), lines = this.text(this.take(length)).split("\n");
    this.lessons = [];
    this.sections = [];
    let line = 0;
    sizes.forEach((size, lesson) => {
      this.lessons.push({ address: lines[line], title: lines[line + 1], first: this.sections.length, size });
      line += 2;
      for (let section = 0; section < size; section += 1, line += parts) {
        this.sections.push({ lesson, anchor: lines[line], title: lines[line + 1], text: parts > 2 ? lines[line + 2] : "" });
      }
    });
    this.lessonTitles = this.titles(this.lessons);
    this.sectionTitles = this.titles(this.sections);
    this.asked = new Map();
    this.readWords();
    this.beginPlaces();
  }

  number() {
    let value = 0, factor = 1, byte = 0;
    do {
      byte = this.bytes[this.at];
      this.at += 1;
      value += (byte & 127) * factor;
      factor *= 128;
    } while (byte > 127);
    return value;
  }

  numbers(count) {
    const all = new Uint32Array(count), bytes = this.bytes;
    let at = this.at;
    for (let one = 0; one < count; one += 1) {
      let byte = bytes[at], value = byte & 127;
      at += 1;
      for (let factor = 128; byte > 127; factor *= 128) {
        byte = bytes[at];
        at += 1;
        value += (byte & 127) * factor;
      }
      all[one] = value;
    }
    this.at = at;
    return all;
  }

  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  text(bytes) { return new TextDecoder().decode(bytes); }

  titles(all) { return new FoldedLines(all.map((one) => one.title + "\n").join(""), all.length); }

  // Each word is what it shares with the one before, and a rest.
  readWords() {
    const count = this.number(), shared = this.numbers(count), rests = this.numbers(count);
    let size = count, start = 0, end = 0;
    for (let word = 0; word < count; word += 1) { size += shared[word] + rests[word]; }
    const all = new Uint8Array(size), bytes = this.bytes;
    let from = this.at;
    for (let word = 0; word < count; word += 1) {
      const before = start, sharedEnd = end + shared[word], wordEnd = sharedEnd + rests[word];
      start = end;
      for (let at = before; end < sharedEnd; at += 1, end += 1) { all[end] = all[at]; }
      for (; end < wordEnd; from += 1, end += 1) { all[end] = bytes[from]; }
      all[end] = 10;
      end += 1;
    }
    this.at = from;
    this.words = new FoldedLines(this.text(all), count);
    this.counts = this.numbers(count);
  }

  // Where the sections of words are written, `Postings.group` words at a time: they are read once asked for.
  beginPlaces() {
    const counts = this.counts, groups = this.numbers(Math.ceil(counts.length / 32));
    // Four more, so that looking ahead never looks past the end.
    this.bits = new Uint8Array(this.bytes.length - this.at + 4);
    this.bits.set(this.bytes.subarray(this.at));
    this.starts = new Uint32Array(counts.length + 1);
    for (let word = 0; word < counts.length; word += 1) { this.starts[word + 1] = this.starts[word] + counts[word]; }
    this.places = new Uint32Array(this.starts[counts.length]);
    this.groups = new Uint32Array(groups.length);
    for (let group = 1; group < groups.length; group += 1) { this.groups[group] = this.groups[group - 1] + groups[group - 1]; }
    this.isRead = new Uint8Array(groups.length);
  }

  // Puts the sections of a word, ascending, into `places`, from its one of `starts` to the next.
  read(word) {
    const group = word >> 5;
    if (this.isRead[group]) { return; }
    this.isRead[group] = 1;
    const { bits, counts, starts, places } = this, sections = this.sections.length;
    const end = Math.min((group + 1) * 32, counts.length);
    for (let one = group * 32, at = this.groups[group]; one < end; one += 1) {
      const count = counts[one];
      if (count * 2 <= sections) { at = readGaps(bits, at, lowBits(count, sections), places, starts[one], starts[one + 1]); } else {
        // Of a word in more than half of the sections those without it are written.
        const without = new Uint32Array(sections - count);
        at = readGaps(bits, at, lowBits(sections - count, sections), without, 0, sections - count);
        for (let section = 0, to = starts[one], next = 0; section < sections; section += 1) {
          if (next < sections - count && without[next] === section) { next += 1; } else { places[to] = section; to += 1; }
        }
      }
    }
  }
}

// As `Postings.lowBits`.
function lowBits(count, sections) {
  let bits = 0;
  while (count && count * 2 ** (bits + 1) * 3 <= sections * 2) { bits += 1; }
  return bits;
}

// The next 25 bits or more, from the top of 32.
function ahead(bytes, at) {
  const from = at >> 3;
  return (bytes[from] << 24 | bytes[from + 1] << 16 | bytes[from + 2] << 8 | bytes[from + 3]) << (at & 7);
}

// Ascending numbers by the gaps between them, in Rice's code: so many ones, a zero, and the low bits.
function readGaps(bytes, bit, low, numbers, from, to) {
  let at = bit, next = 0;
  for (let one = from; one < to; one += 1) {
    let ones = Math.clz32(~ahead(bytes, at)), high = ones;
    while (ones > 24) {
      at += ones;
      ones = Math.clz32(~ahead(bytes, at));
      high += ones;
    }
    at += ones + 1;
    next += low ? (high << low) + (ahead(bytes, at) >>> (32 - low)) : high;
    at += low;
    numbers[one] = next;
    next += 1;
  }
  return at;
}
