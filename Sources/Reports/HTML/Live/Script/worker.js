// The engine's side of one experiment: holds the module, trains between the page's messages, sends drawings back.
// Nothing here knows what a network is: it calls the engine and passes its answers on.
"use strict";
const decoder = new TextDecoder();
const shortest = 30;              // milliseconds between two frames: 30 a second, and a little in hand
const slice = 6;                  // milliseconds of training before messages are looked at
let engine = null, handle = -1;
let isRunning = false, isTurnDue = false;
let isFrameOut = false, isFrameDue = false;   // one frame at a time is on its way; the page says when it was drawn
let pace = 0, owedSince = 0, owed = 0;   // epochs a second (0: as fast as it goes), and those not yet trained
let chunk = 1;                    // epochs that take a millisecond or two
let figures = [], unit = null;    // what the page has in sight
let heard = 0;                    // the number of the page's last request that changes something
let runs = 0;                     // how often training began anew
let computing = 0, gap = shortest;
let nextFrame = 0;                // when it is wanted: training ends its slice in time for it
const turn = new MessageChannel(), later = new MessageChannel();
turn.port1.onmessage = train;
later.port1.onmessage = frame;

function answer() {
  return decoder.decode(new Uint8Array(engine.memory.buffer, engine.cl_answer(), engine.cl_answer_count()));
}

// Negative results are refusals, with words in the answer: nothing has changed, and the engine goes on.
class Refusal extends Error {}

function call(name, ...values) {
  const result = engine[name](handle, ...values);
  if (result < 0) { throw new Refusal(answer()); }
  return result;
}

// Bytes as the engine takes them: a place in its memory for the time of one call.
function given(bytes, use) {
  const place = engine.cl_reserve(bytes.length);
  new Uint8Array(engine.memory.buffer, place, bytes.length).set(bytes);
  try { return use(place, bytes.length); } finally { engine.cl_free(place); }
}

function drawn(index) {
  return [index, engine.cl_figure(handle, index) < 0 ? null : answer()];
}

// Many requests in a row get one frame.
function due() {
  if (!isFrameDue) { isFrameDue = true; later.port2.postMessage(0); }
}

function frame() {
  if (!isFrameDue || isFrameOut) { return; }
  isFrameDue = false;
  try { send(); } catch (error) { stop(error); }
}

function send() {
  const started = performance.now();
  call("cl_state");
  const message = { state: JSON.parse(answer()) };
  message.drawings = figures.map(drawn);
  if (unit && engine.cl_probe(handle, unit[0], unit[1]) >= 0) { message.probe = [unit[0], unit[1], answer()]; }
  message.isRunning = isRunning;
  message.runs = runs;
  message.heard = heard;
  message.computing = computing;
  message.memory = engine.memory.buffer.byteLength;
  isFrameOut = true;
  postMessage(message);
  // At even distances, so that a late frame puts off no other; but drawing never takes more than half of the time.
  const now = performance.now();
  // Frames that nobody saw while the page was hidden are not made up for.
  nextFrame = Math.max(Math.min(Math.max(nextFrame, started - gap), started) + gap, 2 * now - started);
}

// After `wait` milliseconds; once, however often a reader pauses and goes on.
function again(wait) {
  if (isTurnDue) { return; }
  isTurnDue = true;
  if (wait) { setTimeout(train, wait); } else { turn.port2.postMessage(0); }
}

function train() {
  isTurnDue = false;
  if (!isRunning) { return; }
  try {
    const started = performance.now();
    if (pace) {
      owed += (started - owedSince) / 1000 * pace;
      owedSince = started;
      // A machine that can't keep up with the pace doesn't run after it.
      if (owed > pace / 4 + 1) { owed = pace / 4 + 1; }
    }
    let now = started, isMore = 1;
    const end = isFrameOut ? started + slice : Math.min(started + slice, Math.max(nextFrame, started + 1));
    while (isMore && now < end && (!pace || owed >= 1)) {
      const epochs = pace ? Math.min(chunk, Math.floor(owed)) : chunk, before = now;
      isMore = call("cl_advance", epochs);
      now = performance.now();
      computing += now - before;
      owed -= epochs;
      if (now - before < 1 && epochs === chunk && chunk < 4096) { chunk *= 2; }
      if (now - before > 3 && chunk > 1) { chunk = chunk >> 1; }
    }
    if (!isMore) { isRunning = false; }
    if (!isRunning || (!isFrameOut && now >= nextFrame)) { due(); }
    if (isRunning) { again(pace ? 4 : 0); }
  } catch (error) { stop(error); }
}

// A refused question about an image ends nothing; whatever else fails ends the run.
function stop(error, asked) {
  isRunning = isRunning && error instanceof Refusal && Boolean(asked) && asked.ask === "sample";
  if (error instanceof Refusal) { postMessage({ refused: error.message, asked }); due(); return; }
  postMessage({ problem: String(error && error.message || error) });
}

const answers = {
  open(message) {
    const started = performance.now();
    engine = new WebAssembly.Instance(message.module, {}).exports;
    if (engine._initialize) { engine._initialize(); }
    handle = given(message.document, (place, count) => engine.cl_open(place, count));
    if (handle < 0) { throw new Error(answer()); }
    gap = message.gap || shortest;
    // One that is slow to open is slow to warm up as well.
    if (performance.now() - started < 20) { warm(); }
  },
  set(message) { call("cl_set", message.control, message.value); restart(); },
  seed(message) { call("cl_seed", message.seed); restart(); },
  point(message) { call("cl_point", message.x, message.y, message.label); restart(); },
  unpoint() { call("cl_unpoint"); restart(); },
  reset() { isRunning = false; call("cl_reset"); restart(); },
  run(message) {
    pace = message.pace;
    if (message.isAnew) { call("cl_reset"); restart(); }
    owed = 1;
    owedSince = performance.now();
    nextFrame = owedSince + gap;
    call("cl_show", -1);
    isRunning = true;
    again(0);
  },
  pause() { isRunning = false; },
  step() {
    isRunning = false;
    call("cl_show", -1);
    const before = performance.now();
    call("cl_step");
    computing += performance.now() - before;
  },
  show(message) { isRunning = false; call("cl_show", message.index); },
  look(message) { figures = message.figures; unit = message.unit; },
  classify(message) {
    const bytes = new Uint8Array(message.pixels.buffer);
    const result = given(bytes, (place) => engine.cl_classify(handle, place, message.pixels.length));
    postMessage({ classified: result < 0 ? null : JSON.parse(answer()) });
  },
  sample(message) {
    call("cl_sample", message.index);
    postMessage({ sample: JSON.parse(answer()), index: message.index });
  },
};

// Browsers compile a module as they meet its functions, in haste first and well later: some updates before the reader
// asks for any, then back to the start.
function warm() {
  const end = performance.now() + 20;
  while (performance.now() < end && call("cl_step")) { /* Once more. */ }
  call("cl_reset");
}

function restart() { runs += 1; chunk = 1; computing = 0; owed = 0; owedSince = performance.now(); }

onmessage = (event) => {
  const message = event.data;
  if (message.ask === "next") { isFrameOut = false; frame(); return; }
  heard = message.number || heard;
  try {
    answers[message.ask](message);
    // A run brings its own frames: a short one only its end.
    if (!["run", "classify", "sample"].includes(message.ask)) { due(); }
  } catch (error) { stop(error, message); }
};
