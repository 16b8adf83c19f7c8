//! From rules to the bytes that `triage` reads; the layout is `triage::layout`.

use std::collections::BTreeSet;

use triage::layout::{ATOMS_MAX, FORMAT, MAGIC, RULES_MAX, TERMS_MAX};
use triage::{Atom, AtomSet, Bits, Disposition, SignSet};

use crate::condition::Alternative;

/// A rule ready to be compiled.
#[derive(Clone, Debug)]
pub(crate) struct Ready {
    pub(crate) level: Disposition,
    pub(crate) alternatives: Vec<Alternative>,
}

/// Everything that the bytes hold.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    pub(crate) groups: Vec<SignSet>,
    pub(crate) signs: usize,
    pub(crate) risks: usize,
    pub(crate) regions: usize,
    pub(crate) lung_regions: u32,
    pub(crate) rise_points: u8,
    pub(crate) rise_from_min: u32,
    pub(crate) worse_from_min: u32,
    pub(crate) rules: Vec<Ready>,
}

/// The compiled protocol, or which limit it breaks.
pub(crate) fn compile(plan: &Plan) -> Result<Vec<u8>, String> {
    let all = plan
        .rules
        .iter()
        .flat_map(|rule| &rule.alternatives)
        .flatten()
        .copied();
    let atoms: Vec<Atom> = all.collect::<BTreeSet<_>>().into_iter().collect();
    let terms: usize = plan.rules.iter().map(|rule| rule.alternatives.len()).sum();
    for (what, count, most) in [
        ("atoms", atoms.len(), ATOMS_MAX),
        ("rules", plan.rules.len(), RULES_MAX),
        ("alternatives", terms, TERMS_MAX),
    ] {
        if count > most {
            return Err(format!("{count} {what}, and {most} are the limit"));
        }
    }
    let mut bytes = header(plan, &atoms, terms).ok_or("a count does not fit its field")?;
    for group in &plan.groups {
        put(&mut bytes, *group);
    }
    for (kind, argument) in atoms.iter().map(|atom| atom.encode()) {
        bytes.extend([kind, 0, 0, 0]);
        bytes.extend(argument.to_le_bytes());
    }
    bytes.extend(plan.rules.iter().map(|rule| rule.level as u8));
    for (rule, atoms) in terms_of(&plan.rules, &atoms) {
        bytes.extend(rule.to_le_bytes());
        bytes.extend([0, 0]);
        put(&mut bytes, atoms);
    }
    Ok(bytes)
}

/// Every alternative of every rule, in the order that the layout asks for.
fn terms_of(rules: &[Ready], atoms: &[Atom]) -> Vec<(u16, AtomSet)> {
    let of_rule = |(rule, index): (&Ready, u16)| {
        let alternatives = rule.alternatives.iter();
        let terms = alternatives.map(|alternative| (index, closed(alternative, atoms)));
        terms.collect::<Vec<_>>()
    };
    let mut terms: Vec<_> = rules.iter().zip(0_u16..).flat_map(of_rule).collect();
    terms.sort_by_key(|(_, atoms)| atoms.iter().next());
    terms
}

fn header(plan: &Plan, atoms: &[Atom], terms: usize) -> Option<Vec<u8>> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend(FORMAT.to_le_bytes());
    for count in [atoms.len(), plan.rules.len(), terms] {
        bytes.extend(u16::try_from(count).ok()?.to_le_bytes());
    }
    for count in [plan.signs, plan.groups.len(), plan.risks, plan.regions] {
        bytes.push(u8::try_from(count).ok()?);
    }
    bytes.extend([plan.rise_points, 0, 0, 0]);
    for number in [plan.rise_from_min, plan.worse_from_min, plan.lung_regions] {
        bytes.extend(number.to_le_bytes());
    }
    Some(bytes)
}

/// The atoms of an alternative together with all that they imply.
fn closed(alternative: &Alternative, atoms: &[Atom]) -> AtomSet {
    let mut set = AtomSet::EMPTY;
    for (index, atom) in atoms.iter().enumerate() {
        if alternative.iter().any(|one| one.implies(*atom)) {
            set.insert(index);
        }
    }
    set
}

fn put<const N: usize>(bytes: &mut Vec<u8>, set: Bits<N>) {
    for word in set.0 {
        bytes.extend(word.to_le_bytes());
    }
}
