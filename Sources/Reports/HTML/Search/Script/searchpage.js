function fromBase64(text) {
  if (Uint8Array.fromBase64) { return Uint8Array.fromBase64(text); }
  const all = atob(text), bytes = new Uint8Array(all.length);
  for (let at = 0; at < all.length; at += 1) { bytes[at] = all.charCodeAt(at); }
  return bytes;
}

// The blocks are unpacked as soon as the page is there; an answer waits for them.
async function unpacked(holder) {
  const stream = new Blob([fromBase64(holder.textContent)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new SearchBlock(new Uint8Array(await new Response(stream).arrayBuffer()));
}

function add(parent, name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  parent.append(element);
  return element;
}

function addMarked(parent, text, asked) {
  parted(text, asked).forEach((piece, place) => {
    if (place % 2) { add(parent, "mark", piece); } else { parent.append(piece); }
  });
}

function show(list, hit, asked) {
  const section = hit.block.sections[hit.number], lesson = hit.block.lessons[section.lesson];
  const item = add(list, "li", ""), link = add(item, "a", section.title || lesson.title);
  link.href = lesson.address + (section.anchor ? "#" + section.anchor : "");
  if (section.title) { add(item, "span", lesson.title).className = "where"; }
  // Of a long course no texts are kept: the words themselves are shown.
  const text = section.text ? excerpt(section.text, asked) : matched(hit, asked).join(" · ");
  if (text) { addMarked(add(item, "p", ""), text, asked); }
}

document.addEventListener("DOMContentLoaded", async () => {
  const part = (name) => document.getElementById("page." + name);
  const form = part("search"), field = part("query"), results = part("results"), status = part("status");
  const holders = [...document.querySelectorAll("script[id^='page.index.']")], most = 50;
  let blocks = null;
  function search() {
    const asked = terms(field.value), isAsked = field.value.trim() !== "";
    part("all").hidden = isAsked;
    if (!blocks) { return; }
    const found = asked.length ? ranked(blocks, asked) : [];
    results.textContent = "";
    results.hidden = !found.length;
    status.textContent = !isAsked ? "" : found.length === 0 ? field.dataset.nothing : found.length === 1 ? field.dataset.one
      : field.dataset.many.replace("{n}", found.length);
    found.slice(0, most).forEach((hit) => show(results, hit, asked));
  }
  form.hidden = false;
  field.value = new URLSearchParams(location.search).get("q") || "";
  field.addEventListener("input", search);
  form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
  search();
  field.focus();
  try { blocks = await Promise.all(holders.map(unpacked)); } catch (error) {
    // Without the means to unpack them the page is as without scripts.
    form.hidden = true;
    part("all").hidden = false;
    return;
  }
  search();
});
