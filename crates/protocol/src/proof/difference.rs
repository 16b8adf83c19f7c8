//! For which check-ins do two protocols say something else? Found by diagrams, for all complete check-ins at once.

use biodivine_lib_bdd::Bdd;
use triage::{Disposition, Input, Protocol};

use super::numbering::Numbering;
use super::space::{Space, View};
use super::table::Table;
use super::words::words;
use crate::CompiledProtocol;

/// Check-ins that one protocol answers with `from` and the other with `to`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What the first protocol says.
    pub from: Disposition,
    /// What the second protocol says.
    pub to: Disposition,
    /// The mildest of these check-ins, in words.
    pub example: String,
    /// The rules of the first protocol that decide the example.
    pub rules_from: Vec<String>,
    /// The rules of the second protocol that decide it.
    pub rules_to: Vec<String>,
}

/// Every pair of dispositions between which some complete check-in changes, lowered before raised; empty where the two
/// protocols say the same to everybody. `None` where together they have more signs than one protocol may have.
#[must_use]
pub fn differences(a: &CompiledProtocol, b: &CompiledProtocol) -> Option<Vec<Difference>> {
    let numbering = Numbering::of(a, b);
    let (bytes_a, bytes_b) = (numbering.bytes(a)?, numbering.bytes(b)?);
    let cores = (
        Protocol::from_bytes(&bytes_a).ok()?,
        Protocol::from_bytes(&bytes_b).ok()?,
    );
    let (space_a, space_b) = Space::pair(&cores.0, &cores.1);
    let levels_a = exactly(&space_a);
    let levels_b = exactly(&space_b);
    let mut found = Vec::new();
    for (from, in_a) in Disposition::ALL.into_iter().zip(&levels_a) {
        for (to, in_b) in Disposition::ALL.into_iter().zip(&levels_b) {
            let both = in_a.and(in_b).and(&space_b.domain);
            let changed = (from != to).then(|| space_b.mildest(&both)).flatten();
            found.extend(changed.map(|input| Difference {
                from,
                to,
                example: words(b, &input),
                rules_from: deciding(a, &cores.0, &input),
                rules_to: deciding(b, &cores.1, &input),
            }));
        }
    }
    found.sort_by_key(|one| (one.to > one.from, one.from, one.to));
    Some(found)
}

/// The check-ins of each disposition, mildest first.
fn exactly(space: &Space<'_>) -> [Bdd; 4] {
    let [contact, urgent, emergency] = Table::of(space, View::Complete).decision(space);
    [
        contact.not(),
        contact.and_not(&urgent),
        urgent.and_not(&emergency),
        emergency,
    ]
}

/// The rules of the highest level that fire.
fn deciding(protocol: &CompiledProtocol, core: &Protocol<'_>, input: &Input) -> Vec<String> {
    let found = triage::assess(core, input);
    let rules = found.fired.iter();
    rules
        .filter(|rule| core.level(*rule) == found.certain)
        .filter_map(|rule| protocol.rules().get(rule))
        .map(|rule| rule.id.clone())
        .collect()
}
