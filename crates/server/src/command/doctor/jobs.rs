//! Jobs that failed: what was tried in vain, how often, and why.

use care::jobs::Job;
use care::port::{ClinicStore, JobStore};
use store::SqlStore;

use super::report::Report;

const SHOWN_MAX: u32 = 20;

/// Lists the jobs that failed and are not done, most tries first.
pub(super) async fn check(store: &SqlStore, report: &mut Report) -> anyhow::Result<()> {
    let mut is_well = true;
    for clinic in store.clinics().await? {
        let unfinished = store.unfinished_jobs(&clinic.id, SHOWN_MAX).await?;
        for job in unfinished.iter().filter(|job| job.attempts > 0) {
            is_well = false;
            report.warn("jobs", sentence(job))?;
        }
    }
    if is_well {
        report.ok("jobs", "none waits after a failure")?;
    }
    Ok(())
}

fn sentence(job: &Job) -> String {
    let reason = job.last_error.as_deref().unwrap_or("no reason is known");
    let times = if job.attempts == 1 {
        "once".to_owned()
    } else {
        format!("{} times", job.attempts)
    };
    format!(
        "{} failed {times}: {reason}; tried again at {:.0} (job {})",
        job.kind.name(),
        job.run_at,
        job.id
    )
}
