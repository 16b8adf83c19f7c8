//! What is known of each needling session: when in the course of its patient, and how much was needled.

use super::{Column, Kind, PATIENT, SESSION, Table, column};

pub(super) const TABLE: Table = Table {
    name: "sessions",
    row: "A needling session; left out, with all that hangs on it, where even its year would point at fewer than 5 patients",
    columns: &COLUMNS,
};

const COLUMNS: [Column; 7] = [
    PATIENT,
    SESSION,
    column(
        "number",
        Kind::Int,
        "",
        "Which session of this patient it is in these data",
        "1 and more; empty where the session stands by itself, since fewer than 5 patients have that history",
    ),
    column(
        "weeks_since_first",
        Kind::Int,
        "wk",
        "Whole weeks since the patient's first session in these data",
        "0 and more; empty as number",
    ),
    column(
        "year",
        Kind::Int,
        "",
        "The calendar year by the clinic's clocks; no other date leaves the house",
        "empty where fewer than 5 patients were needled in that year",
    ),
    column(
        "first_session",
        Kind::Flag,
        "",
        "Whether it was the patient's first needling ever, as the practitioner said",
        "true, false; empty where nobody said, or where fewer than 5 patients would share it",
    ),
    column(
        "muscles",
        Kind::Int,
        "",
        "How many muscles were needled, those that are left out of needlings too; empty where the region is not said",
        "1 and more",
    ),
];
