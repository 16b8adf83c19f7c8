//! When a failed job is tried again.

use jiff::{SignedDuration, Timestamp};

/// Waits after the first, second, … failure, in seconds; the last one repeats for ever: a job never vanishes.
const WAITS_S: [i64; 9] = [
    30,
    60,
    300,
    900,
    3_600,
    3 * 3_600,
    6 * 3_600,
    12 * 3_600,
    24 * 3_600,
];

/// The time of the next try after `failures` failures (1 or more).
#[must_use]
pub fn next_try(now: Timestamp, failures: u32) -> Timestamp {
    let step = usize::try_from(failures.saturating_sub(1))
        .unwrap_or(usize::MAX)
        .min(WAITS_S.len() - 1);
    let wait = WAITS_S.get(step).copied().unwrap_or(24 * 3_600);
    now.saturating_add(SignedDuration::from_secs(wait))
        .unwrap_or(now)
}
