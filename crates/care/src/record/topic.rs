//! What the entries of the audit log are about: every action that this program writes, by its topic.

const ALERTS: &[&str] = &[
    "alert.raised",
    "alert.updated",
    "alert.told",
    "alert.acknowledged",
    "alert.noted",
    "alert.reached",
    "alert.not_reached",
    "alert.messaged",
    "message.read",
    "alert.asked_again",
    "alert.snoozed",
    "alert.woken",
    "alert.handed_over",
    "alert.released",
    "alert.closed",
    "alert.adverse_event_stated",
    "alert.closing_corrected",
];

const CHECK_INS: &[&str] = &["check_in.accepted", "progress.rated"];

const SESSIONS: &[&str] = &[
    "session.recorded",
    "session.corrected",
    "session.withdrawn",
    "session.adverse_event_stated",
    "session.adverse_event_corrected",
    "session.adverse_event_taken_back",
    "guidance.written",
    "guidance.withdrawn",
    "next_plan.written",
    "next_plan.withdrawn",
];

const PATIENTS: &[&str] = &[
    "patient.imported",
    "patient.language",
    "patient.next_session",
    "patient.contact_changed",
    "patient.called",
    "patient.called_in_vain",
    "patient.message_left",
    "patient.put_aside",
    "patient.back_to_call",
    "patient.erased",
];

const LINKS: &[&str] = &[
    "link.sending_asked",
    "link.text_asked",
    "link.text_opened",
    "link.replaced",
    "link.renewed",
    "link.closed",
    "link.revoked",
    "link.asked_for",
    "link.asked_for.settled",
    "reminders.started",
    "reminders.stopped",
    "reminders.zone",
];

const STAFF: &[&str] = &[
    "staff.added",
    "staff.invited",
    "staff.link_made",
    "staff.password_chosen",
    "staff.password_changed",
    "staff.role_changed",
    "staff.phone_set",
    "staff.disabled",
    "staff.enabled",
    "staff.logged_in",
    "staff.logged_out",
];

const CLINIC: &[&str] = &[
    "clinic.opened",
    "clinic.changed",
    "hours.changed",
    "hours.holiday_set",
    "hours.holiday_removed",
    "cover.added",
    "cover.removed",
    "retention.set",
    "protocol.signed",
    "translation.signed",
];

const TAKEN: &[&str] = &[
    "practice.exported",
    "adverse_events.exported",
    "audit.exported",
];

/// A kind of action, as the log is asked for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// What became of alerts.
    Alerts,
    /// What patients answered.
    CheckIns,
    /// Sessions, and what practitioners wrote for after them.
    Sessions,
    /// Who is on the list of patients, and what is known of them.
    Patients,
    /// Links and reminders.
    Links,
    /// Users and their log-ins.
    Staff,
    /// The clinic's settings and signatures.
    Clinic,
    /// What was taken out of the house.
    Taken,
}

impl Topic {
    /// All, in the order in which pages offer them.
    pub const ALL: [Self; 8] = [
        Self::Alerts,
        Self::CheckIns,
        Self::Sessions,
        Self::Patients,
        Self::Links,
        Self::Staff,
        Self::Clinic,
        Self::Taken,
    ];

    /// As addresses say it.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Alerts => "alerts",
            Self::CheckIns => "check-ins",
            Self::Sessions => "sessions",
            Self::Patients => "patients",
            Self::Links => "links",
            Self::Staff => "staff",
            Self::Clinic => "clinic",
            Self::Taken => "taken",
        }
    }

    /// The topic with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.id() == id)
    }

    /// What an action is about; `None` for one that this program does not write.
    #[must_use]
    pub fn of(action: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|topic| topic.actions().contains(&action))
    }

    /// Its actions, as the log stores them.
    #[must_use]
    pub fn actions(self) -> &'static [&'static str] {
        match self {
            Self::Alerts => ALERTS,
            Self::CheckIns => CHECK_INS,
            Self::Sessions => SESSIONS,
            Self::Patients => PATIENTS,
            Self::Links => LINKS,
            Self::Staff => STAFF,
            Self::Clinic => CLINIC,
            Self::Taken => TAKEN,
        }
    }
}
