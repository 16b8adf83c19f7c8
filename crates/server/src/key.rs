//! The master key file: 32 random bytes in base64, readable by its owner alone.
//!
//! A server never makes one by itself: a missing file may mean a forgotten mount, and data sealed under a fresh key
//! could not be opened together with what is already there.

use std::fs::File;
use std::io::{ErrorKind, Write};
use std::path::Path;

use anyhow::{Context, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use care::port::Entropy;
use care::record::seal::MasterKey;

use crate::private;

/// Reads a key file.
///
/// # Errors
/// One sentence that names the file and what to do.
pub(crate) fn read(file: &Path) -> anyhow::Result<MasterKey> {
    let shown = file.display();
    let bytes = match std::fs::read(file) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => bail!(
            "the master key file {shown} is not there: restore it, or for a new installation make one with `afterneedle key new {shown}`"
        ),
        Err(error) => bail!("the master key file {shown} cannot be read: {error}"),
    };
    if let Some(mode) = private::open_to_others(file)? {
        bail!(
            "the master key file {shown} is open to other users (mode {mode}): run `chmod 600 {shown}`"
        );
    }
    match parse(&bytes) {
        Some(key) => Ok(MasterKey::new(key)),
        None => bail!(
            "the master key file {shown} does not hold 32 bytes in base64: restore it from your backup"
        ),
    }
}

/// Makes a key file.
///
/// # Errors
/// When the file is there already, or cannot be written; then nothing is left behind.
pub(crate) fn create(file: &Path, entropy: &dyn Entropy) -> anyhow::Result<()> {
    let shown = file.display();
    let mut out = match private::new_file(file) {
        Ok(out) => out,
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            bail!(
                "{shown} is there already and is not overwritten: what was sealed under it would be lost"
            )
        }
        Err(error) => bail!("{shown} cannot be made: {error}"),
    };
    let written = write(&mut out, entropy);
    if written.is_err() {
        // Half a key is worse than none; the first error is the one to report.
        let _ = std::fs::remove_file(file);
    }
    written.with_context(|| format!("{shown} cannot be written"))
}

fn write(out: &mut File, entropy: &dyn Entropy) -> std::io::Result<()> {
    let mut key = [0; 32];
    entropy.fill(&mut key);
    out.write_all(format!("{}\n", STANDARD.encode(key)).as_bytes())?;
    out.sync_all()
}

fn parse(bytes: &[u8]) -> Option<[u8; 32]> {
    STANDARD.decode(bytes.trim_ascii()).ok()?.try_into().ok()
}
