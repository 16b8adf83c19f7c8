//! What is stated of an adverse event: it is only added to, and the newest counts.

use care::alert::{
    AdverseEvent, Closing, Harm, Outcome, Relation, Severity, StepError, close, state_adverse_event,
};
use care::id::AlertId;
use care::port::{RecordStore, WorkStore};
use care::review::{alert_view, worklist};

use jiff::SignedDuration;

use crate::house::{House, houses};

fn infection() -> AdverseEvent {
    AdverseEvent {
        severity: Severity::Significant,
        relation: Relation::Possible,
        kind: "infection".to_owned(),
        session: None,
    }
}

async fn alert_of(house: &House) -> (AlertId, i64) {
    let recorded = house.patient(20).await;
    let mut ill = house.check_in(&recorded.token, 4);
    ill.answers.signs.insert("fever".to_owned(), Some(true));
    house.submit(&[ill]).await.remove(0).unwrap();
    let list = worklist(&house.care, &house.clinic.id).await.unwrap();
    let alert = &list.items.last().unwrap().alert;
    (alert.id.clone(), alert.revision)
}

async fn close_with(house: &House, harm: Harm) -> (AlertId, Result<(), StepError>) {
    let (id, revision) = alert_of(house).await;
    let closing = Closing {
        outcome: Outcome::Referred,
        note: String::new(),
        harm,
    };
    let (clinic, staff) = (&house.clinic.id, &house.staff.id);
    let result = close(&house.care, clinic, staff, &id, revision, &closing).await;
    (id, result)
}

async fn counts(house: &House, id: &AlertId) -> Harm {
    let view = alert_view(&house.care, &house.clinic.id, id).await.unwrap();
    view.unwrap().harm
}

#[tokio::test]
async fn closing_states_an_adverse_event_or_none_or_leaves_it_open() {
    for house in houses().await {
        for harm in [Harm::NotStated, Harm::No, Harm::Yes(infection())] {
            let (id, result) = close_with(&house, harm.clone()).await;
            result.unwrap();
            assert_eq!(counts(&house, &id).await, harm);
        }
    }
}

#[tokio::test]
async fn a_correction_counts_and_what_was_stated_before_stays() {
    for house in houses().await {
        let (id, result) = close_with(&house, Harm::Yes(infection())).await;
        result.unwrap();
        let clinic = &house.clinic.id;
        let seen = house.care.store.alert(clinic, &id).await.unwrap().unwrap();
        let staff = &house.staff.id;
        // Ids follow time, and nobody corrects within the millisecond.
        let later = house.later(SignedDuration::from_mins(1));
        state_adverse_event(&later, clinic, staff, &id, seen.revision, &Harm::No)
            .await
            .unwrap();
        assert_eq!(counts(&house, &id).await, Harm::No);
        let all = house.store.adverse_statements(clinic, &id).await.unwrap();
        assert_eq!(
            all.iter().map(|one| one.said.clone()).collect::<Vec<_>>(),
            [Some(infection()), None]
        );
        let late =
            state_adverse_event(&house.care, clinic, staff, &id, seen.revision, &Harm::No).await;
        assert!(matches!(late, Err(StepError::Changed)));
        let log = house.store.audit_log(clinic, 0, 1_000).await.unwrap();
        assert!(
            log.iter()
                .any(|entry| entry.action == "alert.adverse_event_stated")
        );
    }
}

#[tokio::test]
async fn a_kind_that_the_content_does_not_know_and_a_session_of_somebody_else_are_refused() {
    for house in houses().await {
        let other = house.patient(3).await;
        let foreign = AdverseEvent {
            session: Some(other.session),
            ..infection()
        };
        let unknown = AdverseEvent {
            kind: "invented".to_owned(),
            ..infection()
        };
        for wrong in [foreign, unknown] {
            let (id, result) = close_with(&house, Harm::Yes(wrong)).await;
            assert!(matches!(result, Err(StepError::Adverse)));
            assert_eq!(counts(&house, &id).await, Harm::NotStated);
        }
    }
}
