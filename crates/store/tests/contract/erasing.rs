//! What erasing a patient costs: nothing is looked for without an index, and a round of the job ends within its lease.

use std::collections::HashMap;

use care::clinic::Role;
use care::jobs::{Reminding, Work, work_once};
use care::port::TreatmentStore;
use care::record::retention::{Keep, set_retention};

use crate::house::{House, houses};
use crate::retention::{Nobody, at, logged_in};

/// Rows of these never go, so nobody looks for what points at them.
const STAY: [&str; 3] = ["clinic", "staff", "job"];

type Rows = Vec<(i64, String, String)>;

async fn ask<R>(house: &House, text: &str) -> Vec<R>
where
    R: Send + Unpin + for<'r> sqlx::FromRow<'r, sqlx::any::AnyRow>,
{
    let mut connection = house.store.connection().await.unwrap();
    let text = house.store.as_understood(text);
    sqlx::query_as(text)
        .fetch_all(&mut *connection)
        .await
        .unwrap()
}

/// The columns of each index of a table, in their order.
async fn indexes(house: &House, table: &str) -> Vec<Vec<String>> {
    let text = format!(
        "SELECT l.seq, l.name, c.name FROM pragma_index_list('{table}') l JOIN pragma_index_info(l.name) c ORDER BY l.seq, c.seqno"
    );
    let mut all: HashMap<i64, Vec<String>> = HashMap::new();
    let rows: Rows = ask(house, &text).await;
    for (index, _, column) in rows {
        all.entry(index).or_default().push(column);
    }
    all.into_values().collect()
}

#[tokio::test]
async fn what_points_at_a_row_that_goes_is_found_by_an_index() {
    // On SQLite alone, where the schema can be asked; the migrations are the same on both.
    let house = houses().await.remove(0);
    let tables: Vec<(String,)> = ask(
        &house,
        "SELECT name FROM sqlite_master WHERE type = 'table'",
    )
    .await;
    let mut looked_at = 0;
    for (table,) in tables {
        let text = format!(
            "SELECT id, \"table\", \"from\" FROM pragma_foreign_key_list('{table}') ORDER BY id, seq"
        );
        let mut keys: HashMap<i64, (String, Vec<String>)> = HashMap::new();
        let rows: Rows = ask(&house, &text).await;
        for (key, to, column) in rows {
            keys.entry(key).or_insert((to, Vec::new())).1.push(column);
        }
        let indexes = indexes(&house, &table).await;
        for (to, columns) in keys.into_values() {
            if STAY.contains(&to.as_str()) {
                continue;
            }
            looked_at += 1;
            let leads = |index: &Vec<String>| index.starts_with(&columns);
            assert!(
                indexes.iter().any(leads),
                "{table} {columns:?}: {indexes:?}"
            );
        }
    }
    assert!(looked_at > 20, "{looked_at}");
}

#[tokio::test]
async fn a_round_erases_a_few_and_the_rest_follows_at_once() {
    let house = houses().await.remove(0);
    for _ in 0..7 {
        house.patient(0).await;
    }
    let owner = logged_in(&house, Role::Owner).await;
    set_retention(&house.care, &owner, Keep::Years(1))
        .await
        .unwrap();
    let care = at(&house, 2, 0);
    let work = Work {
        messenger: &Nobody,
        public_url: "https://after.test",
        reminding: Reminding::On,
    };
    let left = async || house.store.patients(&house.clinic.id).await.unwrap().len();
    work_once(&care, &work).await.unwrap();
    assert_eq!(left().await, 2);
    work_once(&care, &work).await.unwrap();
    assert_eq!(left().await, 0);
}
