//! Submitting: check-ins that arrive together are decided one after the other and share one commit.

use std::collections::HashMap;
use std::sync::Arc;

use super::decide::decide;
use super::submission::Ready;
use super::{Answers, CheckInKey, Decided, LinkState, Refused, Submission};
use crate::Care;
use crate::port::{StoreError, Written};
use crate::treatment::TokenHash;

/// Decides and stores a group; one answer for each submission, in their order. Every `Ok` is on disk.
///
/// # Errors
/// [`StoreError`]; then nothing of the group is stored, unless the disk failed at the end. Sending again is safe.
pub async fn submit_group(care: &Care, group: &[Submission]) -> Result<Answers, StoreError> {
    settled_group(care, group.iter().cloned().map(Ready::from).collect()).await
}

/// The same for check-ins that are ready.
pub(super) async fn settled_group(care: &Care, group: Arc<[Ready]>) -> Result<Answers, StoreError> {
    let written = write_group(care, group).await?;
    written.settling.await?;
    Ok(written.answers)
}

/// The same, while the group is still on its way to the disk: nobody may be told before it is there.
pub(super) async fn write_group(care: &Care, group: Arc<[Ready]>) -> Result<Written, StoreError> {
    let keys: Vec<CheckInKey> = group.iter().map(|one| one.submission.key()).collect();
    let decider = care.clone();
    let decide = Box::new(move |links| decide_group(&decider, &group, links));
    care.store.write_group(keys, decide).await
}

fn decide_group(
    care: &Care,
    group: &[Ready],
    mut links: HashMap<TokenHash, LinkState>,
) -> Result<Decided, StoreError> {
    // Taken when the group has its turn, so that a patient's check-ins are stored in the order of their times.
    let received_at = care.clock.now();
    let mut decided = Decided::default();
    for ready in group {
        let Some(state) = links.get_mut(&ready.submission.token_hash) else {
            decided.answers.push(Err(Refused::Unknown));
            continue;
        };
        let answer = decide(care, ready, state, received_at)?;
        decided.answers.push(answer.map(|decision| {
            decided.writes.extend(decision.write);
            decision.accepted
        }));
    }
    Ok(decided)
}
