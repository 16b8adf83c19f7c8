//! `afterneedle protocol export --fhir DIR`: the clinical content as FHIR R4 files.

use std::io::Write;
use std::path::Path;

use anyhow::{Context, bail};
use serde_json::Value;

use crate::cli::ExportProtocolArgs;
use crate::{content, say};

/// Writes the three resources into a folder that is new or empty, or that holds an earlier export.
pub(in crate::command) fn run(args: &ExportProtocolArgs) -> anyhow::Result<()> {
    let protocol = content::read(args.protocol.as_deref())?;
    let resources = fhir::protocol_resources(&protocol);
    let files = resources.files();
    let folder = &args.fhir;
    refuse_strangers(folder, &files.map(|(name, _)| name))?;
    std::fs::create_dir_all(folder)
        .with_context(|| format!("the folder {} cannot be made", folder.display()))?;
    for (name, resource) in files {
        let file = folder.join(name);
        write(folder, &file, resource)
            .with_context(|| format!("{} cannot be written", file.display()))?;
        say::line(&file.display().to_string())?;
    }
    Ok(())
}

/// An export replaces an earlier one, and nothing else.
pub(in crate::command) fn refuse_strangers(folder: &Path, names: &[&str]) -> anyhow::Result<()> {
    if !folder.exists() {
        return Ok(());
    }
    let unreadable = || format!("the folder {} cannot be read", folder.display());
    for entry in std::fs::read_dir(folder).with_context(unreadable)? {
        let name = entry.with_context(unreadable)?.file_name();
        if !names.iter().any(|known| name.to_str() == Some(known)) {
            bail!(
                "the folder {} holds {}, which is no part of an export: choose a new or empty folder; nothing was written",
                folder.display(),
                name.display()
            );
        }
    }
    Ok(())
}

/// A file that others may read, as far as the system's mask lets them: nothing in it is private.
fn public_file(folder: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

/// Whole or not at all: written beside its place, then put there.
fn write(folder: &Path, file: &Path, resource: &Value) -> anyhow::Result<()> {
    let mut beside = public_file(folder)?;
    serde_json::to_writer_pretty(&mut beside, resource)?;
    beside.write_all(b"\n")?;
    beside.as_file().sync_all()?;
    beside.persist(file)?;
    Ok(())
}
