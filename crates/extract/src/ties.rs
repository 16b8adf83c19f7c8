//! What ties the rows of a patient together, and what is cut where too few share it.
//!
//! Somebody who knows a patient may know in which year they came, how often and how many weeks apart, whether it was their
//! first needling, and where they were needled. Whoever is told apart by these has at least [`crate::PATIENTS_MIN`] patients who
//! look the same: a history stays tied together while so many share it whole; otherwise each session stands by itself,
//! under a patient's name of its own, and says less and less until so many share what it says; else it is left out.

use std::collections::{BTreeMap, BTreeSet};

use care::practice::{Needled, StudyRecord};

use crate::groups::{Groups, is_enough};

const WEEK_H: i64 = 7 * 24;

/// How much a session says that stands by itself; from more to less.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Says {
    /// Year, whether it was the first, and what was needled.
    All,
    /// Year, and what was needled.
    Needled,
    /// The year.
    Year,
}

/// How a session is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Written {
    /// With all the others of its patient.
    Tied,
    /// By itself.
    Apart(Says),
    /// Not at all.
    Not,
}

/// What may be known of a session from outside.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Step {
    weeks: i64,
    year: Option<i16>,
    first: Option<bool>,
    regions: BTreeSet<String>,
}

/// What of it is said.
type Said = (Option<i16>, Option<Option<bool>>, Option<BTreeSet<String>>);

const LEVELS: [Says; 3] = [Says::All, Says::Needled, Says::Year];

/// Patients by what their rows say of them. Filled by one pass for histories and one for each level.
#[derive(Default)]
pub(crate) struct Ties {
    histories: BTreeMap<Vec<Step>, u32>,
    levels: [BTreeMap<Said, u32>; LEVELS.len()],
}

/// So many passes fill it.
pub(crate) const PASSES: usize = 1 + LEVELS.len();

impl Ties {
    /// A pass, from 0 on.
    pub(crate) fn count(&mut self, pass: usize, groups: &Groups, record: &StudyRecord) {
        let steps = steps(groups, record);
        let Some(level) = pass.checked_sub(1) else {
            *self.histories.entry(steps).or_default() += 1;
            return;
        };
        if self.is_tied(&steps) {
            return;
        }
        let left = steps
            .iter()
            .filter(|step| self.level(step, level).is_none());
        let said: BTreeSet<Said> = left.map(|step| said(level, step)).collect();
        if let Some(counts) = self.levels.get_mut(level) {
            for one in said {
                *counts.entry(one).or_default() += 1;
            }
        }
    }

    /// How each session of a patient is written.
    pub(crate) fn of(&self, groups: &Groups, record: &StudyRecord) -> Vec<Written> {
        let steps = steps(groups, record);
        if self.is_tied(&steps) {
            return vec![Written::Tied; steps.len()];
        }
        let written = |step| match self.level(step, LEVELS.len()) {
            Some(says) => Written::Apart(says),
            None => Written::Not,
        };
        steps.iter().map(written).collect()
    }

    fn is_tied(&self, steps: &Vec<Step>) -> bool {
        is_enough(self.histories.get(steps))
    }

    /// The first of so many levels on which enough patients say the same.
    fn level(&self, step: &Step, levels: usize) -> Option<Says> {
        let all = LEVELS.iter().zip(&self.levels).enumerate().take(levels);
        let mut enough =
            all.filter(|(level, (_, counts))| is_enough(counts.get(&said(*level, step))));
        enough.next().map(|(_, (says, _))| *says)
    }
}

/// Whole weeks since the patient's first session in these data.
pub(crate) fn weeks(record: &StudyRecord, session: &Needled) -> i64 {
    let first = record.sessions.first().map_or(session.at, |first| first.at);
    session.at.duration_since(first).as_hours() / WEEK_H
}

fn steps(groups: &Groups, record: &StudyRecord) -> Vec<Step> {
    let step = |session: &Needled| {
        let needled = session.needlings.iter();
        let shown = needled.filter_map(|one| groups.shown(session.at, one));
        Step {
            weeks: weeks(record, session),
            year: groups.year(session.at),
            first: session.first_session,
            regions: shown
                .map(|shown| {
                    let [region, ..] = shown.manner;
                    region
                })
                .collect(),
        }
    };
    record.sessions.iter().map(step).collect()
}

fn said(level: usize, step: &Step) -> Said {
    let needled = || Some(step.regions.clone());
    match LEVELS.get(level) {
        Some(Says::All) => (step.year, Some(step.first), needled()),
        Some(Says::Needled) => (step.year, None, needled()),
        Some(Says::Year) | None => (step.year, None, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::PATIENTS_MIN;
    use care::id::{PatientId, SessionId};
    use care::treatment::{Layer, Needling};
    use jiff::{SignedDuration, Timestamp};

    /// Invented, and the same every time.
    struct Dice(u64);

    impl Dice {
        fn roll(&mut self, sides: u64) -> u64 {
            self.0 = self
                .0
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            (self.0 >> 33) % sides
        }
    }

    fn needling(region: u64) -> Needling {
        Needling {
            region: format!("region{region}"),
            side: None,
            muscle: "m".to_owned(),
            depth: Some(Layer::Deep),
            technique: None,
            needles: None,
            insertions: None,
            twitches: None,
            pain: None,
        }
    }

    /// Many come once, some often; most are needled in a few regions.
    fn patient(dice: &mut Dice, number: usize) -> StudyRecord {
        let start: Timestamp = "2022-01-03T09:00:00Z".parse().unwrap();
        let mut at =
            start + SignedDuration::from_hours(24 * i64::try_from(dice.roll(1400)).unwrap());
        let visits = 1 + dice.roll(4) * dice.roll(2);
        let mut sessions = Vec::new();
        for visit in 0..visits {
            let mut needlings = Vec::new();
            for _ in 0..1 + dice.roll(2) {
                needlings.push(needling(dice.roll(3) * dice.roll(3)));
            }
            sessions.push(Needled {
                id: SessionId::stored(format!("s{number}-{visit}")),
                at,
                first_session: [Some(visit == 0), None][usize::from(dice.roll(3) == 0)],
                needlings,
            });
            at += SignedDuration::from_hours(24 * 7 * i64::try_from(1 + dice.roll(3)).unwrap());
        }
        StudyRecord {
            sessions,
            ..StudyRecord::of(PatientId::stored(format!("p{number}")))
        }
    }

    fn counted(all: &[StudyRecord]) -> (Groups, Ties) {
        let (mut groups, mut ties) = (Groups::new("UTC"), Ties::default());
        all.iter().for_each(|one| groups.count_years(one));
        all.iter().for_each(|one| groups.count_manners(one));
        all.iter().for_each(|one| groups.count_rest(one));
        for pass in 0..PASSES {
            all.iter().for_each(|one| ties.count(pass, &groups, one));
        }
        (groups, ties)
    }

    /// All that one name in the export says that an outsider may know.
    fn seen(groups: &Groups, ties: &Ties, record: &StudyRecord) -> BTreeSet<Vec<String>> {
        let steps = steps(groups, record);
        let mut tied = Vec::new();
        let mut all = BTreeSet::new();
        for (step, written) in steps.iter().zip(ties.of(groups, record)) {
            match written {
                Written::Tied => tied.push(format!("{step:?}")),
                Written::Apart(says) => {
                    let level = LEVELS.iter().position(|one| *one == says).unwrap();
                    all.insert(vec![format!("apart {:?}", said(level, step))]);
                }
                Written::Not => {}
            }
        }
        if !tied.is_empty() {
            all.insert(tied);
        }
        all
    }

    #[test]
    fn whatever_an_outsider_knows_of_somebody_five_patients_look_the_same() {
        for (seed, size) in [(1, 40), (2, 300), (3, 3_000), (4, 3_000)] {
            let mut dice = Dice(seed);
            let all: Vec<_> = (0..size).map(|one| patient(&mut dice, one)).collect();
            let (groups, ties) = counted(&all);
            let mut alike: BTreeMap<Vec<String>, u32> = BTreeMap::new();
            for one in all.iter().flat_map(|one| seen(&groups, &ties, one)) {
                *alike.entry(one).or_default() += 1;
            }
            let least = alike.iter().min_by_key(|(_, patients)| **patients);
            assert!(
                least.is_none_or(|(_, patients)| *patients >= PATIENTS_MIN),
                "{least:?}"
            );
            let written: Vec<_> = all.iter().flat_map(|one| ties.of(&groups, one)).collect();
            let tied = written.iter().filter(|one| **one == Written::Tied).count();
            let not = written.iter().filter(|one| **one == Written::Not).count();
            assert!(
                not * 4 < written.len() || size < 100,
                "{not} of {}",
                written.len()
            );
            assert!(tied > 0 || size < 100);
        }
    }

    #[test]
    fn a_history_that_only_four_share_falls_apart_and_one_that_five_share_does_not() {
        let session = |number: usize, at: &str| Needled {
            id: SessionId::stored(format!("{number}{at}")),
            at: at.parse().unwrap(),
            first_session: None,
            needlings: vec![needling(1)],
        };
        let twice = |number| StudyRecord {
            sessions: vec![
                session(number, "2025-03-03T09:00:00Z"),
                session(number, "2025-03-18T09:00:00Z"),
            ],
            ..StudyRecord::of(PatientId::stored(format!("p{number}")))
        };
        let mut all: Vec<_> = (0..4).map(twice).collect();
        let once = |number| StudyRecord {
            sessions: vec![session(number, "2025-05-05T09:00:00Z")],
            ..StudyRecord::of(PatientId::stored(format!("p{number}")))
        };
        all.extend((10..14).map(once));
        let (groups, ties) = counted(&all);
        assert_eq!(ties.of(&groups, &all[0]), [Written::Apart(Says::All); 2]);
        all.push(twice(4));
        let (groups, ties) = counted(&all);
        assert_eq!(ties.of(&groups, &all[0]), [Written::Tied; 2]);
        assert_eq!(ties.of(&groups, &all[6]), [Written::Not], "four are left");
    }
}
