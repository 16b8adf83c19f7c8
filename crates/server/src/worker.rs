//! The worker: does the jobs that are due, one round after the other, until asked to stop.
//!
//! It looks for jobs every two seconds at the latest, so that it also finds those of other nodes and those that a node
//! left behind when it died.

use std::sync::Arc;
use std::time::Duration;

use care::Care;
use care::jobs::{Reminding, Work, Worked, work_once};
use care::port::{Messenger, StoreError};

use crate::shutdown::Shutdown;

const WAIT_MAX: Duration = Duration::from_secs(2);
/// Due jobs that somebody else holds must not make us spin.
const WAIT_MIN: Duration = Duration::from_millis(100);

/// What the worker works with.
pub(crate) struct Worker {
    pub(crate) care: Care,
    pub(crate) messenger: Arc<dyn Messenger>,
    pub(crate) public_url: String,
    pub(crate) reminding: Reminding,
}

impl Worker {
    /// Runs until asked to stop; a round that has begun is finished.
    pub(crate) async fn run(self, mut shutdown: Shutdown) {
        loop {
            let wait = match self.round().await {
                Ok(wait) => wait,
                Err(error) => {
                    tracing::warn!(%error, "jobs could not be worked off; they are tried again");
                    WAIT_MAX
                }
            };
            tokio::select! {
                () = tokio::time::sleep(wait) => {}
                () = shutdown.asked() => return,
            }
        }
    }

    /// Works off what is due, and says how long to wait for the next round.
    async fn round(&self) -> Result<Duration, StoreError> {
        let wait = self.wait().await?;
        if wait > WAIT_MIN {
            return Ok(wait);
        }
        let work = Work {
            messenger: &*self.messenger,
            public_url: &self.public_url,
            reminding: self.reminding,
        };
        let worked = work_once(&self.care, &work).await?;
        report(worked);
        Ok(self.wait().await?.max(WAIT_MIN))
    }

    /// How long until the next job is due.
    async fn wait(&self) -> Result<Duration, StoreError> {
        let Some(next) = self.care.store.next_job_at().await? else {
            return Ok(WAIT_MAX);
        };
        let wait = next.duration_since(self.care.clock.now());
        Ok(Duration::try_from(wait).unwrap_or_default().min(WAIT_MAX))
    }
}

fn report(worked: Worked) {
    if worked.done > 0 {
        tracing::info!(jobs = worked.done, "jobs done");
    }
    if worked.failed > 0 {
        tracing::warn!(
            jobs = worked.failed,
            "jobs failed and will be tried again; `afterneedle doctor` lists them"
        );
    }
}
