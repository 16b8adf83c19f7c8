//! What a practitioner said for one patient, as pages show it: guidance, or the plan for the next session.

use care::treatment::{Aim, Guidance, GuidanceVersion, NextChange};
use protocol::CompiledProtocol;

use super::Page;
use super::moment::Moment;
use crate::present;

/// A version in words.
#[derive(Clone, Debug)]
pub struct Advised {
    /// Whom it comes from and when: "From Ann Okafor, 14 May".
    pub from: String,
    /// Whom it comes from.
    pub by: String,
    /// When.
    pub at: Moment,
    /// What was picked, a sentence each, in the reader's language.
    pub picked: Vec<String>,
    /// In the practitioner's words, as they were written; may be empty.
    pub words: String,
    /// Whether it says nothing, and so withdraws what was said before.
    pub withdraws: bool,
}

impl Advised {
    /// A version, whole.
    pub(crate) fn of(
        protocol: &CompiledProtocol,
        page: &Page,
        zone: &str,
        version: &GuidanceVersion,
    ) -> Self {
        let day = present::day(page.text, version.at, zone);
        let said = version.said.clone().unwrap_or_default();
        Self {
            from: (page.text).with_all("guided-from", &[("name", &version.by), ("day", &day)]),
            by: version.by.clone(),
            at: present::moment_with_year(page.text, version.at, zone),
            picked: picked(protocol, page, version.aim, &said),
            words: said.words,
            withdraws: version.said.is_none(),
        }
    }

    /// Everything that is said, a line each.
    pub(crate) fn lines(&self) -> Vec<String> {
        let words = self.words.lines().map(str::to_owned);
        self.picked.iter().cloned().chain(words).collect()
    }

    /// Of an invented practitioner.
    pub fn sample(picked: &[&str], words: &str) -> Self {
        Self {
            from: "From Ann Okafor, 15 May".to_owned(),
            by: "Ann Okafor".to_owned(),
            at: Moment::new("2024-05-15T09:10:00+01:00", "Wednesday 15 May 2024, 9:10"),
            picked: picked.iter().map(|one| (*one).to_owned()).collect(),
            words: words.to_owned(),
            withdraws: false,
        }
    }
}

fn picked(protocol: &CompiledProtocol, page: &Page, aim: Aim, said: &Guidance) -> Vec<String> {
    let sentence = |id: &String| match aim {
        Aim::Patient => {
            let ready = protocol.ready_guidance().find(|ready| ready.id == *id)?;
            Some(protocol.text(page.text.lang(), &ready.text_key))
        }
        Aim::NextSession => Some(page.t(change(NextChange::from_id(id)?))),
    };
    said.picked.iter().filter_map(sentence).collect()
}

/// The furniture key of a change.
pub(crate) fn change(change: NextChange) -> &'static str {
    match change {
        NextChange::Lighter => "next-lighter",
        NextChange::OtherMuscles => "next-other-muscles",
        NextChange::LongerInterval => "next-longer-interval",
        NextChange::NoNeedles => "next-no-needles",
        NextChange::AsBefore => "next-as-before",
    }
}
