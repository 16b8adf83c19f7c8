// The triage core in the browser: answers in, assessment out. It only puts answers into the bytes that the core reads;
// their fields are described at the head of crates/triage/src/wire.rs.

const UNKNOWN = 255;
const TRENDS = ["better", "same", "worse"];
const DISPOSITIONS = ["self_care", "contact", "urgent", "emergency"];
const [PRESENT, ABSENT, KNOWN_BEFORE] = [24, 40, 56];
const SIGN_SET_BYTES = 16;
const [FIRED, FIRED_BYTES, UNDECIDED, UNDECIDED_BYTES] = [4, 32, 36, 24];

/** Loads the core with a kit's protocol and lexicon: addresses, or their bytes. */
export async function load({ core, rules, words }, read = fetched) {
  const [module, protocol, lexicon] = await Promise.all([core, rules, words].map(read));
  const { instance } = await WebAssembly.instantiate(module, {});
  const triage = instance.exports;
  for (const [take, bytes] of [[triage.load_protocol, protocol], [triage.load_lexicon, lexicon]]) {
    const status = lend(triage, bytes, (place) => take(place, bytes.length));
    if (status !== 0) throw new Error("the triage core refuses what it was given");
  }
  return triage;
}

async function fetched(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} is not there`);
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * Assesses answers, as the server would at `at` (milliseconds, the server's clock), after `earlier` ones that it has not
 * got yet: `{ disposition, complete, fired, undecided, present, minutes, session }`.
 */
export function assess(triage, kit, answers, at, earlier = []) {
  const inputs = counting(kit.sessions, at).map((session) => {
    const minutes = minutesSince(session, at);
    const input = withWords(triage, kit, answered(kit, session, answers, minutes), answers);
    const before = earlier.filter((one) => one.at >= session.needled_at && one.at <= at);
    return { session, minutes, input: before.reduce((all, one) => remembering(triage, kit, session, all, one), input) };
  });
  const results = inputs.map(({ input }) => read(decide(triage, [input])));
  const high = results.reduce((best, one, index) => (one.level > results[best].level ? index : best), 0);
  const { minutes, session, input } = inputs[high];
  const all = read(decide(triage, inputs.map((one) => one.input)));
  return { ...all, disposition: DISPOSITIONS[all.level], present: bits(input, PRESENT, SIGN_SET_BYTES), minutes, session };
}

/** Sessions that had taken place and are not over; where none counts, the newest. */
function counting(sessions, at) {
  const found = sessions.filter((one) => one.needled_at <= at && at <= one.until);
  return found.length > 0 ? found : sessions.slice(-1);
}

const minutesSince = (session, at) => Math.ceil(Math.floor(Math.max(0, at - session.needled_at) / 1000) / 60);

/** What is known of the session, with the answers put in. */
function answered(kit, session, answers, minutes) {
  const input = Uint8Array.from(atob(session.input), (byte) => byte.charCodeAt(0));
  new DataView(input.buffer).setUint32(0, minutes, true);
  input[13] = answers.soreness ?? UNKNOWN;
  input[14] = answers.soreness_trend ? TRENDS.indexOf(answers.soreness_trend) : UNKNOWN;
  input[15] = answers.fatigue ?? UNKNOWN;
  input[16] = typeof answers.fatigue_interferes === "boolean" ? Number(answers.fatigue_interferes) : UNKNOWN;
  const signs = answers.signs ?? {};
  kit.signs.forEach((id, index) => {
    const answer = id in signs ? signs[id] : answers.other_signs;
    if (answer === true) set(input, PRESENT, index);
    if (answer === false) set(input, ABSENT, index);
    if (answers.known_before?.includes(id)) set(input, KNOWN_BEFORE, index);
  });
  return input;
}

function withWords(triage, kit, input, { words, ...answers }) {
  if (!words?.trim()) return input;
  const signs = answers.signs ?? {};
  const named = new Uint8Array(SIGN_SET_BYTES);
  kit.signs.forEach((id, index) => id in signs && set(named, 0, index));
  const text = new TextEncoder().encode(words.trim());
  return changed(triage, input, (place) =>
    lend(triage, text, (said) => lend(triage, named, (ids) => triage.hear(place, said, text.length, ids))),
  );
}

function remembering(triage, kit, session, input, { answers, at }) {
  const before = withWords(triage, kit, answered(kit, session, answers, minutesSince(session, at)), answers);
  return changed(triage, input, (place) => lend(triage, before, (earlier) => triage.remember(place, earlier)));
}

function decide(triage, inputs) {
  const all = new Uint8Array(inputs.flatMap((input) => [...input]));
  return changed(triage, new Uint8Array(triage.assessment_bytes()), (output) =>
    lend(triage, all, (place) => triage.assess_all(place, inputs.length, output)),
  );
}

function read(bytes) {
  return {
    level: bytes[1],
    complete: bytes[2] === 1,
    fired: bits(bytes, FIRED, FIRED_BYTES),
    undecided: bits(bytes, UNDECIDED, UNDECIDED_BYTES),
  };
}

/** Lends bytes to the core for as long as `work` runs. */
function lend(triage, bytes, work) {
  const place = triage.allocate(bytes.length);
  if (place === 0) throw new Error("the triage core has no room");
  new Uint8Array(triage.memory.buffer, place, bytes.length).set(bytes);
  try {
    return work(place);
  } finally {
    triage.release(place, bytes.length);
  }
}

/** The same, and returns what has become of the bytes. */
function changed(triage, bytes, work) {
  return lend(triage, bytes, (place) => {
    const status = work(place);
    if (status !== 0) throw new Error(`the triage core refuses an input (${status})`);
    return new Uint8Array(triage.memory.buffer, place, bytes.length).slice();
  });
}

function set(bytes, from, index) {
  bytes[from + (index >> 3)] |= 1 << (index & 7);
}

function bits(bytes, from, size) {
  const found = [];
  for (let index = 0; index < size * 8; index += 1) {
    if ((bytes[from + (index >> 3)] >> (index & 7)) & 1) found.push(index);
  }
  return found;
}
