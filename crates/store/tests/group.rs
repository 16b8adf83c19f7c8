//! What the hot path promises besides what the contract says.

use care::port::CheckInStore;
use sqlx::SqlSafeStr;
use store::{DatabaseUrl, SqlStore};

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

#[tokio::test]
async fn a_group_that_is_given_up_makes_nobody_wait() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder).await;
    for _ in 0..3 {
        let (group, links) = store.open_group(&[]).await.unwrap();
        assert!(links.is_empty());
        drop(group);
    }
    let (group, _) = store.open_group(&[]).await.unwrap();
    group.commit(Vec::new()).await.unwrap();
}
