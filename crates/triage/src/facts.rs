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
        facts.add_signs(protocol, input);
        let from = protocol.index().others_from();
        let others = protocol.atom_rows().get(from..).unwrap_or_default();
        for (row, at) in others.iter().zip(from..) {
            let atom = Atom::of_row(row);
            match atom.map_or(Some(false), |atom| value(protocol, input, rise_at, atom)) {
                Some(true) => facts.holds.insert(at),
                None => facts.unknown.insert(at),
                Some(false) => {}
            }
        }
        facts
    }

    /// Most signs are answered with no, and ask for nothing.
    fn add_signs(&mut self, protocol: &Protocol<'_>, input: &Input) {
        let index = protocol.index();
        let new = input.present.minus(&input.known_before);
        for sign in input.present.iter() {
            let [there, is_new] = index.of_sign(sign);
            self.holds.insert(there);
            if new.contains(sign) {
                self.holds.insert(is_new);
            }
        }
        let answered = input.present.union(&input.absent);
        for sign in index.signs().minus(&answered).iter() {
            for atom in index.of_sign(sign) {
                self.unknown.insert(atom);
            }
        }
    }
}

/// Of what is no sign of today: true, false, or unknown.
fn value(protocol: &Protocol<'_>, input: &Input, rise_at: Option<u8>, atom: Atom) -> Option<bool> {
    match atom {
        Atom::Sign(_) | Atom::NewSign(_) => None,
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
        Atom::SorenessRise => match rise_at {
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
