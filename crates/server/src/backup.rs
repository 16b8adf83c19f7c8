//! A copy of an SQLite database, made while it is used: beside its place first, on disk, then there under its name.

use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow, bail};
use care::port::{BackupStore, Clock};
use store::SqlStore;

use crate::clock::SystemClock;
use crate::private;

/// How the name of a copy ends until it is whole.
pub(crate) const HALF: &str = ".part";

/// Makes the copy, which only its owner may read, and keeps that it was made. Says how many bytes it has.
///
/// # Errors
/// One sentence; then there is no file of that name, or the one that was there before.
pub(crate) async fn make(store: &SqlStore, file: &Path) -> anyhow::Result<u64> {
    if file.exists() {
        bail!(
            "{} is there already: give another name, so that no earlier backup is lost",
            file.display()
        );
    }
    let at = SystemClock.now();
    let beside = beside(file);
    let made = copy(store, &beside).await;
    let made = made.and_then(|bytes| put(&beside, file).map(|()| bytes));
    if made.is_err() {
        // What was begun is of no use to anybody; that it cannot be removed says less than why it failed.
        let _ = std::fs::remove_file(&beside);
    }
    let bytes = made?;
    let noted = store.note_backup(at).await;
    noted.with_context(|| {
        format!(
            "{} is made and whole, but that could not be noted",
            file.display()
        )
    })?;
    Ok(bytes)
}

/// The copy's place until it is whole.
fn beside(file: &Path) -> PathBuf {
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(HALF);
    file.with_file_name(name)
}

async fn copy(store: &SqlStore, beside: &Path) -> anyhow::Result<u64> {
    let shown = beside.display();
    let unmade = || format!("the backup {shown} cannot be written");
    match std::fs::remove_file(beside) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            return Err(error).with_context(unmade);
        }
        _ => {}
    }
    private::new_file(beside).with_context(unmade)?;
    let path = beside.to_str();
    let path = path.ok_or_else(|| anyhow!("the name {shown} is not UTF-8: give another"))?;
    store.back_up(path).await?;
    let whole = beside.to_owned();
    let checked = tokio::task::spawn_blocking(move || store::check_whole(&whole));
    checked.await??;
    let copied = File::open(beside).with_context(unmade)?;
    copied.sync_all().with_context(unmade)?;
    Ok(copied.metadata().with_context(unmade)?.len())
}

/// Gives a file that is on disk its name for good.
///
/// # Errors
/// One sentence.
pub(crate) fn put(beside: &Path, file: &Path) -> anyhow::Result<()> {
    let unmade = || format!("{} cannot be written", file.display());
    std::fs::rename(beside, file).with_context(unmade)?;
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = File::open(folder.unwrap_or(Path::new("."))).with_context(unmade)?;
    folder.sync_all().with_context(unmade)
}
