//! The desk: check-ins that arrive together are handed over as one group, so that they share one commit.
//!
//! While one group is on its way to the disk, the next is decided and a third gathers. Each is answered when it is there.
//! Where the store can hold several groups open, as many clerks take from the desk, each a group at a time.

use std::sync::Arc;

use tokio::sync::{Mutex, mpsc, oneshot};
use tokio::task::JoinSet;

use super::submission::Ready;
use super::submit::{settled_group, write_group};
use super::{Accepted, Refused, Submission};
use crate::Care;
use crate::port::{StoreError, StoreTrouble, Written};

/// The most check-ins of one group.
const GROUP_MAX: usize = 128;
/// Check-ins that may wait; beyond it, senders wait for their turn.
const WAITING_MAX: usize = 1_024;

type Answer = Result<Result<Accepted, Refused>, StoreError>;

struct Waiting {
    ready: Ready,
    answer: oneshot::Sender<Answer>,
}

/// Where check-ins are handed in. Cheap to clone; when the last clone is dropped, the desk closes.
#[derive(Clone)]
pub struct Desk(mpsc::Sender<Waiting>);

impl Desk {
    /// A desk, and the work behind it, which must be polled until it ends by itself.
    pub fn new(care: Care) -> (Self, impl Future<Output = ()> + Send) {
        let (sender, receiver) = mpsc::channel(WAITING_MAX);
        (Self(sender), work(care, receiver))
    }

    /// Hands a check-in in and waits for its answer; an `Ok` inside is on disk.
    ///
    /// # Errors
    /// [`StoreError`] when the group could not be stored: nothing of it was, unless the disk failed at the end; sending again is safe.
    pub async fn submit(&self, submission: Submission) -> Answer {
        let (answer, answered) = oneshot::channel();
        let ready = Ready::from(submission);
        self.0
            .send(Waiting { ready, answer })
            .await
            .map_err(|_| closed())?;
        answered.await.map_err(|_| closed())?
    }
}

fn closed() -> StoreError {
    StoreError {
        trouble: StoreTrouble::Unavailable,
        what: "the server is shutting down: send the check-in again".to_owned(),
    }
}

async fn work(care: Care, receiver: mpsc::Receiver<Waiting>) {
    let queue = Arc::new(Mutex::new(receiver));
    let clerks: JoinSet<()> = (0..care.store.groups_at_once())
        .map(|_| clerk(care.clone(), Arc::clone(&queue)))
        .collect();
    clerks.join_all().await;
}

async fn clerk(care: Care, queue: Arc<Mutex<mpsc::Receiver<Waiting>>>) {
    let mut settling = JoinSet::new();
    loop {
        let group = next_group(&queue).await;
        if group.is_empty() {
            break;
        }
        let (group, senders): (Vec<Ready>, Vec<_>) =
            group.into_iter().map(|one| (one.ready, one.answer)).unzip();
        let group: Arc<[Ready]> = group.into();
        match write_group(&care, Arc::clone(&group)).await {
            Ok(written) => drop(settling.spawn(tell_when_settled(senders, written))),
            Err(error) if group.len() == 1 => tell(senders, vec![Err(error)]),
            Err(_) => tell(senders, one_by_one(&care, &group).await),
        }
        while settling.try_join_next().is_some() {}
    }
    settling.join_all().await;
}

/// Whatever has gathered, at least one; none when the desk is closed.
async fn next_group(queue: &Mutex<mpsc::Receiver<Waiting>>) -> Vec<Waiting> {
    let mut group = Vec::new();
    queue.lock().await.recv_many(&mut group, GROUP_MAX).await;
    group
}

type Senders = Vec<oneshot::Sender<Answer>>;

async fn tell_when_settled(senders: Senders, written: Written) {
    let results = match written.settling.await {
        Ok(()) => written.answers.into_iter().map(Ok).collect(),
        Err(error) => vec![Err(error); senders.len()],
    };
    tell(senders, results);
}

fn tell(senders: Senders, results: Vec<Answer>) {
    for (sender, result) in senders.into_iter().zip(results) {
        // Whoever hung up learns the result by sending again under the same id.
        let _ = sender.send(result);
    }
}

/// A group that failed may hold one bad apple; the others must not suffer for it.
async fn one_by_one(care: &Care, group: &[Ready]) -> Vec<Answer> {
    let mut results = Vec::with_capacity(group.len());
    for one in group {
        let single = settled_group(care, Arc::from([one.clone()])).await;
        results.push(single.and_then(|mut results| results.pop().ok_or_else(closed)));
    }
    results
}
