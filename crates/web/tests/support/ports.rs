//! The ports that a test holds in its hands: time and randomness.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use care::port::{Clock, Entropy};
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};

/// A clock that moves when a test says so.
pub(crate) struct HandClock(Mutex<Timestamp>);

impl HandClock {
    pub(crate) fn at(now: &str) -> Self {
        Self(Mutex::new(now.parse().expect("a time")))
    }

    pub(crate) fn forward(&self, by: SignedDuration) {
        let mut now = self
            .0
            .lock()
            .expect("nobody panicked with the clock in hand");
        *now = now.checked_add(by).expect("a time that exists");
    }
}

impl Clock for HandClock {
    fn now(&self) -> Timestamp {
        *self
            .0
            .lock()
            .expect("nobody panicked with the clock in hand")
    }
}

/// Bytes that never repeat and are the same in every run.
#[derive(Default)]
pub(crate) struct Counted(AtomicU64);

impl Entropy for Counted {
    fn fill(&self, bytes: &mut [u8]) {
        for part in bytes.chunks_mut(32) {
            let block = Sha256::digest(self.0.fetch_add(1, Ordering::Relaxed).to_be_bytes());
            part.copy_from_slice(&block[..part.len()]);
        }
    }
}
