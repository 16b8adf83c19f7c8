//! The yes/no digits that a check-in is written in.
//!
//! Every ordered answer is a thermometer: soreness 4 is "at least 1", … "at least 4". So a worse answer only switches
//! digits on, and hours need digits only where something changes.

use triage::{Input, Trend};

/// One digit of a check-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Bit {
    /// The sign is not answered.
    SignOpen(u8),
    /// The sign is there, known before or new.
    Present(u8),
    /// The sign is there and new.
    New(u8),
    SorenessOpen,
    /// Soreness is at least this, from 1.
    Soreness(u8),
    TrendOpen,
    /// Same or worse.
    TrendSame,
    TrendWorse,
    FatigueOpen,
    /// Tiredness is at least this, from 1.
    Fatigue(u8),
    InterferesOpen,
    Interferes,
    /// At least this many minutes since the session.
    Elapsed(u32),
    RisksOpen,
    Risk(u8),
    RegionsOpen,
    Region(u8),
    /// The sign was new in an earlier check-in.
    EarlierSign(u8),
    /// Some earlier check-in that counts gave soreness of this or less.
    EarlierSoreness(u8),
}

impl Bit {
    /// Is this digit on in an input?
    pub(super) fn of(self, input: &Input) -> bool {
        let at_least = |answer: Option<u8>, points| answer.is_some_and(|given| given >= points);
        match self {
            Self::SignOpen(sign) => {
                let sign = usize::from(sign);
                !input.present.contains(sign) && !input.absent.contains(sign)
            }
            Self::Present(sign) => input.present.contains(sign.into()),
            Self::New(sign) => input
                .present
                .minus(&input.known_before)
                .contains(sign.into()),
            Self::SorenessOpen => input.soreness.is_none(),
            Self::Soreness(points) => at_least(input.soreness, points),
            Self::TrendOpen => input.trend.is_none(),
            Self::TrendSame => input.trend >= Some(Trend::Same),
            Self::TrendWorse => input.trend == Some(Trend::Worse),
            Self::FatigueOpen => input.fatigue.is_none(),
            Self::Fatigue(points) => at_least(input.fatigue, points),
            Self::InterferesOpen => input.fatigue_interferes.is_none(),
            Self::Interferes => input.fatigue_interferes == Some(true),
            Self::Elapsed(minutes) => input.elapsed_min >= minutes,
            Self::RisksOpen => input.risks.is_none(),
            Self::Risk(risk) => input.risks.is_some_and(|risks| risks >> risk & 1 == 1),
            Self::RegionsOpen => input.regions.is_none(),
            Self::Region(region) => input
                .regions
                .is_some_and(|regions| regions >> region & 1 == 1),
            Self::EarlierSign(sign) => input.earlier.new_signs.contains(sign.into()),
            Self::EarlierSoreness(points) => input
                .earlier
                .soreness_min
                .is_some_and(|lowest| lowest <= points),
        }
    }

    /// Changes an input so that this digit is on; digits are switched on in ascending order, [`Bit::of`] undoes it.
    pub(super) fn put(self, input: &mut Input) {
        match self {
            Self::SignOpen(_) => {}
            Self::Present(sign) => {
                input.answer_sign(sign.into(), Some(true));
                input.known_before.insert(sign.into());
            }
            Self::New(sign) => {
                let new = triage::SignSet::one(sign.into());
                input.known_before = input.known_before.minus(&new);
            }
            Self::SorenessOpen => input.soreness = None,
            Self::Soreness(points) => {
                input.soreness = input.soreness.map(|given| given.max(points))
            }
            Self::TrendOpen => input.trend = None,
            Self::TrendSame => input.trend = input.trend.map(|given| given.max(Trend::Same)),
            Self::TrendWorse => input.trend = input.trend.map(|given| given.max(Trend::Worse)),
            Self::FatigueOpen => input.fatigue = None,
            Self::Fatigue(points) => input.fatigue = input.fatigue.map(|given| given.max(points)),
            Self::InterferesOpen => input.fatigue_interferes = None,
            Self::Interferes => input.fatigue_interferes = input.fatigue_interferes.map(|_| true),
            Self::Elapsed(minutes) => input.elapsed_min = input.elapsed_min.max(minutes),
            Self::RisksOpen => input.risks = None,
            Self::Risk(risk) => input.risks = input.risks.map(|risks| risks | 1 << risk),
            Self::RegionsOpen => input.regions = None,
            Self::Region(region) => {
                input.regions = input.regions.map(|regions| regions | 1 << region)
            }
            Self::EarlierSign(sign) => input.earlier.new_signs.insert(sign.into()),
            Self::EarlierSoreness(points) => {
                let lowest = input.earlier.soreness_min.unwrap_or(points);
                input.earlier.soreness_min = Some(lowest.min(points));
            }
        }
    }

    /// The digit that says whether the answer behind this one is missing; `None` where it never is.
    pub(super) fn open(self) -> Option<Self> {
        match self {
            Self::Present(sign) | Self::New(sign) => Some(Self::SignOpen(sign)),
            Self::Soreness(_) => Some(Self::SorenessOpen),
            Self::TrendSame | Self::TrendWorse => Some(Self::TrendOpen),
            Self::Fatigue(_) => Some(Self::FatigueOpen),
            Self::Interferes => Some(Self::InterferesOpen),
            Self::Risk(_) => Some(Self::RisksOpen),
            Self::Region(_) => Some(Self::RegionsOpen),
            _ => None,
        }
    }

    /// Does this digit say that an answer is missing?
    pub(super) fn is_open(self) -> bool {
        matches!(
            self,
            Self::SignOpen(_)
                | Self::SorenessOpen
                | Self::TrendOpen
                | Self::FatigueOpen
                | Self::InterferesOpen
                | Self::RisksOpen
                | Self::RegionsOpen
        )
    }
}
