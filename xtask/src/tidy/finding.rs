//! What a rule found: where, what, and how to mend it.

use std::fmt;

/// One breach of a rule.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Finding {
    place: String,
    what: String,
    mend: &'static str,
}

impl Finding {
    /// A breach at a line of a file.
    pub(super) fn at(
        path: &str,
        line: usize,
        what: impl Into<String>,
        mend: &'static str,
    ) -> Finding {
        Finding {
            place: format!("{path}:{line}"),
            what: what.into(),
            mend,
        }
    }

    /// A breach of a whole file, folder or crate.
    pub(super) fn of(place: &str, what: impl Into<String>, mend: &'static str) -> Finding {
        Finding {
            place: place.to_owned(),
            what: what.into(),
            mend,
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}. {}.", self.place, self.what, self.mend)
    }
}
