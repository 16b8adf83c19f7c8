//! What is known of each check-in: what was answered, and what the patient was told.

use super::{Column, HOURS, Kind, LAST_SESSION, PATIENT, RULES, Table, column};

pub(super) const TABLE: Table = Table {
    name: "check_ins",
    row: "A patient's answers; messages, which are words and a wish, are left out",
    columns: &COLUMNS,
};

const COLUMNS: [Column; 15] = [
    PATIENT,
    LAST_SESSION,
    HOURS,
    column(
        "soreness",
        Kind::Int,
        "points",
        "Needling soreness now",
        "0 to 10",
    ),
    column(
        "soreness_trend",
        Kind::Text,
        "",
        "Its change",
        "better, same, worse",
    ),
    column("fatigue", Kind::Int, "points", "Tiredness now", "0 to 10"),
    column(
        "fatigue_interferes",
        Kind::Flag,
        "",
        "Whether tiredness gets in the way of the day",
        "true, false",
    ),
    column(
        "worry",
        Kind::Int,
        "points",
        "Worry; no rule uses it",
        "0 to 10",
    ),
    column(
        "signs",
        Kind::Text,
        "",
        "Every sign that is there, known before or not",
        "ids of clinical/questions.toml, parted by blanks",
    ),
    column(
        "disposition",
        Kind::Text,
        "",
        "What the patient was told to do",
        "self_care, contact, urgent, emergency",
    ),
    column(
        "complete",
        Kind::Flag,
        "",
        "Whether no further answer could have raised it",
        "true, false",
    ),
    RULES,
    column(
        "corrected",
        Kind::Flag,
        "",
        "Whether a later check-in replaces this one",
        "true, false",
    ),
    column(
        "has_words",
        Kind::Flag,
        "",
        "Whether the patient wrote words, which stay in the house",
        "true, false",
    ),
    column(
        "protocol",
        Kind::Text,
        "",
        "The version of the protocol that decided",
        "such as 0.1.0",
    ),
];
