//! What the files hold: every table with every column, once for the files, the dictionary and the docs.

mod sessions;
mod needlings;
mod check_ins;
mod alerts;
mod outcomes;
mod register;
mod rates;

pub use rates::RATES;
pub use register::REGISTER;

/// A file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name, without ending.
    pub name: &'static str,
    /// What a row is.
    pub row: &'static str,
    /// Its columns, in order.
    pub columns: &'static [Column],
}

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// What its values are.
    pub kind: Kind,
    /// Their unit; empty where there is none.
    pub unit: &'static str,
    /// What it means.
    pub meaning: &'static str,
    /// Which values there are.
    pub values: &'static str,
}

/// What a column's values are. Each may be empty, which is unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text, UTF-8.
    Text,
    /// A whole number of 32 bits.
    Int,
    /// A number with places, of 64 bits.
    Real,
    /// True or false.
    Flag,
}

impl Kind {
    /// As the dictionary says it.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Int => "integer",
            Self::Real => "real",
            Self::Flag => "boolean",
        }
    }
}

/// Every file, in the order of [`Noun`].
pub const TABLES: [Table; 5] = [
    sessions::TABLE,
    needlings::TABLE,
    check_ins::TABLE,
    alerts::TABLE,
    outcomes::TABLE,
];

/// The tables by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Noun {
    Sessions,
    Needlings,
    CheckIns,
    Alerts,
    Outcomes,
}

/// A column, in one line.
const fn column(
    name: &'static str,
    kind: Kind,
    unit: &'static str,
    meaning: &'static str,
    values: &'static str,
) -> Column {
    Column {
        name,
        kind,
        unit,
        meaning,
        values,
    }
}

const PATIENT: Column = column(
    "patient",
    Kind::Text,
    "",
    "The patient, under a name made for this export alone",
    "16 hexadecimal digits",
);
const SESSION: Column = column(
    "session",
    Kind::Text,
    "",
    "The session, under a name made for this export alone",
    "16 hexadecimal digits",
);
const LAST_SESSION: Column = column(
    "session",
    Kind::Text,
    "",
    "The patient's newest session by then",
    "16 hexadecimal digits; empty before the first",
);
const HOURS: Column = column(
    "hours",
    Kind::Real,
    "h",
    "Since that session, to a tenth",
    "0 and more",
);
const RULES: Column = column(
    "rules",
    Kind::Text,
    "",
    "Every rule that the assessment names as a reason, without those that speak of medical history",
    "ids of clinical/rules, parted by blanks",
);
