//! Waiting for the disk beside the thread that writes: what is committed to SQLite's log is synced here, for all that wait at once.
//!
//! The log is synced as a whole, so whoever asks after a commit and is answered has that commit on disk, and all before it.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};

use care::port::{Settling, StoreError, StoreTrouble};
use tokio::sync::oneshot;

type Waiter = oneshot::Sender<Result<(), StoreError>>;

/// The door to the thread that syncs. Cheap to clone; when the last clone is dropped, the thread ends.
#[derive(Clone, Debug)]
pub(crate) struct LogSync {
    waiters: Sender<Waiter>,
    state: Arc<State>,
}

#[derive(Debug, Default)]
struct State {
    /// Commits so far.
    grown: AtomicU64,
    /// How many of them are on disk.
    synced: AtomicU64,
    /// A sync has failed. What the disk holds is not known any more, and asking again would not tell: the system reports a
    /// page that it could not write only once.
    failed: AtomicBool,
}

impl LogSync {
    /// Of the database in this file.
    pub(crate) fn of(database: &Path) -> io::Result<Self> {
        // The log stands beside the file itself, not beside a link to it.
        let database = database.canonicalize()?;
        let mut name = database.clone().into_os_string();
        name.push("-wal");
        let (log, mut folder) = (PathBuf::from(name), database.parent().map(Path::to_owned));
        Self::by(move || {
            // Once, so that the log's name is on disk like what it holds.
            if let Some(folder) = folder.take() {
                File::open(folder)?.sync_all()?;
            }
            OpenOptions::new().write(true).open(&log)?.sync_data()
        })
    }

    fn by(sync: impl FnMut() -> io::Result<()> + Send + 'static) -> io::Result<Self> {
        let (waiters, receiver) = channel();
        let state = Arc::new(State::default());
        let thread = Arc::clone(&state);
        std::thread::Builder::new()
            .name("sqlite-log".to_owned())
            .spawn(move || work(&receiver, &thread, sync))?;
        Ok(Self { waiters, state })
    }

    /// Says that something was committed.
    pub(crate) fn grew(&self) {
        self.state.grown.fetch_add(1, Ordering::SeqCst);
    }

    /// All that is committed by now, on disk.
    pub(crate) fn settled(&self) -> Settling {
        let state = &self.state;
        if state.synced.load(Ordering::SeqCst) >= state.grown.load(Ordering::SeqCst) {
            return Box::pin(async { Ok(()) });
        }
        let (waiter, answered) = oneshot::channel();
        // Where the thread has ended, the waiter is dropped, which is told below.
        let _ = self.waiters.send(waiter);
        Box::pin(async { answered.await.map_err(|_| not_known())? })
    }

    /// Nothing is taken any more after a sync that failed.
    pub(crate) fn refuse_failed(&self) -> Result<(), StoreError> {
        if self.state.failed.load(Ordering::SeqCst) {
            return Err(not_known());
        }
        Ok(())
    }
}

/// Syncs for all that wait, until nobody can ask any more.
fn work(waiters: &Receiver<Waiter>, state: &State, mut sync: impl FnMut() -> io::Result<()>) {
    while let Ok(first) = waiters.recv() {
        let all: Vec<Waiter> = std::iter::once(first).chain(waiters.try_iter()).collect();
        let result = sync_now(state, &mut sync);
        for waiter in all {
            // Whoever hung up does not want to know.
            let _ = waiter.send(result.clone());
        }
    }
}

fn sync_now(state: &State, sync: &mut impl FnMut() -> io::Result<()>) -> Result<(), StoreError> {
    let grown = state.grown.load(Ordering::SeqCst);
    if state.failed.load(Ordering::SeqCst) || sync().is_err() {
        state.failed.store(true, Ordering::SeqCst);
        return Err(not_known());
    }
    state.synced.store(grown, Ordering::SeqCst);
    Ok(())
}

fn not_known() -> StoreError {
    StoreError {
        trouble: StoreTrouble::Unavailable,
        what: "the disk did not take what was written: check it, then start this program again"
            .to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::task::{Context, Waker};

    use super::*;

    #[tokio::test]
    async fn nobody_is_told_before_the_disk_has_it() {
        let (let_go, held) = mpsc::channel();
        let log = LogSync::by(move || held.recv().map_err(io::Error::other)).unwrap();
        log.settled().await.unwrap();
        log.grew();
        let mut one = log.settled();
        let mut waiting = Context::from_waker(Waker::noop());
        assert!(one.as_mut().poll(&mut waiting).is_pending());
        let_go.send(()).unwrap();
        one.await.unwrap();
        log.settled().await.unwrap();
    }

    #[tokio::test]
    async fn a_commit_during_a_sync_waits_for_the_next() {
        let (let_go, held) = mpsc::channel();
        let (begun, begins) = mpsc::channel();
        let log = LogSync::by(move || {
            begun.send(()).map_err(io::Error::other)?;
            held.recv().map_err(io::Error::other)
        })
        .unwrap();
        log.grew();
        let first = log.settled();
        begins.recv().unwrap();
        log.grew();
        let mut second = log.settled();
        let_go.send(()).unwrap();
        first.await.unwrap();
        begins.recv().unwrap();
        let mut waiting = Context::from_waker(Waker::noop());
        assert!(second.as_mut().poll(&mut waiting).is_pending());
        let_go.send(()).unwrap();
        second.await.unwrap();
    }

    #[tokio::test]
    async fn after_a_sync_that_failed_nothing_is_taken() {
        let mut results = [Err(io::ErrorKind::StorageFull), Ok(())].into_iter();
        let log =
            LogSync::by(move || results.next().unwrap_or(Ok(())).map_err(io::Error::from)).unwrap();
        log.refuse_failed().unwrap();
        for _ in 0..2 {
            log.grew();
            assert!(log.settled().await.is_err());
            assert!(log.refuse_failed().is_err());
        }
    }
}
