//! Waiting for the disk beside the thread that writes: what is committed to SQLite's log is synced here, for all that wait at once.
//!
//! The log is synced as a whole, so whoever asks after a commit and is answered has that commit on disk, and all before it.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, OnceLock};

use care::port::{Settling, StoreError, StoreTrouble};
use tokio::sync::oneshot;

type Waiter = oneshot::Sender<Result<(), StoreError>>;

/// Why a sync failed. From then on it is not known what the disk holds, and asking again would not tell: the system reports a
/// page that it could not write only once.
type Failure = Arc<OnceLock<String>>;

/// The door to the thread that syncs. Cheap to clone; when the last clone is dropped, the thread ends.
#[derive(Clone, Debug)]
pub(crate) struct LogSync {
    waiters: Sender<Waiter>,
    failure: Failure,
}

impl LogSync {
    /// Of the database in this file, whose log is there.
    pub(crate) fn of(database: &Path) -> io::Result<Self> {
        // The log stands beside the file itself, not beside a link to it.
        let database = database.canonicalize()?;
        let mut log = database.clone().into_os_string();
        log.push("-wal");
        // Open from here to the end: a failure to write is told to those who had the file open when it happened.
        let log = OpenOptions::new().write(true).open(PathBuf::from(log))?;
        // So that the log's name is on disk like what it holds. Not every file system can do that; SQLite lets it pass, too.
        let _ = database
            .parent()
            .map(|folder| File::open(folder).and_then(|folder| folder.sync_all()));
        Self::by(move || log.sync_data())
    }

    fn by(sync: impl FnMut() -> io::Result<()> + Send + 'static) -> io::Result<Self> {
        let (waiters, receiver) = channel();
        let failure = Failure::default();
        let told = Arc::clone(&failure);
        std::thread::Builder::new()
            .name("sqlite-log".to_owned())
            .spawn(move || work(&receiver, &told, sync))?;
        Ok(Self { waiters, failure })
    }

    /// All that is committed by now, on disk, whoever committed it.
    pub(crate) fn settled(&self) -> Settling {
        let (waiter, answered) = oneshot::channel();
        // Where the thread has ended, the waiter is dropped, which is told below.
        let _ = self.waiters.send(waiter);
        Box::pin(async { answered.await.map_err(|_| not_known("it was not asked"))? })
    }

    /// Nothing is written any more after a sync that failed.
    pub(crate) fn refuse_failed(&self) -> Result<(), StoreError> {
        self.failure.get().map_or(Ok(()), |why| Err(not_known(why)))
    }
}

/// Syncs for all that wait, until nobody can ask any more.
fn work(waiters: &Receiver<Waiter>, failure: &Failure, mut sync: impl FnMut() -> io::Result<()>) {
    while let Ok(first) = waiters.recv() {
        let all: Vec<Waiter> = std::iter::once(first).chain(waiters.try_iter()).collect();
        let result = sync_now(failure, &mut sync);
        for waiter in all {
            // Whoever hung up does not want to know.
            let _ = waiter.send(result.clone());
        }
    }
}

fn sync_now(
    failure: &Failure,
    sync: &mut impl FnMut() -> io::Result<()>,
) -> Result<(), StoreError> {
    if failure.get().is_none()
        && let Err(error) = sync()
    {
        failure.get_or_init(|| error.to_string());
    }
    failure.get().map_or(Ok(()), |why| Err(not_known(why)))
}

fn not_known(why: &str) -> StoreError {
    StoreError {
        trouble: StoreTrouble::Unavailable,
        what: format!(
            "the disk did not take what was written ({why}): check it, then start this program again"
        ),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::task::{Context, Waker};

    use super::*;

    fn waits(one: &mut Settling) -> bool {
        let mut nobody = Context::from_waker(Waker::noop());
        one.as_mut().poll(&mut nobody).is_pending()
    }

    #[tokio::test]
    async fn nobody_is_told_before_the_disk_has_it() {
        let (let_go, held) = mpsc::channel();
        let log = LogSync::by(move || held.recv().map_err(io::Error::other)).unwrap();
        let mut one = log.settled();
        assert!(waits(&mut one));
        let_go.send(()).unwrap();
        one.await.unwrap();
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
        let first = log.settled();
        begins.recv().unwrap();
        let mut second = log.settled();
        let_go.send(()).unwrap();
        first.await.unwrap();
        begins.recv().unwrap();
        assert!(waits(&mut second));
        let_go.send(()).unwrap();
        second.await.unwrap();
    }

    #[tokio::test]
    async fn after_a_sync_that_failed_nothing_is_written() {
        let mut results = [Err(io::ErrorKind::StorageFull), Ok(())].into_iter();
        let log =
            LogSync::by(move || results.next().unwrap_or(Ok(())).map_err(io::Error::from)).unwrap();
        log.refuse_failed().unwrap();
        for _ in 0..2 {
            assert!(log.settled().await.is_err());
            assert!(log.refuse_failed().is_err());
        }
    }
}
