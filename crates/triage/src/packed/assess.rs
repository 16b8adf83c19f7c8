//! The decision, of 512 inputs at once.

use super::block::Block;
use super::facts::BlockFacts;
use super::plane::Plane;
use crate::{AtomSet, Disposition, Protocol};

/// The lanes that stand at each disposition or above it: contact, urgent, emergency.
type Levels = [Plane; 3];

/// What a protocol says of each input of a block, in the order in which they were pushed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BlockAssessment {
    filled: Plane,
    certain: Levels,
    disposition: Levels,
    incomplete: Plane,
}

impl BlockAssessment {
    /// As [`crate::Assessment::disposition`].
    #[must_use]
    pub fn disposition(&self, lane: usize) -> Disposition {
        level_of(&self.disposition, lane)
    }

    /// As [`crate::Assessment::certain`].
    #[must_use]
    pub fn certain(&self, lane: usize) -> Disposition {
        level_of(&self.certain, lane)
    }

    /// As [`crate::Assessment::complete`].
    #[must_use]
    pub fn is_complete(&self, lane: usize) -> bool {
        !self.incomplete.get(lane)
    }

    /// How many inputs stand at `here` by this assessment and at `there` by the other one, of the same block.
    #[must_use]
    pub fn count(&self, here: Disposition, other: &Self, there: Disposition) -> u32 {
        self.at(here).and(other.at(there)).count()
    }

    /// The lanes whose disposition differs between the two.
    pub fn changed(&self, other: &Self) -> impl Iterator<Item = usize> {
        let differ = (self.disposition.iter().zip(&other.disposition))
            .map(|(a, b)| a.minus(*b).or(b.minus(*a)))
            .fold(Plane::NONE, Plane::or)
            .and(self.filled);
        (0..Block::CAPACITY).filter(move |lane| !differ.is_none() && differ.get(*lane))
    }

    fn at(&self, level: Disposition) -> Plane {
        let from = |number: usize| match number.checked_sub(1) {
            None => self.filled,
            Some(at) => self.disposition.get(at).copied().unwrap_or(Plane::NONE),
        };
        let number = level as usize;
        from(number).minus(from(number + 1)).and(self.filled)
    }
}

/// Assesses a block. Never fails and never allocates.
#[must_use]
pub fn assess_block(protocol: &Protocol<'_>, block: &Block) -> BlockAssessment {
    let facts = BlockFacts::of(protocol, block);
    let (mut certain, mut possible) = ([Plane::NONE; 3], [Plane::NONE; 3]);
    for term in protocol.terms() {
        let level = term.level as usize;
        let might = all_of(&facts.reachable, &term.atoms);
        if !might.is_none() {
            raise(&mut possible, level, might);
            raise(&mut certain, level, all_of(&facts.holds, &term.atoms));
        }
    }
    let incomplete = (possible.iter().zip(&certain))
        .map(|(possible, certain)| possible.minus(*certain))
        .fold(Plane::NONE, Plane::or);
    let [contact, urgent, emergency] = certain;
    BlockAssessment {
        filled: Plane::first(block.len()),
        certain,
        disposition: [contact.or(incomplete), urgent, emergency],
        incomplete,
    }
}

/// The lanes in which every atom stands.
fn all_of(planes: &[Plane], atoms: &AtomSet) -> Plane {
    let mut all = Plane::ALL;
    for atom in atoms.iter() {
        all = all.and(planes.get(atom).copied().unwrap_or(Plane::NONE));
        // Most terms end at their first sign.
        if all.is_none() {
            break;
        }
    }
    all
}

/// Whoever stands at a level stands at all below it.
fn raise(levels: &mut Levels, level: usize, lanes: Plane) {
    for plane in levels.iter_mut().take(level) {
        *plane = plane.or(lanes);
    }
}

fn level_of(levels: &Levels, lane: usize) -> Disposition {
    let number = levels.iter().filter(|plane| plane.get(lane)).count();
    u8::try_from(number)
        .ok()
        .and_then(Disposition::from_number)
        .unwrap_or(Disposition::Contact)
}
