//! Groups that are stored at once: where the database can, they do not wait for each other, and nothing gets lost between them.

use std::collections::HashSet;

use care::check_in::{CheckInKey, Desk, Submission};
use care::id::ClientId;
use care::record::audit::{FIRST_HASH, first_break};
use care::treatment::TokenHash;
use store::Kind;
use tokio::task::JoinSet;

use crate::house::{House, OsEntropy, houses, noon};

fn key(token: &str) -> CheckInKey {
    CheckInKey {
        token_hash: TokenHash::of(token),
        client_id: ClientId::new(noon(), &OsEntropy),
    }
}

#[tokio::test]
async fn as_many_groups_as_the_store_says_are_open_at_once() {
    for house in houses().await {
        let at_once = house.care.store.groups_at_once();
        assert_eq!(at_once > 1, house.store.kind() == Kind::Postgres);
        let mut open = Vec::new();
        for _ in 0..at_once {
            let patient = house.patient(26).await;
            let (group, links) = house
                .care
                .store
                .open_group(&[key(&patient.token)])
                .await
                .unwrap();
            assert_eq!(links.len(), 1);
            open.push(group);
        }
        for group in open {
            group.commit(Vec::new()).await.unwrap().await.unwrap();
        }
    }
}

/// What several patients send at once, each of them once more.
async fn submissions(house: &House) -> Vec<Submission> {
    let mut all = Vec::new();
    for _ in 0..12 {
        let patient = house.patient(30).await;
        for soreness in [2, 9] {
            let said = house.check_in(&patient.token, soreness);
            all.extend([said.clone(), said]);
        }
    }
    all
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_many_send_at_once_is_stored_once_each_and_the_audit_chain_stays_whole() {
    for house in houses().await {
        let all = submissions(&house).await;
        let sent = all.len();
        let (desk, work) = Desk::new(house.care.clone());
        let work = tokio::spawn(work);
        let mut answers = JoinSet::new();
        for said in all {
            let desk = desk.clone();
            answers.spawn(async move { desk.submit(said).await.unwrap().unwrap() });
        }
        let receipts: HashSet<String> = answers
            .join_all()
            .await
            .into_iter()
            .map(|accepted| accepted.receipt.to_string())
            .collect();
        assert_eq!(receipts.len(), sent / 2);
        drop(desk);
        work.await.unwrap();
        let log = house.care.store.audit_log(&house.clinic.id, 0, 1_000).await;
        let log = log.unwrap();
        assert_eq!(first_break((0, FIRST_HASH.to_owned()), &log), None);
        let stored = log
            .iter()
            .filter(|entry| entry.action == "check_in.accepted");
        assert_eq!(stored.count(), sent / 2);
    }
}
