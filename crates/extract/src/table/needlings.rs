//! Needled muscles.

use super::{Column, Kind, PATIENT, SESSION, Table, column};

pub(super) const TABLE: Table = Table {
    name: "needlings",
    row: "A needled muscle; left out where even \"other\" would point at fewer than 5 patients of a year",
    columns: &COLUMNS,
};

const COLUMNS: [Column; 10] = [
    PATIENT,
    SESSION,
    column(
        "region",
        Kind::Text,
        "",
        "Region of the body",
        "ids of clinical/regions.toml; other where fewer than 5 patients of that year share region, depth and technique",
    ),
    column(
        "depth",
        Kind::Text,
        "",
        "How deep",
        "superficial, deep; other, as region; empty where not said",
    ),
    column(
        "technique",
        Kind::Text,
        "",
        "How",
        "ids of the protocol's techniques; other, as region; empty where not said",
    ),
    column(
        "muscle",
        Kind::Text,
        "",
        "The muscle",
        "ids of clinical/muscles.toml; other where fewer than 5 patients share it as well",
    ),
    column("needles", Kind::Int, "", "Needles used", "0 and more"),
    column(
        "insertions",
        Kind::Int,
        "",
        "Insertions or trigger points",
        "0 and more",
    ),
    column(
        "twitches",
        Kind::Int,
        "",
        "Local twitch responses",
        "0 and more",
    ),
    column(
        "pain",
        Kind::Int,
        "points",
        "Pain during needling",
        "0 to 10",
    ),
];
