//! Who was told of an alert, how each message ended, and who is next.

use care::alert::chain::Step;
use care::alert::{Rung, Telling};
use care::clinic::Clinic;
use care::id::StaffId;
use care::review::Outlook;

use crate::page::Page;
use crate::page::moment::Moment;
use crate::practitioner::record::tries;
use crate::present;

/// Both lists; empty where nobody had to be told.
#[derive(Clone, Debug, Default)]
pub struct ToldTo {
    /// What was sent, oldest first.
    pub lines: Vec<Line>,
    /// Who is told if nobody takes the alert.
    pub ahead: Vec<Line>,
}

/// Somebody who was told, or will be.
#[derive(Clone, Debug)]
pub struct Line {
    /// When.
    pub at: Moment,
    /// Who.
    pub who: String,
    /// By which way and how it ended, or why they are next.
    pub what: String,
    /// Why a message did not go out; empty otherwise.
    pub said: String,
}

impl ToldTo {
    pub(crate) fn of(page: &Page, clinic: &Clinic, outlook: &Outlook) -> Self {
        let name = |id: &StaffId| {
            let member = outlook.crew.member(id);
            member.map_or_else(String::new, |member| member.name.clone())
        };
        let told = |one: &Telling| Line {
            at: present::moment(page.text, one.at, &clinic.zone),
            who: (one.staff.as_ref()).map_or_else(|| page.t("told-patient"), &name),
            what: tries::way_and_outcome(page, one.channel, one.outcome),
            said: tries::trouble(one),
        };
        let next = |step: &Step| Line {
            at: present::moment(page.text, step.at, &clinic.zone),
            who: page
                .text
                .list(&step.staff.iter().map(&name).collect::<Vec<_>>()),
            what: page.t(next_key(step.rung)),
            said: String::new(),
        };
        Self {
            lines: outlook.tellings.iter().map(told).collect(),
            ahead: outlook.ahead.iter().map(next).collect(),
        }
    }

    /// Invented ones.
    pub fn sample() -> Self {
        let line = |at: &str, who: &str, what: &str| Line {
            at: Moment::new("2024-05-15T08:10:00+01:00", at),
            who: who.to_owned(),
            what: what.to_owned(),
            said: String::new(),
        };
        Self {
            lines: vec![line(
                "Wednesday 15 May, 8:10",
                "Ann Okafor",
                "E-mail: Taken",
            )],
            ahead: vec![line(
                "Wednesday 15 May, 8:40",
                "Ben Castillo",
                "is told next, as cover",
            )],
        }
    }
}

fn next_key(rung: Rung) -> &'static str {
    match rung {
        Rung::Owner | Rung::Again | Rung::Patient => "told-next-owner",
        Rung::Cover => "told-next-cover",
        Rung::Lead => "told-next-lead",
        Rung::House => "told-next-house",
    }
}
