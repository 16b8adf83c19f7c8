//! Groups that are stored at once: where the database can, they do not wait for each other, and nothing gets lost between them.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use care::check_in::{CheckInKey, Decided, Desk, LinkState, Submission, submit_group};
use care::id::ClientId;
use care::port::{StoreError, StoreTrouble};
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

/// Where groups meet that are open at the same time.
#[derive(Default)]
struct Meeting {
    here: Mutex<usize>,
    came: Condvar,
}

impl Meeting {
    /// Waits for the others; `false` when they do not come.
    fn wait_for(&self, all: usize) -> bool {
        let mut here = self.here.lock().unwrap();
        *here += 1;
        self.came.notify_all();
        let long = Duration::from_secs(10);
        let (_here, waited) = self
            .came
            .wait_timeout_while(here, long, |here| *here < all)
            .unwrap();
        !waited.timed_out()
    }
}

type Links = HashMap<TokenHash, LinkState>;

async fn group_that_meets(house: Arc<House>, token: String, meeting: Arc<Meeting>, all: usize) {
    let keys = vec![key(&token)];
    let decide = Box::new(move |links: Links| {
        assert_eq!(links.len(), 1);
        // The worker's other tasks go on meanwhile.
        let met = tokio::task::block_in_place(|| meeting.wait_for(all));
        assert!(met, "a group waited for another");
        Ok(Decided::default())
    });
    let written = house.care.store.write_group(keys, decide).await.unwrap();
    written.settling.await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 6)]
async fn as_many_groups_as_the_store_says_are_open_at_once() {
    for house in houses().await {
        let all = house.care.store.groups_at_once();
        assert_eq!(all > 1, house.store.kind() == Kind::Postgres);
        let meeting = Arc::<Meeting>::default();
        let mut tokens = Vec::new();
        for _ in 0..all {
            tokens.push(house.patient(26).await.token);
        }
        let house = Arc::new(house);
        let groups: JoinSet<()> = tokens
            .into_iter()
            .map(|token| group_that_meets(Arc::clone(&house), token, Arc::clone(&meeting), all))
            .collect();
        groups.join_all().await;
    }
}

#[tokio::test]
async fn a_decision_that_panics_ends_its_group_alone() {
    for house in houses().await {
        let patient = house.patient(26).await;
        let faulty = |_: Links| -> Result<Decided, StoreError> { panic!("made by the test") };
        let keys = vec![key(&patient.token)];
        let written = house.care.store.write_group(keys, Box::new(faulty)).await;
        let error = written.err().unwrap();
        assert_eq!(error.trouble, StoreTrouble::Failed);
        assert!(error.what.contains("nothing of it was stored"), "{error}");
        // The patient is not locked any more, and whoever works the groups is still there.
        let said = house.check_in(&patient.token, 3);
        let answers = submit_group(&house.care, &[said]).await.unwrap();
        assert!(matches!(answers.as_slice(), [Ok(_)]), "{answers:?}");
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
