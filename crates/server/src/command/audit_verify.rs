//! `afterneedle audit verify`: walks each clinic's chain from its first entry.

use std::path::Path;
use std::process::ExitCode;

use care::port::ClinicStore;
use care::record::log::{Broken, walk};

use crate::config::Flags;
use crate::{database, say};

/// Prints one line for each clinic.
pub(super) async fn run(data: Option<&Path>, flags: &Flags) -> anyhow::Result<ExitCode> {
    let store = database::to_read(&super::export_check_ins::address(data, flags)?).await?;
    let mut holds = true;
    for clinic in store.clinics().await? {
        let walked = walk(&store, &clinic.id, 0, i64::MAX).await?;
        holds &= walked.is_whole();
        say::line(&match walked.broken {
            None => format!("ok    {}: {} entries", clinic.id, walked.last),
            Some(Broken::At(seq)) => format!(
                "fail  {}: entry {seq} does not follow from those before it: the log was changed outside this program",
                clinic.id
            ),
            Some(Broken::From(seq)) => format!(
                "fail  {}: entry {seq} and those after it are missing, up to {}: the log was changed outside this program",
                clinic.id, walked.newest
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
