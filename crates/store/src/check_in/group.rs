//! A group's transaction: opened with all that its decisions need, and committed with all that they write. On SQLite
//! it runs on the thread of SQLite's own library, in two visits.

use std::collections::HashMap;

use async_trait::async_trait;
use care::check_in::{CheckInKey, CheckInWrite, LinkState};
use care::port::{CheckInGroup, CheckInStore, Settling, StoreError};
use care::treatment::TokenHash;
use sqlx::pool::PoolConnection;
use sqlx::{Any, Transaction};

use super::load::{self, Links};
use super::write;
use crate::database::{Kind, POSTGRES_CONNECTIONS_MAX, SqlStore};
use crate::dialect;
use crate::error::Doing;
use crate::native::{Here, Native, at_once};

/// Half of the connections, so that pages and jobs still find one.
const GROUPS_AT_ONCE: usize = POSTGRES_CONNECTIONS_MAX as usize / 2;

#[async_trait]
impl CheckInStore for SqlStore {
    /// SQLite has one writer. On PostgreSQL a group waits for answers most of its time, and others can use that.
    fn groups_at_once(&self) -> usize {
        match self.kind {
            Kind::Sqlite => 1,
            Kind::Postgres => GROUPS_AT_ONCE,
        }
    }

    async fn open_group(
        &self,
        keys: &[CheckInKey],
    ) -> Result<(Box<dyn CheckInGroup>, HashMap<TokenHash, LinkState>), StoreError> {
        match &self.native {
            Some(native) => NativeGroup::open(self, native, keys).await,
            None => Group::open(self, keys).await,
        }
    }
}

type Opened = (Box<dyn CheckInGroup>, Links);

/// A group on sqlx.
struct Group {
    kind: Kind,
    tx: Transaction<'static, Any>,
}

impl Group {
    async fn open(store: &SqlStore, keys: &[CheckInKey]) -> Result<Opened, StoreError> {
        let mut tx = store.begin().await?;
        let links = load::links(store.kind, &mut tx, keys).await?;
        let kind = store.kind;
        Ok((Box::new(Self { kind, tx }), links))
    }
}

#[async_trait]
impl CheckInGroup for Group {
    async fn commit(
        mut self: Box<Self>,
        writes: Vec<CheckInWrite>,
    ) -> Result<Settling, StoreError> {
        write::all(self.kind, &mut self.tx, &writes).await?;
        self.tx.commit().await.doing(COMMITTING)?;
        // PostgreSQL answers a commit when it is on disk.
        Ok(Box::pin(async { Ok(()) }))
    }
}

/// A group on SQLite's own library; what is not committed is rolled back.
struct NativeGroup {
    native: Native,
    /// Held so that no other transaction of this process waits for the lock inside SQLite.
    _turn: PoolConnection<Any>,
    open: bool,
}

impl NativeGroup {
    async fn open(
        store: &SqlStore,
        native: &Native,
        keys: &[CheckInKey],
    ) -> Result<Opened, StoreError> {
        native.log.refuse_failed()?;
        let turn = store.write.acquire().await.doing("opening a transaction")?;
        let keys = keys.to_vec();
        let group = Self {
            native: native.clone(),
            _turn: turn,
            open: true,
        };
        let links = native.run(move |connection| {
            let begin = dialect::begin(Kind::Sqlite);
            connection
                .execute_batch(begin)
                .doing("opening a transaction")?;
            at_once(load::links(Kind::Sqlite, &mut Here(connection), &keys))
        });
        let links = links.await?;
        Ok((Box::new(group), links))
    }
}

#[async_trait]
impl CheckInGroup for NativeGroup {
    async fn commit(
        mut self: Box<Self>,
        writes: Vec<CheckInWrite>,
    ) -> Result<Settling, StoreError> {
        let log = self.native.log.clone();
        if !writes.is_empty() {
            let committed = self.native.run(move |connection| {
                at_once(write::all(Kind::Sqlite, &mut Here(connection), &writes))?;
                connection.execute_batch("COMMIT").doing(COMMITTING)
            });
            committed.await?;
            self.open = false;
        }
        Ok(log.settled())
    }
}

impl Drop for NativeGroup {
    fn drop(&mut self) {
        if self.open {
            self.native.roll_back();
        }
    }
}

const COMMITTING: &str = "committing check-ins";
