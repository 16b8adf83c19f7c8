//! The real clock.

use care::port::Clock;
use jiff::Timestamp;

/// The system's clock.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place that reads the real clock"
    )]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// Measures how long parts of a command take.
pub(crate) struct Stopwatch(std::time::Instant);

impl Stopwatch {
    /// Starts now.
    pub(crate) fn start() -> Self {
        Self(instant())
    }

    /// The time since the start or the last lap.
    pub(crate) fn lap(&mut self) -> std::time::Duration {
        let now = instant();
        now - std::mem::replace(&mut self.0, now)
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the operator's commands say how long they took"
)]
fn instant() -> std::time::Instant {
    std::time::Instant::now()
}
