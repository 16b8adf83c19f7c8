//! The variables that conditions may use, and the atoms that they stand for.

use std::collections::BTreeMap;

use triage::Atom;

use crate::condition::Expression;
use crate::content::Content;

/// What a `%variable` is.
#[derive(Clone, Debug)]
pub(crate) enum Variable {
    /// True or false: holds when any of these does.
    Flag(Vec<Atom>),
    /// A whole number that may be compared.
    Number(Quantity),
    /// A name for a longer condition.
    Defined(Expression),
}

/// The numbers that conditions compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// Soreness, 0 to 10.
    Soreness,
    /// Tiredness, 0 to 10.
    Fatigue,
    /// Hours since the session, with a fraction.
    ElapsedHours,
}

impl Quantity {
    /// The atom for "at least" (or "more than"); `None` where no value could satisfy it or the number is too large.
    pub(crate) fn atom(self, over: bool, value: u32) -> Option<Atom> {
        let points = || {
            u8::try_from(value + u32::from(over))
                .ok()
                .filter(|points| *points <= triage::layout::SCALE_MAX)
        };
        match self {
            Self::Soreness => points().map(Atom::SorenessAtLeast),
            Self::Fatigue => points().map(Atom::FatigueAtLeast),
            Self::ElapsedHours => {
                let minutes = value.checked_mul(60)?;
                Some(if over {
                    Atom::ElapsedOver(minutes)
                } else {
                    Atom::ElapsedAtLeast(minutes)
                })
            }
        }
    }
}

/// All variables by name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Vocabulary {
    variables: BTreeMap<String, Variable>,
    /// Names that two things claim.
    pub(crate) clashes: Vec<String>,
}

impl Vocabulary {
    pub(crate) fn of(content: &Content) -> Self {
        let mut all = Self::default();
        all.add_signs(content);
        let lung = content.regions.table.region.iter().zip(0..);
        let over_lung = lung
            .filter(|(region, _)| region.over_lung)
            .map(|(_, index)| Atom::Region(index))
            .collect();
        for (region, index) in content.regions.table.region.iter().zip(0..) {
            all.add(
                region.id.as_ref(),
                Variable::Flag(vec![Atom::Region(index)]),
            );
        }
        for (risk, index) in content.questions.table.risk.iter().zip(0..) {
            all.add(risk.id.as_ref(), Variable::Flag(vec![Atom::Risk(index)]));
        }
        for (name, atoms) in [
            ("fatigue_interferes", vec![Atom::FatigueInterferes]),
            ("worse", vec![Atom::TrendWorse, Atom::SorenessRise]),
            ("not_better", vec![Atom::TrendNotBetter]),
            ("lung_possible", vec![Atom::LungPossible]),
            ("over_lung", over_lung),
            ("words_unread", vec![Atom::WordsUnread]),
        ] {
            all.add(name, Variable::Flag(atoms));
        }
        for (name, number) in [
            ("soreness", Quantity::Soreness),
            ("fatigue", Quantity::Fatigue),
            ("elapsed_h", Quantity::ElapsedHours),
        ] {
            all.add(name, Variable::Number(number));
        }
        all
    }

    fn add_signs(&mut self, content: &Content) {
        let mut sign = 0;
        for (group, group_index) in content.questions.table.group.iter().zip(0..) {
            let mut any = Vec::new();
            for id in &group.signs {
                let id: &str = id.as_ref();
                self.add(id, Variable::Flag(vec![Atom::Sign(sign)]));
                self.add(
                    &format!("{id}_new"),
                    Variable::Flag(vec![Atom::NewSign(sign)]),
                );
                self.add(
                    &format!("earlier_{id}"),
                    Variable::Flag(vec![Atom::EarlierSign(sign)]),
                );
                any.push(Atom::Sign(sign));
                sign = sign.saturating_add(1);
            }
            let name: &str = group.id.as_ref();
            self.add(&format!("any_{name}"), Variable::Flag(any));
            self.add(
                &format!("earlier_{name}"),
                Variable::Flag(vec![Atom::EarlierGroup(group_index)]),
            );
        }
    }

    pub(crate) fn add(&mut self, name: &str, variable: Variable) {
        if self.variables.insert(name.to_owned(), variable).is_some() {
            self.clashes.push(name.to_owned());
        }
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Variable> {
        self.variables.get(name)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &Variable)> {
        self.variables
            .iter()
            .map(|(name, variable)| (name.as_str(), variable))
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.variables.keys().map(String::as_str)
    }
}
