//! What the hot path promises besides what the contract says.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use care::check_in::{Decided, LinkState};
use care::clinic::{Clinic, ClinicKind, Hours};
use care::id::ClinicId;
use care::port::{CheckInStore, ClinicStore, StoreError, StoreTrouble};
use care::record::audit::{Actor, AuditEntry};
use care::treatment::TokenHash;
use sqlx::SqlSafeStr;
use store::{DatabaseUrl, SqlStore};
use tokio::task::JoinSet;

type Links = HashMap<TokenHash, LinkState>;

async fn open(folder: &tempfile::TempDir) -> SqlStore {
    let url = format!("sqlite:{}", folder.path().join("a.sqlite").display());
    let store = SqlStore::open(&DatabaseUrl::parse(&url).unwrap())
        .await
        .unwrap();
    store.migrate().await.unwrap();
    store
}

/// SQLite numbers places in the order in which they appear, and the hot path binds them so.
#[test]
fn places_appear_in_the_order_of_their_numbers() {
    for (name, sql) in store::texts::all() {
        if !name.ends_with(" x1") {
            continue;
        }
        let sql = sql.into_sql_str();
        let numbers: Vec<usize> = sql
            .as_str()
            .split('$')
            .skip(1)
            .filter_map(|rest| {
                let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
                digits.parse().ok()
            })
            .collect();
        let wanted: Vec<usize> = (1..=numbers.len()).collect();
        assert_eq!(numbers, wanted, "{name}");
    }
}

fn gives_up(_: Links) -> Result<Decided, StoreError> {
    Err(StoreError {
        trouble: StoreTrouble::Corrupt,
        what: "given up".to_owned(),
    })
}

#[tokio::test]
async fn a_group_that_is_given_up_makes_nobody_wait() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder).await;
    for _ in 0..3 {
        let given_up = store.write_group(Vec::new(), Box::new(gives_up)).await;
        assert_eq!(given_up.err().unwrap().what, "given up");
        let reads_only = Box::new(|_| Ok(Decided::default()));
        let written = store.write_group(Vec::new(), reads_only).await.unwrap();
        written.settling.await.unwrap();
        // On the other connection, which would wait for five seconds and then fail.
        drop(store.write_lock().await.unwrap());
    }
}

type Order = Arc<Mutex<Vec<&'static str>>>;

async fn page(store: SqlStore, order: Order, name: &'static str) {
    let _lock = store.write_lock().await.unwrap();
    order.lock().unwrap().push(name);
}

async fn group(store: SqlStore, order: Order) {
    let decide = Box::new(move |_: Links| {
        order.lock().unwrap().push("a group");
        Ok(Decided::default())
    });
    store.write_group(Vec::new(), decide).await.unwrap();
}

/// On one thread, so that those who are spawned ask in that order.
#[tokio::test]
async fn pages_and_groups_write_in_the_order_in_which_they_asked() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder).await;
    let order = Order::default();
    let lock = store.write_lock().await.unwrap();
    let mut writers = JoinSet::new();
    writers.spawn(page(store.clone(), Arc::clone(&order), "a page"));
    writers.spawn(group(store.clone(), Arc::clone(&order)));
    writers.spawn(page(store, Arc::clone(&order), "another page"));
    tokio::task::yield_now().await;
    assert!(order.lock().unwrap().is_empty());
    drop(lock);
    writers.join_all().await;
    let order = order.lock().unwrap();
    assert_eq!(*order, ["a page", "a group", "another page"]);
}

/// A checkpoint beside a writer that never rests is always a commit behind, and a log that is not moved to its end only
/// grows.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_log_begins_anew_while_commits_come_without_a_pause() {
    const COMMITS: u64 = 500;
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder).await;
    let writer = tokio::spawn(add_clinics(store.clone(), COMMITS));
    while !writer.is_finished() {
        store.checkpoint_beyond(100).await.unwrap();
    }
    writer.await.unwrap();
    let log = std::fs::metadata(folder.path().join("a.sqlite-wal")).unwrap();
    let pages = log.len() / 4_096;
    assert!(
        pages < 2 * COMMITS,
        "{pages} pages after {COMMITS} commits of more than two"
    );
}

async fn add_clinics(store: SqlStore, count: u64) {
    let at = "2026-03-04T12:00:00Z".parse().unwrap();
    for number in 0..count {
        let clinic = Clinic {
            id: ClinicId::stored(format!("{number:036}")),
            name: "Invented clinic".to_owned(),
            phone: "020 7946 0123".to_owned(),
            emergency_number: "112".to_owned(),
            zone: "Europe/London".to_owned(),
            language: "en".to_owned(),
            kind: ClinicKind::Demo,
            created_at: at,
            note: String::new(),
            signed_sha256: None,
            hours: Hours::usual(),
        };
        let entry = AuditEntry::new(&clinic.id, at, Actor::System, "clinic.added", "a test");
        store.add_clinic(&clinic, &entry).await.unwrap();
    }
}
