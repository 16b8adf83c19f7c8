//! `afterneedle export practice`: a clinic's history for study, de-identified, also while a server runs.

use std::path::Path;

use anyhow::Context;
use care::clinic::Clinic;
use care::port::{Clock, PracticeStore};
use care::record::audit::{Actor, AuditEntry};
use extract::{Format, Source, write_into};
use protocol::CompiledProtocol;
use store::SqlStore;

use super::export_check_ins::address;
use super::protocol::export::refuse_strangers;
use super::user_add::clinic;
use crate::cli::{ExportPracticeArgs, ExportPracticeFormat};
use crate::clock::SystemClock;
use crate::config::Config;
use crate::content;
use crate::entropy::OsEntropy;
use crate::{database, say};

/// Writes the files whole: beside their place first, then there.
pub(super) async fn run(args: &ExportPracticeArgs) -> anyhow::Result<()> {
    let format = match args.format {
        ExportPracticeFormat::Csv => Format::Csv,
        ExportPracticeFormat::Parquet => Format::Parquet,
    };
    let names = format.file_names();
    let known: Vec<&str> = names.iter().map(String::as_str).collect();
    let folder = &args.out;
    refuse_strangers(folder, &known)?;
    let store = database::to_read(&address(args.data.as_deref(), &args.flags)?).await?;
    let clinic = clinic(&store, args.clinic.as_deref()).await?;
    // Content of its own has rules of its own; one that is not known here is left out.
    let content = match args.data {
        Some(_) => None,
        None => Config::read(&args.flags)?.protocol().cloned(),
    };
    let protocol = content::compile(content.as_deref())?;
    let done = write((&store, &protocol), &clinic, format, folder, &names).await;
    store.close().await;
    done
}

async fn write(
    (store, protocol): (&SqlStore, &CompiledProtocol),
    clinic: &Clinic,
    format: Format,
    folder: &Path,
    names: &[String],
) -> anyhow::Result<()> {
    let unmade = || format!("the folder {} cannot be made", folder.display());
    let parent = folder
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    let beside = tempfile::tempdir_in(parent.unwrap_or(Path::new("."))).with_context(unmade)?;
    let source = Source {
        store,
        entropy: &OsEntropy,
        protocol,
    };
    let done = write_into(source, clinic, format, beside.path()).await?;
    let audit = AuditEntry::new(
        &clinic.id,
        SystemClock.now(),
        Actor::System,
        "practice.exported",
        format.ending(),
    );
    store.note_export(&audit).await?;
    std::fs::create_dir_all(folder).with_context(unmade)?;
    for name in names {
        let file = folder.join(name);
        std::fs::rename(beside.path().join(name), &file)
            .with_context(|| format!("{} cannot be written", file.display()))?;
        say::line(&file.display().to_string())?;
    }
    if done.left_out > 0 {
        say::aside(&format!(
            "{} needled muscles were left out: too few patients share them",
            done.left_out
        ));
    }
    Ok(())
}
