// Every exported condition, evaluated by fhirpath.js on every reading in AFTERNEEDLE_FHIRPATH, is worth what triage made
// of it: true, false or unknown. `cargo xtask fhirpath` writes the folder by an example of the crate `fhir`.

import assert from "node:assert/strict";
import { createReadStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import test from "node:test";

import { engine } from "./engine.mjs";

const SHOWN_MAX = 5;

const folder = process.env.AFTERNEEDLE_FHIRPATH;
assert(folder, "AFTERNEEDLE_FHIRPATH names no folder: run `cargo xtask fhirpath`");
const read = (name) => readFileSync(join(folder, name), "utf8");
const [plan, library] = ["PlanDefinition.json", "Library.json"].map((name) => JSON.parse(read(name)));
const readings = [];
// Line by line: together they may be longer than a string can be.
for await (const line of createInterface({ input: createReadStream(join(folder, "readings.jsonl")) })) readings.push(JSON.parse(line));
const logic = engine(plan, library);

/** Names on which two sets of truths differ, with both values. */
function differences(ours, theirs) {
  const names = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  return [...names].filter((name) => ours[name] !== theirs[name]).map((name) => `${name}: triage ${ours[name]}, fhirpath ${theirs[name]}`);
}

function compare(kind) {
  const wrong = [];
  const seen = new Map();
  for (const { case: id, without, variables, ...ours } of readings) {
    const theirs = logic.evaluate(variables);
    for (const one of differences(ours[kind], theirs[kind])) wrong.push(`${id} without ${without}: ${one}`);
    for (const value of Object.values(theirs[kind])) seen.set(value, (seen.get(value) ?? 0) + 1);
  }
  assert.equal(wrong.length, 0, `${wrong.length} differ\n${wrong.slice(0, SHOWN_MAX).join("\n")}`);
  for (const value of [true, false, null]) assert(seen.get(value) > 0, `no condition is ever ${value}: the cases prove nothing`);
  return [...seen.values()].reduce((sum, count) => sum + count, 0);
}

test("every reading gives every variable of the library", () => {
  for (const { variables } of readings) assert.deepEqual(Object.keys(variables).sort(), [...logic.inputs].sort());
});

test("every named condition is worth the same", (t) => {
  t.diagnostic(`${compare("definitions")} values over ${readings.length} readings`);
});

test("every rule's condition is worth the same", (t) => {
  t.diagnostic(`${compare("rules")} values over ${readings.length} readings`);
});

test("every rule is true in some reading and false in another", () => {
  for (const value of [true, false]) {
    const never = plan.action.map(({ id }) => id).filter((id) => readings.every(({ rules }) => rules[id] !== value));
    assert.deepEqual(never, [], `never ${value}`);
  }
});

test("the comparison sees a changed value", () => {
  const [{ rules }] = readings;
  const [name] = Object.keys(rules);
  const changed = { ...rules, [name]: rules[name] === null ? true : null };
  assert.equal(differences(rules, changed).length, 1);
});
