// A check-in's form, all its pages in one document: what was answered, in the words of the server's contract.

/** Scales and choices of the last page. */
export const FEEL = ["soreness", "fatigue", "fatigue_interferes", "soreness_trend"];

/** The form's fields as pairs of name and value, as the server's own pages carry them. The trend is a button that sends. */
export function fieldsOf(form) {
  const trend = form.dataset.trend ? [["soreness_trend", form.dataset.trend]] : [];
  return [...new FormData(form), ...trend];
}

/** Fills the form from such pairs. */
export function fill(form, fields) {
  for (const [name, value] of fields) {
    if (name === "soreness_trend") form.dataset.trend = value;
    for (const field of form.querySelectorAll(`input[name="${CSS.escape(name)}"], textarea[name="${CSS.escape(name)}"]`)) {
      if (["checkbox", "radio"].includes(field.type)) field.checked ||= field.value === value;
      else field.value = value;
    }
  }
}

/** What was said so far. */
export function saidIn(form) {
  const fields = new FormData(form);
  const all = (name) => new Set(fields.getAll(name));
  const values = {};
  for (const name of [...FEEL, "worry"]) if (fields.get(name)) values[name] = fields.get(name);
  if (form.dataset.trend) values.soreness_trend = form.dataset.trend;
  // Who is not tired at all is not asked whether it gets in the way.
  if (values.fatigue === "0") values.fatigue_interferes = "no";
  return { signs: all("sign"), none: all("none"), before: all("before"), values, words: (fields.get("words") ?? "").trim() };
}

/** Whether a group was answered: with signs, or with "none of these". */
export const answersGroup = (said, group) => said.none.has(group.id) || group.signs.some((sign) => said.signs.has(sign));

/** The same, as if a group and the last page's questions had not been answered. */
export function without(said, group) {
  const signs = new Set([...said.signs].filter((sign) => !group.signs.includes(sign)));
  const none = new Set([...said.none].filter((id) => id !== group.id));
  return { ...said, signs, none, values: {}, words: "" };
}

/** The answers. In a group that was answered, what was not ticked is "no"; a group left open stays unknown. */
export function answersOf(said, groups) {
  const answered = groups.filter((group) => answersGroup(said, group));
  const signs = Object.fromEntries([...said.signs].map((sign) => [sign, true]));
  const known = [...said.before].filter((sign) => said.signs.has(sign));
  const answers = { signs, ...scales(said.values) };
  if (known.length > 0) answers.known_before = known;
  if (said.words) answers.words = said.words;
  if (answered.length === groups.length) return { ...answers, other_signs: false };
  for (const sign of answered.flatMap((group) => group.signs)) signs[sign] ??= false;
  return answers;
}

function scales(values) {
  const answers = {};
  for (const name of ["soreness", "fatigue", "worry"]) if (name in values) answers[name] = Number(values[name]);
  if (values.soreness_trend) answers.soreness_trend = values.soreness_trend;
  if (values.fatigue_interferes) answers.fatigue_interferes = values.fatigue_interferes === "yes";
  return answers;
}

/** Whether nothing at all was answered: such a check-in is never accepted. */
export const isEmpty = ({ signs, ...rest }) => Object.keys(signs).length === 0 && Object.keys(rest).length === 0;

/** Takes back every tick of some groups; "none of these" is set as given. */
export function clear(form, groups, isNone) {
  const signs = groups.flatMap((group) => group.signs);
  for (const tick of form.querySelectorAll('[name="sign"]')) if (signs.includes(tick.value)) tick.checked = false;
  for (const tick of form.querySelectorAll('[name="none"]')) if (groups.some(({ id }) => id === tick.value)) tick.checked = isNone;
}
