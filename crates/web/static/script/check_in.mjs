// The check-in without a network: the server's three pages in one document, the answer by the same core and the same
// protocol, and a place in the queue.

import { assess, load } from "./core.mjs";
import { answersGroup, answersOf, clear, fieldsOf, fill, FEEL, isEmpty, saidIn, without } from "./form.mjs";
import { highest, show, showAnswer, showNone, showTold } from "./answer.mjs";
import { findDraft, forgetDraft, saveDraft } from "./drafts.mjs";
import { behind, deliver, queue } from "./patient.mjs";
import { showPage, STEPS } from "./pages.mjs";
import { all } from "./queue.mjs";

const WORDS_MAX = 4000;
/** What the buttons of a check-in's pages ask for. */
const GOES = ["none", "answer", "next", "back", "skip", "send", "stay"];
const WISHES = ["message", "call_back"];
const token = location.pathname.split("/")[2];
const root = document.getElementById("offline");
const form = document.getElementById("ask");
const answerPlace = document.getElementById("answer");
const kit = JSON.parse(root.dataset.kit);
const core = load(kit);
core.catch(() => {
  // It is said where an answer would be.
});

/** The server's time now: a device's clock may be wrong by days, but no page is read before it was made. */
const now = () => Math.max(Date.now() + behind(), kit.made_at);

const groupsOf = (step) => kit.groups.filter((group) => group.step === step);

/** When it was answered, by the server's clock. */
const answeredAt = ({ answered_at }) => Date.parse(answered_at) + behind();

/** What was told on this device and the server did not have yet when it made the page. */
async function others() {
  const isNew = ({ state, sent_at }) => state !== "sent" || sent_at + behind() > kit.made_at;
  return (await all(token)).filter((one) => one.id !== form.elements.id.value && isNew(one));
}

async function assessed(answers, at = now()) {
  const corrected = form.elements.corrects.value;
  const earlier = (await others()).filter((one) => one.body && one.receipt !== corrected);
  return assess(await core, kit, answers, at, earlier.map((one) => ({ at: answeredAt(one), answers: one.body.answers ?? {} })));
}

/** What was told before and nobody has looked at: it stays, as on the server's page. */
const standing = async () => highest([kit.stands, ...(await others()).map((one) => one.told ?? one.preview)]);

/** Which questions of the last page can still change the answer. */
async function asks() {
  const found = await stillAsked().catch(() => null);
  // Where that cannot be known, all of them: nobody is kept from checking in by it.
  return found ?? { trend: true, usual: true };
}

async function stillAsked() {
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

/** What is in the queue is a check-in of its own; whoever goes back to the questions begins another. */
async function freshId() {
  const { id } = form.elements;
  if ((await all(token)).some((one) => one.id === id.value)) id.value = crypto.randomUUID();
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
  history.pushState({ step: "answer", id: form.elements.id.value }, "");
  return deliver();
}

/** First the answers are kept, whether or not an answer can be found here; then it is shown; sent is afterwards. */
async function answer(body) {
  const answers = body.answers ?? { signs: {} };
  const found = await assessed(answers).catch(() => null);
  const stands = await standing();
  // A wish with which no sign was named has nothing to answer.
  const isAnswered = !body.wish || found?.present.length > 0;
  await queue({ id: form.elements.id.value, body: { ...body, protocol: kit.protocol }, answered_at: new Date().toISOString(), preview: (isAnswered && found?.disposition) || null });
  await forgetDraft(token);
  form.hidden = true;
  document.getElementById("no-network").hidden = true;
  if (!isAnswered && found) show(document.getElementById("message-kept"));
  else if (found) showAnswer(answerPlace, kit, { answers, assessed: found, stands });
  else showNone(answerPlace);
}

/** The check-in whose answer this page showed before it was loaded again, while it is kept. */
async function answeredHere({ step, id } = {}) {
  if (step !== "answer") return undefined;
  const [arrival] = performance.getEntriesByType("navigation");
  // Whoever comes by a link wants to check in.
  if (arrival?.type === "navigate") return undefined;
  return (await all(token)).find((one) => one.id === id && one.body && !one.body.wish);
}

/** Shows the answer to a check-in that is kept already: nothing is asked or sent anew. */
async function showAgain(item) {
  const { answers } = item.body;
  form.elements.id.value = item.id;
  const found = await assessed(answers, Math.max(answeredAt(item), kit.made_at)).catch(() => null);
  form.hidden = true;
  document.getElementById("no-network").hidden = true;
  if (found) showAnswer(answerPlace, kit, { answers, assessed: found, stands: highest([await standing(), item.told ?? item.preview]) });
  else showNone(answerPlace);
  return deliver();
}

/** A message that did not get through: it is words alone, and heard for dangers like all words. */
async function takeMessage({ id, words = "", go: wish }) {
  if (!WISHES.includes(wish) || (!words.trim() && wish === "message")) return location.replace(`/r/${token}/message`);
  // A kept page has one id for all messages that are written on it.
  const isTaken = (await all(token)).some((one) => one.id === id);
  form.elements.id.value = isTaken ? crypto.randomUUID() : id;
  await answer({ wish, ...(words.trim() && { answers: { signs: {}, words: words.trim() } }) });
  return deliver();
}

/** A new check-in, or the one that a draft holds. */
async function begin(draft) {
  form.elements.id.value = crypto.randomUUID();
  history.replaceState({ step: "now" }, "");
  if (draft?.kind === "message") return takeMessage(Object.fromEntries(draft.fields));
  return draft ? goOn(draft) : go("now");
}

const save = () => saveDraft(token, fieldsOf(form));

/** Goes on where a form came from: its button is pressed again. */
async function goOn({ fields, wasSent }) {
  const named = Object.fromEntries(fields);
  const step = STEPS.includes(named.step) ? named.step : "now";
  for (const name of STEPS.slice(1, STEPS.indexOf(step) + 1)) history.pushState({ step: name }, "");
  fill(form, fields);
  await freshId();
  await go(step);
  // The last page's trend is a button of its own.
  const pressed = named.go ?? (wasSent && step === "feel" ? "send" : "");
  if (GOES.includes(pressed)) await turn(step, pressed);
}

/** Where the server told something else than this device, the server's answer counts; what was told before stays. */
async function follow({ detail: items }) {
  const ours = items.find(({ id }) => id === form.elements.id.value);
  for (const part of document.querySelectorAll("[data-unsent]")) part.hidden = ours?.state === "sent";
  if (ours?.state !== "sent" || answerPlace.hidden || ours.told === ours.preview) return;
  const shown = highest([ours.told, await standing()]);
  showTold(answerPlace, shown, { stands: shown !== ours.told });
  for (const part of answerPlace.querySelectorAll("[data-preview]")) part.hidden = true;
}

/** Whatever fails here, whoever answers is told what to do. */
const orTell = (work) => work.catch(() => showNone(answerPlace));

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const { name, value } = event.submitter ?? {};
  if (name === "soreness_trend") form.dataset.trend = value;
  orTell(turn(form.elements.step.value, name === "go" ? value : "send"));
});
form.addEventListener("change", save);
window.addEventListener("popstate", ({ state }) => {
  // A link within the page has no state, and leads where it says.
  if (state && state.step !== "answer") orTell(freshId().then(() => go(state.step)));
});
document.addEventListener("delivery", follow);

async function start() {
  const draft = await findDraft(token);
  const before = draft ? undefined : await answeredHere(history.state ?? {});
  return before ? showAgain(before) : begin(draft);
}

root.hidden = false;
await orTell(start());
