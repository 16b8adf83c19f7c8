// Shows an answer that was found on this device. Every sentence stands in the page already; this brings the ones that
// apply into view.

import { rememberTold } from "./patient.mjs";

const LEVELS = ["self_care", "contact", "urgent", "emergency"];

/** The highest of some dispositions; empty where there is none. */
export const highest = (all) => LEVELS[Math.max(-1, ...all.map((one) => LEVELS.indexOf(one)))] ?? "";

/** Fills and shows the answer; its heading takes the focus. A higher one that was told before stands above it. */
export function showAnswer(place, kit, { answers, assessed, stands: before }) {
  const stands = LEVELS.indexOf(before) > assessed.level;
  const disposition = stands ? before : assessed.disposition;
  showTold(place, disposition, { stands, crisis: isThere(kit, assessed, "self_harm") });
  showReasons(place, kit, answers, assessed);
  showAdvice(place, kit, answers, assessed, stands);
  place.querySelector("[data-open]").hidden = assessed.complete;
  show(place);
}

/** Says that no answer can be found on this device, and when to call whom. */
export function showNone(place) {
  showTold(place, "none");
  for (const part of place.querySelectorAll("[data-preview]")) part.hidden = true;
  document.getElementById("ask").hidden = true;
  show(place);
}

/** What to do at a disposition: action, time limit, whom to call. */
export function showTold(place, disposition, { stands = false, crisis = false } = {}) {
  if (LEVELS.indexOf(disposition) > LEVELS.indexOf("contact")) rememberTold();
  const told = document.querySelector(`template[data-told="${disposition}"]`).content.cloneNode(true);
  for (const part of told.querySelectorAll("[data-stands]")) part.hidden = !stands;
  for (const part of told.querySelectorAll("[data-crisis]")) part.hidden = !crisis;
  told.querySelector(".again")?.classList.toggle("again", crisis);
  place.querySelector("[data-told-here]").replaceChildren(told);
  // What to do comes before what has become of the answers.
  place.querySelector("[data-told-here]").after(document.querySelector(".notices"));
  place.querySelector("[data-call]").hidden = disposition === "self_care";
  place.querySelector("[data-when]").hidden = disposition === "emergency";
  document.title = place.querySelector("h1").textContent;
}

/** Brings a part of the page into view, and its heading to whoever listens. */
export function show(place) {
  place.hidden = false;
  const heading = place.querySelector("h1") ?? place;
  heading.tabIndex = -1;
  heading.focus();
  window.scrollTo(0, 0);
}

const isThere = (kit, assessed, sign) => assessed.present.includes(kit.signs.indexOf(sign));

function showReasons(place, kit, answers, assessed) {
  const leading = new Set(assessed.fired.filter((rule) => kit.levels[rule] === assessed.disposition));
  for (const reason of place.querySelectorAll("[data-rule]")) reason.hidden = !leading.has(Number(reason.dataset.rule));
  const said = saidInWords(kit, answers, assessed);
  const line = place.querySelector("[data-said]");
  line.hidden = said === "";
  line.textContent = line.dataset.said.replace("{said}", said);
  place.querySelector("[data-incomplete]").hidden = assessed.complete || leading.size > 0;
}

function saidInWords({ said, signs }, answers, assessed) {
  const points = (name) => (answers[name] === undefined ? [] : [`${said[name]} ${answers[name]}/10`]);
  const trend = answers.soreness_trend ? [said[answers.soreness_trend]] : [];
  const there = signs.filter((_, index) => assessed.present.includes(index));
  return [...points("soreness"), ...trend, ...points("fatigue"), ...there.map((sign) => said.signs[sign])].join(", ");
}

function showAdvice(place, kit, answers, assessed, stands) {
  const form = assessed.session.first ? "first" : "again";
  const fitting = kit.advice.map((advice) => !stands && helps(kit, advice, answers, assessed));
  for (const one of place.querySelectorAll("[data-advice]")) {
    one.hidden = !fitting[Number(one.dataset.advice)] || (one.dataset.form ?? form) !== form;
  }
  place.querySelector("[data-helps]").hidden = !fitting.includes(true);
}

function helps(kit, advice, { fatigue }, assessed) {
  const there = (signs) => signs.some((sign) => isThere(kit, assessed, sign));
  const tired = advice.fatigue_from !== null && fatigue !== undefined && fatigue >= advice.fatigue_from;
  const isForAll = advice.only_when.length === 0 && advice.fatigue_from === null;
  return (
    LEVELS.indexOf(advice.highest) >= assessed.level &&
    assessed.minutes >= advice.from_min &&
    (advice.until_min === null || assessed.minutes < advice.until_min) &&
    !there(advice.not_when) &&
    (isForAll || there(advice.only_when) || tired)
  );
}
