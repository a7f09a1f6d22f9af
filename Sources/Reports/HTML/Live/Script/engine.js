// The module is unpacked once a page; each experiment has a Worker of its own, made when its reader first turns to it.
let compiled = null;

async function unpacked(base64) {
  const packed = bytes(base64);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return WebAssembly.compile(await new Response(stream).arrayBuffer());
}

function bytes(base64) {
  const text = atob(base64.trim()), result = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) { result[i] = text.charCodeAt(i); }
  return result;
}

function part(id) { return document.getElementById(id).textContent; }

// Answers come as messages to `hear`; the returned function asks.
async function startEngine(packedDocument, gap, hear) {
  compiled = compiled || unpacked(part("page.module"));
  const module = await compiled;
  const address = URL.createObjectURL(new Blob([part("page.worker")], { type: "text/javascript" }));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  worker.onmessage = (event) => hear(event.data);
  worker.onerror = (event) => { event.preventDefault(); hear({ problem: event.message || "" }); };
  const ask = (name, message) => worker.postMessage(Object.assign({ ask: name }, message));
  ask("open", { module, document: bytes(packedDocument), gap });
  return { ask, end() { worker.terminate(); } };
}
