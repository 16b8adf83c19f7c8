//! From an input to the atoms that are known to hold and those that are unknown.

use crate::layout::SCALE_MAX;
use crate::{Atom, AtomSet, Input, Protocol, Trend};

/// The two masks that everything else is computed from. An atom in neither is known to be false.
pub(crate) struct Facts {
    pub(crate) holds: AtomSet,
    pub(crate) unknown: AtomSet,
    /// From this soreness on, the patient is worse than in an earlier check-in; `None` where that cannot be.
    pub(crate) rise_at: Option<u8>,
}

impl Facts {
    pub(crate) fn of(protocol: &Protocol<'_>, input: &Input) -> Self {
        let rise_at = input
            .earlier
            .soreness_min
            .map(|lowest| lowest.saturating_add(protocol.rise_points()))
            .filter(|points| *points <= SCALE_MAX);
        let mut facts = Self {
            holds: AtomSet::EMPTY,
            unknown: AtomSet::EMPTY,
            rise_at,
        };
        for (index, atom) in protocol.atoms().enumerate() {
            match atom.map_or(Some(false), |atom| facts.value(protocol, input, atom)) {
                Some(true) => facts.holds.insert(index),
                None => facts.unknown.insert(index),
                Some(false) => {}
            }
        }
        facts
    }

    /// True, false, or unknown.
    fn value(&self, protocol: &Protocol<'_>, input: &Input, atom: Atom) -> Option<bool> {
        match atom {
            Atom::Sign(sign) => sign_value(input, sign),
            Atom::NewSign(sign) => {
                Some(sign_value(input, sign)? && !input.known_before.contains(sign.into()))
            }
            Atom::Risk(risk) if input.risks_heard >> risk & 1 == 1 => Some(true),
            Atom::Risk(risk) => input.risks.map(|risks| risks >> risk & 1 == 1),
            Atom::Region(region) => input.regions.map(|regions| regions >> region & 1 == 1),
            Atom::LungPossible => Some(
                input
                    .regions
                    .is_none_or(|regions| regions & protocol.lung_regions() != 0),
            ),
            Atom::SorenessAtLeast(points) => input.soreness.map(|soreness| soreness >= points),
            Atom::FatigueAtLeast(points) => input.fatigue.map(|fatigue| fatigue >= points),
            Atom::FatigueInterferes => input.fatigue_interferes,
            Atom::ElapsedAtLeast(minutes) => Some(input.elapsed_min >= minutes),
            Atom::ElapsedOver(minutes) => Some(input.elapsed_min > minutes),
            Atom::TrendWorse if input.elapsed_min < protocol.worse_from_min() => Some(false),
            Atom::TrendWorse => input.trend.map(|trend| trend == Trend::Worse),
            Atom::TrendNotBetter => input.trend.map(|trend| trend != Trend::Better),
            Atom::SorenessRise => match self.rise_at {
                None => Some(false),
                Some(points) => input.soreness.map(|soreness| soreness >= points),
            },
            Atom::WordsUnread => Some(input.words_unread),
            Atom::EarlierSign(sign) => Some(input.earlier.new_signs.contains(sign.into())),
            Atom::EarlierGroup(group) => Some(
                input
                    .earlier
                    .new_signs
                    .intersects(&protocol.group(group.into())),
            ),
        }
    }
}

fn sign_value(input: &Input, sign: u8) -> Option<bool> {
    let sign = usize::from(sign);
    if input.present.contains(sign) {
        return Some(true);
    }
    input.absent.contains(sign).then_some(false)
}
