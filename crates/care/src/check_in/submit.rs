//! Submitting: check-ins that arrive together are decided one after the other and share one commit.

use super::decide::decide;
use super::{Accepted, CheckInKey, CheckInWrite, Refused, Submission};
use crate::Care;
use crate::port::StoreError;

/// Decides and stores a group; one answer for each submission, in their order. Every `Ok` is on disk.
///
/// # Errors
/// [`StoreError`]; then nothing of the group is stored.
pub async fn submit_group(
    care: &Care,
    group: &[Submission],
) -> Result<Vec<Result<Accepted, Refused>>, StoreError> {
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
    if !writes.is_empty() {
        open.commit(writes).await?;
    }
    Ok(answers)
}
