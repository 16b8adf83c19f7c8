//! Writing a group: one text for each table.

use std::collections::HashMap;

use care::alert::{Alert, AlertEvent};
use care::check_in::{CheckInWrite, Wish};
use care::id::{AlertId, CheckInId};
use care::jobs::NewJob;
use care::port::StoreError;
use care::record::audit::AuditEntry;
use care::treatment::TokenHash;

use super::{ADD_CHECK_INS, OPEN_LINKS};
use crate::alert::{add_events, put_alerts};
use crate::columns::rank;
use crate::database::Kind;
use crate::jobs::add_jobs;
use crate::record::append_audit;
use crate::statements::{ForEach, Statements};
use crate::values::Values;

/// Everything that the group writes, within its transaction.
pub(super) async fn all(
    kind: Kind,
    tx: &mut impl Statements,
    writes: &[CheckInWrite],
) -> Result<(), StoreError> {
    tx.write(kind, CHECK_INS, writes).await?;
    put_alerts(kind, tx, &last_states(writes)).await?;
    let events: Vec<(&Alert, &AlertEvent)> = writes
        .iter()
        .filter_map(|write| write.alert.as_ref())
        .map(|step| (&step.after, &step.event))
        .collect();
    add_events(kind, tx, &events).await?;
    open_links(kind, tx, writes).await?;
    let audit: Vec<&AuditEntry> = writes.iter().map(|write| &write.audit).collect();
    append_audit(kind, tx, &audit).await?;
    let jobs: Vec<&NewJob> = writes.iter().flat_map(|write| &write.jobs).collect();
    add_jobs(kind, tx, &jobs).await
}

/// One statement may touch a row once, so of several states of an alert only the last is written.
fn last_states(writes: &[CheckInWrite]) -> Vec<&Alert> {
    let mut last: HashMap<&AlertId, &Alert> = HashMap::new();
    for step in writes.iter().filter_map(|write| write.alert.as_ref()) {
        last.insert(&step.after.id, &step.after);
    }
    last.into_values().collect()
}

const CHECK_INS: ForEach<'_, CheckInWrite> = ForEach {
    text: &ADD_CHECK_INS,
    table: "check_in",
    doing: "storing check-ins",
    before: &[],
    bind: check_in_row,
};

fn check_in_row<'v>(write: &'v CheckInWrite, values: &mut Values<'v>) {
    let row = &write.check_in;
    values
        .add(row.clinic.as_str())
        .add(row.id.as_str())
        .add(row.patient.as_str())
        .add(row.link.as_str())
        .add(row.client_id.as_str())
        .add(row.body_hash.as_str())
        .add(row.wish.map(Wish::id))
        .add(row.corrects.as_ref().map(CheckInId::as_str))
        .add(row.answered_at.as_microsecond())
        .add(row.received_at.as_microsecond())
        .add(row.answers.as_str())
        .add(row.words.as_deref())
        .add(rank(row.disposition))
        .add(row.assessment.as_str())
        .add(row.protocol_sha256.as_str());
}

/// The first check-in through a link marks it as opened; a mere look does not, since mail scanners look too.
async fn open_links(
    kind: Kind,
    tx: &mut impl Statements,
    writes: &[CheckInWrite],
) -> Result<(), StoreError> {
    let opening: Vec<&TokenHash> = writes
        .iter()
        .filter_map(|write| write.opens_link.as_ref())
        .collect();
    let Some(first) = writes.first() else {
        return Ok(());
    };
    let at = [first.check_in.received_at.as_microsecond()];
    let open = ForEach {
        text: &OPEN_LINKS,
        table: "link",
        doing: "marking links as opened",
        before: &at,
        bind: token_row,
    };
    tx.write(kind, open, &opening).await
}

fn token_row<'v>(token: &'v &TokenHash, values: &mut Values<'v>) {
    values.add(token.as_str());
}
