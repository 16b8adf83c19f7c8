//! What stands with a patient: language, next session, and the wait for a new link.

use care::Care;
use care::jobs::JobKind;
use care::port::{SetWays, StoreError};
use care::treatment::reminder::{Channel, RemindersAsked, Wanted};
use care::treatment::{
    HandOverError, LinkWay, NextSessionError, Recorded, Recovery, SealedPatient, SessionDraft,
    SessionFor, SessionNotes, ask_for_link, choose_language, record_session, recovery, renew_link,
    replace_link, set_next_session, settle_link, undo_session, waiting_for_link,
};
use jiff::{SignedDuration, Timestamp};

use crate::house::{House, houses, noon};

fn hours(hours: i64) -> SignedDuration {
    SignedDuration::from_hours(hours)
}

impl House {
    async fn stored(&self, patient: &Recorded) -> SealedPatient {
        let found = self.care.store.patient(&self.clinic.id, &patient.patient);
        found.await.unwrap().unwrap()
    }

    async fn comes_again(
        &self,
        care: &Care,
        patient: &Recorded,
        next: Option<Timestamp>,
    ) -> Result<(), NextSessionError> {
        let (clinic, staff) = (&self.clinic.id, &self.staff.id);
        set_next_session(care, clinic, staff, &patient.patient, next).await
    }

    /// A further session of a patient, just now, as the patient's first was.
    async fn another(&self, care: &Care, patient: &Recorded, next: Option<Timestamp>) -> Recorded {
        let sessions = care
            .store
            .patient_history(&self.clinic.id, &patient.patient, 0);
        let sessions = sessions.await.unwrap().sessions;
        let draft = SessionDraft {
            patient: SessionFor::Known(patient.patient.clone()),
            needled_at: care.clock.now(),
            first_session: Some(false),
            risks: None,
            needlings: sessions[0].needlings.clone(),
            notes: SessionNotes::default(),
            wanted: Wanted {
                next_session: next,
                ..Wanted::default()
            },
        };
        record_session(care, &self.clinic.id, &self.staff.id, draft)
            .await
            .unwrap()
    }

    async fn audited(&self, action: &str) -> usize {
        let log = self
            .care
            .store
            .audit_log(&self.clinic.id, 0, 1_000)
            .await
            .unwrap();
        log.iter().filter(|one| one.action == action).count()
    }
}

fn reminded(next_session: Option<Timestamp>) -> Wanted {
    Wanted {
        email: "pat@invented.test".to_owned(),
        reminders: RemindersAsked::Agreed(Channel::Mail),
        next_session,
        ..Wanted::default()
    }
}

#[tokio::test]
async fn a_next_session_is_kept_with_the_patient_and_a_session_on_its_day_or_later_clears_it() {
    for house in houses().await {
        let next = noon() + hours(24 * 7);
        let patient = house
            .patient_with(&house.care, 0, reminded(Some(next)))
            .await;
        assert_eq!(house.stored(&patient).await.next_session_at, Some(next));
        // A session in between leaves it, the one on that day is it, also an hour early.
        house.another(&house.later(hours(48)), &patient, None).await;
        assert_eq!(house.stored(&patient).await.next_session_at, Some(next));
        house
            .another(&house.later(hours(24 * 7 - 1)), &patient, None)
            .await;
        assert_eq!(house.stored(&patient).await.next_session_at, None);
    }
}

#[tokio::test]
async fn what_a_session_said_of_the_next_one_is_taken_back_with_it() {
    for house in houses().await {
        let (first, second) = (noon() + hours(24 * 7), noon() + hours(24 * 9));
        let patient = house
            .patient_with(&house.care, 0, reminded(Some(first)))
            .await;
        let later = house.later(hours(24));
        let wrong = house.another(&later, &patient, Some(second)).await;
        assert_eq!(house.stored(&patient).await.next_session_at, Some(second));
        let (clinic, staff) = (&house.clinic.id, &house.staff.id);
        undo_session(&later, clinic, staff, &wrong.session)
            .await
            .unwrap();
        assert_eq!(house.stored(&patient).await.next_session_at, Some(first));
    }
}

#[tokio::test]
async fn after_a_session_is_taken_back_the_reminder_before_the_next_one_is_in_its_old_place() {
    for house in houses().await {
        let (first, second) = (noon() + hours(240), noon() + hours(336));
        let patient = house
            .patient_with(&house.care, 0, reminded(Some(first)))
            .await;
        let later = house.later(hours(192));
        let wrong = house.another(&later, &patient, Some(second)).await;
        undo_session(&later, &house.clinic.id, &house.staff.id, &wrong.session)
            .await
            .unwrap();
        let store = &house.care.store;
        let plan = store.plan_of(&house.clinic.id, &patient.patient).await;
        let plan = plan.unwrap().unwrap();
        let jobs = store.unfinished_jobs(&house.clinic.id, 100).await.unwrap();
        let job = jobs.iter().find(|job| job.id == plan.job).unwrap();
        assert_eq!(job.run_at, noon() + hours(240 - 24));
    }
}

#[tokio::test]
async fn a_next_session_that_nobody_could_be_asked_about_is_refused_and_one_can_be_changed_and_cleared()
 {
    for house in houses().await {
        let patient = house.patient(0).await;
        let set = async |next| house.comes_again(&house.care, &patient, next).await;
        assert!(matches!(
            set(Some(noon())).await,
            Err(NextSessionError::Past)
        ));
        let end = noon() + hours(24 * 42);
        let late = set(Some(end)).await;
        assert!(matches!(late, Err(NextSessionError::AfterLink(at)) if at == end));
        assert_eq!(house.stored(&patient).await.next_session_at, None);
        let next = noon() + hours(100);
        set(Some(next)).await.unwrap();
        assert_eq!(house.stored(&patient).await.next_session_at, Some(next));
        set(None).await.unwrap();
        assert_eq!(house.stored(&patient).await.next_session_at, None);
        let over = house.later(hours(24 * 50));
        let nobody = house
            .comes_again(&over, &patient, Some(noon() + hours(24 * 51)))
            .await;
        assert!(matches!(nobody, Err(NextSessionError::NoLink)));
        assert_eq!(house.audited("patient.next_session").await, 2);
    }
}

#[tokio::test]
async fn a_chosen_language_is_kept_once_and_only_through_a_link_that_works() {
    for house in houses().await {
        let patient = house.patient(0).await;
        assert_eq!(
            house.stored(&patient).await.language_in(&house.clinic),
            "en"
        );
        for _ in 0..2 {
            choose_language(&house.care, &patient.token, "es")
                .await
                .unwrap();
        }
        let stored = house.stored(&patient).await;
        assert_eq!(stored.language_in(&house.clinic), "es");
        assert_eq!(house.audited("patient.language").await, 1);
        let over = house.later(hours(24 * 50));
        choose_language(&over, &patient.token, "ar").await.unwrap();
        choose_language(&house.care, "no-such-link", "ar")
            .await
            .unwrap();
        assert_eq!(house.stored(&patient).await.language.as_deref(), Some("es"));
    }
}

#[tokio::test]
async fn an_old_link_gets_no_new_one_by_itself_and_a_person_sends_it_to_the_known_address() {
    for house in houses().await {
        let patient = house.patient_with(&house.care, 0, reminded(None)).await;
        let (clinic, staff) = (&house.clinic.id, &house.staff.id);
        ask_for_link(&house.care, &patient.token).await.unwrap();
        assert!(
            waiting_for_link(&house.care, clinic, SetWays::default())
                .await
                .unwrap()
                .is_empty(),
            "it works still"
        );
        let early = renew_link(
            &house.care,
            clinic,
            staff,
            &patient.patient,
            SetWays::default(),
        )
        .await;
        assert!(matches!(early, Err(HandOverError::Changed)));

        let over = house.later(hours(24 * 50));
        for _ in 0..2 {
            ask_for_link(&over, &patient.token).await.unwrap();
        }
        ask_for_link(&over, "no-such-link").await.unwrap();
        assert_eq!(house.audited("link.asked_for").await, 1);
        let sending = over.store.link_to_be_sent(clinic, &patient.patient);
        assert!(sending.await.unwrap().is_none());
        let waiting = waiting_for_link(&over, clinic, SetWays::default())
            .await
            .unwrap();
        assert_eq!((waiting.len(), waiting[0].way), (1, LinkWay::Mail));

        renew_link(&over, clinic, staff, &patient.patient, SetWays::default())
            .await
            .unwrap();
        let sending = over.store.link_to_be_sent(clinic, &patient.patient);
        let sending = sending.await.unwrap().unwrap();
        assert_eq!(sending.kind, JobKind::SendLink(patient.patient.clone()));
        assert!(
            waiting_for_link(&over, clinic, SetWays::default())
                .await
                .unwrap()
                .is_empty()
        );
        let links = over.store.links_of(clinic, &patient.patient).await.unwrap();
        assert_eq!(links[0].expires_at, over.clock.now() + hours(24 * 14));
        let old = recovery(&over, &patient.token).await.unwrap();
        assert!(matches!(old, Recovery::Gone { .. }));
        let twice = renew_link(&over, clinic, staff, &patient.patient, SetWays::default()).await;
        assert!(matches!(twice, Err(HandOverError::Changed)));
    }
}

#[tokio::test]
async fn who_asks_from_a_replaced_link_or_without_an_address_waits_for_a_hand() {
    for house in houses().await {
        let (clinic, staff) = (&house.clinic.id, &house.staff.id);
        let replaced = house.patient_with(&house.care, 0, reminded(None)).await;
        let links: Result<_, StoreError> =
            house.care.store.links_of(clinic, &replaced.patient).await;
        let seen = links.unwrap()[0].id.clone();
        replace_link(&house.care, clinic, staff, &replaced.patient, &seen)
            .await
            .unwrap();
        ask_for_link(&house.care, &replaced.token).await.unwrap();
        let nowhere = house.patient(24 * 41).await;
        let late = house.later(hours(24 * 2));
        ask_for_link(&late, &nowhere.token).await.unwrap();
        let waiting = waiting_for_link(&late, clinic, SetWays::default())
            .await
            .unwrap();
        let ways: Vec<_> = waiting
            .iter()
            .map(|one| (one.patient.id.clone(), one.way))
            .collect();
        let hand = |patient: &Recorded| (patient.patient.clone(), LinkWay::Hand);
        assert_eq!(ways, [hand(&replaced), hand(&nowhere)]);
        settle_link(&late, clinic, staff, &replaced.patient)
            .await
            .unwrap();
        settle_link(&late, clinic, staff, &replaced.patient)
            .await
            .unwrap();
        assert_eq!(house.audited("link.asked_for.settled").await, 1);
        assert_eq!(
            waiting_for_link(&late, clinic, SetWays::default())
                .await
                .unwrap()
                .len(),
            1
        );
    }
}
