//! How many patients share what might point at them, and what is said instead where they are few.

use std::collections::{BTreeMap, BTreeSet};

use care::practice::StudyRecord;
use care::treatment::{Layer, Needling};
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// What fewer patients share is merged or left out.
pub const PATIENTS_MIN: u32 = 5;

/// What is said instead.
pub(crate) const OTHER: &str = "other";

/// Region, depth and technique as they are written.
pub(crate) type Manner = [String; 3];

/// A muscle as it may be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Shown {
    pub(crate) manner: Manner,
    pub(crate) muscle: String,
}

/// Patients by what they share. Filled by one pass over all patients for years, then one for manners, then one for the rest.
pub(crate) struct Groups {
    zone: TimeZone,
    pub(crate) patients: u32,
    years: BTreeMap<i16, u32>,
    manners: BTreeMap<(Option<i16>, Manner), u32>,
    muscles: BTreeMap<(Option<i16>, Manner, String), u32>,
    merged: BTreeMap<Option<i16>, u32>,
}

impl Groups {
    pub(crate) fn new(zone: &str) -> Self {
        Self {
            zone: TimeZone::get(zone).unwrap_or(TimeZone::UTC),
            patients: 0,
            years: BTreeMap::new(),
            manners: BTreeMap::new(),
            muscles: BTreeMap::new(),
            merged: BTreeMap::new(),
        }
    }

    /// First pass.
    pub(crate) fn count_years(&mut self, record: &StudyRecord) {
        self.patients += u32::from(!record.sessions.is_empty());
        let years = record.sessions.iter().map(|one| self.calendar_year(one.at));
        let years: BTreeSet<i16> = years.collect();
        add(&mut self.years, years);
    }

    /// Second pass.
    pub(crate) fn count_manners(&mut self, record: &StudyRecord) {
        let manners = self.needlings(record);
        let manners: BTreeSet<_> = manners.map(|(year, one)| (year, manner(one))).collect();
        add(&mut self.manners, manners);
    }

    /// Third pass.
    pub(crate) fn count_rest(&mut self, record: &StudyRecord) {
        let all: Vec<_> = self.needlings(record).collect();
        let (many, few): (Vec<_>, Vec<_>) = all
            .into_iter()
            .partition(|(year, one)| self.is_shared(*year, &manner(one)));
        let muscle =
            |(year, one): (Option<i16>, &Needling)| (year, manner(one), one.muscle.clone());
        let muscles: BTreeSet<_> = many.into_iter().map(muscle).collect();
        let merged: BTreeSet<_> = few.into_iter().map(|(year, _)| year).collect();
        add(&mut self.muscles, muscles);
        add(&mut self.merged, merged);
    }

    /// The year as it may be written.
    pub(crate) fn year(&self, at: Timestamp) -> Option<i16> {
        let year = self.calendar_year(at);
        is_enough(self.years.get(&year)).then_some(year)
    }

    /// A muscle as it may be written; `None` where it is left out.
    pub(crate) fn shown(&self, at: Timestamp, needling: &Needling) -> Option<Shown> {
        let (year, manner) = (self.year(at), manner(needling));
        if !self.is_shared(year, &manner) {
            return is_enough(self.merged.get(&year)).then(|| Shown {
                manner: [OTHER, OTHER, OTHER].map(str::to_owned),
                muscle: OTHER.to_owned(),
            });
        }
        let key = (year, manner, needling.muscle.clone());
        let is_shared = is_enough(self.muscles.get(&key));
        let (_, manner, muscle) = key;
        Some(Shown {
            manner,
            muscle: if is_shared { muscle } else { OTHER.to_owned() },
        })
    }

    fn is_shared(&self, year: Option<i16>, manner: &Manner) -> bool {
        is_enough(self.manners.get(&(year, manner.clone())))
    }

    fn needlings<'r>(
        &self,
        record: &'r StudyRecord,
    ) -> impl Iterator<Item = (Option<i16>, &'r Needling)> {
        record.sessions.iter().flat_map(|session| {
            let year = self.year(session.at);
            session.needlings.iter().map(move |one| (year, one))
        })
    }

    fn calendar_year(&self, at: Timestamp) -> i16 {
        at.to_zoned_datetime(self.zone.clone()).year()
    }
}

fn manner(needling: &Needling) -> Manner {
    let or_empty = |text: Option<&str>| text.unwrap_or_default().to_owned();
    [
        needling.region.clone(),
        or_empty(needling.depth.map(Layer::id)),
        or_empty(needling.technique.as_deref()),
    ]
}

/// Whether so many share it that it may be written.
pub(crate) fn is_enough(patients: Option<&u32>) -> bool {
    patients.is_some_and(|patients| *patients >= PATIENTS_MIN)
}

fn add<K: Ord>(counts: &mut BTreeMap<K, u32>, found: BTreeSet<K>) {
    for key in found {
        *counts.entry(key).or_default() += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use care::id::{PatientId, SessionId};
    use care::practice::Needled;

    fn needling(region: &str, muscle: &str) -> Needling {
        Needling {
            region: region.to_owned(),
            side: None,
            muscle: muscle.to_owned(),
            depth: Some(Layer::Deep),
            technique: None,
            needles: None,
            insertions: None,
            twitches: None,
            pain: None,
        }
    }

    fn patient(number: usize, year: i16, needlings: Vec<Needling>) -> StudyRecord {
        let at = format!("{year}-06-01T12:00:00Z").parse().unwrap();
        StudyRecord {
            sessions: vec![Needled {
                id: SessionId::stored(format!("s{number}")),
                at,
                first_session: None,
                needlings,
            }],
            ..StudyRecord::of(PatientId::stored(format!("p{number}")))
        }
    }

    fn groups(all: &[StudyRecord]) -> Groups {
        let mut groups = Groups::new("UTC");
        all.iter().for_each(|one| groups.count_years(one));
        all.iter().for_each(|one| groups.count_manners(one));
        all.iter().for_each(|one| groups.count_rest(one));
        groups
    }

    #[test]
    fn what_five_share_is_written_and_what_four_share_is_merged() {
        let mut all: Vec<_> = (0..5)
            .map(|number| patient(number, 2025, vec![needling("neck", "a")]))
            .collect();
        let odd = [
            ("jaw_face", 1),
            ("head", 2),
            ("foot", 3),
            ("foot", 4),
            ("hip", 5),
        ];
        all.extend(
            odd.map(|(region, number)| patient(10 + number, 2025, vec![needling(region, "b")])),
        );
        all[0].sessions[0].needlings.push(needling("neck", "c"));
        let groups = groups(&all);
        let shown = |one: usize, at: usize| {
            let session = &all[one].sessions[0];
            groups.shown(session.at, &session.needlings[at])
        };
        assert_eq!(shown(0, 0).map(|one| one.muscle), Some("a".to_owned()));
        let rare_muscle = shown(0, 1).unwrap();
        assert_eq!(
            (rare_muscle.manner[0].as_str(), rare_muscle.muscle.as_str()),
            ("neck", OTHER)
        );
        // Five patients have rare manners, so that nobody stands out among them.
        assert_eq!(shown(6, 0).unwrap().manner, [OTHER, OTHER, OTHER]);
        assert_eq!(groups.patients, 10);
    }

    #[test]
    fn who_would_still_stand_out_among_the_merged_is_left_out_and_a_rare_year_is_not_said() {
        let mut all: Vec<_> = (0..6)
            .map(|number| patient(number, 2025, vec![needling("neck", "a")]))
            .collect();
        all.push(patient(7, 2025, vec![needling("foot", "b")]));
        all.push(patient(8, 2024, vec![needling("neck", "a")]));
        let groups = groups(&all);
        let first = |one: usize| {
            let session = &all[one].sessions[0];
            groups.shown(session.at, &session.needlings[0])
        };
        assert!(first(0).is_some());
        assert_eq!(first(6), None);
        assert_eq!(groups.year(all[7].sessions[0].at), None);
        assert_eq!(first(7), None, "alone in a year that is not said");
    }
}
