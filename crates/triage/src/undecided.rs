//! Which unanswered questions can still matter.
//!
//! A term "restricted" to an input is what is left of it once the facts that hold are struck out; a term with a false
//! fact is dead. A question matters exactly when it occurs in a restricted term of a higher level that no other
//! restricted term of the same or a higher level makes superfluous by being a part of it.

use crate::facts::Facts;
use crate::protocol::{Term, TermSet};
use crate::{Atom, AtomSet, Disposition, Protocol, QuestionSet};

/// `reachable` are the terms that have no false fact.
pub(crate) fn undecided(
    protocol: &Protocol<'_>,
    facts: &Facts,
    reachable: &TermSet,
    certain: Disposition,
) -> QuestionSet {
    let open = Open::of(protocol, facts, reachable, certain);
    // What hangs on one question alone can only be made superfluous by the same question: no comparison needed.
    let (mut alone, mut found) = (AtomSet::EMPTY, QuestionSet::EMPTY);
    for term in open.terms() {
        if term.atoms.len() == 1 {
            alone = alone.union(&term.atoms);
            continue;
        }
        let questions = questions_of(protocol, &term.atoms);
        if questions.len() == 1 {
            found = found.union(&questions);
        }
    }
    found = found.union(&questions_of(protocol, &alone));
    for term in open.terms().filter(|term| term.atoms.len() > 1) {
        let questions = questions_of(protocol, &term.atoms);
        let is_new = !questions.is_subset(&found);
        if is_new && !open.terms().any(|other| is_superfluous(&term, &other)) {
            found = found.union(&questions);
        }
    }
    found
}

/// As many restricted terms are kept; what is more is restricted anew each time.
const KEPT: usize = 96;

/// The restricted terms of a higher level.
struct Open<'a> {
    protocol: &'a Protocol<'a>,
    facts: &'a Facts,
    ties: Ties,
    kept: [Term; KEPT],
    count: usize,
    /// Those that were not kept.
    more: TermSet,
}

impl<'a> Open<'a> {
    fn of(
        protocol: &'a Protocol<'a>,
        facts: &'a Facts,
        reachable: &TermSet,
        certain: Disposition,
    ) -> Self {
        let nothing = Term {
            rule: 0,
            level: Disposition::SelfCare,
            atoms: AtomSet::EMPTY,
        };
        let mut open = Self {
            protocol,
            facts,
            ties: Ties::of(protocol, facts),
            kept: [nothing; KEPT],
            count: 0,
            more: TermSet::EMPTY,
        };
        for index in reachable.iter() {
            let term = protocol.term(index);
            if term.level <= certain {
                continue;
            }
            match open.kept.get_mut(open.count) {
                Some(place) => {
                    *place = restrict(term, facts, &open.ties);
                    open.count += 1;
                }
                None => open.more.insert(index),
            }
        }
        open
    }

    fn terms(&self) -> impl Iterator<Item = Term> {
        let kept = self.kept.iter().take(self.count).copied();
        let more = (self.count == KEPT).then(|| self.more.iter());
        kept.chain(more.into_iter().flatten().map(|index| {
            let term = self.protocol.term(index);
            restrict(term, self.facts, &self.ties)
        }))
    }
}

fn restrict(term: Term, facts: &Facts, ties: &Ties) -> Term {
    Term {
        atoms: ties.close(term.atoms.minus(&facts.holds)),
        ..term
    }
}

fn is_superfluous(term: &Term, other: &Term) -> bool {
    other.level >= term.level && other.atoms != term.atoms && other.atoms.is_subset(&term.atoms)
}

fn questions_of(protocol: &Protocol<'_>, atoms: &AtomSet) -> QuestionSet {
    let questions = protocol.questions();
    let mut found = QuestionSet::EMPTY;
    atoms
        .iter()
        .filter_map(|index| questions.of(protocol.atom(index)?))
        .for_each(|question| found.insert(question));
    found
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
