//! A check-in in progress, as its form carries it from page to page. Nothing of it is on the server before it is sent.

use std::collections::{BTreeMap, BTreeSet};

use care::id::{CheckInId, ClientId};
use protocol::contract::Answers;
use protocol::{CompiledProtocol, Group, Trend};

use super::step::Step;

/// The longest words that are taken; the rest would be refused by the contract.
pub(super) const WORDS_CHARS_MAX: usize = protocol::contract::WORDS_CHARS_MAX;

/// Scales and choices of the last page, in their order.
pub(super) const FEEL: [&str; 4] = [
    "soreness",
    "fatigue",
    "fatigue_interferes",
    "soreness_trend",
];

/// What was answered so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Form {
    /// The check-in's id.
    pub(super) id: Option<ClientId>,
    /// The receipt of the check-in that this one corrects.
    pub(super) corrects: Option<CheckInId>,
    /// Signs that were ticked.
    pub(super) signs: BTreeSet<String>,
    /// Of these, those that were there before.
    pub(super) before: BTreeSet<String>,
    /// Groups that were answered with "none of these".
    pub(super) none: BTreeSet<String>,
    /// The scales and choices by name, as sent.
    pub(super) values: BTreeMap<String, String>,
    /// The patient's own words.
    pub(super) words: String,
}

impl Form {
    /// Reads the fields of a form; what no form of ours sends is left out.
    pub(super) fn read(protocol: &CompiledProtocol, fields: &[(String, String)]) -> Self {
        let mut form = Self::default();
        for (name, value) in fields {
            match name.as_str() {
                "id" => form.id = ClientId::parse(value),
                "corrects" => form.corrects = CheckInId::parse(value),
                "sign" if protocol.sign(value).is_some() => {
                    form.signs.insert(value.clone());
                }
                "before" if protocol.sign(value).is_some() => {
                    form.before.insert(value.clone());
                }
                "none" if protocol.groups().iter().any(|group| group.id == *value) => {
                    form.none.insert(value.clone());
                }
                "words" => form.words = value.trim().to_owned(),
                name if FEEL.contains(&name) || name == "worry" => {
                    drop(form.values.insert(name.to_owned(), value.clone()))
                }
                _ => {}
            }
        }
        // Who is not tired at all is not asked whether it gets in the way.
        if form
            .values
            .get("fatigue")
            .is_some_and(|points| points == "0")
        {
            form.values
                .insert("fatigue_interferes".to_owned(), "no".to_owned());
        }
        // What is ticked is said, even where "none of these" is, too.
        for group in protocol.groups() {
            if !form.ticked(group).is_empty() {
                form.none.remove(&group.id);
            }
        }
        form
    }

    /// A form on which every sign is ticked.
    pub(super) fn with_every_sign(protocol: &CompiledProtocol) -> Self {
        Self {
            signs: protocol.signs().map(|sign| sign.id.clone()).collect(),
            ..Self::default()
        }
    }

    /// The form that led to these answers, to be corrected.
    pub(super) fn of(protocol: &CompiledProtocol, answers: &Answers, corrects: CheckInId) -> Self {
        let said = |id: &String| answers.has(id);
        let mut form = Self {
            corrects: Some(corrects),
            before: answers.known_before.iter().cloned().collect(),
            words: answers.words.clone().unwrap_or_default(),
            ..Self::default()
        };
        for group in protocol.groups() {
            let ids = group.signs.iter().map(|sign| sign.id.clone());
            form.signs.extend(ids.filter(said));
            let denied = |sign: &protocol::Sign| answers.sign(&sign.id) == Some(false);
            if group.signs.iter().all(denied) {
                form.none.insert(group.id.clone());
            }
        }
        let points = |value: Option<u8>| value.map(|value| value.to_string());
        let in_the_way = answers.fatigue_interferes.map(yes_or_no_as_text);
        let values = [
            ("soreness", points(answers.soreness)),
            ("fatigue", points(answers.fatigue)),
            ("worry", points(answers.worry)),
            (
                "soreness_trend",
                answers.soreness_trend.map(|trend| trend.id().to_owned()),
            ),
            ("fatigue_interferes", in_the_way),
        ];
        let given = values
            .into_iter()
            .filter_map(|(name, value)| Some((name.to_owned(), value?)));
        form.values = given.collect();
        form
    }

    /// Signs of a group that were ticked, in the order in which they are asked.
    pub(super) fn ticked<'g>(&self, group: &'g Group) -> Vec<&'g str> {
        group
            .signs
            .iter()
            .map(|sign| sign.id.as_str())
            .filter(|id| self.signs.contains(*id))
            .collect()
    }

    /// Answers a group with "none of these".
    pub(super) fn none_of(&mut self, group: &Group) {
        self.signs
            .retain(|sign| group.signs.iter().all(|known| known.id != *sign));
        self.none.insert(group.id.clone());
    }

    /// Leaves a page open; words stay, since nobody is asked for them.
    pub(super) fn leave_open(&mut self, protocol: &CompiledProtocol, step: Step) {
        if step == Step::Feel {
            FEEL.iter().for_each(|name| drop(self.values.remove(*name)));
            return;
        }
        for group in step.groups(protocol) {
            self.none_of(group);
            self.none.remove(&group.id);
        }
    }

    /// Whether a group was answered: with signs, or with "none of these".
    pub(super) fn answers_group(&self, group: &Group) -> bool {
        self.none.contains(&group.id) || !self.ticked(group).is_empty()
    }

    pub(super) fn words_fit(&self) -> bool {
        self.words.chars().count() <= WORDS_CHARS_MAX
    }

    fn scale(&self, name: &str) -> Option<u8> {
        self.values
            .get(name)?
            .parse()
            .ok()
            .filter(|points| *points <= 10)
    }

    /// The answers. In a group that was answered, what was not ticked is "no"; a group left open stays unknown.
    pub(super) fn answers(&self, protocol: &CompiledProtocol) -> Answers {
        let all_groups = protocol
            .groups()
            .iter()
            .all(|group| self.answers_group(group));
        let mut answers = Answers {
            soreness: self.scale("soreness"),
            soreness_trend: self
                .values
                .get("soreness_trend")
                .and_then(|trend| Trend::from_id(trend)),
            fatigue: self.scale("fatigue"),
            fatigue_interferes: self
                .values
                .get("fatigue_interferes")
                .and_then(|answer| yes_or_no(answer)),
            signs: self
                .signs
                .iter()
                .map(|sign| (sign.clone(), Some(true)))
                .collect(),
            other_signs_no: all_groups,
            known_before: self.before.intersection(&self.signs).cloned().collect(),
            words: (!self.words.is_empty()).then(|| self.words.clone()),
            worry: self.scale("worry"),
        };
        if !all_groups {
            for sign in protocol
                .groups()
                .iter()
                .filter(|group| self.answers_group(group))
                .flat_map(|group| &group.signs)
            {
                answers.signs.entry(sign.id.clone()).or_insert(Some(false));
            }
        }
        answers
    }
}

fn yes_or_no(answer: &str) -> Option<bool> {
    match answer {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

fn yes_or_no_as_text(answer: bool) -> String {
    if answer { "yes" } else { "no" }.to_owned()
}
