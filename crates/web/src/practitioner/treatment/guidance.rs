//! `GET` and `POST /patients/{id}/guidance` and `/patients/{id}/next-plan`: what a practitioner says for one patient.

use askama::Template;

use crate::gallery::Sample;
use crate::page::Page;
use crate::page::advised::Advised;
use crate::page::choice::Choice;
use crate::page::problem::Problems;
use crate::practitioner::{Desk, Room};

/// The form with all versions.
#[derive(Clone, Template)]
#[template(path = "practitioner/treatment/guidance.html")]
pub struct GuidancePage {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// What is wrong.
    pub problems: Problems,
    /// This page, where the form goes.
    pub address: String,
    /// The patient's page.
    pub patient_address: String,
    /// The patient's name.
    pub patient: String,
    /// What it is and when it is shown.
    pub words_of: Wording,
    /// `pick`, each.
    pub picks: Vec<Choice>,
    /// `words`.
    pub words: String,
    /// `seen`: the newest version when the page was made.
    pub seen: u32,
    /// The newest version first.
    pub versions: Vec<Version>,
}

/// The words in which guidance and a plan differ.
#[derive(Clone, Debug)]
pub struct Wording {
    /// The heading.
    pub title: String,
    /// Who reads it and when.
    pub lead: String,
    /// Over the choices.
    pub picks: String,
    /// Over the field.
    pub words: String,
    /// Below the label of the field.
    pub words_help: String,
    /// On the button.
    pub save: String,
    /// Over what counts.
    pub now: String,
    /// What withdrawing does.
    pub withdraw_help: String,
}

/// A version.
#[derive(Clone, Debug)]
pub struct Version {
    /// Its number.
    pub number: usize,
    /// What it says.
    pub advised: Advised,
}

impl GuidancePage {
    /// What counts now.
    pub fn current(&self) -> Option<&Advised> {
        let newest = self.versions.first().map(|version| &version.advised);
        newest.filter(|advised| !advised.withdraws)
    }

    /// What counted before.
    pub fn earlier(&self) -> &[Version] {
        let shown = usize::from(self.current().is_some());
        self.versions.get(shown..).unwrap_or_default()
    }
}

impl Sample for GuidancePage {
    fn samples() -> Vec<(&'static str, Self)> {
        let page = Page::sample();
        let version = |number, advised| Version { number, advised };
        let withdrawn = Advised {
            withdraws: true,
            ..Advised::sample(&[], "")
        };
        let walks = "Take a short walk every day, as far as it feels good.";
        let current = Advised::sample(&[walks], "No climbing until we meet again.");
        let filled = Self {
            desk: Desk::sample(Room::Patients),
            problems: Problems::default(),
            address: "/patients/1/guidance".to_owned(),
            patient_address: "/patients/1".to_owned(),
            patient: "Maria Lindqvist".to_owned(),
            words_of: Wording {
                title: page.t("guidance-title"),
                lead: page.t("guidance-lead"),
                picks: page.t("guidance-picks"),
                words: page.t("guidance-words"),
                words_help: page.t("guidance-words-help"),
                save: page.t("guidance-save"),
                now: page.t("guidance-now"),
                withdraw_help: page.t("guidance-withdraw-help"),
            },
            picks: vec![Choice::new("short_walks", walks).taken()],
            words: "No climbing until we meet again.".to_owned(),
            seen: 3,
            versions: vec![
                version(3, current),
                version(2, withdrawn),
                version(1, Advised::sample(&[], "Rest for two days.")),
            ],
            page,
        };
        let refused = Self {
            problems: Problems::one("words", "Pick a sentence or write something"),
            picks: vec![Choice::new("short_walks", walks)],
            words: String::new(),
            seen: 0,
            versions: Vec::new(),
            ..filled.clone()
        };
        vec![("guidance", filled), ("guidance-refused", refused)]
    }
}
