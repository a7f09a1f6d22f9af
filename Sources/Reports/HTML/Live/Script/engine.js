// The module is unpacked once a page; each experiment has a Worker of its own, made when its reader first turns to it.
let compiled = null;

// Both by the browser, off the page's thread.
async function unpacked() {
  const stream = new Blob([lettersToBytes(part("page.module"))]).stream().pipeThrough(new DecompressionStream("gzip"));
  return WebAssembly.compile(await new Response(stream).arrayBuffer());
}

function workerOf(id) {
  const address = URL.createObjectURL(new Blob([part(id)], { type: "text/javascript" }));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  return worker;
}

function bytes(base64) {
  const text = atob(base64.trim()), result = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) { result[i] = text.charCodeAt(i); }
  return result;
}

function part(id) { return document.getElementById(id).textContent; }

// Answers come as messages to `hear`; the returned function asks.
async function startEngine(packedDocument, gap, hear) {
  // Whoever asks after a failure tries again.
  compiled = compiled || unpacked().catch((error) => { compiled = null; throw error; });
  const module = await compiled;
  const worker = workerOf("page.worker");
  worker.onmessage = (event) => hear(event.data);
  worker.onerror = (event) => { event.preventDefault(); hear({ problem: event.message || "" }); };
  const ask = (name, message) => worker.postMessage(Object.assign({ ask: name }, message));
  ask("open", { module, document: bytes(packedDocument), gap });
  return { ask, end() { worker.terminate(); } };
}
