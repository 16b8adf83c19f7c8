//! `afterneedle audit verify`: walks each clinic's chain from its first entry.

use std::path::Path;
use std::process::ExitCode;

use care::id::ClinicId;
use care::port::{ClinicStore, RecordStore};
use care::record::audit::{FIRST_HASH, first_break};
use store::SqlStore;

use crate::config::Flags;
use crate::{database, say};

const PAGE: u32 = 1_000;

/// Prints one line for each clinic.
pub(super) async fn run(data: Option<&Path>, flags: &Flags) -> anyhow::Result<ExitCode> {
    let store = database::to_read(&super::export_check_ins::address(data, flags)?).await?;
    let mut holds = true;
    for clinic in store.clinics().await? {
        let verdict = walk(&store, &clinic.id).await?;
        holds &= verdict.is_ok();
        say::line(&match verdict {
            Ok(entries) => format!("ok    {}: {entries} entries", clinic.id),
            Err(seq) => format!(
                "fail  {}: entry {seq} does not follow from those before it: the log was changed outside this program",
                clinic.id
            ),
        })?;
    }
    store.close().await;
    Ok(if holds {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// The number of entries, or the first that does not follow.
async fn walk(store: &SqlStore, clinic: &ClinicId) -> anyhow::Result<Result<i64, i64>> {
    let (mut seq, mut hash) = (0, FIRST_HASH.to_owned());
    loop {
        let page = store.audit_log(clinic, seq, PAGE).await?;
        if let Some(broken) = first_break((seq, hash), &page) {
            return Ok(Err(broken));
        }
        match page.into_iter().last() {
            Some(last) => (seq, hash) = (last.seq, last.hash),
            None => return Ok(Ok(seq)),
        }
    }
}
