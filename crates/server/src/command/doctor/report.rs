//! The doctor's lines.

use std::io;
use std::process::ExitCode;

use crate::say;

/// What was found so far.
#[derive(Default)]
pub(super) struct Report {
    has_failed: bool,
}

impl Report {
    /// All is well.
    pub(super) fn ok(&mut self, what: &str, words: impl AsRef<str>) -> io::Result<()> {
        line("ok", what, words.as_ref())
    }

    /// It works, but somebody should look.
    pub(super) fn warn(&mut self, what: &str, words: impl AsRef<str>) -> io::Result<()> {
        line("warn", what, words.as_ref())
    }

    /// A server would not start, or would not do its work.
    pub(super) fn fail(&mut self, what: &str, error: &anyhow::Error) -> io::Result<()> {
        self.has_failed = true;
        line("fail", what, &say::one_line(&format!("{error:#}")))
    }

    /// Success unless something failed.
    pub(super) fn exit_code(&self) -> ExitCode {
        if self.has_failed {
            ExitCode::FAILURE
        } else {
            ExitCode::SUCCESS
        }
    }
}

fn line(level: &str, what: &str, words: &str) -> io::Result<()> {
    say::line(&format!("{level:<4}  {what:<13}  {words}"))
}
