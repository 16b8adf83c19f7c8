//! The register of adverse events, a file of its own.

use super::{Column, Kind, Table, column};

/// The register of adverse events, without patient, practitioner, ids and dates.
pub const REGISTER: Table = Table {
    name: "adverse_events",
    row: "An adverse event as it was last stated; a file of its own, from the register",
    columns: &COLUMNS,
};

const COLUMNS: [Column; 9] = [
    column(
        "year",
        Kind::Int,
        "",
        "The calendar year of the session, or of the alert where no session was stated",
        "",
    ),
    column(
        "hours",
        Kind::Real,
        "h",
        "From the session to the alert, or to the event where it was stated of the session; to a tenth",
        "0 and more; empty where no session was stated",
    ),
    column(
        "severity",
        Kind::Text,
        "",
        "How bad it was, in White's classes",
        "mild, significant, serious",
    ),
    column(
        "relation",
        Kind::Text,
        "",
        "Whether the needling caused it",
        "related, possible, unrelated",
    ),
    column(
        "kind",
        Kind::Text,
        "",
        "What it was",
        "ids of clinical/adverse_events.toml",
    ),
    column(
        "regions",
        Kind::Text,
        "",
        "Regions needled in the session",
        "ids of clinical/regions.toml, parted by blanks",
    ),
    column(
        "depths",
        Kind::Text,
        "",
        "Depths in the session",
        "superficial, deep, parted by a blank",
    ),
    column(
        "techniques",
        Kind::Text,
        "",
        "Techniques in the session",
        "ids of the protocol's techniques, parted by blanks",
    ),
    column(
        "muscles",
        Kind::Int,
        "",
        "How many muscles were needled in the session",
        "0 and more",
    ),
];
