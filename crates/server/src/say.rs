//! Speaking to whoever runs the command: results on standard output, everything else on standard error.

use std::io::{self, Write};

/// Writes one line to standard output.
///
/// # Errors
/// When nobody reads any more, or the disk behind it is full.
pub(crate) fn line(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.write_all(b"\n")?;
    out.flush()
}

/// Writes one line to standard error, if anybody listens.
pub(crate) fn aside(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// Says why a command failed, in one line.
pub(crate) fn error(error: &anyhow::Error) {
    aside(&format!("afterneedle: {}", one_line(&format!("{error:#}"))));
}

/// The same words without line breaks.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether the reader of standard output went away, as `head` does when it has seen enough.
pub(crate) fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let is_broken = |cause: &(dyn std::error::Error + 'static)| {
        cause
            .downcast_ref::<io::Error>()
            .is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
    };
    error.chain().any(is_broken)
}
