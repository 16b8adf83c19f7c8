//! Patients to call who are put aside: from the lists, and back into them.

use care::Care;
use care::check_in::submit_group;
use care::id::PatientId;
use care::review::{
    AsideError, AsideReason, AsideStep, aside_now, asides, follow_up, put_aside, worklist,
};
use care::treatment::Recorded;
use jiff::SignedDuration;

use crate::house::{House, houses, noon};

fn hours(hours: i64) -> SignedDuration {
    SignedDuration::from_hours(hours)
}

/// Long enough without a check-in for a call. Saturday noon: the clinic opens on Monday at nine.
const SILENT: i64 = 240;
/// Long enough, too, and early enough for another silence after a check-in.
const EARLY: i64 = 84;

impl House {
    async fn to_call(&self, care: &Care) -> Vec<PatientId> {
        let lists = follow_up(care, &self.clinic.id, 100).await.unwrap();
        let silent = lists.not_heard_from;
        assert_eq!(lists.total, u64::try_from(silent.len()).unwrap());
        silent.into_iter().map(|one| one.patient.id).collect()
    }

    async fn aside(
        &self,
        care: &Care,
        patient: &Recorded,
        (seen, reason, note): (u32, AsideReason, &str),
    ) -> Result<(), AsideError> {
        let step = AsideStep {
            clinic: &self.clinic,
            staff: &self.staff.id,
            patient: &patient.patient,
            seen,
            reason,
            note,
        };
        put_aside(care, &step).await
    }
}

#[tokio::test]
async fn who_did_not_answer_is_called_again_when_the_clinic_opens_next() {
    for house in houses().await {
        let patient = house.patient(2).await;
        let care = house.later(hours(SILENT));
        let to_call = house.to_call(&care).await;
        assert_eq!(to_call, std::slice::from_ref(&patient.patient));
        let step = (0, AsideReason::NoAnswer, "Her mother answered.");
        house.aside(&care, &patient, step).await.unwrap();
        assert!(house.to_call(&care).await.is_empty());
        let aside = aside_now(&care, &house.clinic.id).await.unwrap();
        let (who, why) = &aside[0];
        assert_eq!(who.id, patient.patient);
        assert_eq!(why.note, "Her mother answered.");
        let opens = why.until.unwrap();
        assert_eq!(opens.to_string(), "2026-03-16T09:00:00Z");
        let before = house.later(opens.duration_since(noon()) - hours(1));
        assert!(house.to_call(&before).await.is_empty());
        let then = house.later(opens.duration_since(noon()));
        assert_eq!(house.to_call(&then).await.len(), 1);
        let lists = follow_up(&then, &house.clinic.id, 9).await.unwrap();
        let tried = lists.not_heard_from[0].tried;
        assert_eq!(tried, Some((AsideReason::NoAnswer, noon() + hours(SILENT))));
        assert!(aside_now(&then, &house.clinic.id).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn two_do_not_call_twice_and_a_second_press_is_no_second_call() {
    for house in houses().await {
        let patient = house.patient(2).await;
        let care = house.later(hours(SILENT));
        let spoke = (0, AsideReason::Spoke, "Well.");
        house.aside(&care, &patient, spoke).await.unwrap();
        house.aside(&care, &patient, spoke).await.unwrap();
        let other = (0, AsideReason::NoAnswer, "");
        let refused = house.aside(&care, &patient, other).await;
        assert!(matches!(refused, Err(AsideError::Changed)));
        let late = house.later(hours(SILENT) + SignedDuration::from_mins(3));
        let refused = house.aside(&late, &patient, spoke).await;
        assert!(matches!(refused, Err(AsideError::Changed)));
        let sealed = care.store.patient(&house.clinic.id, &patient.patient);
        let sealed = sealed.await.unwrap().unwrap();
        assert_eq!(asides(&care, &sealed).await.unwrap().len(), 1);
        let back = (1, AsideReason::Back, "");
        house.aside(&late, &patient, back).await.unwrap();
        assert_eq!(house.to_call(&late).await.len(), 1);
        assert_eq!(asides(&care, &sealed).await.unwrap().len(), 2);
    }
}

#[tokio::test]
async fn no_call_is_needed_until_the_next_session_and_not_without_a_reason() {
    for house in houses().await {
        let patient = house.patient(2).await;
        let care = house.later(hours(SILENT));
        let refused = house
            .aside(&care, &patient, (0, AsideReason::NotNeeded, " "))
            .await;
        assert!(matches!(refused, Err(AsideError::NoNote)));
        let long = "x".repeat(1_001);
        let refused = house
            .aside(&care, &patient, (0, AsideReason::Spoke, &long))
            .await;
        assert!(matches!(refused, Err(AsideError::LongNote)));
        let step = (0, AsideReason::NotNeeded, "Comes in weekly.");
        house.aside(&care, &patient, step).await.unwrap();
        let late = house.later(hours(SILENT + 400));
        assert!(house.to_call(&late).await.is_empty());
        house.needle_again(&patient, hours(SILENT + 401)).await;
        let silent = house.later(hours(SILENT + 401 + SILENT));
        assert_eq!(house.to_call(&silent).await.len(), 1);
        assert!(
            aside_now(&silent, &house.clinic.id)
                .await
                .unwrap()
                .is_empty()
        );
    }
}

#[tokio::test]
async fn who_is_heard_of_meanwhile_is_aside_no_more_and_nobody_elses_patient_is() {
    for house in houses().await {
        let patient = house.patient(2).await;
        let care = house.later(hours(EARLY));
        assert_eq!(house.to_call(&care).await.len(), 1);
        let step = (0, AsideReason::NotNeeded, "Comes in weekly.");
        house.aside(&care, &patient, step).await.unwrap();
        assert_eq!(aside_now(&care, &house.clinic.id).await.unwrap().len(), 1);
        let nobody = PatientId::new(noon(), &*care.entropy);
        let unknown = AsideStep {
            clinic: &house.clinic,
            staff: &house.staff.id,
            patient: &nobody,
            seen: 0,
            reason: AsideReason::Spoke,
            note: "",
        };
        let refused = put_aside(&care, &unknown).await;
        assert!(matches!(refused, Err(AsideError::Unknown)));
        let heard = house.check_in(&patient.token, 1);
        let later = house.later(hours(EARLY + 1));
        submit_group(&later, &[heard]).await.unwrap();
        let late = house.later(hours(EARLY + 2));
        assert!(aside_now(&late, &house.clinic.id).await.unwrap().is_empty());
        // Silent anew: nobody has put this silence aside.
        let silent = house.later(hours(SILENT));
        let to_call = house.to_call(&silent).await;
        assert_eq!(to_call, std::slice::from_ref(&patient.patient));
    }
}

#[tokio::test]
async fn who_is_put_aside_and_checks_in_raises_an_alert_all_the_same() {
    for house in houses().await {
        let patient = house.patient(2).await;
        let care = house.later(hours(SILENT));
        let step = (0, AsideReason::NotNeeded, "Comes in weekly.");
        house.aside(&care, &patient, step).await.unwrap();
        let later = house.later(hours(SILENT + 1));
        let told = house.check_in(&patient.token, 9);
        submit_group(&later, &[told]).await.unwrap();
        let list = worklist(&later, &house.clinic.id).await.unwrap();
        assert_eq!(list.items.len(), 1);
        assert_eq!(list.items[0].alert.patient, patient.patient);
    }
}
