//! How SQLite finds what a text asks for: what is opened again and again must not walk all that a clinic has.

use std::collections::BTreeSet;

use crate::house::{House, houses};

/// Indexes over what is open, waiting, failed or missed alone: as long as the list that they serve.
const SHORT: [&str; 7] = [
    "alert_open_once",
    "alert_worklist",
    "job_failed",
    "job_waiting",
    "patient_link_asked",
    "patient_silent",
    "plan_not_reached",
];

/// Tables of a few rows a clinic.
const SMALL: [&str; 13] = [
    "adverse_event",
    "audit_head",
    "clinic",
    "clinic_version",
    "opening_hours",
    "outbox_mail",
    "retention",
    "session_event",
    "sign_off",
    "staff",
    "staff_link",
    "staff_session",
    "translation_sign_off",
];

/// Texts that are about all of a clinic: its patients by name, which no index knows since they are sealed; whose data is
/// kept too long, once a day; the export; how many check-ins there are.
const ABOUT_ALL: [&str; 7] = [
    "CHECK_IN_COUNT",
    "COUNT_OUT_OF_DATE",
    "KNOWN_PATIENTS",
    "NEWEST_SESSIONS",
    "OUT_OF_DATE",
    "PATIENTS",
    "PATIENT_IDS",
];

/// Texts that are about the installation: its clinics, their number, a first run that was broken off, and, after a backup
/// was put back, everybody's log-in.
const ABOUT_THE_INSTALLATION: [&str; 4] =
    ["CLINICS", "CLINIC_COUNT", "END_ALL_LOG_INS", "KEPT_SET_UP"];

/// What the plan names and SQLite does only while a foreign key is violated, which none is for longer than its statement.
const NEVER_DONE: [&str; 1] = ["ADD_JOBS x3"];

impl House {
    /// The steps by which a text finds its rows.
    async fn steps(&self, text: &str) -> Vec<String> {
        let text = format!("EXPLAIN QUERY PLAN {text}");
        let query = sqlx::query_as(self.store.as_understood(&text));
        let mut connection = self.store.connection().await.unwrap();
        let plan: Vec<(i64, i64, i64, String)> = query.fetch_all(&mut *connection).await.unwrap();
        plan.into_iter().map(|(_, _, _, step)| step).collect()
    }

    /// Names of the tables and indexes, each with the table it belongs to.
    async fn indexes(&self) -> Vec<(String, String)> {
        let text = "SELECT name, tbl_name FROM sqlite_master WHERE type IN ('index', 'table') ORDER BY name";
        let mut connection = self.store.connection().await.unwrap();
        sqlx::query_as(text)
            .fetch_all(&mut *connection)
            .await
            .unwrap()
    }
}

/// Whether a step looks at as many rows as a clinic, or the installation, has of a table that is not small.
fn walks(step: &str, indexes: &[(String, String)]) -> bool {
    let index = step.split_once(" INDEX ").map_or("", |(_, rest)| {
        rest.split_once(' ').map_or(rest, |(name, _)| name)
    });
    let table = indexes.iter().find(|(name, _)| name == index);
    let is_small = table.is_some_and(|(_, table)| SMALL.contains(&table.as_str()));
    let is_read_whole = step.ends_with("(clinic_id=?)") && !is_small && !SHORT.contains(&index);
    is_read_whole || is_scan_of_a_table(step)
}

/// `VALUES`, constants and what the text itself found before are scanned, too: these have no letter of a table's alias.
fn is_scan_of_a_table(step: &str) -> bool {
    let Some(scanned) = step.strip_prefix("SCAN ") else {
        return false;
    };
    let found_before = ["a", "l", "sent", "silent", "not_reached", "to_call"];
    !scanned.ends_with("CONSTANT ROW")
        && !scanned.ends_with("VALUES CLAUSE")
        && !found_before.contains(&scanned)
}

#[tokio::test]
async fn no_text_walks_what_a_clinic_has_but_those_that_are_about_all_of_it() {
    let house = houses().await.remove(0);
    let indexes = house.indexes().await;
    let mut walking = BTreeSet::new();
    let mut found = 0;
    for (name, text) in store::texts::all() {
        let text = text.as_str().trim_start();
        if !["SELECT", "UPDATE", "DELETE", "INSERT", "WITH"]
            .iter()
            .any(|verb| text.starts_with(verb))
        {
            continue;
        }
        let steps = house.steps(text).await;
        found += usize::from(steps.iter().any(|step| step.starts_with("SEARCH ")));
        if steps.iter().any(|step| walks(step, &indexes)) {
            walking.insert(name);
        }
    }
    assert!(found > 150, "{found} texts look something up");
    let expected = ABOUT_ALL
        .into_iter()
        .chain(ABOUT_THE_INSTALLATION)
        .chain(NEVER_DONE);
    assert_eq!(walking, expected.map(str::to_owned).collect());
}

#[tokio::test]
async fn the_planner_knows_something_of_each_index() {
    let house = houses().await.remove(0);
    let mut connection = house.store.connection().await.unwrap();
    let query = sqlx::query_as("SELECT idx, tbl FROM sqlite_stat1 ORDER BY idx");
    let known: Vec<(String, String)> = query.fetch_all(&mut *connection).await.unwrap();
    drop(connection);
    let mut indexes = house.indexes().await;
    indexes.retain(|(name, table)| name != table && !table.starts_with("_sqlx"));
    assert_eq!(known, indexes);
}

#[tokio::test]
async fn reading_the_log_looks_at_no_other_clinics_entries() {
    let house = houses().await.remove(0);
    let all = store::texts::all();
    let newest = all.into_iter().find(|(name, _)| name == "NEWEST_ENTRIES");
    let steps = house.steps(newest.unwrap().1.as_str()).await;
    assert!(
        steps
            .iter()
            .any(|step| step.starts_with("SEARCH a ") && step.contains("clinic_id=? AND seq<?")),
        "{steps:?}"
    );
    let all_found = steps
        .iter()
        .all(|step| !step.contains("SCAN") && !step.contains("B-TREE"));
    assert!(all_found, "{steps:?}");
}
