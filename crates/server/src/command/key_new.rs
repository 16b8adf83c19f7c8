//! `afterneedle key new`: makes a master key file.

use std::path::Path;

use crate::entropy::OsEntropy;
use crate::{key, say};

/// Makes it.
pub(super) fn run(file: &Path) -> anyhow::Result<()> {
    key::create(file, &OsEntropy)?;
    say::line(&format!(
        "made {}: keep a copy in a safe place apart from the database, for without it nobody's name opens any more",
        file.display()
    ))?;
    Ok(())
}
