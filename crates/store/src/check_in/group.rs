//! A group's transaction: all that its decisions need is loaded, the decisions are made, and all that they write is
//! committed. On SQLite this is one visit to the thread of SQLite's own library, so that nothing has to be woken in between.

use async_trait::async_trait;
use care::check_in::{Answers, CheckInKey, Decide, Decided};
use care::port::{CheckInStore, Settling, StoreError, Written};
use rusqlite::Connection;

use super::load;
use super::write;
use crate::database::{Kind, POSTGRES_CONNECTIONS_MAX, SqlStore};
use crate::dialect;
use crate::error::{Doing, caught};
use crate::native::{Here, Native, at_once};

/// Half of the connections, so that pages and jobs still find one.
const GROUPS_AT_ONCE: usize = POSTGRES_CONNECTIONS_MAX as usize / 2;
const COMMITTING: &str = "committing check-ins";

#[async_trait]
impl CheckInStore for SqlStore {
    /// SQLite has one writer. On PostgreSQL a group waits for answers most of its time, and others can use that.
    fn groups_at_once(&self) -> usize {
        match self.kind {
            Kind::Sqlite => 1,
            Kind::Postgres => GROUPS_AT_ONCE,
        }
    }

    async fn write_group(
        &self,
        keys: Vec<CheckInKey>,
        decide: Decide,
    ) -> Result<Written, StoreError> {
        match &self.native {
            Some(native) => on_the_thread(self, native, keys, decide).await,
            None => through_sqlx(self, &keys, decide).await,
        }
    }
}

async fn through_sqlx(
    store: &SqlStore,
    keys: &[CheckInKey],
    decide: Decide,
) -> Result<Written, StoreError> {
    let mut tx = store.begin().await?;
    let links = load::links(store.kind, &mut tx, keys).await?;
    let Decided { answers, writes } = caught(|| decide(links))?;
    write::all(store.kind, &mut tx, &writes).await?;
    tx.commit().await.doing(COMMITTING)?;
    // PostgreSQL answers a commit when it is on disk.
    let settling: Settling = Box::pin(async { Ok(()) });
    Ok(Written { answers, settling })
}

async fn on_the_thread(
    store: &SqlStore,
    native: &Native,
    keys: Vec<CheckInKey>,
    decide: Decide,
) -> Result<Written, StoreError> {
    let turn = store.turns.next().await?;
    let log = native.log.clone();
    let visit = native.run(turn, move |connection| {
        log.refuse_failed()?;
        let answers = visit(connection, &keys, decide)?;
        // Asked for on this thread, so that the disk is at work before anybody is woken.
        let settling = log.settled();
        Ok(Written { answers, settling })
    });
    visit.await
}

fn visit(
    connection: &Connection,
    keys: &[CheckInKey],
    decide: Decide,
) -> Result<Answers, StoreError> {
    let begin = dialect::begin(Kind::Sqlite);
    connection
        .execute_batch(begin)
        .doing("opening a transaction")?;
    let mut here = Here(connection);
    let links = at_once(load::links(Kind::Sqlite, &mut here, keys))?;
    let Decided { answers, writes } = decide(links)?;
    // A group that only reads ends without a commit.
    if !writes.is_empty() {
        at_once(write::all(Kind::Sqlite, &mut here, &writes))?;
        connection.execute_batch("COMMIT").doing(COMMITTING)?;
    }
    Ok(answers)
}
