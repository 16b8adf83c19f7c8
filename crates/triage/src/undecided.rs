//! Which unanswered questions can still matter.
//!
//! A term "restricted" to an input is what is left of it once the facts that hold are struck out; a term with a false
//! fact is dead. A question matters exactly when it occurs in a restricted term of a higher level that no other
//! restricted term of the same or a higher level makes superfluous by being a part of it.

use crate::facts::Facts;
use crate::terms::TermsWithin;
use crate::{Atom, AtomSet, Disposition, Protocol, QuestionSet};

/// As many restricted terms are kept at hand; of more, every one is restricted anew each time.
const KEPT: usize = 96;

/// `terms` are those that no fact speaks against.
pub(crate) fn undecided(
    protocol: &Protocol<'_>,
    facts: &Facts,
    terms: &TermsWithin,
    certain: Disposition,
) -> QuestionSet {
    let open = Open::of(Source {
        protocol,
        facts,
        terms,
        certain,
        ties: Ties::of(protocol, facts),
    });
    // What hangs on one question alone can only be made superfluous by the same question: no comparison needed.
    let mut found = QuestionSet::EMPTY;
    open.each(|one| {
        if one.hangs_on_one {
            found = found.union(&one.questions);
        }
    });
    open.each(|one| {
        let is_new = !one.questions.is_subset(&found);
        if is_new && !open.has_part_of(one) {
            found = found.union(&one.questions);
        }
    });
    found
}

/// What is left of a term.
#[derive(Clone, Copy)]
struct Restricted {
    level: Disposition,
    hangs_on_one: bool,
    atoms: AtomSet,
    questions: QuestionSet,
}

impl Restricted {
    const NOTHING: Self = Self {
        level: Disposition::SelfCare,
        hangs_on_one: false,
        atoms: AtomSet::EMPTY,
        questions: QuestionSet::EMPTY,
    };

    /// Does another one, of this level or above, make this one superfluous by being a part of it?
    fn is_more_than(&self, level: Disposition, atoms: &AtomSet) -> bool {
        level >= self.level && atoms.is_subset(&self.atoms) && *atoms != self.atoms
    }
}

/// Where the restricted terms of a higher level come from.
struct Source<'a> {
    protocol: &'a Protocol<'a>,
    facts: &'a Facts,
    terms: &'a TermsWithin,
    certain: Disposition,
    ties: Ties,
}

impl Source<'_> {
    /// Calls for each with its level and what is left of its atoms.
    fn each(&self, mut then: impl FnMut(Disposition, AtomSet)) {
        self.protocol.each_of(self.terms, |term| {
            if term.level > self.certain {
                let left = term.atoms.minus(&self.facts.holds);
                then(term.level, self.ties.close(left));
            }
        });
    }

    fn restricted(&self, level: Disposition, atoms: AtomSet) -> Restricted {
        let (mut questions, mut last, mut hangs_on_one) = (QuestionSet::EMPTY, None, true);
        for question in atoms.iter().filter_map(|index| self.question(index)) {
            hangs_on_one &= last.is_none_or(|last| last == question);
            last = Some(question);
            questions.insert(question);
        }
        Restricted {
            level,
            hangs_on_one,
            atoms,
            questions,
        }
    }

    fn question(&self, index: usize) -> Option<usize> {
        self.protocol.questions().of(self.protocol.atom(index)?)
    }
}

/// The restricted terms of a higher level, the first of them at hand.
struct Open<'a> {
    source: Source<'a>,
    kept: [Restricted; KEPT],
    count: usize,
}

impl<'a> Open<'a> {
    fn of(source: Source<'a>) -> Self {
        let mut open = Self {
            source,
            kept: [Restricted::NOTHING; KEPT],
            count: 0,
        };
        let (kept, count) = (&mut open.kept, &mut open.count);
        open.source.each(|level, atoms| {
            if let Some(place) = kept.get_mut(*count) {
                *place = open.source.restricted(level, atoms);
            }
            *count += 1;
        });
        open
    }

    fn kept(&self) -> &[Restricted] {
        self.kept.get(..self.count).unwrap_or(&self.kept)
    }

    fn each(&self, mut then: impl FnMut(&Restricted)) {
        self.kept().iter().for_each(&mut then);
        self.each_more(|level, atoms| then(&self.source.restricted(level, atoms)));
    }

    fn has_part_of(&self, one: &Restricted) -> bool {
        let mut kept = self.kept().iter();
        let mut has = kept.any(|other| one.is_more_than(other.level, &other.atoms));
        if !has {
            self.each_more(|level, atoms| has |= one.is_more_than(level, &atoms));
        }
        has
    }

    /// Those that there was no room for.
    fn each_more(&self, mut then: impl FnMut(Disposition, AtomSet)) {
        let mut room = KEPT;
        if self.count > KEPT {
            self.source.each(|level, atoms| match room.checked_sub(1) {
                Some(less) => room = less,
                None => then(level, atoms),
            });
        }
    }
}

/// How a rise of soreness and the soreness itself imply each other; it depends on the earlier check-ins.
struct Ties {
    rise: AtomSet,
    implies_rise: AtomSet,
    follows_from_rise: AtomSet,
}

impl Ties {
    fn of(protocol: &Protocol<'_>, facts: &Facts) -> Self {
        let mut ties = Self {
            rise: AtomSet::EMPTY,
            implies_rise: AtomSet::EMPTY,
            follows_from_rise: AtomSet::EMPTY,
        };
        let Some(rise_at) = facts.rise_at else {
            return ties;
        };
        for index in facts.unknown.iter() {
            match protocol.atom(index) {
                Some(Atom::SorenessRise) => ties.rise.insert(index),
                Some(Atom::SorenessAtLeast(points)) => {
                    if points >= rise_at {
                        ties.implies_rise.insert(index);
                    }
                    if points <= rise_at {
                        ties.follows_from_rise.insert(index);
                    }
                }
                _ => {}
            }
        }
        ties
    }

    fn close(&self, atoms: AtomSet) -> AtomSet {
        let mut closed = atoms;
        if closed.intersects(&self.implies_rise) {
            closed = closed.union(&self.rise);
        }
        if closed.intersects(&self.rise) {
            closed = closed.union(&self.follows_from_rise);
        }
        closed
    }
}
