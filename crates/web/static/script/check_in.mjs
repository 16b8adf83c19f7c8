// The check-in without a network: the server's three pages in one document, the answer by the same core and the same
// protocol, and a place in the queue.

import { assess, load } from "./core.mjs";
import { answersGroup, answersOf, clear, fieldsOf, fill, FEEL, isEmpty, saidIn, without } from "./form.mjs";
import { show, showAnswer, showTold } from "./answer.mjs";
import { behind, deliver, differs, queue } from "./patient.mjs";
import { showPage, STEPS } from "./pages.mjs";
import { all } from "./queue.mjs";

const WORDS_MAX = 4000;
const token = location.pathname.split("/")[2];
const draftPlace = `afterneedle-draft-${token}`;
const root = document.getElementById("offline");
const form = document.getElementById("ask");
const answerPlace = document.getElementById("answer");
const kit = JSON.parse(root.dataset.kit);
const core = load(kit);

/** The server's time now: a device's clock may be wrong by days, but no page is read before it was made. */
const now = () => Math.max(Date.now() + behind(), kit.made_at);

const groupsOf = (step) => kit.groups.filter((group) => group.step === step);

async function assessed(answers) {
  const [id, corrected] = [form.elements.id.value, form.elements.corrects.value];
  // What the server had when it made the page counts already.
  const isNew = ({ state, sent_at }) => state !== "sent" || sent_at + behind() > kit.made_at;
  const others = (await all(token)).filter((one) => one.id !== id && one.receipt !== corrected && isNew(one));
  const at = ({ answered_at }) => Date.parse(answered_at) + behind();
  return assess(await core, kit, answers, now(), others.map((one) => ({ at: at(one), answers: one.body.answers ?? {} })));
}

/** Which questions of the last page can still change the answer. */
async function asks() {
  const [usual] = groupsOf("feel");
  const { undecided } = await assessed(answersOf(without(saidIn(form), usual), kit.groups));
  const isOpen = (sign) => undecided.includes(kit.signs.indexOf(sign));
  return { trend: undecided.includes(kit.trend), usual: usual.signs.some(isOpen) };
}

async function go(step, problems = []) {
  answerPlace.hidden = true;
  root.prepend(document.querySelector(".notices"));
  document.getElementById("no-network").hidden = false;
  showPage(form, step, step === "feel" && (await asks()), problems);
  save();
}

/** A button was pressed on a page: the same turns as the server's. */
async function turn(step, pressed) {
  if (pressed === "back") return history.back();
  if (pressed === "stay" && step !== "feel") return turn(step, "answer");
  if (pressed === "skip") leaveOpen(step);
  else if (step === "feel") {
    const missing = await missingIn();
    if (missing.length > 0 || pressed === "stay") return go(step, missing);
  } else {
    if (pressed === "none") clear(form, groupsOf(step), true);
    const said = saidIn(form);
    if (pressed === "answer" && groupsOf(step).some((group) => group.signs.some((sign) => said.signs.has(sign)))) return finish();
    const open = groupsOf(step).filter((group) => !answersGroup(said, group));
    if (open.length > 0) return go(step, open.map(({ id }) => id));
  }
  if (step === "feel") return finish();
  const next = STEPS[STEPS.indexOf(step) + 1];
  history.pushState({ step: next }, "");
  return go(next);
}

async function missingIn() {
  const said = saidIn(form);
  const { trend, usual } = await asks();
  const missing = FEEL.filter((name) => !(name in said.values) && (name !== "soreness_trend" || trend));
  const [group] = groupsOf("feel");
  return usual && !answersGroup(said, group) ? [...missing, group.id] : missing;
}

function leaveOpen(step) {
  if (step !== "feel") return clear(form, groupsOf(step), false);
  form.dataset.trend = "";
  for (const radio of form.querySelectorAll('[data-step="feel"] input[type="radio"]')) if (FEEL.includes(radio.name)) radio.checked = false;
}

async function finish() {
  const said = saidIn(form);
  const answers = answersOf(said, kit.groups);
  if ([...said.words].length > WORDS_MAX) return go("feel", ["words"]);
  if (isEmpty(answers)) return go("feel", ["nothing"]);
  const corrects = form.elements.corrects.value;
  await answer({ answers, ...(corrects && { corrects }) });
  history.pushState({ step: "answer" }, "");
  return deliver();
}

/** First the answers are kept, then the answer is shown; sent is afterwards. */
async function answer(body) {
  const answers = body.answers ?? { signs: {} };
  const found = await assessed(answers);
  // A wish with which no sign was named has nothing to answer.
  const isAnswered = !body.wish || found.present.length > 0;
  await queue({ id: form.elements.id.value, body: { ...body, protocol: kit.protocol }, answered_at: new Date().toISOString(), preview: isAnswered ? found.disposition : null });
  sessionStorage.removeItem(draftPlace);
  form.hidden = true;
  document.getElementById("no-network").hidden = true;
  if (isAnswered) showAnswer(answerPlace, kit, { answers, assessed: found });
  else show(document.getElementById("message-kept"));
}

/** A message that did not get through: it is words alone, and heard for dangers like all words. */
async function takeMessage({ id, words = "", go: wish }) {
  if (!words.trim() && wish === "message") return location.replace(`/r/${token}/message`);
  // A kept page has one id for all messages that are written on it.
  const isTaken = (await all(token)).some((one) => one.id === id);
  form.elements.id.value = isTaken ? crypto.randomUUID() : id;
  await answer({ wish, ...(words.trim() && { answers: { signs: {}, words: words.trim() } }) });
  return deliver();
}

function save() {
  sessionStorage.setItem(draftPlace, JSON.stringify({ kind: "check-in", fields: fieldsOf(form) }));
}

/** What a form held that did not get through, or what was answered before a reload. */
async function draft() {
  const place = `/r/${token}/draft`;
  const kept = await caches.match(place);
  if (!kept) return JSON.parse(sessionStorage.getItem(draftPlace));
  const taken = await kept.json();
  await (await caches.open("afterneedle")).delete(place);
  return taken;
}

/** Goes on where a form came from: its button is pressed again. */
async function goOn(fields) {
  const named = Object.fromEntries(fields);
  const step = STEPS.includes(named.step) ? named.step : "now";
  for (const name of STEPS.slice(1, STEPS.indexOf(step) + 1)) history.pushState({ step: name }, "");
  fill(form, fields);
  await go(step);
  if (named.go) await turn(step, named.go);
}

/** Where the server told something else than this device, the server's answer stands. */
function follow({ detail: items }) {
  const ours = items.find(({ id }) => id === form.elements.id.value);
  for (const part of document.querySelectorAll("[data-unsent]")) part.hidden = ours?.state === "sent";
  if (!ours || answerPlace.hidden || !differs(ours)) return;
  showTold(answerPlace, ours.told);
  for (const part of answerPlace.querySelectorAll("[data-preview]")) part.hidden = true;
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const { name, value } = event.submitter ?? {};
  if (name === "soreness_trend") form.dataset.trend = value;
  turn(form.elements.step.value, name === "go" ? value : "send");
});
form.addEventListener("change", save);
window.addEventListener("popstate", ({ state }) => {
  if (state?.step !== "answer") go(state?.step ?? "now");
});
document.addEventListener("delivery", follow);

form.elements.id.value = crypto.randomUUID();
history.replaceState({ step: "now" }, "");
root.hidden = false;
const found = await draft();
if (found?.kind === "message") await takeMessage(Object.fromEntries(found.fields));
else if (found) await goOn(found.fields);
else await go("now");
