//! How often something may happen for each key, such as a link. Keys that have rested are forgotten: whoever tries
//! invented links all day must not fill the memory.

use std::sync::atomic::{AtomicUsize, Ordering};

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

/// After so many questions those keys are forgotten that might begin anew anyway.
const FORGET_EVERY: usize = 8_192;

/// Counts for each key.
pub(crate) struct Limiter {
    keys: DefaultKeyedRateLimiter<String>,
    asked: AtomicUsize,
}

impl Limiter {
    pub(crate) fn new(quota: Quota) -> Self {
        Self {
            keys: RateLimiter::keyed(quota),
            asked: AtomicUsize::new(1),
        }
    }

    /// Counts once for the key; `Err` says in how many seconds there is room again.
    pub(crate) fn let_in(&self, key: &str) -> Result<(), u64> {
        let asked = self.asked.fetch_add(1, Ordering::Relaxed);
        if asked.is_multiple_of(FORGET_EVERY) {
            self.keys.retain_recent();
            self.keys.shrink_to_fit();
        }
        self.keys.check_key(&key.to_owned()).map_err(|until| {
            let now = DefaultClock::default().now();
            until.wait_time_from(now).as_secs() + 1
        })
    }
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroU32;

    use super::*;

    #[test]
    fn keys_that_have_rested_are_forgotten_and_others_are_not() {
        let at_once = Limiter::new(Quota::per_second(NonZeroU32::MAX));
        let in_an_hour = Limiter::new(Quota::per_hour(NonZeroU32::MIN));
        for turn in 0..3 * FORGET_EVERY {
            let key = turn.to_string();
            assert_eq!(at_once.let_in(&key), Ok(()));
            assert_eq!(in_an_hour.let_in(&key), Ok(()));
        }
        assert!(at_once.keys.len() <= FORGET_EVERY, "{}", at_once.keys.len());
        assert_eq!(in_an_hour.keys.len(), 3 * FORGET_EVERY);
        assert!(in_an_hour.let_in("0").is_err());
    }
}
