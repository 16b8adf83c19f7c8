//! How long alerts waited until somebody took them.

use jiff::SignedDuration;

use super::Share;

/// How long alerts waited.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waits {
    /// Alerts that somebody has taken, of those raised.
    pub taken: Share,
    /// Half of those taken were taken within this time.
    pub median: Option<SignedDuration>,
    /// Nine of ten of those taken were taken within this time.
    pub ninetieth: Option<SignedDuration>,
}

impl Waits {
    /// Of alerts, each with its wait if it has ended.
    #[must_use]
    pub fn of(waits: &[Option<SignedDuration>]) -> Self {
        let mut ended: Vec<SignedDuration> = waits.iter().copied().flatten().collect();
        ended.sort_unstable();
        let count = |len: usize| u64::try_from(len).unwrap_or(u64::MAX);
        Self {
            taken: Share::new(count(ended.len()), count(waits.len())),
            median: ranked(&ended, 50),
            ninetieth: ranked(&ended, 90),
        }
    }
}

/// The least value that so many per cent of all do not exceed.
fn ranked(sorted: &[SignedDuration], per_cent: usize) -> Option<SignedDuration> {
    let rank = (sorted.len() * per_cent).div_ceil(100);
    sorted.get(rank.checked_sub(1)?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_and_the_ninetieth_are_waits_that_happened() {
        let minutes = |minutes| Some(SignedDuration::from_mins(minutes));
        let ten: Vec<_> = (1..=10).rev().map(minutes).collect();
        let waits = Waits::of(&ten);
        assert_eq!((waits.median, waits.ninetieth), (minutes(5), minutes(9)));
        let waits = Waits::of(&[minutes(7), None, minutes(3), minutes(100)]);
        assert_eq!((waits.median, waits.ninetieth), (minutes(7), minutes(100)));
        assert_eq!(waits.taken, Share::new(3, 4));
        assert_eq!(Waits::of(&[None]).median, None);
        assert_eq!(Waits::of(&[]), Waits::default());
    }
}
