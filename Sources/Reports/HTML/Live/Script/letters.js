// Letters as bytes, as `Base85` writes them: five digits to base 85 for every four bytes.
function lettersToBytes(letters) {
  const result = new Uint8Array(Math.floor(letters.length * 4 / 5));
  for (let from = 0, to = 0; from < letters.length; from += 5) {
    let number = 0;
    for (let at = from; at < from + 5; at += 1) {
      const sign = at < letters.length ? letters.charCodeAt(at) : 124;
      number = number * 85 + (sign === 125 ? 60 : sign === 126 ? 92 : sign) - 40;
    }
    for (let part = 24; part >= 0; part -= 8) { result[to] = number / 2 ** part; to += 1; }
  }
  return result;
}
