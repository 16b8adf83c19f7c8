//! An open write transaction of sqlx, and whose turn it is to write.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use std::time::Duration;

use care::port::{StoreError, StoreTrouble};
use sqlx::{Any, AnyConnection, AnyPool, Transaction};
use tokio::runtime::Handle;
use tokio::sync::{Mutex, OwnedMutexGuard};

use crate::database::{Kind, SqlStore};
use crate::dialect;
use crate::error::Doing;

/// So long a writer waits for a connection or for its turn.
pub(crate) const WAIT_MAX: Duration = Duration::from_secs(10);

/// Who writes next. SQLite has one writer at a time; those of this process wait here, in the order in which they came, and
/// so never for each other's lock inside SQLite, where whoever is lucky comes first. PostgreSQL needs no turns.
#[derive(Clone, Debug)]
pub(crate) struct Turns(Option<Arc<Mutex<()>>>);

/// One writer's turn, which ends when this is dropped.
pub(crate) struct Turn {
    _held: OwnedMutexGuard<()>,
}

impl Turns {
    pub(crate) fn of(kind: Kind) -> Self {
        Self(match kind {
            Kind::Sqlite => Some(Arc::default()),
            Kind::Postgres => None,
        })
    }

    /// Waits for a turn, where turns are needed.
    pub(crate) async fn next(&self) -> Result<Option<Turn>, StoreError> {
        let Some(queue) = &self.0 else {
            return Ok(None);
        };
        let held = tokio::time::timeout(WAIT_MAX, Arc::clone(queue).lock_owned()).await;
        let held = held.map_err(|_| too_long())?;
        Ok(Some(Turn { _held: held }))
    }
}

fn too_long() -> StoreError {
    StoreError {
        trouble: StoreTrouble::Unavailable,
        what: format!(
            "opening a transaction: others were writing for {} seconds",
            WAIT_MAX.as_secs()
        ),
    }
}

/// The right to write, which nobody else has until this is dropped.
#[must_use]
pub struct WriteLock {
    _open: Tx,
}

/// What is not committed is rolled back.
pub(crate) struct Tx {
    // Dropped first, which asks for the rollback.
    open: Transaction<'static, Any>,
    holds: Holds,
}

/// A turn that ends with the transaction, and not before the connection is free again: a rollback, and a statement whose
/// caller went away, is still at work on the connection's own thread.
struct Holds {
    turn: Option<Turn>,
    pool: AnyPool,
}

impl Holds {
    fn end(mut self) {
        self.turn = None;
    }
}

impl Drop for Holds {
    fn drop(&mut self) {
        let (Some(turn), Ok(runtime)) = (self.turn.take(), Handle::try_current()) else {
            return;
        };
        let pool = self.pool.clone();
        runtime.spawn(async move {
            // The pool has one connection. Where it cannot be had, the pool is closed.
            let _ = pool.acquire().await;
            drop(turn);
        });
    }
}

impl SqlStore {
    /// Opens a write transaction.
    pub(crate) async fn begin(&self) -> Result<Tx, StoreError> {
        let turn = self.turns.next().await?;
        self.refuse_failed()?;
        let holds = Holds {
            turn,
            pool: self.write.clone(),
        };
        let open = self.write.begin_with(dialect::begin(self.kind)).await;
        Ok(Tx {
            open: open.doing("opening a transaction")?,
            holds,
        })
    }

    /// Takes the right to write a file and holds it. PostgreSQL has writers beside each other, and nothing is held there.
    ///
    /// # Errors
    /// [`StoreError`]; unavailable where another program holds it for longer than five seconds.
    pub async fn write_lock(&self) -> Result<WriteLock, StoreError> {
        let _open = self.begin().await?;
        Ok(WriteLock { _open })
    }
}

impl Tx {
    pub(crate) async fn commit(self) -> Result<(), sqlx::Error> {
        let Self { open, holds } = self;
        open.commit().await?;
        holds.end();
        Ok(())
    }

    pub(crate) async fn rollback(self) -> Result<(), sqlx::Error> {
        let Self { open, holds } = self;
        open.rollback().await?;
        holds.end();
        Ok(())
    }
}

impl Deref for Tx {
    type Target = AnyConnection;

    fn deref(&self) -> &AnyConnection {
        &self.open
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut AnyConnection {
        &mut self.open
    }
}

#[cfg(test)]
mod tests {
    use std::pin::pin;
    use std::sync::mpsc;
    use std::task::{Context, Waker};

    use care::check_in::Decided;
    use care::port::CheckInStore;
    use tokio::sync::oneshot;

    use super::*;
    use crate::database::DatabaseUrl;

    /// Without tables: nothing is read or written here.
    async fn open(folder: &tempfile::TempDir) -> SqlStore {
        let file = folder.path().join("a.sqlite");
        let url = DatabaseUrl::parse(&format!("sqlite:{}", file.display()));
        SqlStore::open(&url.unwrap()).await.unwrap()
    }

    fn is_somebodys_turn(store: &SqlStore) -> bool {
        let mut nobody = Context::from_waker(Waker::noop());
        pin!(store.turns.next()).poll(&mut nobody).is_pending()
    }

    #[tokio::test]
    async fn a_turn_ends_with_its_commit() {
        let folder = tempfile::tempdir().unwrap();
        let store = open(&folder).await;
        let tx = store.begin().await.unwrap();
        assert!(is_somebodys_turn(&store));
        tx.commit().await.unwrap();
        assert!(!is_somebodys_turn(&store));
    }

    #[tokio::test]
    async fn a_turn_outlives_a_transaction_until_that_is_rolled_back() {
        let folder = tempfile::tempdir().unwrap();
        let store = open(&folder).await;
        drop(store.begin().await.unwrap());
        assert!(is_somebodys_turn(&store));
        // And then it ends by itself.
        drop(store.turns.next().await.unwrap());
    }

    #[tokio::test]
    async fn a_turn_outlives_a_group_that_nobody_waits_for_any_more() {
        let folder = tempfile::tempdir().unwrap();
        let store = open(&folder).await;
        let (begun, begins) = oneshot::channel();
        let (let_go, held) = mpsc::channel::<()>();
        let writing = store.clone();
        let caller = tokio::spawn(async move {
            let decide = Box::new(move |_| {
                begun.send(()).unwrap();
                // Ends when the test lets go.
                let _ = held.recv();
                Ok(Decided::default())
            });
            writing.write_group(Vec::new(), decide).await.map(drop)
        });
        begins.await.unwrap();
        caller.abort();
        assert!(caller.await.unwrap_err().is_cancelled());
        assert!(is_somebodys_turn(&store));
        drop(let_go);
        drop(store.turns.next().await.unwrap());
    }
}
