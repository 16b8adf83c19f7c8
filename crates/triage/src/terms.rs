//! The alternatives of a protocol that matter to one input.

use crate::AtomSet;

/// As many are noted; of more, every alternative is looked at anew.
const NOTED: usize = 256;

/// The alternatives whose atoms are all among some, mostly by their indices.
pub(crate) struct TermsWithin {
    pub(crate) atoms: AtomSet,
    /// The place behind all others is for what is not kept.
    indices: [u16; NOTED + 1],
    count: usize,
}

impl TermsWithin {
    pub(crate) fn nothing(atoms: AtomSet) -> Self {
        Self {
            atoms,
            indices: [0; NOTED + 1],
            count: 0,
        }
    }

    /// Notes an alternative, or does not: what is written beyond the count is nothing, so no decision is taken here that a
    /// processor would have to guess.
    pub(crate) fn note(&mut self, index: usize, is_within: bool) {
        let place = self.count.min(NOTED);
        self.indices[place] = u16::try_from(index).unwrap_or(u16::MAX);
        self.count += usize::from(is_within);
    }

    /// `None` where there are more than were noted.
    pub(crate) fn indices(&self) -> Option<&[u16]> {
        self.indices[..NOTED].get(..self.count)
    }
}
