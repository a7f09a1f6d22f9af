// Unpacks the engine's module, which the build packed: pairs of 91 letters carry 13 bits each, and those bytes are LZMA
// without a header (lc 3, lp 0, pb 0; names after the LZMA specification of the LZMA SDK). Its work done, this worker ends.
"use strict";

function bytesOfLetters(text, count) {
  const bytes = new Uint8Array(count);
  let held = 0, bits = 0, at = 0;
  for (let i = 0; i + 1 < text.length && at < count; i += 2) {
    held |= (letter(text, i) * 91 + letter(text, i + 1)) << bits;
    for (bits += 13; bits >= 8; bits -= 8, held >>>= 8) { bytes[at++] = held; }
  }
  return bytes;
}

// "!" to "~" but for the quote, the less-than sign and the backslash.
function letter(text, index) {
  const code = text.charCodeAt(index);
  return code - 33 - (code > 34) - (code > 60) - (code > 92);
}

// One chance in 2048ths for each place where a bit may come.
function chances(count) { return new Uint16Array(count).fill(1024); }

// Takes bits out of a number that narrows, likely ones cheaply.
class RangeDecoder {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 5;
    this.range = 0xFFFFFFFF;
    this.code = (bytes[1] << 24 | bytes[2] << 16 | bytes[3] << 8 | bytes[4]) >>> 0;
  }

  normalize() {
    if (this.range >= 0x1000000) { return; }
    this.range = this.range * 256;
    this.code = (this.code << 8 | this.bytes[this.at++]) >>> 0;
  }

  bit(chances, place) {
    const chance = chances[place], bound = (this.range >>> 11) * chance;
    const isZero = this.code < bound;
    if (isZero) {
      this.range = bound;
      chances[place] = chance + (2048 - chance >> 5);
    } else {
      this.range -= bound;
      this.code -= bound;
      chances[place] = chance - (chance >> 5);
    }
    this.normalize();
    return isZero ? 0 : 1;
  }

  // Bits as likely 0 as 1.
  direct(count) {
    let value = 0;
    for (let i = 0; i < count; i += 1) {
      this.range >>>= 1;
      const bit = this.code >= this.range ? 1 : 0;
      if (bit) { this.code -= this.range; }
      value = value << 1 | bit;
      this.normalize();
    }
    return value;
  }

  // A number bit by bit, the highest first; each bit's chance depends on those before.
  tree(chances, count, from) {
    let place = 1;
    for (let i = 0; i < count; i += 1) { place = place << 1 | this.bit(chances, from + place); }
    return place - (1 << count);
  }

  // The same, the lowest first.
  reverse(chances, count, from) {
    let place = 1, value = 0;
    for (let i = 0; i < count; i += 1) {
      const bit = this.bit(chances, from + place);
      place = place << 1 | bit;
      value |= bit << i;
    }
    return value;
  }

  // After a match the byte is likely another than the one that would have gone on with it.
  literal(chances, matched) {
    let place = 1, isSame = matched >= 0;
    while (place < 256) {
      const wanted = matched >> 7 & 1;
      const bit = this.bit(chances, isSame ? (1 + wanted << 8) + place : place);
      isSame = isSame && bit === wanted;
      matched <<= 1;
      place = place << 1 | bit;
    }
    return place & 255;
  }

  length(chances) {
    if (!this.bit(chances, 0)) { return 2 + this.tree(chances, 3, 2); }
    return this.bit(chances, 1) ? 18 + this.tree(chances, 8, 18) : 10 + this.tree(chances, 3, 10);
  }

  distance(length, places) {
    const slot = this.tree(places.slots[Math.min(length - 2, 3)], 6, 0);
    if (slot < 4) { return slot; }
    const count = (slot >> 1) - 1, start = (2 | slot & 1) << count;
    if (slot < 14) { return start + this.reverse(places.near, count, start - slot); }
    return start + (this.direct(count - 4) << 4) + this.reverse(places.align, 4, 0);
  }
}

function unpacked(packed, size) {
  const from = new RangeDecoder(packed), to = new Uint8Array(size);
  const isMatch = chances(12), isRepeat = chances(12), isOther = [chances(12), chances(12), chances(12)], isLong = chances(12);
  const literals = Array.from({ length: 8 }, () => chances(768)), lengths = chances(274), repeatLengths = chances(274);
  const places = { slots: Array.from({ length: 4 }, () => chances(64)), near: chances(128), align: chances(16) };
  // `state` says what came last; `distances` are the last four, the latest first.
  let state = 0, distances = [0, 0, 0, 0], end = 0;
  while (end < size) {
    if (!from.bit(isMatch, state)) {
      const before = end > 0 ? to[end - 1] : 0;
      to[end] = from.literal(literals[before >> 5], state < 7 ? -1 : to[end - distances[0] - 1]);
      end += 1;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let length = 1;
    if (!from.bit(isRepeat, state)) {
      length = from.length(lengths);
      distances = [from.distance(length, places), ...distances.slice(0, 3)];
      state = state < 7 ? 7 : 10;
    } else {
      let which = 0;
      while (which < 3 && from.bit(isOther[which], state)) { which += 1; }
      if (which === 0 && !from.bit(isLong, state)) {
        state = state < 7 ? 9 : 11;
      } else {
        distances.unshift(...distances.splice(which, 1));
        length = from.length(repeatLengths);
        state = state < 7 ? 8 : 11;
      }
    }
    const back = distances[0] + 1;
    if (back > end) { throw new Error("the engine's bytes are damaged"); }
    for (; length > 0 && end < size; length -= 1, end += 1) { to[end] = to[end - back]; }
  }
  return to;
}

onmessage = async (event) => {
  const { text, packed, size } = event.data;
  try {
    postMessage({ module: await WebAssembly.compile(unpacked(bytesOfLetters(text, packed), size)) });
  } catch (error) { postMessage({ problem: String(error && error.message || error) }); }
};
