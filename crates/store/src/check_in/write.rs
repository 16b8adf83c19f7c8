//! Writing a group: one statement for each table.

use std::collections::HashMap;

use care::alert::{Alert, AlertEvent};
use care::check_in::CheckInWrite;
use care::id::AlertId;
use care::jobs::NewJob;
use care::port::StoreError;
use care::record::audit::AuditEntry;
use sqlx::{Any, Transaction};

use super::{ADD_CHECK_INS, OPEN_LINKS};
use crate::alert::{add_events, put_alerts};
use crate::bulk::{Values, pieces};
use crate::columns::rank;
use crate::database::SqlStore;
use crate::error::Doing;
use crate::jobs::add_jobs;
use crate::record::append_audit;

/// Everything that the group writes, within its transaction.
pub(super) async fn all(
    store: &SqlStore,
    tx: &mut Transaction<'static, Any>,
    writes: &[CheckInWrite],
) -> Result<(), StoreError> {
    check_ins(tx, writes).await?;
    put_alerts(tx, &last_states(writes)).await?;
    let events: Vec<(&Alert, &AlertEvent)> = writes
        .iter()
        .filter_map(|write| write.alert.as_ref())
        .map(|step| (&step.after, &step.event))
        .collect();
    add_events(tx, &events).await?;
    open_links(tx, writes).await?;
    let audit: Vec<&AuditEntry> = writes.iter().map(|write| &write.audit).collect();
    append_audit(store, tx, &audit).await?;
    let jobs: Vec<&NewJob> = writes.iter().flat_map(|write| &write.jobs).collect();
    add_jobs(tx, &jobs).await
}

/// One statement may touch a row once, so of several states of an alert only the last is written.
fn last_states(writes: &[CheckInWrite]) -> Vec<&Alert> {
    let mut last: HashMap<&AlertId, &Alert> = HashMap::new();
    for step in writes.iter().filter_map(|write| write.alert.as_ref()) {
        last.insert(&step.after.id, &step.after);
    }
    last.into_values().collect()
}

async fn check_ins(
    tx: &mut Transaction<'static, Any>,
    writes: &[CheckInWrite],
) -> Result<(), StoreError> {
    for piece in pieces(writes) {
        let mut values = Values::default();
        for row in piece.iter().map(|write| &write.check_in) {
            values
                .add(row.clinic.as_str())?
                .add(row.id.as_str())?
                .add(row.patient.as_str())?
                .add(row.link.as_str())?;
            values
                .add(row.client_id.as_str())?
                .add(row.body_hash.as_str())?;
            values
                .add(row.answered_at.as_microsecond())?
                .add(row.received_at.as_microsecond())?;
            values
                .add(row.answers.as_str())?
                .add(row.words.as_deref())?
                .add(rank(row.disposition))?;
            values
                .add(row.assessment.as_str())?
                .add(row.protocol_sha256.as_str())?;
        }
        let add = sqlx::query_with(ADD_CHECK_INS.sql(piece.len()), values.done());
        add.execute(&mut **tx).await.doing("storing check-ins")?;
    }
    Ok(())
}

/// The first check-in through a link marks it as opened; a mere look does not, since mail scanners look too.
async fn open_links(
    tx: &mut Transaction<'static, Any>,
    writes: &[CheckInWrite],
) -> Result<(), StoreError> {
    let opening: Vec<&CheckInWrite> = writes
        .iter()
        .filter(|write| write.opens_link.is_some())
        .collect();
    for piece in pieces(&opening) {
        let mut values = Values::default();
        for write in piece {
            let at = write.check_in.received_at.as_microsecond();
            if values.is_empty() {
                values.add(at)?;
            }
            values.add(
                write
                    .opens_link
                    .as_ref()
                    .map(care::treatment::TokenHash::as_str),
            )?;
        }
        let open = sqlx::query_with(OPEN_LINKS.sql(piece.len()), values.done());
        open.execute(&mut **tx)
            .await
            .doing("marking links as opened")?;
    }
    Ok(())
}
