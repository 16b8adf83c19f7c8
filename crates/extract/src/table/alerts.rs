//! What is known of each alert: why it was raised, how long it waited, and what came of it.

use super::{Column, HOURS, Kind, LAST_SESSION, PATIENT, RULES, Table, column};

pub(super) const TABLE: Table = Table {
    name: "alerts",
    row: "An alert: one for each episode",
    columns: &COLUMNS,
};

const COLUMNS: [Column; 10] = [
    PATIENT,
    LAST_SESSION,
    HOURS,
    column(
        "disposition",
        Kind::Text,
        "",
        "The highest of the episode",
        "self_care, contact, urgent, emergency",
    ),
    column(
        "cause",
        Kind::Text,
        "",
        "Why it stood in the worklist",
        "disposition, wish, other",
    ),
    RULES,
    column(
        "check_ins",
        Kind::Int,
        "",
        "Check-ins and messages of the episode",
        "1 and more",
    ),
    column(
        "hours_to_taken",
        Kind::Real,
        "h",
        "From raising to whoever first took or closed it, to a tenth",
        "0 and more; empty while nobody has",
    ),
    column(
        "hours_to_closed",
        Kind::Real,
        "h",
        "From raising to closing, to a tenth",
        "0 and more; empty while open",
    ),
    column(
        "outcome",
        Kind::Text,
        "",
        "What came of it",
        "advised, seen, referred, emergency, false_alarm; empty while open",
    ),
];
