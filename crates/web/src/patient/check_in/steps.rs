//! The pages of the check-in, filled from what was answered so far.

use care::clinic::Clinic;
use protocol::{CompiledProtocol, Group};

use super::ask::{Ask, Asked, Feel, Question, Scale, Signs};
use super::form::{FEEL, Form};
use super::step::{Asks, Step};
use crate::language::Reader;
use crate::page::Page;
use crate::page::choice::Choice;
use crate::page::problem::Problems;
use crate::patient::Frame;
use crate::present;

/// What every page is filled from.
pub(super) struct Steps<'a> {
    pub(super) protocol: &'a CompiledProtocol,
    pub(super) clinic: &'a Clinic,
    pub(super) reader: &'a Reader,
    pub(super) token: &'a str,
    pub(super) form: &'a Form,
    pub(super) asks: Asks,
}

impl Steps<'_> {
    /// A page of the check-in.
    pub(super) fn page(&self, step: Step, problems: Problems) -> Ask {
        let page = present::page(self.clinic, self.protocol, self.reader).carrying("ask");
        let before = self.there_before(&page, step);
        let question = match step {
            Step::Now | Step::More => {
                let groups = step.groups(self.protocol);
                Question::Groups(
                    groups
                        .iter()
                        .map(|group| self.signs(&page, group))
                        .collect(),
                )
            }
            Step::Feel => Question::Feel(Box::new(self.feel(&page))),
        };
        Ask {
            patient: Frame::of(self.protocol, &page, self.clinic, self.token),
            id: shown(self.form.id.as_ref()),
            corrects: shown(self.form.corrects.as_ref()),
            step: step.id(),
            number: step.number(),
            of: Step::COUNT,
            problems,
            carried: self.carried(step, before.as_ref()),
            before,
            question,
            page,
        }
    }

    /// Answers of the other pages, as hidden fields.
    fn carried(&self, step: Step, before: Option<&Signs>) -> Vec<(String, String)> {
        let groups = step.groups(self.protocol);
        let here = |id: &str| {
            let mut signs = groups.iter().flat_map(|group| &group.signs);
            signs.any(|sign| sign.id == id)
        };
        let asked = |id: &str| {
            before.is_some_and(|signs| signs.signs.iter().any(|choice| choice.value == id))
        };
        let form = self.form;
        let signs = form.signs.iter().filter(|id| !here(id));
        let known = form.before.iter().filter(|id| !asked(id));
        let none = form.none.iter();
        let none = none.filter(|id| groups.iter().all(|group| group.id != **id));
        let named = |name: &'static str| move |id: &String| (name.to_owned(), id.clone());
        let mut fields: Vec<(String, String)> = signs
            .map(named("sign"))
            .chain(known.map(named("before")))
            .chain(none.map(named("none")))
            .collect();
        if step != Step::Feel {
            fields.extend(form.values.clone());
            if !form.words.is_empty() {
                fields.push(("words".to_owned(), form.words.clone()));
            }
        }
        fields
    }

    fn signs(&self, page: &Page, group: &Group) -> Signs {
        let lang = page.text.lang();
        let choice = |sign: &protocol::Sign| Choice {
            chosen: self.form.signs.contains(&sign.id),
            ..Choice::new(&sign.id, &self.protocol.text(lang, &sign.text_key))
        };
        Signs {
            group: group.id.clone(),
            title: self.protocol.text(lang, &group.text_key),
            hint: self
                .protocol
                .text(lang, &format!("{}.hint", group.text_key)),
            signs: group.signs.iter().map(choice).collect(),
            none: self.form.none.contains(&group.id),
        }
    }

    /// Of what was ticked on the page before: what was there before the session?
    fn there_before(&self, page: &Page, step: Step) -> Option<Signs> {
        let groups = step.before()?.groups(self.protocol);
        let ticked = groups
            .iter()
            .flat_map(|group| self.signs(page, group).signs)
            .filter(|choice| choice.chosen);
        let signs: Vec<Choice> = ticked
            .map(|choice| Choice {
                chosen: self.form.before.contains(&choice.value),
                ..choice
            })
            .collect();
        (!signs.is_empty()).then(|| Signs {
            group: "before".to_owned(),
            title: page.t("ask-before"),
            hint: page.t("ask-before-hint"),
            signs,
            none: false,
        })
    }

    fn feel(&self, page: &Page) -> Feel {
        let [soreness, fatigue, interferes, trend] = FEEL;
        let lang = page.text.lang();
        let usual = Step::Feel.groups(self.protocol);
        let usual = usual.first().map(|group| self.signs(page, group));
        Feel {
            title: page.t("ask-feel"),
            soreness: self.points(lang, soreness),
            fatigue: self.points(lang, fatigue),
            interferes: self.words(page, interferes, &["no", "yes"]),
            usual: usual.unwrap_or_else(Signs::nothing),
            usual_asked: if self.asks.usual {
                Asked::Needed
            } else {
                Asked::Offered
            },
            words_title: self.protocol.text(lang, "words-question"),
            words: self.form.words.clone(),
            worry: Scale {
                hint: page.t("worry-hint"),
                ..self.points(lang, "worry")
            },
            trend: (self.asks.trend).then(|| Scale {
                hint: page.t("ask-trend-sends"),
                ..self.words(page, trend, &["better", "same", "worse"])
            }),
        }
    }

    fn points(&self, lang: &str, name: &str) -> Scale {
        let scale = self.protocol.scales().iter().find(|scale| scale.id == name);
        let key = scale.map_or_else(|| name.to_owned(), |scale| scale.text_key.clone());
        let text = |part: &str| self.protocol.text(lang, &format!("{key}{part}"));
        let chosen = self.form.values.get(name);
        Scale {
            name: name.to_owned(),
            title: text(""),
            hint: String::new(),
            low: text(".low"),
            high: text(".high"),
            choices: Choice::scale(chosen.and_then(|value| value.parse().ok())),
        }
    }

    /// A question with words for answers; its texts are furniture named after the field.
    fn words(&self, page: &Page, name: &str, values: &[&str]) -> Scale {
        let kind = name.replace('_', "-");
        let mut choices = Choice::of(page.text, &kind, values);
        let chosen = self.form.values.get(name);
        Choice::choose(&mut choices, chosen.map_or("", String::as_str));
        Scale {
            name: name.to_owned(),
            title: page.t(&kind),
            hint: String::new(),
            low: String::new(),
            high: String::new(),
            choices,
        }
    }
}

impl Signs {
    /// For content without usual signs.
    fn nothing() -> Self {
        Self {
            group: "usual".to_owned(),
            title: String::new(),
            hint: String::new(),
            signs: Vec::new(),
            none: false,
        }
    }
}

fn shown(id: Option<&impl ToString>) -> String {
    id.map(ToString::to_string).unwrap_or_default()
}
