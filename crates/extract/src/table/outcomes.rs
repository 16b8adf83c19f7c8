//! Ratings of progress, which the field calls outcome measures.

use super::{Column, HOURS, Kind, LAST_SESSION, PATIENT, Table, column};

pub(super) const TABLE: Table = Table {
    name: "outcomes",
    row: "A patient's rating of function, comfort and mobility",
    columns: &COLUMNS,
};

const COLUMNS: [Column; 7] = [
    PATIENT,
    LAST_SESSION,
    HOURS,
    column(
        "function",
        Kind::Real,
        "points",
        "Mean over the activities that the patient named; their names stay in the house",
        "0 (not at all) to 10 (as before)",
    ),
    column("activities", Kind::Int, "", "How many activities", "0 to 3"),
    column(
        "comfort",
        Kind::Int,
        "points",
        "Comfort of the original problem",
        "0 to 10",
    ),
    column("mobility", Kind::Int, "points", "Mobility", "0 to 10"),
];
