//! One bit of every input of a block.

/// Words in a plane.
const WORDS: usize = 8;
/// Inputs in a block.
pub(super) const LANES: usize = 64 * WORDS;

/// One bit for each input of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Plane([u64; WORDS]);

impl Plane {
    pub(super) const NONE: Self = Self([0; WORDS]);
    pub(super) const ALL: Self = Self([u64::MAX; WORDS]);

    /// All or none.
    pub(super) fn of(value: bool) -> Self {
        if value { Self::ALL } else { Self::NONE }
    }

    /// The first so many.
    pub(super) fn first(count: usize) -> Self {
        let mut plane = Self::NONE;
        (0..count).for_each(|lane| plane.set(lane));
        plane
    }

    pub(super) fn set(&mut self, lane: usize) {
        if let Some(word) = self.0.get_mut(lane / 64) {
            *word |= 1 << (lane % 64);
        }
    }

    pub(super) fn get(&self, lane: usize) -> bool {
        self.0
            .get(lane / 64)
            .is_some_and(|word| word >> (lane % 64) & 1 == 1)
    }

    pub(super) fn and(self, other: Self) -> Self {
        self.zip(other, |a, b| a & b)
    }

    pub(super) fn or(self, other: Self) -> Self {
        self.zip(other, |a, b| a | b)
    }

    pub(super) fn minus(self, other: Self) -> Self {
        self.zip(other, |a, b| a & !b)
    }

    pub(super) fn is_none(self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    pub(super) fn count(self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }

    fn zip(mut self, other: Self, with: impl Fn(u64, u64) -> u64) -> Self {
        for (a, b) in self.0.iter_mut().zip(other.0) {
            *a = with(*a, b);
        }
        self
    }
}
