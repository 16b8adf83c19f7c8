//! Moves SQLite's log into its file every half second, so that no commit has to: with nothing to move it costs nothing.

use std::time::Duration;

use store::{Kind, SqlStore};
use tokio::time::{MissedTickBehavior, interval};

use crate::shutdown::Shutdown;

const EVERY: Duration = Duration::from_millis(500);

/// Runs until asked to stop; on PostgreSQL there is nothing to do.
pub(crate) async fn run(store: SqlStore, mut shutdown: Shutdown) {
    if store.kind() != Kind::Sqlite {
        return;
    }
    let mut ticks = interval(EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = ticks.tick() => {}
            () = shutdown.asked() => return,
        }
        if let Err(error) = store.checkpoint().await {
            tracing::warn!(%error, "the database's log could not be moved into its file; it is tried again");
        }
    }
}
