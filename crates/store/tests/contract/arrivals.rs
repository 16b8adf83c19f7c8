//! What the gateway for text messages says later of a message: beside its try, and what follows from it.

use care::id::{DeliveryId, JobId};
use care::jobs::{LEASE, Reached, ReminderEnd, Trouble};
use care::port::{CoverStore, JobStore, ReminderStore};
use care::review::{LogPart, Only, follow_up};
use care::treatment::Recorded;
use care::treatment::reminder::{Arrival, Arrived, Channel, Delivery, Outcome, arrived};
use jiff::{SignedDuration, Timestamp};

use crate::cover::{alarm, end_of, run};
use crate::house::{House, OsEntropy, houses, noon};

impl House {
    /// An id of this house's own: gateways give none twice, and databases of tests are used again.
    fn message(&self, number: i64) -> String {
        format!("{}.{number}", self.clinic.id)
    }

    fn arrival(&self, message: i64, came: Arrived) -> Arrival {
        let said = match came {
            Arrived::Yes => "delivered",
            Arrived::No => "undelivered, code 30003",
        };
        Arrival {
            message: self.message(message),
            arrived: came,
            said: said.to_owned(),
        }
    }

    /// The reminder of a plan went out under this id.
    async fn sent(&self, patient: &Recorded, message: i64) {
        let plan = self.plan(patient).await.unwrap();
        let tried = Delivery {
            id: DeliveryId::new(noon() + SignedDuration::from_secs(message), &OsEntropy),
            channel: Channel::Sms,
            message: Some(self.message(message)),
            ..self.delivery(&plan, Outcome::Taken)
        };
        let end = ReminderEnd {
            delivery: Some(tried),
            ..self.end(&plan, 0, self.next(&plan, Reached::Yes))
        };
        assert!(self.store.finish_reminder(&end).await.unwrap());
    }

    async fn reported(&self, message: i64, came: Arrived) {
        let arrival = self.arrival(message, came);
        arrived(&self.care, &arrival).await.unwrap();
    }

    async fn outcomes(&self, only: Only) -> Vec<(Outcome, String)> {
        let part = LogPart {
            only,
            ..LogPart::newest(10)
        };
        let rows = self.store.delivery_log(&self.clinic.id, part).await;
        let tried = rows.unwrap().into_iter().map(|row| row.delivery);
        tried.map(|one| (one.outcome, one.said)).collect()
    }

    async fn not_reached(&self) -> usize {
        follow_up(&self.care, &self.clinic.id, 10)
            .await
            .unwrap()
            .not_reached
            .len()
    }

    async fn job_runs_at(&self, id: &JobId) -> Timestamp {
        let jobs = self.store.unfinished_jobs(&self.clinic.id, 10).await;
        let job = jobs.unwrap().into_iter().find(|job| job.id == *id);
        job.unwrap().run_at
    }
}

#[tokio::test]
async fn a_reminder_that_did_not_arrive_makes_its_patient_one_to_call() {
    for house in houses().await {
        let patient = house.reminded().await;
        house.sent(&patient, 1).await;
        assert_eq!(house.not_reached().await, 0);
        house.reported(1, Arrived::No).await;
        assert_eq!(house.not_reached().await, 1);
        let said = "SMTP 250 queued; undelivered, code 30003".to_owned();
        let lost = [(Outcome::Undelivered, said)];
        assert_eq!(house.outcomes(Only::All).await, lost);
        assert_eq!(house.outcomes(Only::Trouble).await, lost);
    }
}

#[tokio::test]
async fn that_a_message_arrived_is_the_last_word() {
    for house in houses().await {
        let patient = house.reminded().await;
        house.sent(&patient, 2).await;
        for came in [Arrived::Yes, Arrived::No] {
            house.reported(2, came).await;
            let outcomes = house.outcomes(Only::All).await;
            assert_eq!(outcomes[0].0, Outcome::Delivered);
            assert_eq!(house.not_reached().await, 0);
        }
        assert_eq!(house.outcomes(Only::Trouble).await, []);
    }
}

#[tokio::test]
async fn a_report_on_an_older_message_says_nothing_of_who_was_reached_since() {
    for house in houses().await {
        let patient = house.reminded().await;
        house.sent(&patient, 3).await;
        house.sent(&patient, 4).await;
        house.reported(3, Arrived::No).await;
        assert_eq!(house.not_reached().await, 0);
        house.reported(4, Arrived::No).await;
        assert_eq!(house.not_reached().await, 1);
    }
}

#[tokio::test]
async fn a_report_that_is_faster_than_the_commit_is_kept_for_it() {
    for house in houses().await {
        let patient = house.reminded().await;
        house.reported(5, Arrived::No).await;
        house.reported(6, Arrived::Yes).await;
        house.sent(&patient, 5).await;
        let outcomes = house.outcomes(Only::All).await;
        assert_eq!(outcomes[0].0, Outcome::Undelivered);
        assert_eq!(house.not_reached().await, 1);
        // Another day's report throws away what nobody asked for.
        let care = house.later(SignedDuration::from_hours(25));
        let other = house.arrival(7, Arrived::Yes);
        arrived(&care, &other).await.unwrap();
        house.sent(&patient, 6).await;
        let outcomes = house.outcomes(Only::All).await;
        assert!(
            outcomes
                .iter()
                .any(|(outcome, _)| *outcome == Outcome::Taken)
        );
    }
}

#[tokio::test]
async fn a_chain_that_counted_on_a_message_goes_on_when_it_did_not_arrive() {
    for house in houses().await {
        let patient = house.patient(2).await;
        let alert = alarm(&house, &patient.token).await;
        let chain = run(&house, &alert).await;
        let mut end = end_of(&house, &alert, &chain, (0, 1), Trouble::None);
        let (telling, _) = end.telling.as_mut().unwrap();
        telling.channel = Channel::Sms;
        telling.outcome = Outcome::Taken;
        telling.message = Some(house.message(8));
        assert!(house.store.finish_telling(&end).await.unwrap());
        let before = house.job_runs_at(&chain.job).await;
        assert_eq!(before, noon() + SignedDuration::from_hours(1));
        house.reported(8, Arrived::No).await;
        assert_eq!(house.job_runs_at(&chain.job).await, noon() + LEASE);
        let told = run(&house, &alert).await.tellings;
        assert_eq!(told[0].outcome, Outcome::Undelivered);
        let under_way = end_of(&house, &alert, &chain, (0, 2), Trouble::None);
        assert!(!house.store.finish_telling(&under_way).await.unwrap());
        assert_eq!(house.job_runs_at(&chain.job).await, noon() + LEASE);
        // A report that is faster than the commit of its try is the last word on the try, too.
        house.reported(9, Arrived::No).await;
        let mut next = end_of(&house, &alert, &chain, (1, 3), Trouble::None);
        let (telling, _) = next.telling.as_mut().unwrap();
        telling.outcome = Outcome::Taken;
        telling.message = Some(house.message(9));
        let at = telling.at;
        assert!(house.store.finish_telling(&next).await.unwrap());
        assert_eq!(house.job_runs_at(&chain.job).await, at);
    }
}
