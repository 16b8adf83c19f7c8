//! So many of so many.

use std::iter::Sum;
use std::ops::Add;

use super::interval::{Interval, float, of_share};

/// Below so many nothing is said in per cent.
pub const FEW: u64 = 10;

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// So many of them.
    pub hits: u64,
    /// Of so many.
    pub all: u64,
}

impl Share {
    /// So many of so many.
    #[must_use]
    pub fn new(hits: u64, all: u64) -> Self {
        Self { hits, all }
    }

    /// Counts one more.
    pub fn count(&mut self, is_hit: bool) {
        self.all += 1;
        self.hits += u64::from(is_hit);
    }

    /// Whether there are too few to say anything in per cent.
    #[must_use]
    pub fn is_few(self) -> bool {
        self.all < FEW
    }

    /// From 0 to 1; `None` of nothing.
    #[must_use]
    pub fn value(self) -> Option<f64> {
        (self.all > 0).then(|| float(self.hits) / float(self.all))
    }

    /// Clopper and Pearson's 95 % interval, from 0 to 1.
    #[must_use]
    pub fn interval(self) -> Option<Interval> {
        of_share(self.hits, self.all)
    }
}

impl Add for Share {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self::new(self.hits + other.hits, self.all + other.all)
    }
}

impl Sum for Share {
    fn sum<I: Iterator<Item = Self>>(shares: I) -> Self {
        shares.fold(Self::default(), Add::add)
    }
}
