//! Where things stand in a compiled protocol: worked out once, so that an assessment looks only at what can matter.

use core::ops::Range;

use crate::layout::{ATOM_BYTES, ATOMS_MAX, SIGNS_MAX};
use crate::{Atom, AtomSet, SignSet};

/// No atom.
const NONE: u16 = u16::MAX;

/// The places of a protocol's atoms and alternatives.
#[derive(Clone, Copy, Debug)]
pub struct Index {
    /// The atoms that speak of a sign: that it is there, and that it is new.
    of_sign: [[u16; 2]; SIGNS_MAX],
    /// The signs that an atom speaks of.
    signs: SignSet,
    /// From here on no atom speaks of a sign of today.
    others_from: u16,
    /// The atoms that are the lowest of some alternative.
    lowest: AtomSet,
    /// By atom: before which alternative those begin whose lowest atom it is; one more for the end.
    terms_from: [u16; ATOMS_MAX + 1],
}

impl Default for Index {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Index {
    /// Of nothing at all.
    pub(crate) const EMPTY: Self = Self {
        of_sign: [[NONE; 2]; SIGNS_MAX],
        signs: SignSet::EMPTY,
        others_from: 0,
        lowest: AtomSet::EMPTY,
        terms_from: [0; ATOMS_MAX + 1],
    };

    /// `None` where atoms or alternatives do not stand in their order: signs before all else and each once, alternatives by
    /// their lowest atom.
    pub(crate) fn of(
        atoms: &[[u8; ATOM_BYTES]],
        terms: impl Iterator<Item = AtomSet>,
    ) -> Option<Self> {
        let mut index = Self::EMPTY;
        for (row, at) in atoms.iter().zip(0_u16..) {
            if let Some((sign, is_new)) = Atom::sign_of_row(row) {
                let of_sign = index.of_sign.get_mut(usize::from(sign))?;
                let place = of_sign.get_mut(usize::from(is_new))?;
                if *place != NONE || at != index.others_from {
                    return None;
                }
                *place = at;
                index.signs.insert(sign.into());
                index.others_from = at + 1;
            }
        }
        index.place(terms)?;
        Some(index)
    }

    /// The atoms that say that a sign is there, and that it is new; beyond every set where no atom does.
    pub(crate) fn of_sign(&self, sign: usize) -> [usize; 2] {
        let places = self.of_sign.get(sign).copied().unwrap_or([NONE; 2]);
        places.map(usize::from)
    }

    /// The signs that an atom speaks of.
    pub(crate) fn signs(&self) -> SignSet {
        self.signs
    }

    /// How many alternatives there are.
    pub(crate) fn terms(&self) -> usize {
        self.terms_from.last().copied().unwrap_or(0).into()
    }

    /// The first atom that speaks of no sign of today.
    pub(crate) fn others_from(&self) -> usize {
        self.others_from.into()
    }

    /// The atoms that are the lowest of some alternative.
    pub(crate) fn lowest(&self) -> AtomSet {
        self.lowest
    }

    /// The alternatives whose lowest atom this is.
    pub(crate) fn terms_from(&self, atom: usize) -> Range<usize> {
        let begin = |atom: usize| self.terms_from.get(atom).copied().unwrap_or(0).into();
        begin(atom)..begin(atom + 1)
    }

    fn place(&mut self, terms: impl Iterator<Item = AtomSet>) -> Option<()> {
        let (mut begun, mut count) = (0, 0_u16);
        for atoms in terms {
            let lowest = atoms.iter().next()?;
            self.terms_from.get_mut(begun..=lowest)?.fill(count);
            self.lowest.insert(lowest);
            begun = lowest + 1;
            count += 1;
        }
        self.terms_from.get_mut(begun..)?.fill(count);
        Some(())
    }
}
