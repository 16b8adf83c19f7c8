//! The clinical content: the copy inside the program, or a folder.

use std::path::Path;

use anyhow::{anyhow, bail};
use protocol::{CompiledProtocol, ProtocolError, proof};

/// Reads it, compiles it, and proves it unless its proof is on record.
///
/// # Errors
/// As [`compile`]; and what stands against it where it cannot be proved: such content is not used.
pub(crate) fn read(folder: Option<&Path>) -> anyhow::Result<CompiledProtocol> {
    let protocol = compile(folder)?;
    if proof::is_record_of(&protocol, &record(folder)) {
        return Ok(protocol);
    }
    let found = proof::prove(&protocol, |_| {});
    if !found.holds() {
        let violation = found.violations().next().map(ToString::to_string);
        let violation = violation.unwrap_or_default();
        bail!(
            "the clinical content{} is not proved and so not used: {violation}; see `afterneedle protocol check`",
            folder.map_or_else(String::new, |folder| format!(" in {}", folder.display()))
        );
    }
    keep(folder, &protocol);
    Ok(protocol)
}

fn record(folder: Option<&Path>) -> String {
    match folder {
        None => proof::shipped_record().to_owned(),
        Some(folder) => {
            std::fs::read_to_string(folder.join(proof::RECORD_FILE)).unwrap_or_default()
        }
    }
}

/// Writes the record of a proof that holds into the content's folder, for the next start.
pub(crate) fn keep(folder: Option<&Path>, protocol: &CompiledProtocol) {
    let file = folder.map(|folder| folder.join(proof::RECORD_FILE));
    // A folder that cannot be written is proved again at each start; that takes about a second.
    let _ = file.map(|file| std::fs::write(file, proof::record_of(protocol)));
}

/// Reads and compiles it, proved or not.
///
/// # Errors
/// The first finding with its file, line and remedy, and how many more there are.
pub(crate) fn compile(folder: Option<&Path>) -> anyhow::Result<CompiledProtocol> {
    load(folder).map_err(|error| {
        let at = folder.map_or_else(
            || "inside this program".to_owned(),
            |folder| format!("in {}", folder.display()),
        );
        let first = error.findings.first().map(ToString::to_string);
        let more = match error.findings.len().saturating_sub(1) {
            0 => String::new(),
            more => format!("; {more} more: `afterneedle protocol check` lists them"),
        };
        anyhow!(
            "the clinical content {at}: {}{more}",
            first.unwrap_or_default()
        )
    })
}

/// The same, with every finding where it cannot be used.
///
/// # Errors
/// [`ProtocolError`].
pub(crate) fn load(folder: Option<&Path>) -> Result<CompiledProtocol, ProtocolError> {
    folder.map_or_else(CompiledProtocol::shipped, CompiledProtocol::read)
}
