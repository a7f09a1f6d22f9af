// What makes two spellings one, for words of the index and of a query alike: no other program has to fold as this one.
function folded(text) { return text.normalize("NFKC").toLowerCase().replace(/ς/g, "σ"); }

// The words of a query: as the index's are cut (`WordScan`), and once more where folding brought something between.
function terms(query) {
  const cut = query.split(/[^\p{L}\p{N}\p{M}\u2100-\u214f\u3200-\u33ff]+/u);
  const words = cut.flatMap((word) => folded(word).split(/[^\p{L}\p{N}\p{M}]+/u)).filter(Boolean);
  return [...new Set(words)];
}

// Lines in one text, so that one look goes through all of them; `text` ends each.
class FoldedLines {
  constructor(text, count) {
    this.text = folded("\n" + text);
    this.starts = new Uint32Array(count + 1);
    this.starts[0] = 1;
    for (let line = 1, at = 1; at < this.text.length; at += 1) {
      if (this.text.charCodeAt(at) === 10) { this.starts[line] = at + 1; line += 1; }
    }
  }

  line(number) { return this.text.slice(this.starts[number], this.starts[number + 1] - 1); }

  // Every line that has the word somewhere, and whether it is all of it, until `each` has seen enough.
  visit(word, each) {
    let at = this.text.indexOf(word), isEnough = false;
    while (at >= 0 && !isEnough) {
      const line = this.lineAt(at), end = this.starts[line + 1];
      isEnough = each(line, end - this.starts[line] - 1 === word.length);
      at = this.text.indexOf(word, end);
    }
  }

  // The line that is the word and no more, or -1.
  find(word) {
    const at = this.text.indexOf("\n" + word + "\n");
    return at < 0 ? -1 : this.lineAt(at + 1);
  }

  lineAt(place) {
    let low = 0, high = this.starts.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.starts[middle] <= place) { low = middle; } else { high = middle; }
    }
    return low;
  }
}
