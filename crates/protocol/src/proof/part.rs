//! The parts of a check-in that are answered independently of each other, and the digits of each.

use triage::layout::SCALE_MAX;
use triage::{Atom, Protocol};

use super::bit::Bit;

/// What is answered as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// Whether risks and regions are known.
    Known,
    Elapsed,
    Risk(u8),
    Region(u8),
    Soreness,
    Trend,
    EarlierSoreness,
    Fatigue,
    Interferes,
    Sign(u8),
    EarlierSign(u8),
}

/// All parts of a protocol's check-ins.
pub(super) fn all(core: &Protocol<'_>) -> Vec<Part> {
    let upto = |count: usize| 0..u8::try_from(count).unwrap_or(u8::MAX);
    let mut parts = vec![Part::Known, Part::Elapsed];
    parts.extend(upto(core.risk_count()).map(Part::Risk));
    parts.extend(upto(core.region_count()).map(Part::Region));
    parts.extend([Part::Soreness, Part::Trend, Part::EarlierSoreness]);
    parts.extend([Part::Fatigue, Part::Interferes]);
    parts.extend(upto(core.sign_count()).map(Part::Sign));
    parts.extend(upto(core.sign_count()).map(Part::EarlierSign));
    parts
}

impl Part {
    /// Its digits, in the order in which a worse answer switches them on; the one for "not answered" first.
    pub(super) fn bits(self, cuts: &[u32]) -> Vec<Bit> {
        let scale = |open, step: fn(u8) -> Bit| {
            let steps = (1..=SCALE_MAX).map(step);
            std::iter::once(open).chain(steps).collect()
        };
        match self {
            Self::Known => vec![Bit::RisksOpen, Bit::RegionsOpen],
            Self::Elapsed => cuts.iter().copied().map(Bit::Elapsed).collect(),
            Self::Risk(risk) => vec![Bit::Risk(risk)],
            Self::Region(region) => vec![Bit::Region(region)],
            Self::Soreness => scale(Bit::SorenessOpen, Bit::Soreness),
            Self::Trend => vec![Bit::TrendOpen, Bit::TrendSame, Bit::TrendWorse],
            Self::EarlierSoreness => (0..=SCALE_MAX).rev().map(Bit::EarlierSoreness).collect(),
            Self::Fatigue => scale(Bit::FatigueOpen, Bit::Fatigue),
            Self::Interferes => vec![Bit::InterferesOpen, Bit::Interferes],
            Self::Sign(sign) => vec![Bit::SignOpen(sign), Bit::Present(sign), Bit::New(sign)],
            Self::EarlierSign(sign) => vec![Bit::EarlierSign(sign)],
        }
    }

    /// The parts that decide an atom.
    pub(super) fn of(atom: Atom, core: &Protocol<'_>) -> Vec<Self> {
        let small = |index: usize| u8::try_from(index).unwrap_or(u8::MAX);
        match atom {
            Atom::Sign(sign) | Atom::NewSign(sign) => vec![Self::Sign(sign)],
            Atom::Risk(risk) => vec![Self::Risk(risk)],
            Atom::Region(region) => vec![Self::Region(region)],
            Atom::LungPossible => lung(core).map(Self::Region).collect(),
            Atom::SorenessAtLeast(_) => vec![Self::Soreness],
            Atom::FatigueAtLeast(_) => vec![Self::Fatigue],
            Atom::FatigueInterferes => vec![Self::Interferes],
            Atom::ElapsedAtLeast(_) | Atom::ElapsedOver(_) => vec![Self::Elapsed],
            Atom::TrendWorse => vec![Self::Trend, Self::Elapsed],
            Atom::TrendNotBetter => vec![Self::Trend],
            Atom::SorenessRise => vec![Self::Soreness, Self::EarlierSoreness],
            Atom::EarlierSign(sign) => vec![Self::EarlierSign(sign)],
            Atom::EarlierGroup(group) => {
                let signs = core.group(group.into()).iter();
                signs.map(|sign| Self::EarlierSign(small(sign))).collect()
            }
        }
    }
}

/// The regions over or beside the lung.
pub(super) fn lung(core: &Protocol<'_>) -> impl Iterator<Item = u8> + use<> {
    let mask = core.lung_regions();
    (0..32_u8).filter(move |region| mask >> region & 1 == 1)
}
