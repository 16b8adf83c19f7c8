//! Who is silent is reckoned when it can change, and a session or a link changes it at once.

use care::review::follow_up;
use care::treatment::reminder::Wanted;
use care::treatment::{
    Recorded, SessionDraft, SessionFor, SessionNotes, record_session, undo_session,
};
use jiff::SignedDuration;

use crate::house::{House, houses, noon};
use crate::versions::needling;

fn hours(hours: i64) -> SignedDuration {
    SignedDuration::from_hours(hours)
}

impl House {
    /// How many are silent so long after noon.
    async fn silent(&self, after: SignedDuration) -> usize {
        let lists = follow_up(&self.later(after), &self.clinic.id, 100).await;
        lists.unwrap().not_heard_from.len()
    }

    /// How many would be reckoned so long after noon.
    async fn reckoned(&self, after: SignedDuration) -> usize {
        let store = &self.care.store;
        let watched = store.to_listen(&self.clinic.id, noon() + after, 100).await;
        watched.unwrap().len()
    }

    pub(crate) async fn needle_again(&self, patient: &Recorded, after: SignedDuration) -> Recorded {
        let draft = SessionDraft {
            patient: SessionFor::Known(patient.patient.clone()),
            needled_at: noon() + after,
            first_session: Some(false),
            risks: None,
            needlings: vec![needling("soleus", "calf_foot", 2)],
            notes: SessionNotes::default(),
            wanted: Wanted::default(),
        };
        let care = self.later(after);
        let recorded = record_session(&care, &self.clinic.id, &self.staff.id, draft).await;
        recorded.unwrap()
    }
}

#[tokio::test]
async fn a_view_reckons_only_those_for_whom_it_can_have_changed() {
    for house in houses().await {
        let _patient = house.patient(2).await;
        assert_eq!(house.reckoned(hours(1)).await, 1, "never reckoned");
        assert_eq!(house.silent(hours(1)).await, 0);
        assert_eq!(house.reckoned(hours(1)).await, 0);
        assert_eq!(house.reckoned(hours(21)).await, 0);
        assert_eq!(
            house.reckoned(hours(22)).await,
            1,
            "one may be missed by now"
        );
        assert_eq!(house.silent(hours(240)).await, 1);
        assert_eq!(house.reckoned(hours(263)).await, 0);
        assert_eq!(house.reckoned(hours(264)).await, 1, "each day");
        assert_eq!(house.silent(hours(800)).await, 1);
        assert_eq!(house.silent(hours(1_100)).await, 0, "the link is over");
        assert_eq!(house.reckoned(hours(9_999)).await, 0);
    }
}

#[tokio::test]
async fn the_next_session_ends_a_silence_and_taking_it_back_restores_it() {
    for house in houses().await {
        let patient = house.patient(2).await;
        assert_eq!(house.silent(hours(240)).await, 1);
        let again = house.needle_again(&patient, hours(241)).await;
        assert_eq!(house.silent(hours(241)).await, 0);
        let care = house.later(hours(241) + SignedDuration::from_secs(30));
        undo_session(&care, &house.clinic.id, &house.staff.id, &again.session)
            .await
            .unwrap();
        assert_eq!(house.silent(hours(242)).await, 1);
        house.needle_again(&patient, hours(243)).await;
        assert_eq!(house.silent(hours(290)).await, 0);
        assert_eq!(house.silent(hours(291)).await, 1, "silent once more");
    }
}

#[tokio::test]
async fn what_was_reckoned_of_a_session_that_changed_meanwhile_is_not_kept() {
    for house in houses().await {
        let patient = house.patient(2).await;
        let store = &house.care.store;
        let clinic = &house.clinic.id;
        let stale = store
            .to_listen(clinic, noon() + hours(240), 9)
            .await
            .unwrap();
        house.needle_again(&patient, hours(240)).await;
        let late = care::review::Listened {
            patient: patient.patient.clone(),
            mark: stale[0].mark,
            until: noon() + hours(240),
            missed: 6,
            needled_at: Some(noon()),
            again_at: None,
        };
        store.listened(clinic, &[late]).await.unwrap();
        assert_eq!(house.silent(hours(240)).await, 0);
        assert_eq!(house.silent(hours(288)).await, 1);
    }
}

#[tokio::test]
async fn two_who_reckon_at_once_cannot_hide_a_session_that_comes_in_between() {
    for house in houses().await {
        let patient = house.patient(2).await;
        let (store, clinic) = (&house.care.store, &house.clinic.id);
        // The link has run out: there is nothing to reckon before the next session.
        assert_eq!(house.silent(hours(1_100)).await, 0);
        house.needle_again(&patient, hours(1_101)).await;
        let late = store
            .to_listen(clinic, noon() + hours(1_102), 9)
            .await
            .unwrap();
        assert_eq!(house.silent(hours(1_102)).await, 0);
        house.needle_again(&patient, hours(1_103)).await;
        let nothing = care::review::Listened {
            patient: patient.patient.clone(),
            mark: late[0].mark,
            until: noon() + hours(1_102),
            missed: 0,
            needled_at: None,
            again_at: None,
        };
        store.listened(clinic, &[nothing]).await.unwrap();
        assert_eq!(house.silent(hours(1_103 + 48)).await, 1);
    }
}

#[tokio::test]
async fn an_older_session_that_is_entered_late_ends_no_silence() {
    for house in houses().await {
        let patient = house.patient(2).await;
        assert_eq!(house.silent(hours(60)).await, 1);
        let draft = SessionDraft {
            patient: SessionFor::Known(patient.patient.clone()),
            needled_at: noon() - hours(100),
            first_session: Some(false),
            risks: None,
            needlings: vec![needling("soleus", "calf_foot", 2)],
            notes: SessionNotes::default(),
            wanted: Wanted::default(),
        };
        let care = house.later(hours(60));
        record_session(&care, &house.clinic.id, &house.staff.id, draft)
            .await
            .unwrap();
        assert_eq!(house.silent(hours(61)).await, 1);
    }
}
