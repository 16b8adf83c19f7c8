//! Links on their way to patients, as they are stored.

use care::id::DeliveryId;
use care::jobs::{Claimed, Finish, JobKind, SendingEnd};
use care::port::{SetWays, StoreError};
use care::treatment::reminder::{About, Channel, Delivery, Outcome, Wanted};
use care::treatment::{
    HandOverError, LinkWay, Recorded, Recovery, ask_for_link, leave, link_token, recovery,
    renew_link, replace_link, send_link, waiting_for_link,
};
use jiff::SignedDuration;

use crate::house::{House, OsEntropy, houses, noon};

impl House {
    async fn with_address(&self) -> Recorded {
        let wanted = Wanted {
            email: "pat@invented.test".to_owned(),
            ..Wanted::default()
        };
        self.patient_with(&self.care, 0, wanted).await
    }

    async fn ask(&self, patient: &Recorded) -> Result<(), HandOverError> {
        let (clinic, staff) = (&self.clinic.id, &self.staff.id);
        send_link(&self.care, clinic, staff, &patient.patient).await
    }

    async fn replace(&self, patient: &Recorded) -> Result<(), HandOverError> {
        let (clinic, staff) = (&self.clinic.id, &self.staff.id);
        let links = self.care.store.links_of(clinic, &patient.patient).await?;
        replace_link(&self.care, clinic, staff, &patient.patient, &links[0].id).await
    }

    /// Makes a new link, so many days after noon, when time has ended the one before.
    async fn renew(&self, patient: &Recorded, days: i64) {
        let care = self.later(SignedDuration::from_hours(24 * days));
        let (clinic, staff) = (&self.clinic.id, &self.staff.id);
        renew_link(&care, clinic, staff, &patient.patient, SetWays::default())
            .await
            .unwrap();
    }

    /// Claims the patient's sending at a time after noon.
    async fn claim(&self, patient: &Recorded, after: SignedDuration) -> Option<Claimed> {
        let lease = SignedDuration::from_secs(60);
        let store = &self.care.store;
        let claimed = store
            .claim_jobs(noon() + after, lease, 1_000)
            .await
            .unwrap();
        let sending = JobKind::SendLink(patient.patient.clone());
        claimed.into_iter().find(|one| one.job.kind == sending)
    }

    fn ended(&self, claimed: &Claimed, patient: &Recorded, finish: Finish) -> SendingEnd {
        let outcome = match finish {
            Finish::Done { .. } => Outcome::Taken,
            Finish::Retry { .. } => Outcome::Failed,
        };
        let delivery = Delivery {
            clinic: self.clinic.id.clone(),
            id: DeliveryId::new(noon(), &OsEntropy),
            patient: patient.patient.clone(),
            job: claimed.job.id.clone(),
            about: About::Link,
            channel: Channel::Mail,
            attempt: 1,
            outcome,
            said: "said".to_owned(),
            message: None,
            at: noon(),
        };
        SendingEnd {
            clinic: self.clinic.id.clone(),
            job: claimed.job.id.clone(),
            fence: claimed.fence,
            code_until: None,
            delivery: Some(delivery),
            finish,
        }
    }
}

#[tokio::test]
async fn a_link_that_waits_to_be_sent_waits_once_and_one_that_failed_is_tried_at_once() {
    for house in houses().await {
        let patient = house.with_address().await;
        house.ask(&patient).await.unwrap();
        house.ask(&patient).await.unwrap();
        let store = house.care.store.clone();
        let waiting = || store.link_to_be_sent(&house.clinic.id, &patient.patient);
        let first = waiting().await.unwrap().unwrap();
        let claimed = house.claim(&patient, SignedDuration::ZERO).await.unwrap();
        assert_eq!(claimed.job.id, first.id);
        let later = noon() + SignedDuration::from_hours(24);
        let finish = Finish::Retry {
            at: later,
            error: "nobody answers".to_owned(),
        };
        let end = house.ended(&claimed, &patient, finish);
        assert!(store.finish_sending(&end).await.unwrap());
        let failed = waiting().await.unwrap().unwrap();
        assert_eq!((failed.run_at, failed.attempts), (later, 1));
        house.ask(&patient).await.unwrap();
        let again = waiting().await.unwrap().unwrap();
        assert_eq!((again.id, again.run_at), (first.id, noon()));
        let claimed = house.claim(&patient, SignedDuration::ZERO).await.unwrap();
        let done = house.ended(&claimed, &patient, Finish::Done { at: noon() });
        assert!(store.finish_sending(&done).await.unwrap());
        assert!(waiting().await.unwrap().is_none());
        // A worker that lost its lease ends nothing, but what it did is written down.
        let stale = SendingEnd {
            fence: claimed.fence - 1,
            ..house.ended(&claimed, &patient, Finish::Done { at: noon() })
        };
        assert!(!store.finish_sending(&stale).await.unwrap());
        let log = house
            .care
            .store
            .deliveries(&house.clinic.id, &patient.patient, 10)
            .await;
        let log: Vec<About> = log.unwrap().iter().map(|one| one.delivery.about).collect();
        assert_eq!(log, [About::Link; 3]);
    }
}

#[tokio::test]
async fn a_new_link_works_as_long_as_the_old_one_would_have_and_the_old_one_is_gone_at_once() {
    for house in houses().await {
        let patient = house.with_address().await;
        house.replace(&patient).await.unwrap();
        let store = &house.care.store;
        let links = store
            .links_of(&house.clinic.id, &patient.patient)
            .await
            .unwrap();
        assert_eq!(links.len(), 2);
        assert_eq!((links[0].generation, links[1].generation), (2, 1));
        assert_eq!(links[0].expires_at, links[1].expires_at);
        assert_eq!(links[1].revoked_at, Some(noon()));
        let newest = store
            .link_of(&house.clinic.id, &patient.patient)
            .await
            .unwrap();
        assert_eq!(newest.as_ref(), links.first());
        let old = recovery(&house.care, &patient.token).await.unwrap();
        assert!(matches!(old, Recovery::Gone { .. }));
        // Who has seen only the first link replaces nothing.
        let (clinic, staff) = (&house.clinic.id, &house.staff.id);
        let late = replace_link(&house.care, clinic, staff, &patient.patient, &links[1].id).await;
        assert!(matches!(late, Err(HandOverError::Changed)));
        let links = store
            .links_of(&house.clinic.id, &patient.patient)
            .await
            .unwrap();
        assert_eq!(links.len(), 2);
    }
}

#[tokio::test]
async fn what_cannot_be_sent_or_replaced_is_said_and_nothing_is_enqueued() {
    for house in houses().await {
        let nowhere = house.patient(0).await;
        assert!(matches!(
            house.ask(&nowhere).await,
            Err(HandOverError::NoAddress)
        ));
        let patient = house.with_address().await;
        leave(&house.care, &patient.token).await.unwrap();
        assert!(matches!(
            house.ask(&patient).await,
            Err(HandOverError::Ended)
        ));
        let waiting = house
            .care
            .store
            .link_to_be_sent(&house.clinic.id, &patient.patient);
        assert!(waiting.await.unwrap().is_none());
        // A page that the patient closed gets a new link when the patient wants one.
        house.replace(&patient).await.unwrap();
        assert!(house.ask(&patient).await.is_ok());
        let late = house.later(SignedDuration::from_hours(24 * 50));
        let (clinic, staff) = (&house.clinic.id, &house.staff.id);
        let links: Result<_, StoreError> = late.store.links_of(clinic, &patient.patient).await;
        let seen = links.unwrap()[0].id.clone();
        let over = replace_link(&late, clinic, staff, &patient.patient, &seen).await;
        assert!(matches!(over, Err(HandOverError::Ended)));
    }
}

#[tokio::test]
async fn a_renewed_link_goes_out_by_the_sending_that_waits_and_a_try_of_before_ends_nothing() {
    for house in houses().await {
        let patient = house.with_address().await;
        house.ask(&patient).await.unwrap();
        let store = &house.care.store;
        let waiting = || store.link_to_be_sent(&house.clinic.id, &patient.patient);
        // A worker has it in hand, and has found no link that works. It is not claimed here: that would claim the jobs of
        // other tests on the same server.
        let in_hand = Claimed {
            job: waiting().await.unwrap().unwrap(),
            fence: 0,
        };
        house.renew(&patient, 50).await;
        let done = house.ended(&in_hand, &patient, Finish::Done { at: noon() });
        assert!(!store.finish_sending(&done).await.unwrap());
        assert_eq!(waiting().await.unwrap().unwrap().id, in_hand.job.id);
        let jobs = store.unfinished_jobs(&house.clinic.id, 100).await;
        let sending = JobKind::SendLink(patient.patient.clone());
        let jobs = jobs.unwrap();
        assert_eq!(jobs.iter().filter(|job| job.kind == sending).count(), 1);
    }
}

#[tokio::test]
async fn who_holds_a_renewed_link_gets_the_next_one_by_hand_alone() {
    for house in houses().await {
        let patient = house.with_address().await;
        let (store, clinic) = (&house.care.store, &house.clinic.id);
        let ask = async |days: i64| {
            let care = house.later(SignedDuration::from_hours(24 * days));
            let link = store.link_of(clinic, &patient.patient).await.unwrap();
            let link = link.unwrap();
            let token = link_token(&care.master_key, clinic, &link.id, link.generation);
            ask_for_link(&care, &token).await.unwrap();
            let waiting = waiting_for_link(&care, clinic, SetWays::default())
                .await
                .unwrap();
            waiting.iter().map(|one| one.way).collect::<Vec<_>>()
        };
        assert_eq!(ask(50).await, [LinkWay::Mail]);
        house.renew(&patient, 50).await;
        // It lasts for two weeks; then time alone has ended this one, too, but who holds it is less certain.
        assert_eq!(ask(70).await, [LinkWay::Hand]);
    }
}
