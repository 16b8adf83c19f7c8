//! What is stated of an adverse event: it is only added to, and the newest counts.

use care::alert::{
    AdverseEvent, Closing, Harm, Outcome, Relation, Severity, StepError, close, correct_closing,
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
    let closing = referred(harm);
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

/// Corrects how an alert was closed, so many minutes later, as seen at a revision.
async fn correct(
    house: &House,
    minutes: i64,
    (id, revision): (&AlertId, i64),
    closing: &Closing,
) -> Result<(), StepError> {
    // Ids follow time, and nobody corrects within the millisecond.
    let later = house.later(SignedDuration::from_mins(minutes));
    let (clinic, staff) = (&house.clinic.id, &house.staff.id);
    correct_closing(&later, clinic, staff, id, revision, closing).await
}

fn referred(harm: Harm) -> Closing {
    Closing {
        outcome: Outcome::Referred,
        note: String::new(),
        harm,
    }
}

async fn revision(house: &House, id: &AlertId) -> i64 {
    let alert = house.care.store.alert(&house.clinic.id, id).await.unwrap();
    alert.unwrap().revision
}

#[tokio::test]
async fn a_correction_counts_and_what_was_stated_before_stays() {
    for house in houses().await {
        let (id, result) = close_with(&house, Harm::Yes(infection())).await;
        result.unwrap();
        let seen = revision(&house, &id).await;
        let none = referred(Harm::No);
        correct(&house, 1, (&id, seen), &none).await.unwrap();
        assert_eq!(counts(&house, &id).await, Harm::No);
        let clinic = &house.clinic.id;
        let all = house.store.adverse_statements(clinic, &id).await.unwrap();
        assert_eq!(
            all.iter().map(|one| one.said.clone()).collect::<Vec<_>>(),
            [Some(infection()), None]
        );
        let other = referred(Harm::Yes(infection()));
        let late = correct(&house, 2, (&id, seen), &other).await;
        assert!(matches!(late, Err(StepError::Changed)));
        let log = house.store.audit_log(clinic, 0, 1_000).await.unwrap();
        let stated = log.iter().map(|entry| entry.action.as_str());
        let stated = stated.filter(|action| *action == "alert.adverse_event_stated");
        assert_eq!(stated.count(), 1);
    }
}

#[tokio::test]
async fn a_correction_of_both_is_two_entries_of_the_log() {
    for house in houses().await {
        let (id, result) = close_with(&house, Harm::No).await;
        result.unwrap();
        let seen = revision(&house, &id).await;
        let anew = Closing {
            outcome: Outcome::Emergency,
            note: "went by ambulance".to_owned(),
            harm: Harm::Yes(infection()),
        };
        correct(&house, 1, (&id, seen), &anew).await.unwrap();
        let log = house.store.audit_log(&house.clinic.id, 0, 1_000).await;
        let log = log.unwrap();
        let mut actions = log.iter().rev().map(|entry| entry.action.as_str());
        let newest = [actions.next(), actions.next()].map(Option::unwrap_or_default);
        assert_eq!(
            newest,
            ["alert.adverse_event_stated", "alert.closing_corrected"]
        );
    }
}

#[tokio::test]
async fn how_an_alert_was_closed_is_corrected_once_and_every_version_stays() {
    for house in houses().await {
        let (id, result) = close_with(&house, Harm::Yes(infection())).await;
        result.unwrap();
        let seen = revision(&house, &id).await;
        let closed_at = house
            .care
            .store
            .alert(&house.clinic.id, &id)
            .await
            .unwrap()
            .unwrap()
            .closed;
        let anew = Closing {
            outcome: Outcome::Emergency,
            note: "went by ambulance".to_owned(),
            harm: Harm::NotStated,
        };
        for minutes in [1, 2] {
            correct(&house, minutes, (&id, seen), &anew).await.unwrap();
        }
        let view = alert_view(&house.care, &house.clinic.id, &id)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(view.alert.outcome, Some(Outcome::Emergency));
        assert_eq!(view.alert.closed, closed_at, "it stays closed as it was");
        assert_eq!(view.harm, Harm::Yes(infection()), "nothing was said of it");
        let said = view.events.iter().filter(|event| event.outcome.is_some());
        let said: Vec<_> = said.map(|event| (event.outcome, event.before)).collect();
        let (first, second) = (Some(Outcome::Referred), Some(Outcome::Emergency));
        assert_eq!(said, [(first, None), (second, first)]);
    }
}

#[tokio::test]
async fn an_open_alert_has_no_closing_to_correct() {
    for house in houses().await {
        let (id, seen) = alert_of(&house).await;
        let result = correct(&house, 1, (&id, seen), &referred(Harm::No)).await;
        assert!(matches!(result, Err(StepError::NotClosed)));
        assert_eq!(counts(&house, &id).await, Harm::NotStated);
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
