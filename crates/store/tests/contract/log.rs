//! The audit log read backwards: pages, who and what, where a subject is, and what was changed outside the program.

use care::id::StaffId;
use care::port::{AuditStore, KnownPatients, SetUpStore};
use care::record::audit::{Actor, AuditEntry};
use care::record::log::{Broken, LogRow, LogWanted, Place, Walk, walk};
use care::record::topic::Topic;
use care::treatment::{Identity, SealedPatient};

use crate::house::{House, houses, noon};

impl House {
    async fn log(&self, wanted: &LogWanted, limit: u32) -> Vec<LogRow> {
        let rows = self.store.newest_entries(&self.clinic.id, wanted, limit);
        rows.await.unwrap()
    }

    async fn walked(&self, after: i64, limit: i64) -> Walk {
        let clinic = &self.clinic.id;
        walk(&*self.care.store, clinic, after, limit).await.unwrap()
    }

    /// Does to this clinic's log what no part of the program does.
    async fn tamper(&self, text: &str) {
        let text = self.store.as_understood(text);
        let mut connection = self.store.connection().await.unwrap();
        let query = sqlx::query(text).bind(self.clinic.id.as_str());
        let done = query.execute(&mut *connection).await.unwrap();
        assert!(done.rows_affected() > 0, "something was changed");
    }
}

fn numbers(rows: &[LogRow]) -> Vec<i64> {
    rows.iter().map(|row| row.record.seq).collect()
}

/// Clinic, staff, session, two check-ins of which the second raises an alert.
async fn busy_houses() -> Vec<House> {
    let houses = houses().await;
    for house in &houses {
        let patient = house.patient(26).await;
        let said = [
            house.check_in(&patient.token, 3),
            house.check_in(&patient.token, 9),
        ];
        for answer in house.submit(&said).await {
            answer.unwrap();
        }
    }
    houses
}

#[tokio::test]
async fn the_log_is_read_backwards_in_pages_by_who_and_by_what_and_no_other_clinic_is_in_it() {
    for (house, other) in busy_houses().await.iter().zip(busy_houses().await) {
        let all = LogWanted::default();
        assert_eq!(numbers(&house.log(&all, 3).await), [5, 4, 3]);
        let before = LogWanted {
            before: Some(3),
            ..all.clone()
        };
        let rest = house.log(&before, 3).await;
        assert_eq!(numbers(&rest), [2, 1]);
        assert!(rest.iter().all(LogRow::follows), "{rest:?}");
        let by = |by: Actor| LogWanted {
            by: Some(by),
            ..all.clone()
        };
        assert_eq!(
            numbers(&house.log(&by(Actor::Patient), 9).await),
            [5, 4],
            "filtered entries follow from those between"
        );
        let ann = by(Actor::Staff(house.staff.id.clone()));
        let of_ann = house.log(&ann, 9).await;
        assert_eq!(numbers(&of_ann), [3]);
        assert!(of_ann[0].follows());
        let nobody = by(Actor::Staff(StaffId::stored("nobody".to_owned())));
        assert!(house.log(&nobody, 9).await.is_empty());
        let about = |topic: Topic| LogWanted {
            about: Some(topic),
            ..all.clone()
        };
        assert_eq!(
            numbers(&house.log(&about(Topic::CheckIns), 1).await),
            [5],
            "and in pages, too"
        );
        assert_eq!(numbers(&house.log(&about(Topic::Staff), 9).await), [2]);
        assert!(house.log(&about(Topic::Taken), 9).await.is_empty());
        let both = LogWanted {
            by: Some(Actor::System),
            about: Some(Topic::Staff),
            before: Some(2),
        };
        assert!(house.log(&both, 9).await.is_empty());
        let theirs = other.log(&all, 9).await;
        for row in house.log(&all, 9).await {
            assert!(theirs.iter().all(|one| one.record.hash != row.record.hash));
        }
    }
}

#[tokio::test]
async fn an_entry_says_where_the_page_of_its_subject_is_while_there_is_one() {
    for house in busy_houses().await {
        let rows = house.log(&LogWanted::default(), 9).await;
        let [check_in, _, session, staff, clinic] = rows.as_slice() else {
            panic!("{rows:?}");
        };
        let Place::Patient(patient) = &check_in.place else {
            panic!("{check_in:?}");
        };
        assert!(
            house
                .care
                .store
                .patient(&house.clinic.id, patient)
                .await
                .unwrap()
                .is_some()
        );
        assert_eq!(session.place, Place::Session);
        assert_eq!(
            (&staff.place, &clinic.place),
            (&Place::Nowhere, &Place::Nowhere)
        );
        let open = care::review::worklist(&house.care, &house.clinic.id)
            .await
            .unwrap();
        let alert = &open.items[0].alert;
        care::alert::acknowledge(
            &house.care,
            &house.clinic.id,
            &house.staff.id,
            &alert.id,
            alert.revision,
        )
        .await
        .unwrap();
        assert_eq!(
            house.log(&LogWanted::default(), 1).await[0].place,
            Place::Alert
        );
    }
}

#[tokio::test]
async fn a_walk_says_which_entry_was_changed_or_is_missing() {
    for house in busy_houses().await {
        let whole = house.walked(0, i64::MAX).await;
        assert_eq!((whole.first, whole.last, whole.broken), (1, 5, None));
        assert!(whole.is_whole());
        let rest = house.walked(3, i64::MAX).await;
        assert_eq!((rest.first, rest.last, rest.is_whole()), (4, 5, true));
        assert_eq!(house.walked(77, i64::MAX).await.first, 1, "no such entry");
        house
            .tamper("DELETE FROM audit WHERE clinic_id = $1 AND seq = 5")
            .await;
        let cut = house.walked(0, i64::MAX).await;
        assert_eq!((cut.last, cut.broken), (4, Some(Broken::From(5))));
        house
            .tamper("UPDATE audit SET subject = 'somebody else' WHERE clinic_id = $1 AND seq = 3")
            .await;
        let changed = house.walked(0, i64::MAX).await;
        assert_eq!((changed.last, changed.broken), (2, Some(Broken::At(3))));
        assert!(!changed.is_whole());
        let rows = house.log(&LogWanted::default(), 9).await;
        let broken: Vec<i64> = (rows.iter().filter(|row| !row.follows()))
            .map(|row| row.record.seq)
            .collect();
        assert_eq!(broken, [3], "the one alone, not all that come after it");
        house
            .tamper("DELETE FROM audit WHERE clinic_id = $1 AND seq = 2")
            .await;
        let gap = house.walked(0, i64::MAX).await;
        assert_eq!((gap.last, gap.broken), (1, Some(Broken::At(2))));
    }
}

#[tokio::test]
async fn a_log_that_was_written_anew_to_its_end_does_not_meet_the_end_that_is_kept() {
    for house in busy_houses().await {
        let last = house.log(&LogWanted::default(), 1).await.remove(0);
        let one = &last.record;
        let before = last.before.clone().unwrap();
        let forged = care::record::audit::chain(
            &before,
            one.seq,
            one.at_us,
            "system",
            &one.action,
            &one.subject,
        );
        house
            .tamper(&format!(
                "UPDATE audit SET actor = 'system', hash = '{forged}' WHERE clinic_id = $1 AND seq = 5"
            ))
            .await;
        let walked = house.walked(0, i64::MAX).await;
        assert_eq!((walked.last, walked.broken), (4, Some(Broken::At(5))));
    }
}

/// So many entries more, in one transaction, with a patient whom it needs.
async fn lengthen(house: &House, entries: usize) {
    let clinic = &house.clinic.id;
    let invented = Identity {
        name: "Invented Patient".to_owned(),
        ..Identity::default()
    };
    let patient = SealedPatient::seal(&house.care, clinic, &invented).unwrap();
    let one = AuditEntry::new(clinic, noon(), Actor::System, "patient.imported", "x");
    let known = KnownPatients::default();
    let (patients, audit) = ([patient], vec![one; entries]);
    let added = house.store.add_patients(&known, &patients, &audit).await;
    assert!(added.unwrap());
}

#[tokio::test]
async fn a_long_log_is_walked_in_steps() {
    for house in houses().await {
        lengthen(&house, 2_500).await;
        let some = house.walked(0, 1_500).await;
        assert_eq!((some.first, some.last, some.newest), (1, 2_000, 2_502));
        assert!(!some.is_whole() && some.broken.is_none());
        let rest = house.walked(some.last, 1_500).await;
        assert_eq!((rest.first, rest.last), (2_001, 2_502));
        assert!(rest.is_whole());
        house
            .tamper("UPDATE audit SET at = at + 1 WHERE clinic_id = $1 AND seq = 2400")
            .await;
        let rest = house.walked(some.last, 1_500).await;
        assert_eq!((rest.last, rest.broken), (2_399, Some(Broken::At(2_400))));
    }
}
