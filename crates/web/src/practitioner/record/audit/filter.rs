//! Which entries are looked at, as addresses and the form say it.

use care::clinic::Staff;
use care::id::StaffId;
use care::record::audit::Actor;
use care::record::log::LogWanted;
use care::record::topic::Topic;
use serde::Deserialize;

use crate::page::Page;
use crate::page::choice::Choice;

/// Which entries.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Filter {
    who: String,
    what: String,
    before: String,
}

impl Filter {
    /// What the store is asked for; what is not known is as if it were not said.
    pub(super) fn wanted(&self) -> LogWanted {
        let is_id = |id: &&str| id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        let staff = self.who.strip_prefix("staff:").filter(is_id);
        LogWanted {
            before: self.before.parse().ok(),
            by: match self.who.as_str() {
                "patient" => Some(Actor::Patient),
                "system" => Some(Actor::System),
                _ => staff.map(|id| Actor::Staff(StaffId::stored(id.to_owned()))),
            },
            about: Topic::from_id(&self.what),
        }
    }

    /// Whether this is the first page.
    pub(super) fn is_first(&self) -> bool {
        self.wanted().before.is_none()
    }

    /// The address of the entries before the one with this number; of the newest where none is said.
    pub(super) fn address(&self, before: Option<i64>) -> String {
        let wanted = self.wanted();
        let who = wanted.by.map(|by| format!("who={}", by.text()));
        let what = wanted.about.map(|topic| format!("what={}", topic.id()));
        let before = before.map(|seq| format!("before={seq}"));
        let said: Vec<String> = [who, what, before].into_iter().flatten().collect();
        if said.is_empty() {
            "/audit".to_owned()
        } else {
            format!("/audit?{}", said.join("&"))
        }
    }

    /// Who may be chosen.
    pub(super) fn who(&self, page: &Page, staff: &[Staff]) -> Vec<Choice> {
        let fixed = [
            ("", "audit-everybody"),
            ("patient", "audit-patients"),
            ("system", "audit-system"),
        ];
        let fixed = fixed.map(|(value, key)| Choice::new(value, &page.t(key)));
        let staff = (staff.iter()).map(|one| Choice::new(&format!("staff:{}", one.id), &one.name));
        let mut all: Vec<Choice> = fixed.into_iter().chain(staff).collect();
        Choice::choose(&mut all, &self.who);
        all
    }

    /// What may be chosen.
    pub(super) fn what(&self, page: &Page) -> Vec<Choice> {
        let topics = Topic::ALL.map(|topic| (topic.id(), topic_key(topic)));
        let mut all: Vec<Choice> = [("", "audit-everything")]
            .into_iter()
            .chain(topics)
            .map(|(id, key)| Choice::new(id, &page.t(key)))
            .collect();
        Choice::choose(&mut all, &self.what);
        all
    }
}

/// The furniture key of a topic.
fn topic_key(topic: Topic) -> &'static str {
    match topic {
        Topic::Alerts => "audit-alerts",
        Topic::CheckIns => "audit-check-ins",
        Topic::Sessions => "audit-sessions",
        Topic::Patients => "audit-patient-data",
        Topic::Links => "audit-links",
        Topic::Staff => "audit-staff",
        Topic::Clinic => "audit-clinic",
        Topic::Taken => "audit-taken",
    }
}
