//! The only place that writes to the terminal.

use std::io::Write as _;

/// Writes one line to standard output. A closed pipe is no reason to fail.
pub(crate) fn line(text: &str) {
    let mut out = std::io::stdout().lock();
    drop(writeln!(out, "{text}").and_then(|()| out.flush()));
}

/// Writes one error to standard error.
pub(crate) fn error(text: &str) {
    drop(writeln!(std::io::stderr().lock(), "error: {text}"));
}
