// The module is unpacked once a page; each experiment has a Worker of its own, made when its reader first turns to it.
let compiled = null;

// By a worker, since it takes a moment.
function unpacked() {
  const worker = workerOf("page.unpacker"), packed = document.getElementById("page.module");
  return new Promise((resolve, reject) => {
    // Whoever asks after a failure tries again.
    const fail = (problem) => { worker.terminate(); compiled = null; reject(new Error(problem)); };
    worker.onmessage = (event) => {
      if (!event.data.module) { fail(event.data.problem); return; }
      worker.terminate();
      resolve(event.data.module);
    };
    worker.onerror = (event) => { event.preventDefault(); fail(event.message); };
    worker.postMessage({ text: packed.textContent, packed: Number(packed.dataset.packed), size: Number(packed.dataset.size) });
  });
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
  compiled = compiled || unpacked();
  const module = await compiled;
  const worker = workerOf("page.worker");
  worker.onmessage = (event) => hear(event.data);
  worker.onerror = (event) => { event.preventDefault(); hear({ problem: event.message || "" }); };
  const ask = (name, message) => worker.postMessage(Object.assign({ ask: name }, message));
  ask("open", { module, document: bytes(packedDocument), gap });
  return { ask, end() { worker.terminate(); } };
}
