//! What is wrong with a request, and what to send instead.

use std::fmt;

/// One thing that is wrong with a request. It repeats no answer and no free text, only keys, ids and kinds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Where, like `answers.signs.chest_pian` or `earlier[0].hours`; empty for the whole.
    pub path: String,
    /// What is wrong and what to send.
    pub message: String,
}

/// Keys longer than this are cut in paths.
const KEY_CHARS_MAX: usize = 60;

impl Problem {
    pub(crate) fn new(path: &str, message: impl Into<String>) -> Self {
        Self {
            path: path.to_owned(),
            message: message.into(),
        }
    }

    pub(crate) fn join(path: &str, key: &str) -> String {
        let key = short(key);
        if path.is_empty() {
            key
        } else {
            format!("{path}.{key}")
        }
    }

    /// All problems as one sentence.
    #[must_use]
    pub fn list(problems: &[Self]) -> String {
        let shown = problems
            .iter()
            .take(20)
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join("; ");
        let rest = problems.len().saturating_sub(20);
        if rest > 0 {
            format!("{shown}; and {rest} more")
        } else {
            shown
        }
    }
}

/// A word from outside, cut so that a hostile one cannot fill a log or a page.
pub(crate) fn short(word: &str) -> String {
    let safe = |c: char| if c.is_control() { '\u{fffd}' } else { c };
    let mut left = word.chars();
    let mut cut: String = left.by_ref().take(KEY_CHARS_MAX).map(safe).collect();
    if left.next().is_some() {
        cut.push('…');
    }
    cut
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            out.write_str(&self.message)
        } else {
            write!(out, "{}: {}", self.path, self.message)
        }
    }
}
