//! The rates of the register of adverse events, a file of its own.

use super::{Column, Kind, Table, column};

/// How often adverse events were: for all, and told apart. It names practitioners, and no patient.
pub const RATES: Table = Table {
    name: "adverse_event_rates",
    row: "How often adverse events were stated, for all sessions or for a part of them; a file of its own, from the register. It names practitioners",
    columns: &COLUMNS,
};

const COLUMNS: [Column; 15] = [
    column(
        "from",
        Kind::Text,
        "",
        "First day that is counted, by the clinic's clocks",
        "YYYY-MM-DD; empty where everything is counted from the beginning",
    ),
    column(
        "until",
        Kind::Text,
        "",
        "The day on which the file was taken, by the clinic's clocks",
        "YYYY-MM-DD",
    ),
    column(
        "severity",
        Kind::Text,
        "",
        "How bad the events are that are counted",
        "mild, significant, serious; any",
    ),
    column(
        "relation",
        Kind::Text,
        "",
        "Which relation to the needling the events have that are counted",
        "related, possible, unrelated; suspected (related or possible); any",
    ),
    column(
        "by",
        Kind::Text,
        "",
        "What the row is told apart by",
        "all, region, depth, technique, practitioner",
    ),
    column(
        "of",
        Kind::Text,
        "",
        "Which region, depth, technique or practitioner",
        "ids of clinical/regions.toml, of depths and of the protocol's techniques; the practitioner's name; empty for all, and where it was not said",
    ),
    column("events", Kind::Int, "", "Events", "0 and more"),
    column("sessions", Kind::Int, "", "Sessions", "0 and more"),
    column(
        "per_1000_sessions",
        Kind::Real,
        "",
        "Events for 1,000 sessions, to a thousandth",
        "0 and more; empty under 10 sessions",
    ),
    column(
        "sessions_low",
        Kind::Real,
        "",
        LOW,
        "0 and more; empty under 10 sessions",
    ),
    column(
        "sessions_high",
        Kind::Real,
        "",
        HIGH,
        "0 and more; empty under 10 sessions",
    ),
    column("muscles", Kind::Int, "", "Muscles needled", "0 and more"),
    column(
        "per_1000_muscles",
        Kind::Real,
        "",
        "Events for 1,000 muscles needled, to a thousandth",
        "0 and more; empty under 10 muscles",
    ),
    column(
        "muscles_low",
        Kind::Real,
        "",
        LOW,
        "0 and more; empty under 10 muscles",
    ),
    column(
        "muscles_high",
        Kind::Real,
        "",
        HIGH,
        "0 and more; empty under 10 muscles",
    ),
];

const LOW: &str = "Lower end of its 95 % interval (Garwood); 0 where there was no event";
const HIGH: &str = "Upper end of it; where there was no event the one-sided 95 % bound, rounded up";
