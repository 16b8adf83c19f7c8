//! A patient's whole history, as it is stored.

use care::alert::{AlertEventKind, Closing, Harm, Outcome, acknowledge, close};
use care::review::{patient_view, worklist};
use jiff::SignedDuration;

use crate::house::houses;

#[tokio::test]
async fn the_steps_of_a_patients_alerts_come_oldest_first_with_their_notes_and_no_one_elses() {
    for house in houses().await {
        let (mine, other) = (house.patient(26).await, house.patient(26).await);
        let care = &house.care;
        let (clinic, staff) = (&house.clinic.id, &house.staff.id);
        house
            .submit(&[house.check_in(&mine.token, 9)])
            .await
            .remove(0)
            .unwrap();
        house
            .submit(&[house.check_in(&other.token, 9)])
            .await
            .remove(0)
            .unwrap();
        let open = worklist(care, clinic).await.unwrap().items;
        let item = open.iter().find(|item| item.alert.patient == mine.patient);
        let alert = item.unwrap().alert.clone();
        let hours = |hours| house.later(SignedDuration::from_hours(hours));
        acknowledge(&hours(1), clinic, staff, &alert.id, alert.revision)
            .await
            .unwrap();
        let closing = Closing {
            outcome: Outcome::Advised,
            note: "an invented note".to_owned(),
            harm: Harm::NotStated,
        };
        close(
            &hours(2),
            clinic,
            staff,
            &alert.id,
            alert.revision + 1,
            &closing,
        )
        .await
        .unwrap();
        let view = patient_view(care, clinic, &mine.patient, 100).await;
        let steps = view.unwrap().unwrap().steps;
        assert!(steps.iter().all(|(id, _)| *id == alert.id));
        let kinds: Vec<AlertEventKind> = steps.iter().map(|(_, step)| step.kind).collect();
        assert_eq!(kinds.first(), Some(&AlertEventKind::Raised));
        assert_eq!(kinds.last(), Some(&AlertEventKind::Closed));
        let (_, last) = steps.last().unwrap();
        assert_eq!(last.note.as_deref(), Some("an invented note"));
        assert_eq!(last.by.as_deref(), Some("Invented Practitioner"));
        let newest = care.store.alert_steps_of(clinic, &mine.patient, 1).await;
        assert_eq!(newest.unwrap().len(), 1);
    }
}
