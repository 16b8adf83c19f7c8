//! Appending to the audit chains: the store numbers and hashes entries under the lock of each chain's end.

use std::collections::HashMap;

use care::port::StoreError;
use care::record::audit::{AuditEntry, chain};
use sqlx::any::AnyArguments;
use sqlx::query::Query;

use super::{APPEND_AUDIT, AUDIT_HEADS, MOVE_HEADS};
use crate::database::{Kind, SqlStore};
use crate::error::Doing;
use crate::statements::{ForEach, Statements};
use crate::values::Values;

/// The end of a chain.
type Head = (i64, String);

/// An entry in its place.
struct Chained<'e> {
    entry: &'e AuditEntry,
    seq: i64,
    hash: String,
}

/// Appends entries to their clinics' chains, in order, within the caller's transaction.
pub(crate) async fn append_audit(
    kind: Kind,
    tx: &mut impl Statements,
    entries: &[&AuditEntry],
) -> Result<(), StoreError> {
    let mut heads = heads(kind, tx, entries).await?;
    let chained: Vec<Chained<'_>> = entries
        .iter()
        .map(|entry| next(heads.entry(entry.clinic.as_str()).or_default(), entry))
        .collect();
    tx.write(kind, appending(), &chained).await?;
    let heads: Vec<(&str, Head)> = heads.into_iter().collect();
    tx.write(kind, moving(), &heads).await
}

impl SqlStore {
    /// Runs one statement in a transaction of its own; where it changed something, with its entry.
    pub(crate) async fn change(
        &self,
        query: Query<'_, sqlx::Any, AnyArguments>,
        audit: &AuditEntry,
        doing: &'static str,
    ) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        let done = query.execute(&mut *tx).await.doing(doing)?;
        if done.rows_affected() > 0 {
            append_audit(self.kind, &mut tx, &[audit]).await?;
        }
        tx.commit().await.doing(doing)
    }
}

fn next<'e>(head: &mut Head, entry: &'e AuditEntry) -> Chained<'e> {
    let at = entry.at.as_microsecond();
    let seq = head.0 + 1;
    let hash = chain(&head.1, seq, at, &entry.actor, entry.action, &entry.subject);
    *head = (seq, hash.clone());
    Chained { entry, seq, hash }
}

fn appending<'e>() -> ForEach<'static, Chained<'e>> {
    ForEach {
        text: &APPEND_AUDIT,
        table: "audit",
        doing: "appending to the audit log",
        before: &[],
        bind: entry_row,
    }
}

fn entry_row<'v>(one: &'v Chained<'_>, values: &mut Values<'v>) {
    values
        .add(one.entry.clinic.as_str())
        .add(one.seq)
        .add(one.entry.at.as_microsecond())
        .add(one.entry.actor.as_str())
        .add(one.entry.action)
        .add(one.entry.subject.as_str())
        .add(one.hash.as_str());
}

fn moving<'e>() -> ForEach<'static, (&'e str, Head)> {
    ForEach {
        text: &MOVE_HEADS,
        table: "audit_head",
        doing: "appending to the audit log",
        before: &[],
        bind: |(clinic, (seq, hash)), values| {
            values.add(*clinic).add(*seq).add(hash.as_str());
        },
    }
}

/// The chains' ends, locked until the transaction ends.
async fn heads<'e>(
    kind: Kind,
    tx: &mut impl Statements,
    entries: &[&'e AuditEntry],
) -> Result<HashMap<&'e str, Head>, StoreError> {
    let mut clinics: Vec<&str> = entries.iter().map(|entry| entry.clinic.as_str()).collect();
    clinics.sort_unstable();
    clinics.dedup();
    let locking: ForEach<'_, &str> = ForEach {
        text: &AUDIT_HEADS,
        table: "audit_head",
        doing: "reading the audit log's end",
        before: &[],
        bind: |clinic, values| {
            values.add(*clinic);
        },
    };
    let mut heads = HashMap::new();
    tx.read(kind, locking, &clinics, |columns| {
        let (clinic, seq, hash) = (columns.text()?, columns.int()?, columns.text()?);
        if let Some(known) = clinics.iter().find(|known| **known == clinic) {
            heads.insert(*known, (seq, hash));
        }
        Ok(())
    })
    .await?;
    Ok(heads)
}
