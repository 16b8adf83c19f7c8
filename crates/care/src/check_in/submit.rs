//! Submitting: check-ins that arrive together are decided one after the other and share one commit.

use super::decide::decide;
use super::{Accepted, CheckInKey, CheckInWrite, Refused, Submission};
use crate::Care;
use crate::port::{Settling, StoreError};

/// Decides and stores a group; one answer for each submission, in their order. Every `Ok` is on disk.
///
/// # Errors
/// [`StoreError`]; then nothing of the group is stored, unless the disk failed at the end. Sending again is safe.
pub async fn submit_group(care: &Care, group: &[Submission]) -> Result<Answers, StoreError> {
    let (answers, settling) = decide_group(care, group).await?;
    settling.await?;
    Ok(answers)
}

/// One answer for each submission of a group.
pub(super) type Answers = Vec<Result<Accepted, Refused>>;

/// The same, while the group is still on its way to the disk: nobody may be told before it is there.
pub(super) async fn decide_group(
    care: &Care,
    group: &[Submission],
) -> Result<(Answers, Settling), StoreError> {
    let received_at = care.clock.now();
    let keys: Vec<CheckInKey> = group.iter().map(Submission::key).collect();
    let (open, mut links) = care.store.open_group(&keys).await?;
    let mut writes: Vec<CheckInWrite> = Vec::new();
    let mut answers = Vec::with_capacity(group.len());
    for submission in group {
        let Some(state) = links.get_mut(&submission.token_hash) else {
            answers.push(Err(Refused::Unknown));
            continue;
        };
        answers.push(
            decide(care, submission, state, received_at)?.map(|decision| {
                writes.extend(decision.write);
                decision.accepted
            }),
        );
    }
    Ok((answers, open.commit(writes).await?))
}
