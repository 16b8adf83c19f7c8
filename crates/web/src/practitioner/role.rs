//! What each page asks of whoever opens it. The table stands in one place, and what it does not name is clinical: a new
//! page is closed to the front desk until somebody opens it here.

use axum::http::Method;
use care::clinic::{Role, Staff};

/// What a page asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    /// Anybody of the clinic: names, addresses and links, nothing clinical.
    Anyone,
    /// Who treats patients.
    Treats,
    /// Who runs the clinic.
    Owns,
    /// Who runs the clinic or answers for the protocol.
    OwnsOrLeads,
    /// Who runs the clinic or treats its patients.
    OwnsOrTreats,
}

/// Pages without clinical data.
const OPEN: [&str; 11] = [
    "/log-out",
    "/clinics",
    "/settings",
    "/settings/password",
    "/patients",
    "/settings/import",
    "/patients/{id}",
    "/patients/{id}/contact",
    "/protocol",
    "/protocol/changes",
    "/deliveries",
];

/// Pages of the clinic as a whole, with nobody's own data.
const FIGURES: [&str; 2] = ["/practice", "/practice/export"];

/// Settings that the clinical lead reads and an owner changes.
const READ_BY_LEADS: [&str; 3] = ["/settings/users", "/settings/clinic", "/settings/retention"];

/// What a request to the route `path` asks for.
pub(crate) fn need(method: &Method, path: &str) -> Need {
    let is_reading = *method == Method::GET || *method == Method::HEAD;
    if OPEN.contains(&path) {
        Need::Anyone
    } else if path == "/patients/{id}/erase" || is_within(path, "/audit") {
        Need::OwnsOrLeads
    } else if READ_BY_LEADS.iter().any(|room| is_within(path, room)) {
        if is_reading {
            Need::OwnsOrLeads
        } else {
            Need::Owns
        }
    } else if is_within(path, "/set-up") || is_within(path, "/settings/messages") {
        Need::Owns
    } else if is_within(path, "/settings") || FIGURES.contains(&path) {
        Need::OwnsOrTreats
    } else {
        Need::Treats
    }
}

impl Need {
    /// Whether this member of staff meets it.
    pub(crate) fn is_met_by(self, staff: &Staff) -> bool {
        match self {
            Self::Anyone => true,
            Self::Treats => staff.treats(),
            Self::Owns => staff.owns(),
            Self::OwnsOrLeads => staff.owns() || staff.role == Role::ClinicalLead,
            Self::OwnsOrTreats => staff.owns() || staff.treats(),
        }
    }
}

fn is_within(path: &str, room: &str) -> bool {
    path.strip_prefix(room)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_named_is_clinical() {
        assert_eq!(need(&Method::GET, "/a/new/page"), Need::Treats);
        assert_eq!(need(&Method::GET, "/settings-of-old"), Need::Treats);
        assert_eq!(need(&Method::GET, "/patients/{id}/x"), Need::Treats);
        assert_eq!(need(&Method::POST, "/protocol/history"), Need::Treats);
        assert_eq!(need(&Method::POST, "/patients/{id}/contact"), Need::Anyone);
        assert_eq!(need(&Method::GET, "/protocol/changes"), Need::Anyone);
        assert_eq!(need(&Method::POST, "/settings/password"), Need::Anyone);
    }

    #[test]
    fn users_are_read_by_the_lead_and_changed_by_owners() {
        assert_eq!(need(&Method::GET, "/settings/users"), Need::OwnsOrLeads);
        assert_eq!(need(&Method::POST, "/settings/users"), Need::Owns);
        assert_eq!(need(&Method::POST, "/settings/hours"), Need::OwnsOrTreats);
        assert_eq!(need(&Method::GET, "/audit"), Need::OwnsOrLeads);
        assert_eq!(need(&Method::POST, "/audit/export"), Need::OwnsOrLeads);
    }
}
