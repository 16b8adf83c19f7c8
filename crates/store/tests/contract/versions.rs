//! Sessions taken back and corrected, and what is remembered of how muscles were needled.

use care::id::SessionId;
use care::port::SetWays;
use care::review::{Gentler, follow_up, last_time};
use care::treatment::reminder::{Channel, RemindersAsked, Wanted};
use care::treatment::{
    CorrectError, EndedAs, Layer, Needling, Recorded, Recovery, SessionDraft, SessionFor,
    SessionNotes, Side, UndoError, ask_for_link, correct_session, record_session, recovery,
    renew_link, undo_session, waiting_for_link,
};
use jiff::{SignedDuration, Timestamp};

use crate::house::{House, houses, noon};

const SOON: SignedDuration = SignedDuration::from_secs(30);

pub(crate) fn needling(muscle: &str, region: &str, needles: u16) -> Needling {
    Needling {
        region: region.to_owned(),
        side: Some(Side::Left),
        muscle: muscle.to_owned(),
        depth: Some(Layer::Deep),
        technique: Some("pistoning".to_owned()),
        needles: Some(needles),
        insertions: None,
        twitches: None,
        pain: None,
    }
}

fn draft(patient: &Recorded, hours_ago: i64, needlings: Vec<Needling>) -> SessionDraft {
    SessionDraft {
        patient: SessionFor::Known(patient.patient.clone()),
        needled_at: noon() - SignedDuration::from_hours(hours_ago),
        first_session: Some(false),
        risks: None,
        needlings,
        notes: SessionNotes::default(),
        wanted: Wanted::default(),
    }
}

impl House {
    pub(crate) async fn undo(
        &self,
        session: &SessionId,
        after: SignedDuration,
    ) -> Result<(), UndoError> {
        let care = self.later(after);
        let undone = undo_session(&care, &self.clinic.id, &self.staff.id, session).await;
        undone.map(drop)
    }

    async fn sessions(&self, patient: &Recorded) -> Vec<SessionId> {
        let store = &self.care.store;
        let history = store.patient_history(&self.clinic.id, &patient.patient, 9);
        let sessions = history.await.unwrap().sessions;
        sessions.into_iter().map(|session| session.id).collect()
    }

    async fn link_works(&self, patient: &Recorded) -> bool {
        let behind = recovery(&self.care, &patient.token).await.unwrap();
        matches!(behind, Recovery::Open { .. })
    }
}

#[tokio::test]
async fn a_session_taken_back_counts_nowhere_and_its_link_and_plan_end() {
    for house in houses().await {
        let wanted = Wanted {
            email: "pat@invented.test".to_owned(),
            phone: String::new(),
            reminders: RemindersAsked::Agreed(Channel::Mail),
            ..Wanted::default()
        };
        let patient = house.patient_with(&house.care, 2, wanted).await;
        assert!(house.link_works(&patient).await);
        house.undo(&patient.session, SOON).await.unwrap();
        assert_eq!(house.sessions(&patient).await, []);
        assert!(!house.link_works(&patient).await);
        let (store, clinic) = (&house.care.store, &house.clinic.id);
        assert_eq!(store.session(clinic, &patient.session).await.unwrap(), None);
        let plan = store.plan_of(clinic, &patient.patient).await.unwrap();
        assert!(plan.unwrap().stopped_at.is_some());
        let versions = store
            .session_versions(clinic, &patient.session)
            .await
            .unwrap();
        assert_eq!(versions.len(), 1);
        assert_eq!(versions[0].session.needlings.len(), 1, "it stays stored");
        assert_eq!(versions[0].ended, Some((noon() + SOON, EndedAs::Withdrawn)));
        let late = house.later(SignedDuration::from_hours(200));
        let silent = follow_up(&late, clinic, 100).await.unwrap();
        assert_eq!(silent.total, 0, "nobody waits for a word about it");
        let newest = store.newest_sessions(clinic).await.unwrap();
        assert_eq!(newest, []);
        assert!(matches!(
            house.undo(&patient.session, SOON).await,
            Err(UndoError::Changed)
        ));
    }
}

#[tokio::test]
async fn a_session_taken_back_leaves_the_link_as_long_as_the_sessions_before_want_it() {
    for house in houses().await {
        let patient = house.patient(100).await;
        let (store, clinic) = (&house.care.store, &house.clinic.id);
        let before = store
            .link_of(clinic, &patient.patient)
            .await
            .unwrap()
            .unwrap();
        let again = draft(&patient, 1, vec![needling("soleus", "calf_foot", 2)]);
        let care = &house.care;
        let second = care::treatment::record_session(care, clinic, &house.staff.id, again);
        let second = second.await.unwrap();
        let longer = store
            .link_of(clinic, &patient.patient)
            .await
            .unwrap()
            .unwrap();
        assert!(longer.expires_at > before.expires_at);
        house.undo(&second.session, SOON).await.unwrap();
        let after = store
            .link_of(clinic, &patient.patient)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(after, before);
        assert_eq!(
            house.sessions(&patient).await,
            std::slice::from_ref(&patient.session)
        );
    }
}

/// A time after the patient's link has ended by its time.
fn late() -> SignedDuration {
    SignedDuration::from_hours(24 * 50)
}

impl House {
    async fn end_of_link(&self, patient: &Recorded) -> Option<Timestamp> {
        let store = &self.care.store;
        let link = store.link_of(&self.clinic.id, &patient.patient).await;
        link.unwrap().map(|link| link.expires_at)
    }

    /// Records a session late, at the very time.
    async fn needled_late(&self, patient: &Recorded) -> Recorded {
        let care = self.later(late());
        let mut again = draft(patient, 0, vec![needling("soleus", "calf_foot", 2)]);
        again.needled_at = care.clock.now();
        let recorded = record_session(&care, &self.clinic.id, &self.staff.id, again);
        recorded.await.unwrap()
    }

    async fn waits_since(&self) -> Vec<Timestamp> {
        let waiting =
            waiting_for_link(&self.later(late()), &self.clinic.id, SetWays::default()).await;
        waiting.unwrap().iter().map(|one| one.since).collect()
    }
}

#[tokio::test]
async fn a_session_taken_back_leaves_a_renewed_link_as_long_as_it_was() {
    for house in houses().await {
        let patient = house.patient(0).await;
        let (clinic, staff) = (&house.clinic.id, &house.staff.id);
        let care = house.later(late());
        let renewed = renew_link(&care, clinic, staff, &patient.patient, SetWays::default());
        renewed.await.unwrap();
        let before = house.end_of_link(&patient).await;
        let second = house.needled_late(&patient).await;
        assert!(house.end_of_link(&patient).await > before);
        house.undo(&second.session, late() + SOON).await.unwrap();
        assert_eq!(house.end_of_link(&patient).await, before);
    }
}

#[tokio::test]
async fn a_link_that_time_has_ended_opens_again_with_a_session_and_the_wish_for_a_new_one_is_met() {
    for house in houses().await {
        let patient = house.patient(0).await;
        let behind = async |after| {
            let found = recovery(&house.later(after), &patient.token).await;
            matches!(found.unwrap(), Recovery::Open { .. })
        };
        ask_for_link(&house.later(late()), &patient.token)
            .await
            .unwrap();
        let since = house.waits_since().await;
        assert_eq!(since, [noon() + late()]);
        let second = house.needled_late(&patient).await;
        assert_eq!(second.token, patient.token, "it is the one that they have");
        assert!(behind(late()).await);
        assert_eq!(house.waits_since().await, []);
        house.undo(&second.session, late() + SOON).await.unwrap();
        assert!(!behind(late()).await);
        assert_eq!(house.waits_since().await, since, "the wish stands again");
    }
}

#[tokio::test]
async fn an_address_entered_with_a_session_that_is_taken_back_goes_with_it() {
    for house in houses().await {
        let patient = house.patient(100).await;
        let clinic = &house.clinic.id;
        let mut again = draft(&patient, 1, vec![needling("soleus", "calf_foot", 2)]);
        again.wanted.email = "somebody.else@invented.test".to_owned();
        let care = &house.care;
        let second = care::treatment::record_session(care, clinic, &house.staff.id, again);
        let second = second.await.unwrap();
        let email = async || {
            let sealed = care.store.patient(clinic, &patient.patient).await.unwrap();
            sealed.unwrap().open(care).unwrap().identity.email
        };
        assert_eq!(email().await, "somebody.else@invented.test");
        house.undo(&second.session, SOON).await.unwrap();
        assert_eq!(email().await, "");
    }
}

#[tokio::test]
async fn nothing_is_taken_back_after_a_minute_after_a_word_of_the_patient_or_by_another_clinic() {
    for house in houses().await {
        let patient = house.patient(2).await;
        let minute = SignedDuration::from_secs(60);
        let late = house.undo(&patient.session, minute).await;
        assert!(matches!(late, Err(UndoError::TooLate)));
        house.submit(&[house.check_in(&patient.token, 3)]).await;
        let heard = house.undo(&patient.session, SOON).await;
        assert!(matches!(heard, Err(UndoError::Heard)));
        assert_eq!(
            house.sessions(&patient).await,
            std::slice::from_ref(&patient.session)
        );
        let elsewhere = care::id::ClinicId::stored("elsewhere".to_owned());
        let stranger = undo_session(&house.care, &elsewhere, &house.staff.id, &patient.session);
        assert!(matches!(stranger.await, Err(UndoError::Unknown)));
    }
}

#[tokio::test]
async fn a_correction_counts_from_now_on_and_the_version_before_is_kept() {
    for house in houses().await {
        let patient = house.patient(5).await;
        let (store, clinic, staff) = (&house.care.store, &house.clinic.id, &house.staff.id);
        let told = house.submit(&[house.check_in(&patient.token, 3)]).await;
        let told = told.into_iter().next().unwrap().unwrap();
        let new = draft(&patient, 4, vec![needling("soleus", "calf_foot", 2)]);
        let later = house.later(SignedDuration::from_mins(30));
        let next = correct_session(&later, clinic, staff, &patient.session, new.clone());
        let next = next.await.unwrap();
        assert_eq!(house.sessions(&patient).await, std::slice::from_ref(&next));
        let versions = store.session_versions(clinic, &next).await.unwrap();
        assert_eq!(
            versions,
            store
                .session_versions(clinic, &patient.session)
                .await
                .unwrap()
        );
        let [before, after] = &versions[..] else {
            panic!("two versions: {versions:?}")
        };
        assert_eq!(before.session.id, patient.session);
        assert_eq!(before.ended.map(|(_, how)| how), Some(EndedAs::Corrected));
        assert_eq!((after.ended, &after.recorded_by), (None, staff));
        assert_eq!(after.session.needlings[0].muscle, "soleus");
        assert_eq!(after.session.facts.areas, ["calf_foot"]);
        let again = correct_session(&later, clinic, staff, &patient.session, new.clone());
        assert_eq!(
            again.await.unwrap(),
            next,
            "a button that was pressed twice"
        );
        let mut other = new;
        other.notes.notes = "came late".to_owned();
        let other = correct_session(&later, clinic, staff, &patient.session, other);
        assert!(matches!(other.await, Err(CorrectError::Changed)));
        let versions = store.session_versions(clinic, &next).await.unwrap();
        assert_eq!(versions.len(), 2);
        let records = store.patient_records_after(clinic, None, 10).await.unwrap();
        let protocol = &house.care.protocol;
        let replayed: Vec<_> = records[0].replay(None, protocol, protocol).collect();
        let replayed = replayed[0].as_ref().unwrap();
        assert_eq!(
            replayed.old, told.assessed,
            "assessed by the version of then"
        );
    }
}

#[tokio::test]
async fn a_practitioners_defaults_are_how_they_needled_each_muscle_last() {
    for house in houses().await {
        let patient = house.patient(300).await;
        let (store, clinic, staff) = (&house.care.store, &house.clinic.id, &house.staff.id);
        for (hours_ago, needles) in [(200, 4), (100, 2)] {
            let muscles = vec![
                needling("soleus", "calf_foot", needles),
                needling("infraspinatus", "shoulder", 9),
            ];
            let muscles = if needles == 4 {
                muscles
            } else {
                muscles[..1].to_vec()
            };
            let new = draft(&patient, hours_ago, muscles);
            let care = &house.care;
            care::treatment::record_session(care, clinic, staff, new)
                .await
                .unwrap();
        }
        let last = store.last_needlings(clinic, staff).await.unwrap();
        let needles = |muscle: &str| {
            let found = last.iter().filter(|one| one.muscle == muscle);
            found.map(|one| one.needles).collect::<Vec<_>>()
        };
        assert_eq!(needles("soleus"), [Some(2)]);
        assert_eq!(needles("infraspinatus"), [Some(9)]);
        let nobody = care::id::StaffId::stored("nobody".to_owned());
        assert_eq!(store.last_needlings(clinic, &nobody).await.unwrap(), []);
        let newest = store.newest_sessions(clinic).await.unwrap();
        let expected = noon() - SignedDuration::from_hours(100);
        assert_eq!(newest, [(patient.patient.clone(), expected)]);
    }
}

#[tokio::test]
async fn the_reaction_to_the_last_session_is_told_with_its_dose() {
    for house in houses().await {
        let patient = house.patient(6).await;
        house.submit(&[house.check_in(&patient.token, 8)]).await;
        let last = last_time(&house.care, &house.clinic.id, &patient.patient).await;
        let last = last.unwrap().unwrap();
        let course = last.course.unwrap();
        assert_eq!((course.peak, course.peak_h, course.last), (8, 6, 8));
        assert_eq!(last.gentler, [Gentler::Strong]);
        assert_eq!(last.session.id, patient.session);
        assert_eq!((last.needles, last.deep), (None, None));
    }
}
