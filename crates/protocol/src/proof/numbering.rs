//! Two protocols over one numbering of signs, risks and regions, so that their diagrams speak of the same check-ins.
//!
//! The second protocol's numbers come first, then what only the first one knows. What a protocol does not know, none of
//! its rules asks for.

use triage::{Atom, Protocol, SignSet};

use crate::CompiledProtocol;
use crate::compile::{Plan, Ready, compile};

/// Ids of both protocols, in one order.
pub(super) struct Numbering {
    signs: Vec<String>,
    risks: Vec<String>,
    regions: Vec<String>,
}

impl Numbering {
    pub(super) fn of(a: &CompiledProtocol, b: &CompiledProtocol) -> Self {
        Self {
            signs: both(sign_ids(b), sign_ids(a)),
            risks: both(risk_ids(b), risk_ids(a)),
            regions: both(region_ids(b), region_ids(a)),
        }
    }

    /// The protocol's compiled bytes in this numbering; `None` where together they are too large.
    pub(super) fn bytes(&self, protocol: &CompiledProtocol) -> Option<Vec<u8>> {
        let core = Protocol::from_bytes(protocol.bytes()).ok()?;
        let own = Own {
            signs: places(&sign_ids(protocol), &self.signs)?,
            risks: places(&risk_ids(protocol), &self.risks)?,
            regions: places(&region_ids(protocol), &self.regions)?,
        };
        let mut rules: Vec<Ready> = (0..core.rule_count())
            .map(|rule| Ready {
                level: core.level(rule),
                alternatives: Vec::new(),
            })
            .collect();
        for term in core.terms() {
            let atoms = term.atoms.iter();
            let atoms = atoms.filter_map(|index| own.moved(core.atom(index)?));
            rules.get_mut(term.rule)?.alternatives.push(atoms.collect());
        }
        let groups = (0..core.group_count()).map(|group| own.moved_signs(core.group(group)));
        let lung = (0..32_u8).filter(|region| core.lung_regions() >> region & 1 == 1);
        let lung = lung.filter_map(|region| own.regions.get(usize::from(region)));
        let plan = Plan {
            groups: groups.collect(),
            signs: self.signs.len(),
            risks: self.risks.len(),
            regions: self.regions.len(),
            lung_regions: lung.fold(0, |mask, region| mask | 1 << region),
            rules,
            ..protocol.blank.clone()
        };
        let bytes = compile(&plan).ok()?;
        Protocol::from_bytes(&bytes).is_ok().then_some(bytes)
    }
}

/// Where a protocol's own numbers stand in the common numbering.
struct Own {
    signs: Vec<u8>,
    risks: Vec<u8>,
    regions: Vec<u8>,
}

impl Own {
    fn moved(&self, atom: Atom) -> Option<Atom> {
        let sign = |sign: u8| self.signs.get(usize::from(sign)).copied();
        Some(match atom {
            Atom::Sign(one) => Atom::Sign(sign(one)?),
            Atom::NewSign(one) => Atom::NewSign(sign(one)?),
            Atom::EarlierSign(one) => Atom::EarlierSign(sign(one)?),
            Atom::Risk(risk) => Atom::Risk(*self.risks.get(usize::from(risk))?),
            Atom::Region(region) => Atom::Region(*self.regions.get(usize::from(region))?),
            other => other,
        })
    }

    fn moved_signs(&self, set: SignSet) -> SignSet {
        let mut moved = SignSet::EMPTY;
        let places = set.iter().filter_map(|sign| self.signs.get(sign));
        places.for_each(|place| moved.insert((*place).into()));
        moved
    }
}

fn both(first: Vec<String>, then: Vec<String>) -> Vec<String> {
    let mut all = first;
    for id in then {
        if !all.contains(&id) {
            all.push(id);
        }
    }
    all
}

fn places(ids: &[String], all: &[String]) -> Option<Vec<u8>> {
    let place = |id: &String| {
        let place = all.iter().position(|one| one == id)?;
        u8::try_from(place).ok()
    };
    ids.iter().map(place).collect()
}

fn sign_ids(protocol: &CompiledProtocol) -> Vec<String> {
    protocol.signs().map(|one| one.id.clone()).collect()
}

fn risk_ids(protocol: &CompiledProtocol) -> Vec<String> {
    let risks = protocol.risks().iter();
    risks.map(|one| one.id.clone()).collect()
}

fn region_ids(protocol: &CompiledProtocol) -> Vec<String> {
    let regions = protocol.regions().iter();
    regions.map(|one| one.id.clone()).collect()
}
