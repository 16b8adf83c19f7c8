// Runs the browser's triage core over the inputs in a folder and compares with what the native core made of them:
// node xtask/parity.mjs MODULE FOLDER COUNT. The records are described at the head of crates/triage-wasm/src/lib.rs.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { assess, load as loadForPages } from "../crates/web/static/script/core.mjs";

const SHOWN_MAX = 3;

/** The module's exports, with the protocol loaded. It may import nothing: it decides alone. */
async function load(path, protocol) {
  const module = await WebAssembly.compile(readFileSync(path));
  const imports = WebAssembly.Module.imports(module);
  if (imports.length > 0) throw new Error(`the module asks for ${imports.map(({ name }) => name).join(", ")} from outside`);
  const { exports: core } = await WebAssembly.instantiate(module, {});
  const pointer = put(core, protocol);
  const status = core.load_protocol(pointer, protocol.length);
  if (status !== 0) throw new Error(`the module refuses the protocol (status ${status})`);
  core.release(pointer, protocol.length);
  return core;
}

function put(core, bytes) {
  const pointer = core.allocate(bytes.length);
  if (pointer === 0) throw new Error(`the module has no room for ${bytes.length} bytes`);
  new Uint8Array(core.memory.buffer, pointer, bytes.length).set(bytes);
  return pointer;
}

/** All assessments, one record after another. */
function assessAll(core, inputs, count) {
  const [inputBytes, outputBytes] = [core.input_bytes(), core.assessment_bytes()];
  if (inputs.length !== count * inputBytes) throw new Error(`${count} inputs of ${inputBytes} bytes are not ${inputs.length} bytes`);
  const [input, output] = [put(core, inputs), core.allocate(outputBytes)];
  const all = new Uint8Array(count * outputBytes);
  for (let index = 0; index < count; index += 1) {
    const status = core.assess(input + index * inputBytes, output);
    if (status !== 0) throw new Error(`the module refuses input ${index} (status ${status})`);
    all.set(new Uint8Array(core.memory.buffer, output, outputBytes), index * outputBytes);
  }
  return all;
}

/** What is heard in each text, one record after another. */
function screenAll(core, lexicon, texts) {
  const pointer = put(core, lexicon);
  const status = core.load_lexicon(pointer, lexicon.length);
  if (status !== 0) throw new Error(`the module refuses the lexicon (status ${status})`);
  core.release(pointer, lexicon.length);
  const size = core.heard_bytes();
  const output = core.allocate(size);
  const all = new Uint8Array(texts.length * size);
  texts.forEach((text, index) => {
    const words = Buffer.from(text, "utf8");
    const place = put(core, words);
    const status = core.screen(place, words.length, output);
    core.release(place, words.length);
    if (status !== 0) throw new Error(`the module refuses text ${index} (status ${status})`);
    all.set(new Uint8Array(core.memory.buffer, output, size), index * size);
  });
  return all;
}

/** Indices of the records that differ. */
function differences(ours, theirs, count, size) {
  if (theirs.length !== count * size) throw new Error(`${count} records of ${size} bytes are not ${theirs.length} bytes`);
  const record = (bytes, index) => Buffer.from(bytes.buffer, bytes.byteOffset + index * size, size);
  return [...Array(count).keys()].filter((index) => !record(ours, index).equals(record(theirs, index)));
}

/** A comparison that could not fail would be worth nothing: each changed record must be seen, and the inputs must matter. */
function assertComparisonSees(ours, expected, count, size) {
  for (const index of [0, count - 1]) {
    const changed = Uint8Array.from(expected);
    changed[index * size + size - 1] ^= 1;
    if (differences(ours, changed, count, size).join() !== `${index}`) throw new Error("the comparison does not see a changed byte");
  }
  const dispositions = new Set([...Array(count).keys()].map((index) => expected[index * size + 1]));
  if (dispositions.size < 4) throw new Error("the inputs do not reach every disposition");
}

const [module, folder, count] = [process.argv[2], process.argv[3], Number(process.argv[4])];
const [protocol, inputs, expected] = ["protocol.bin", "inputs.bin", "expected.bin"].map((name) => readFileSync(join(folder, name)));
const core = await load(module, protocol);
const [inputSize, size] = [core.input_bytes(), core.assessment_bytes()];
const ours = assessAll(core, inputs, count);
const different = differences(ours, expected, count, size);
for (const index of different.slice(0, SHOWN_MAX)) {
  const hex = (bytes, width) => Buffer.from(bytes.subarray(index * width, (index + 1) * width)).toString("hex");
  console.log(`   input ${index}: ${hex(inputs, inputSize)}\n     browser ${hex(ours, size)}\n     server  ${hex(expected, size)}`);
}
if (different.length > 0) {
  console.log(`   ${different.length} of ${count} inputs are assessed differently in the browser`);
  process.exit(1);
}
assertComparisonSees(ours, expected, count, size);
console.log(`   ${count} inputs are assessed alike, byte by byte`);

const texts = JSON.parse(readFileSync(join(folder, "texts.json"), "utf8"));
const heard = readFileSync(join(folder, "heard.bin"));
const misheard = differences(screenAll(core, readFileSync(join(folder, "lexicon.bin")), texts), heard, texts.length, core.heard_bytes());
for (const index of misheard.slice(0, SHOWN_MAX)) console.log(`   text ${index} is heard differently: ${texts[index]}`);
if (misheard.length > 0) process.exit(1);
if (!heard.some((byte) => byte !== 0)) throw new Error("nothing is heard in any text");
console.log(`   ${texts.length} texts are heard alike, byte by byte`);

// The pages' own script, with the same module: what it makes of each case's answers is what the server makes of them.
const paths = { core: module, rules: join(folder, "protocol.bin"), words: join(folder, "lexicon.bin") };
const triage = await loadForPages(paths, async (path) => new Uint8Array(readFileSync(path)));
const { signs, check_ins: checkIns } = JSON.parse(readFileSync(join(folder, "check_ins.json"), "utf8"));
const ms = (minutes) => minutes * 60_000;
/** Hours as whole minutes, rounded up. */
const minutesOf = (hours) => Math.ceil(Number((hours * 60).toFixed(6)));

function assessCheckIn({ known, minutes, answers, earlier }) {
  const session = { needled_at: 0, until: Number.MAX_SAFE_INTEGER, input: Buffer.from(known).toString("base64") };
  const before = (earlier ?? []).map((one) => ({ at: ms(minutesOf(one.hours)), answers: one }));
  return assess(triage, { signs, sessions: [session] }, answers ?? {}, ms(minutes), before);
}

const bitsIn = (bytes) => bytes.flatMap((byte, place) => [...Array(8).keys()].filter((bit) => (byte >> bit) & 1).map((bit) => place * 8 + bit));
const differing = checkIns.filter((one) => {
  const ours = assessCheckIn(one);
  const { expected } = one;
  const same = (found, from, to) => found.join() === bitsIn(expected.slice(from, to)).join();
  return ours.level !== expected[1] || Number(ours.complete) !== expected[2] || !same(ours.fired, 4, 36) || !same(ours.undecided, 36, 60);
});
for (const one of differing.slice(0, SHOWN_MAX)) console.log(`   assessed differently by the page: ${JSON.stringify(one)}`);
if (differing.length > 0) throw new Error(`${differing.length} of ${checkIns.length} check-ins are assessed differently by the page's script`);
if (new Set(checkIns.map(({ expected }) => expected[1])).size < 4) throw new Error("the check-ins do not reach every disposition");
console.log(`   ${checkIns.length} check-ins are assessed alike by the page's script`);
