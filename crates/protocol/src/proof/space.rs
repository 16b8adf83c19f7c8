//! The space of all check-ins as diagrams: its digits, which combinations of them are a check-in, and its atoms.

use std::collections::{BTreeMap, BTreeSet};

use biodivine_lib_bdd::{Bdd, BddValuation, BddVariable, BddVariableSet};
use triage::{Atom, Input, Protocol};

use super::bit::Bit;
use super::order::order;
use super::part::{self, Part};
use crate::condition::Expression;

/// The latest check-in, in minutes: the contract takes up to 10,000 hours.
pub(super) const ELAPSED_MAX: u32 = 600_000;

/// How answers that are missing are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum View {
    /// Nothing is missing.
    Complete,
    /// Nothing is missing any more; where the regions were unknown, the lung still counts as possible.
    Completed,
    /// What is missing does not hold.
    Certain,
    /// What is missing holds.
    Possible,
}

/// All check-ins of one protocol.
pub(super) struct Space<'a> {
    pub(super) core: &'a Protocol<'a>,
    pub(super) parts: Vec<Part>,
    pub(super) cuts: Vec<u32>,
    bits: Vec<Bit>,
    at: BTreeMap<Bit, BddVariable>,
    set: BddVariableSet,
    /// Which combinations of digits are a check-in.
    pub(super) domain: Bdd,
}

impl<'a> Space<'a> {
    pub(super) fn new<'b>(
        core: &'a Protocol<'a>,
        written: impl Iterator<Item = &'b Expression>,
    ) -> Self {
        let mut atoms: BTreeSet<Atom> = core.atoms().flatten().collect();
        written.for_each(|expression| collect(expression, &mut atoms));
        let cuts = cuts(&atoms, core);
        let parts = order(part::all(core), &together(core));
        Self::with(core, parts, cuts)
    }

    /// The check-ins of two protocols of the same numbering, digit by digit the same, each with its own meaning of what
    /// `triage` derives.
    pub(super) fn pair(a: &'a Protocol<'a>, b: &'a Protocol<'a>) -> (Self, Self) {
        let atoms: BTreeSet<Atom> = a.atoms().chain(b.atoms()).flatten().collect();
        let mut all: BTreeSet<u32> = cuts(&atoms, a).into_iter().collect();
        all.extend(cuts(&atoms, b));
        let cuts: Vec<u32> = all.into_iter().collect();
        let mut sets = together(a);
        sets.extend(together(b));
        let parts = order(part::all(b), &sets);
        (
            Self::with(a, parts.clone(), cuts.clone()),
            Self::with(b, parts, cuts),
        )
    }

    fn with(core: &'a Protocol<'a>, parts: Vec<Part>, cuts: Vec<u32>) -> Self {
        let bits: Vec<Bit> = parts.iter().flat_map(|part| part.bits(&cuts)).collect();
        let set = BddVariableSet::new_anonymous(u16::try_from(bits.len()).unwrap_or(u16::MAX - 1));
        let at = bits.iter().copied().zip(set.variables()).collect();
        let domain = set.mk_true();
        let mut space = Self {
            core,
            parts,
            cuts,
            bits,
            at,
            set,
            domain,
        };
        let rules = space.parts.iter().map(|part| space.valid(&[*part]));
        let domain = rules.chain([space.valid(&space.region_parts())]);
        space.domain = every(space.yes(), domain.collect());
        space
    }

    pub(super) fn yes(&self) -> Bdd {
        self.set.mk_true()
    }

    pub(super) fn no(&self) -> Bdd {
        self.set.mk_false()
    }

    /// The variable of a digit; `None` where the protocol has no such digit.
    pub(super) fn variable(&self, bit: Bit) -> Option<BddVariable> {
        self.at.get(&bit).copied()
    }

    pub(super) fn bits(&self) -> impl Iterator<Item = (Bit, BddVariable)> + '_ {
        self.at.iter().map(|(bit, variable)| (*bit, *variable))
    }

    /// A digit as a diagram, whatever else is said.
    pub(super) fn raw(&self, bit: Bit) -> Bdd {
        match bit {
            Bit::Soreness(0) | Bit::Fatigue(0) | Bit::Elapsed(0) => self.yes(),
            _ => self
                .variable(bit)
                .map_or_else(|| self.no(), |at| self.set.mk_var(at)),
        }
    }

    fn bit(&self, bit: Bit, view: View) -> Bdd {
        let raw = self.raw(bit);
        match (view, bit.open()) {
            (View::Certain, Some(open)) => raw.and_not(&self.raw(open)),
            (View::Possible, Some(open)) => raw.or(&self.raw(open)),
            _ => raw,
        }
    }

    /// An atom, as `triage` reads it; `same_code` compares the two.
    pub(super) fn atom(&self, atom: Atom, view: View) -> Bdd {
        match atom {
            Atom::Sign(sign) => self.bit(Bit::Present(sign), view),
            Atom::NewSign(sign) => self.bit(Bit::New(sign), view),
            Atom::Risk(risk) => {
                let heard = self.raw(Bit::RiskHeard(risk));
                self.bit(Bit::Risk(risk), view).or(&heard)
            }
            Atom::WordsUnread => self.raw(Bit::WordsUnread),
            Atom::Region(region) => self.bit(Bit::Region(region), view),
            Atom::LungPossible => self.lung(view),
            Atom::SorenessAtLeast(points) => self.bit(Bit::Soreness(points), view),
            Atom::FatigueAtLeast(points) => self.bit(Bit::Fatigue(points), view),
            Atom::FatigueInterferes => self.bit(Bit::Interferes, view),
            Atom::ElapsedAtLeast(minutes) => self.raw(Bit::Elapsed(minutes)),
            Atom::ElapsedOver(minutes) => self.raw(Bit::Elapsed(minutes.saturating_add(1))),
            Atom::TrendWorse => {
                let late = self.raw(Bit::Elapsed(self.core.worse_from_min()));
                self.bit(Bit::TrendWorse, view).and(&late)
            }
            Atom::TrendNotBetter => self.bit(Bit::TrendSame, view),
            Atom::SorenessRise => self.rise(view),
            Atom::EarlierSign(sign) => self.raw(Bit::EarlierSign(sign)),
            Atom::EarlierGroup(_) => {
                let signs = Part::of(atom, self.core).into_iter();
                let bits = signs
                    .flat_map(|part| part.bits(&[]))
                    .map(|bit| self.raw(bit));
                any(self.no(), bits.collect())
            }
        }
    }

    fn lung(&self, view: View) -> Bdd {
        let over = part::lung(self.core).map(|region| self.raw(Bit::Region(region)));
        let over = any(self.no(), over.collect());
        match view {
            View::Complete => over,
            _ => over.or(&self.raw(Bit::RegionsOpen)),
        }
    }

    /// Soreness stands high enough above the lowest earlier one.
    fn rise(&self, view: View) -> Bdd {
        let points = self.core.rise_points();
        let from = |lowest: u8| {
            let earlier = self.raw(Bit::EarlierSoreness(lowest));
            earlier.and(&self.bit(Bit::Soreness(lowest + points), view))
        };
        let highest = triage::layout::SCALE_MAX.saturating_sub(points);
        any(self.no(), (0..=highest).map(from).collect())
    }

    /// Which digits of these parts together are an answer.
    pub(super) fn valid(&self, parts: &[Part]) -> Bdd {
        let regions = parts.iter().filter_map(|part| match part {
            Part::Region(region) => Some(self.raw(Bit::Region(*region))),
            _ => None,
        });
        let regions: Vec<Bdd> = regions.collect();
        // A session of one region says nothing here; all of them together are never empty.
        let some = if regions.len() < 2 {
            self.yes()
        } else {
            any(self.no(), regions)
        };
        let chains = parts.iter().map(|part| self.chain(*part));
        every(some, chains.collect())
    }

    /// A thermometer has no gap.
    fn chain(&self, part: Part) -> Bdd {
        let bits = part.bits(&self.cuts);
        let bits: Vec<Bdd> = bits
            .iter()
            .filter(|bit| !bit.is_open())
            .map(|bit| self.raw(*bit))
            .collect();
        let steps = bits.windows(2).map(|pair| pair[1].imp(&pair[0]));
        every(self.yes(), steps.collect())
    }

    pub(super) fn region_parts(&self) -> Vec<Part> {
        let regions = self.parts.iter().copied();
        regions
            .filter(|part| matches!(part, Part::Region(_)))
            .collect()
    }

    /// A condition over complete check-ins.
    pub(super) fn condition(&self, expression: &Expression) -> Bdd {
        let all = |parts: &[Expression]| parts.iter().map(|part| self.condition(part)).collect();
        match expression {
            Expression::Atom(atom) => self.atom(*atom, View::Complete),
            Expression::All(parts) => every(self.yes(), all(parts)),
            Expression::Any(parts) => any(self.no(), all(parts)),
            Expression::Not(part) => self.condition(part).not(),
        }
    }

    /// The digits of an input.
    pub(super) fn write(&self, input: &Input) -> BddValuation {
        BddValuation::new(self.bits.iter().map(|bit| bit.of(input)).collect())
    }

    /// The input that these digits say.
    pub(super) fn read(&self, digits: &BddValuation) -> Input {
        let mut input = Input {
            soreness: Some(0),
            trend: Some(triage::Trend::Better),
            fatigue: Some(0),
            fatigue_interferes: Some(false),
            risks: Some(0),
            regions: Some(0),
            ..Input::default()
        };
        let on = || {
            self.bits()
                .filter(|(_, at)| digits.value(*at))
                .map(|(bit, _)| bit)
        };
        on().filter(|bit| !bit.is_open())
            .for_each(|bit| bit.put(&mut input));
        for sign in 0..self.core.sign_count() {
            let open = u8::try_from(sign).map(Bit::SignOpen);
            if on().any(|bit| Ok(bit) == open) {
                let one = triage::SignSet::one(sign);
                input.present = input.present.minus(&one);
                input.known_before = input.known_before.minus(&one);
            } else if !input.present.contains(sign) {
                input.absent.insert(sign);
            }
        }
        on().filter(|bit| bit.is_open())
            .for_each(|bit| bit.put(&mut input));
        input
    }

    /// The mildest input of a diagram; `None` where it is empty.
    pub(super) fn mildest(&self, diagram: &Bdd) -> Option<Input> {
        diagram
            .most_negative_valuation()
            .map(|digits| self.read(&digits))
    }
}

/// All of them; `yes` where there are none.
pub(super) fn every(yes: Bdd, diagrams: Vec<Bdd>) -> Bdd {
    folded(diagrams, Bdd::and).map_or_else(|| yes.clone(), |all| all.and(&yes))
}

/// One of them at least; `no` where there are none.
pub(super) fn any(no: Bdd, diagrams: Vec<Bdd>) -> Bdd {
    folded(diagrams, Bdd::or).unwrap_or(no)
}

/// In pairs, so that small diagrams meet small ones.
fn folded(mut diagrams: Vec<Bdd>, with: fn(&Bdd, &Bdd) -> Bdd) -> Option<Bdd> {
    while diagrams.len() > 1 {
        let pairs = diagrams.chunks(2).map(|pair| match pair {
            [a, b] => with(a, b),
            rest => rest[0].clone(),
        });
        diagrams = pairs.collect();
    }
    diagrams.pop()
}

fn collect(expression: &Expression, atoms: &mut BTreeSet<Atom>) {
    match expression {
        Expression::Atom(atom) => {
            atoms.insert(*atom);
        }
        Expression::All(parts) | Expression::Any(parts) => {
            parts.iter().for_each(|part| collect(part, atoms));
        }
        Expression::Not(part) => collect(part, atoms),
    }
}

/// The minutes at which something changes.
fn cuts(atoms: &BTreeSet<Atom>, core: &Protocol<'_>) -> Vec<u32> {
    let named = atoms.iter().filter_map(|atom| match atom {
        Atom::ElapsedAtLeast(minutes) => Some(*minutes),
        Atom::ElapsedOver(minutes) => Some(minutes.saturating_add(1)),
        _ => None,
    });
    let all: BTreeSet<u32> = named
        .chain([core.worse_from_min(), core.rise_from_min()])
        .collect();
    all.into_iter()
        .filter(|minutes| (1..=ELAPSED_MAX).contains(minutes))
        .collect()
}

/// The parts that stand together in an alternative of a rule.
fn together(core: &Protocol<'_>) -> BTreeSet<Vec<Part>> {
    let parts = |term: triage::Term| {
        let atoms = term.atoms.iter().filter_map(|index| core.atom(index));
        let parts: BTreeSet<Part> = atoms.flat_map(|atom| Part::of(atom, core)).collect();
        parts.into_iter().collect::<Vec<_>>()
    };
    core.terms()
        .map(parts)
        .filter(|set| set.len() > 1)
        .collect()
}
