//! Fixed-size sets of small numbers: no allocation, compared word by word.

/// A set of numbers below `64 * N`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Bits<const N: usize>(pub [u64; N]);

/// Atoms, by their index in the protocol.
pub type AtomSet = Bits<4>;
/// Rules, by their index in the protocol.
pub type RuleSet = Bits<4>;
/// Signs, by their index in the protocol.
pub type SignSet = Bits<2>;
/// Questions, by their index (see [`crate::Questions`]).
pub type QuestionSet = Bits<3>;

impl<const N: usize> Default for Bits<N> {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl<const N: usize> Bits<N> {
    /// Nothing.
    pub const EMPTY: Self = Self([0; N]);
    /// How many different members there can be.
    pub const CAPACITY: usize = 64 * N;

    /// The set of one number.
    #[must_use]
    pub fn one(index: usize) -> Self {
        let mut set = Self::EMPTY;
        set.insert(index);
        set
    }

    /// Adds a number; numbers beyond the capacity are ignored.
    pub fn insert(&mut self, index: usize) {
        if let Some(word) = self.0.get_mut(index / 64) {
            *word |= 1 << (index % 64);
        }
    }

    /// Is this number a member?
    #[must_use]
    pub fn contains(&self, index: usize) -> bool {
        self.0
            .get(index / 64)
            .is_some_and(|word| word >> (index % 64) & 1 == 1)
    }

    /// Has no member.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().fold(0, |all, word| all | word) == 0
    }

    /// Number of members.
    #[must_use]
    pub fn len(&self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }

    /// Is every member also in `other`?
    #[must_use]
    pub fn is_subset(&self, other: &Self) -> bool {
        // All words at once: a look at each in turn would be a guess.
        self.minus(other).is_empty()
    }

    /// Do the two share a member?
    #[must_use]
    pub fn intersects(&self, other: &Self) -> bool {
        !self.intersection(other).is_empty()
    }

    /// Members of either.
    #[must_use]
    pub fn union(self, other: &Self) -> Self {
        self.zip(other, |a, b| a | b)
    }

    /// Members of both.
    #[must_use]
    pub fn intersection(self, other: &Self) -> Self {
        self.zip(other, |a, b| a & b)
    }

    /// Members of this set that are not in `other`.
    #[must_use]
    pub fn minus(self, other: &Self) -> Self {
        self.zip(other, |a, b| a & !b)
    }

    /// The members, ascending.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        self.0.into_iter().enumerate().flat_map(|(at, word)| {
            let mut left = word;
            core::iter::from_fn(move || {
                if left == 0 {
                    return None;
                }
                let bit = left.trailing_zeros() as usize;
                left &= left - 1;
                Some(at * 64 + bit)
            })
        })
    }

    fn zip(mut self, other: &Self, with: impl Fn(u64, u64) -> u64) -> Self {
        for (a, b) in self.0.iter_mut().zip(&other.0) {
            *a = with(*a, *b);
        }
        self
    }
}
