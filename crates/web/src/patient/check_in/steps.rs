//! The pages of the check-in in their order, worst first, filled from what was answered so far.

use care::clinic::Clinic;
use protocol::{CompiledProtocol, Group};

use super::ask::{Ask, Feel, Pressing, Question, Rest, Scale, Signs};
use super::form::{FEEL, Form};
use crate::page::choice::Choice;
use crate::page::problem::Problems;
use crate::patient::Frame;
use crate::present;

/// The steps; `feel` is the page of scales, the others are groups of signs.
pub(super) const STEPS: [&str; 5] = ["now", "today", "contact", "feel", "usual"];

/// Which step a form was on; the first where it names none.
pub(super) fn index_of(step: &str) -> usize {
    STEPS
        .iter()
        .position(|known| *known == step)
        .unwrap_or_default()
}

/// A group by its id.
pub(super) fn group<'p>(protocol: &'p CompiledProtocol, id: &str) -> Option<&'p Group> {
    protocol.groups().iter().find(|group| group.id == id)
}

/// A page of the check-in.
pub(super) fn page(
    protocol: &CompiledProtocol,
    clinic: &Clinic,
    token: &str,
    form: &Form,
    index: usize,
    problems: Problems,
) -> Ask {
    let page = present::page(clinic, protocol);
    let lang = page.text.lang();
    let step = STEPS.get(index).copied().unwrap_or("now");
    let before = index
        .checked_sub(1)
        .and_then(|at| STEPS.get(at))
        .and_then(|id| group(protocol, id));
    let before = before
        .filter(|group| !form.ticked(group).is_empty())
        .map(|group| there_before(protocol, lang, &page, form, group));
    let question = match (step, group(protocol, step)) {
        ("usual", Some(group)) => {
            Question::Rest(Box::new(rest(protocol, lang, &page, form, group)))
        }
        (_, Some(group)) => {
            let pressing = if step == "now" || step == "today" {
                Pressing::AtOnce
            } else {
                Pressing::GoOn
            };
            Question::Group(signs(protocol, lang, form, group), pressing)
        }
        _ => Question::Feel(Box::new(feel(protocol, lang, &page, form))),
    };
    Ask {
        patient: Frame::of(protocol, &page, clinic, token),
        id: form
            .id
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        number: index + 1,
        of: STEPS.len(),
        problems,
        carried: carried(protocol, form, step, before.as_ref()),
        before,
        question,
        page,
    }
}

/// Answers of the other pages, as hidden fields.
fn carried(
    protocol: &CompiledProtocol,
    form: &Form,
    step: &str,
    before: Option<&Signs>,
) -> Vec<(String, String)> {
    let here = |id: &str| {
        group(protocol, step).is_some_and(|group| group.signs.iter().any(|sign| sign.id == id))
    };
    let asked =
        |id: &str| before.is_some_and(|signs| signs.signs.iter().any(|choice| choice.value == id));
    let mut fields: Vec<(String, String)> = Vec::new();
    let mut add = |name: &str, value: &str| fields.push((name.to_owned(), value.to_owned()));
    form.signs
        .iter()
        .filter(|id| !here(id))
        .for_each(|id| add("sign", id));
    form.before
        .iter()
        .filter(|id| !asked(id))
        .for_each(|id| add("before", id));
    form.none
        .iter()
        .filter(|id| *id != step)
        .for_each(|id| add("none", id));
    let elsewhere = |name: &str| {
        if name == "worry" {
            step != "usual"
        } else {
            step != "feel"
        }
    };
    form.values
        .iter()
        .filter(|(name, _)| elsewhere(name))
        .for_each(|(name, value)| add(name, value));
    if step != "usual" && !form.words.is_empty() {
        add("words", &form.words);
    }
    fields
}

fn signs(protocol: &CompiledProtocol, lang: &str, form: &Form, group: &Group) -> Signs {
    let choice = |sign: &protocol::Sign| Choice {
        chosen: form.signs.contains(&sign.id),
        ..Choice::new(&sign.id, &protocol.text(lang, &sign.text_key))
    };
    Signs {
        group: group.id.clone(),
        title: protocol.text(lang, &group.text_key),
        hint: protocol.text(lang, &format!("{}.hint", group.text_key)),
        signs: group.signs.iter().map(choice).collect(),
    }
}

fn there_before(
    protocol: &CompiledProtocol,
    lang: &str,
    page: &crate::page::Page,
    form: &Form,
    group: &Group,
) -> Signs {
    let all = signs(protocol, lang, form, group);
    let ticked = all.signs.into_iter().filter(|choice| choice.chosen);
    let signs = ticked
        .map(|choice| Choice {
            chosen: form.before.contains(&choice.value),
            ..choice
        })
        .collect();
    Signs {
        group: "before".to_owned(),
        title: page.t("ask-before"),
        hint: page.t("ask-before-hint"),
        signs,
    }
}

fn feel(protocol: &CompiledProtocol, lang: &str, page: &crate::page::Page, form: &Form) -> Feel {
    let [soreness, trend, fatigue, interferes] = FEEL;
    Feel {
        title: page.t("ask-feel"),
        soreness: points(protocol, lang, form, soreness),
        trend: words(page, form, trend, &["better", "same", "worse"]),
        fatigue: points(protocol, lang, form, fatigue),
        interferes: words(page, form, interferes, &["no", "yes"]),
    }
}

fn points(protocol: &CompiledProtocol, lang: &str, form: &Form, name: &str) -> Scale {
    let key = protocol
        .scales()
        .iter()
        .find(|scale| scale.id == name)
        .map_or_else(|| name.to_owned(), |scale| scale.text_key.clone());
    let chosen = form.values.get(name).and_then(|value| value.parse().ok());
    Scale {
        name: name.to_owned(),
        title: protocol.text(lang, &key),
        hint: String::new(),
        low: protocol.text(lang, &format!("{key}.low")),
        high: protocol.text(lang, &format!("{key}.high")),
        choices: Choice::scale(chosen),
    }
}

/// A question with words for answers; its texts are furniture named after the field.
fn words(page: &crate::page::Page, form: &Form, name: &str, values: &[&str]) -> Scale {
    let kind = name.replace('_', "-");
    let mut choices = Choice::of(page.text, &kind, values);
    Choice::choose(
        &mut choices,
        form.values.get(name).map_or("", String::as_str),
    );
    Scale {
        name: name.to_owned(),
        title: page.t(&kind),
        hint: String::new(),
        low: String::new(),
        high: String::new(),
        choices,
    }
}

fn rest(
    protocol: &CompiledProtocol,
    lang: &str,
    page: &crate::page::Page,
    form: &Form,
    group: &Group,
) -> Rest {
    let worry = points(protocol, lang, form, "worry");
    Rest {
        usual: signs(protocol, lang, form, group),
        none: form.none.contains(&group.id),
        words_title: protocol.text(lang, "words-question"),
        words: form.words.clone(),
        worry: Scale {
            hint: page.t("worry-hint"),
            ..worry
        },
    }
}
