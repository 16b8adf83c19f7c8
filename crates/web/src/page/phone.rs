//! A telephone number, as read and as dialled.

/// A number that a page shows as a `tel:` link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    /// As people write it: "020 7946 0123".
    pub shown: String,
    /// As a telephone dials it: digits, with a leading plus where there is one.
    pub dialled: String,
}

impl Phone {
    /// Reads a number as people write it.
    pub fn new(shown: &str) -> Self {
        let dialled = shown
            .chars()
            .filter(|c| c.is_ascii_digit() || *c == '+')
            .collect();
        // No line break within a number.
        Self {
            shown: shown.replace(' ', "\u{a0}"),
            dialled,
        }
    }
}
