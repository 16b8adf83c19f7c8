//! A point in time, for machines and for readers.

/// Both attributes of a `<time>` element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// RFC 3339, for the attribute `datetime`.
    pub machine: String,
    /// In words and in the clinic's time zone: "Tuesday 14 May, 14:30".
    pub shown: String,
}

impl Moment {
    /// Puts both together.
    pub fn new(machine: &str, shown: &str) -> Self {
        Self {
            machine: machine.to_owned(),
            shown: shown.to_owned(),
        }
    }
}
