//! What a protocol offers for display and for forms: ids, text keys and plain facts.

use triage::Disposition;

/// A sign that is asked yes or no.
#[derive(Clone, Debug)]
pub struct Sign {
    /// The id that answers use.
    pub id: String,
    /// Key of the question's label; `.short` of it is a fragment for reasons and summaries ("chest pain").
    pub text_key: String,
    /// Id of its group.
    pub group: String,
}

/// A group of signs that is asked together, with an explicit "none of these".
#[derive(Clone, Debug)]
pub struct Group {
    /// `now`, `today`, `contact` or `usual`, in this order.
    pub id: String,
    /// Key of the question; `.none` of it is "none of these", `.hint` a line of help.
    pub text_key: String,
    /// What one new sign of the group means at least.
    pub floor: Disposition,
    /// The signs, in the order in which they are asked.
    pub signs: Vec<Sign>,
}

/// A scale from 0 to 10.
#[derive(Clone, Debug)]
pub struct Scale {
    /// The id that answers use.
    pub id: String,
    /// Key of the question; `.low` and `.high` of it name the ends.
    pub text_key: String,
    /// LOINC code, where there is one.
    pub loinc: Option<String>,
    /// Is it an outcome (function, comfort, mobility) rather than part of the check-in?
    pub outcome: bool,
}

/// A risk factor, technique or depth.
#[derive(Clone, Debug)]
pub struct Choice {
    /// The id that records use.
    pub id: String,
    /// Key of its label.
    pub text_key: String,
}

/// A region of the body.
#[derive(Clone, Debug)]
pub struct Region {
    /// The id that records use.
    pub id: String,
    /// Key of its name.
    pub text_key: String,
    /// Lies over or beside the lung: rules may use it.
    pub over_lung: bool,
    /// Borders the lung: shown, no rule uses it.
    pub borders_lung: bool,
    /// Lies over the spinal cord.
    pub over_cord: bool,
}

/// How near a muscle lies to the lung.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lung {
    /// A needle that goes too deep can reach the lung.
    Over,
    /// The lung is near at one end or in some bodies.
    Near,
    /// Not near the lung.
    Far,
}

/// A muscle that can be needled.
#[derive(Clone, Debug)]
pub struct Muscle {
    /// The id that records use.
    pub id: String,
    /// Anatomical name.
    pub latin: String,
    /// Key of its plain name.
    pub text_key: String,
    /// Id of its region.
    pub region: String,
    /// Whether there is one on each side of the body.
    pub paired: bool,
    /// How near it lies to the lung.
    pub lung: Lung,
    /// A needle that goes too deep can reach the spinal canal.
    pub over_cord: bool,
}

impl Muscle {
    /// Can a needle that goes too deep reach the lung?
    #[must_use]
    pub fn over_lung(&self) -> bool {
        self.lung == Lung::Over
    }
}

/// A rule as people read it.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Its id; stable.
    pub id: String,
    /// What it raises to.
    pub disposition: Disposition,
    /// Its condition, in the condition language.
    pub when: String,
    /// Key of the reason that the patient reads.
    pub text_key: String,
    /// The fact that it guards against, like D1.
    pub hazard: String,
    /// Ids of further facts that it rests on.
    pub facts: Vec<String>,
    /// Ids of its sources.
    pub sources: Vec<String>,
    /// How good the evidence is: `trial`, `cohort`, `article`, `case_report`, `consensus` or `expert`.
    pub grade: String,
    /// Who reviewed it; empty while nobody has.
    pub reviewer: String,
    /// By when it must be reviewed again, like 2027-05-31.
    pub review_by: String,
}

/// When to ask and until when.
#[derive(Clone, Debug)]
pub struct Schedule {
    /// Hours after the session at which a check-in is due.
    pub check_in_h: Vec<u16>,
    /// While anything is not back to usual, daily until this hour.
    pub daily_until_h: u16,
    /// Earliest local time for reminders, like 08:00.
    pub send_from: String,
    /// Latest local time for reminders, like 20:00.
    pub send_until: String,
    /// After so many missed check-ins in a row the patient counts as not heard from.
    pub not_heard_after_missed: u8,
    /// Days for which a link stays valid after the last session.
    pub link_valid_days: u16,
    /// Days for which a link works that is made because the patient asked for one after that time.
    pub link_again_days: u16,
    /// Hours after the session at which outcomes are asked.
    pub outcomes_h: Vec<u16>,
    /// So many hours before the next session outcomes are asked once more; 0 for not at all.
    pub outcomes_before_next_h: u16,
    /// A change of an outcome by so many points counts as a real one.
    pub real_change: u8,
    /// Who says so.
    pub real_change_sources: Vec<String>,
}
