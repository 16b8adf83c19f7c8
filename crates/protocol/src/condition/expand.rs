//! From an expression to alternatives: the rule fires when all atoms of one alternative hold.

use std::collections::BTreeSet;

use triage::Atom;

use super::Expression;

/// Atoms that must all hold.
pub(crate) type Alternative = BTreeSet<Atom>;

/// More alternatives than this make a rule that nobody can review.
const ALTERNATIVES_MAX: usize = 512;

/// The alternatives of a condition, without those that another makes superfluous; `None` where there are too many.
pub(crate) fn expand(expression: &Expression) -> Option<Vec<Alternative>> {
    let all = alternatives(expression)?;
    let is_needed = |one: &Alternative| !all.iter().any(|other| other != one && covers(other, one));
    Some(all.iter().filter(|one| is_needed(one)).cloned().collect())
}

fn alternatives(expression: &Expression) -> Option<BTreeSet<Alternative>> {
    match expression {
        Expression::Atom(atom) => Some(BTreeSet::from([Alternative::from([*atom])])),
        Expression::Any(parts) => {
            let mut all = BTreeSet::new();
            for part in parts {
                all.extend(alternatives(part)?);
            }
            (all.len() <= ALTERNATIVES_MAX).then_some(all)
        }
        Expression::All(parts) => {
            let mut all = BTreeSet::from([Alternative::new()]);
            for part in parts {
                all = product(&all, &alternatives(part)?)?;
            }
            Some(all)
        }
        // Rules have none: the parser refuses it there.
        Expression::Not(_) => None,
    }
}

fn product(a: &BTreeSet<Alternative>, b: &BTreeSet<Alternative>) -> Option<BTreeSet<Alternative>> {
    if a.len() * b.len() > ALTERNATIVES_MAX {
        return None;
    }
    Some(
        a.iter()
            .flat_map(|one| {
                b.iter()
                    .map(move |other| reduced(one.union(other).copied().collect()))
            })
            .collect(),
    )
}

/// Without atoms that another one implies: `%soreness >= 7 and %soreness >= 1` is one fact, not two.
fn reduced(atoms: Alternative) -> Alternative {
    let implied = |atom: &Atom| {
        atoms
            .iter()
            .any(|other| other != atom && other.implies(*atom))
    };
    atoms
        .iter()
        .filter(|atom| !implied(atom))
        .copied()
        .collect()
}

/// Does `wide` hold wherever `narrow` does?
pub(crate) fn covers(wide: &Alternative, narrow: &Alternative) -> bool {
    wide.iter()
        .all(|atom| narrow.iter().any(|other| other.implies(*atom)))
}
