//! How far a long replay has come, on a terminal.

use std::io::{IsTerminal, Write};
use std::time::Duration;

use crate::clock::Stopwatch;

/// Counts what is done; shows it only where somebody looks.
pub(super) struct Progress {
    total: u64,
    done: u64,
    elapsed: Duration,
    watch: Stopwatch,
    is_shown: bool,
}

impl Progress {
    /// Of so many check-ins.
    pub(super) fn of(total: u64) -> Self {
        Self {
            total,
            done: 0,
            elapsed: Duration::ZERO,
            watch: Stopwatch::start(),
            is_shown: std::io::stderr().is_terminal(),
        }
    }

    /// So many more are done.
    pub(super) fn add(&mut self, more: usize) {
        self.done += u64::try_from(more).unwrap_or(u64::MAX);
        self.elapsed += self.watch.lap();
        if self.is_shown {
            // The line is written over by the next; one that nobody sees is no harm.
            let _ = write!(std::io::stderr(), "\r\u{1b}[K{}", self.line());
        }
    }

    /// Takes the line away.
    pub(super) fn end(&self) {
        if self.is_shown {
            let _ = write!(std::io::stderr(), "\r\u{1b}[K");
        }
    }

    fn line(&self) -> String {
        let (done, total) = (self.done, self.total.max(self.done));
        let share = (done * 20).checked_div(total).unwrap_or(20);
        let bar: String = (0..20)
            .map(|place| if place < share { '#' } else { '.' })
            .collect();
        let left = self.elapsed.as_secs() * (total - done);
        let left = left.checked_div(done).unwrap_or(0);
        format!("[{bar}] {done} of {total} check-ins, {left} s left")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_says_how_much_is_done_and_how_long_it_takes() {
        let mut progress = Progress::of(200);
        progress.done = 50;
        progress.elapsed = Duration::from_secs(10);
        assert_eq!(
            progress.line(),
            "[#####...............] 50 of 200 check-ins, 30 s left"
        );
    }

    #[test]
    fn nothing_to_do_and_more_than_was_counted_are_no_trouble() {
        assert!(
            Progress::of(0)
                .line()
                .starts_with("[####################] 0 of 0")
        );
        let mut grown = Progress::of(1);
        grown.done = 3;
        assert!(grown.line().contains("3 of 3"));
    }
}
