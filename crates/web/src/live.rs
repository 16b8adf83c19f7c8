//! Live pages: who looks at a worklist is told that it changed. One task for each node asks the store, whoever of how
//! many clinics is looking, and only while somebody is; over the wire go a number and a count.

use std::collections::HashMap;
use std::future::pending;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use care::Care;
use care::id::ClinicId;
use care::review::WorklistMark;
use tokio::sync::watch;
use tokio::time::{MissedTickBehavior, interval};

/// How often the store is asked.
const EVERY: Duration = Duration::from_secs(2);

/// What is known of a clinic's worklist; nothing before the store was asked for the first time.
pub(crate) type Known = watch::Receiver<Option<WorklistMark>>;

/// Says when the server ends, so that streams end, too. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Ending(watch::Receiver<bool>);

impl Ending {
    /// Ends when `true` is sent.
    #[must_use]
    pub fn at(stop: watch::Receiver<bool>) -> Self {
        Self(stop)
    }

    /// Never ends.
    #[must_use]
    pub fn never() -> Self {
        Self(watch::channel(false).1)
    }

    /// Returns once the server ends.
    pub(crate) async fn begins(&mut self) {
        if self.0.wait_for(|stop| *stop).await.is_err() {
            pending::<()>().await;
        }
    }
}

/// The clinics that somebody is looking at.
pub(crate) struct Live {
    care: Care,
    watched: Mutex<HashMap<ClinicId, watch::Sender<Option<WorklistMark>>>>,
}

impl Live {
    pub(crate) fn new(care: Care) -> Arc<Self> {
        Arc::new(Self {
            care,
            watched: Mutex::default(),
        })
    }

    /// What is known of a clinic's worklist, from now on.
    pub(crate) fn of(self: &Arc<Self>, clinic: &ClinicId) -> Known {
        let mut watched = self.watched();
        let is_first = watched.is_empty();
        let sender = watched
            .entry(clinic.clone())
            .or_insert_with(|| watch::channel(None).0);
        let known = sender.subscribe();
        drop(watched);
        if is_first {
            tokio::spawn(Arc::clone(self).look());
        }
        known
    }

    /// Asks the store as long as anybody is looking.
    async fn look(self: Arc<Self>) {
        let mut tick = interval(EVERY);
        tick.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            tick.tick().await;
            let clinics = self.looked_at();
            if clinics.is_empty() {
                return;
            }
            for clinic in clinics {
                // A store that does not answer is asked again at the next turn; the pages then show what was.
                if let Ok(mark) = self.care.store.worklist_mark(&clinic).await {
                    self.tell(&clinic, mark);
                }
            }
        }
    }

    /// Forgets whom nobody looks at. Empty: the task ends, and the next who looks starts another.
    fn looked_at(&self) -> Vec<ClinicId> {
        let mut watched = self.watched();
        watched.retain(|_, sender| sender.receiver_count() > 0);
        watched.keys().cloned().collect()
    }

    fn tell(&self, clinic: &ClinicId, mark: WorklistMark) {
        if let Some(sender) = self.watched().get(clinic) {
            sender.send_if_modified(|known| {
                let is_new = *known != Some(mark);
                *known = Some(mark);
                is_new
            });
        }
    }

    fn watched(&self) -> MutexGuard<'_, HashMap<ClinicId, watch::Sender<Option<WorklistMark>>>> {
        self.watched.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
