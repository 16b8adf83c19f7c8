// The pages of a check-in in one document: which is shown, what it asks, what is missing on it.

import { saidIn } from "./form.mjs";
import { show } from "./answer.mjs";

/** Their names, worst first. */
export const STEPS = ["now", "more", "feel"];

/** Shows one page; `asks` says which questions of the last one can still change the answer. */
export function showPage(form, step, asks, problems) {
  const section = (name) => form.querySelector(`[data-step="${name}"]`);
  for (const name of STEPS) section(name).hidden = name !== step;
  form.elements.step.value = step;
  form.hidden = false;
  showThereBefore(form, section(step));
  if (asks) showAsked(section(step), asks);
  showProblems(form, problems);
  if (problems.length === 0) show(section(step));
}

/** Of what was ticked on the page before: what was there before the session? */
function showThereBefore(form, section) {
  const place = section.querySelector(".before");
  if (!place) return;
  const { signs } = saidIn(form);
  const ticks = [...place.querySelectorAll(".tick")];
  for (const tick of ticks) tick.hidden = !signs.has(tick.querySelector("input").value);
  place.hidden = ticks.every((tick) => tick.hidden);
}

/** Questions that can change nothing may be told under "more", but are not asked. */
function showAsked(section, { trend, usual }) {
  section.querySelector("[data-trend]").hidden = !trend;
  section.querySelector("[data-send]").hidden = trend;
  const [group, more] = [section.querySelector(".usual"), section.querySelector(".more")];
  more.open = [...more.querySelectorAll("input:checked, textarea")].some((field) => field.type !== "textarea" || field.value !== "");
  if (usual) more.before(group);
  else more.querySelector("summary").after(group);
  for (const part of group.querySelectorAll(".none, .or")) part.hidden = !usual;
}

/** What is missing: beside each question, and in a summary that takes the focus. */
function showProblems(form, problems) {
  for (const message of form.querySelectorAll(".wrong")) {
    const isWrong = problems.includes(message.id.replace(/-wrong$/, ""));
    message.hidden = !isWrong;
    const asked = message.closest("fieldset, .field");
    asked.classList.toggle("has-wrong", isWrong);
    describe(asked.querySelector("textarea") ?? asked, message.id, isWrong);
  }
  const summary = document.getElementById("problems");
  for (const line of summary.querySelectorAll("li")) line.hidden = !problems.includes(line.dataset.field);
  summary.hidden = problems.length === 0;
  if (problems.includes("words")) form.querySelector(".more").open = true;
  if (problems.length > 0) summary.focus();
}

function describe(asked, message, isWrong) {
  if (isWrong) asked.setAttribute("aria-describedby", message);
  else asked.removeAttribute("aria-describedby");
}
