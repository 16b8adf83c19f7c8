//! Adverse events that are stated of a session: they count as those of alerts do, once and as they stand.

use care::Care;
use care::alert::{AdverseEvent, Closing, Harm, Outcome, Relation, Severity, close};
use care::id::SessionEventId;
use care::port::RecordStore;
use care::practice::{Rate, Since, StatedOf, Wanted, WantedRelation, register};
use care::review::{patient_view, stated_of_alerts, worklist};
use care::treatment::{
    EventError, EventPlace, EventSaid, Recorded, correct_event, state_of_session, take_event_back,
};
use jiff::SignedDuration;

use crate::house::{House, houses, noon};

const ANY: Wanted = Wanted {
    severity: None,
    relation: WantedRelation::Any,
    since: Since::Year,
};

fn fainted(severity: Severity) -> EventSaid {
    EventSaid {
        event: AdverseEvent {
            severity,
            relation: Relation::Related,
            kind: "infection".to_owned(),
            session: None,
        },
        happened_at: noon() - SignedDuration::from_mins(30),
        note: "well after five minutes".to_owned(),
    }
}

fn place<'a>(house: &'a House, id: &'a SessionEventId, seen: u32) -> EventPlace<'a> {
    EventPlace {
        clinic: &house.clinic.id,
        staff: &house.staff.id,
        id,
        seen,
    }
}

/// States an event of a session, and returns its id.
pub(crate) async fn state(care: &Care, house: &House, of: &Recorded) -> SessionEventId {
    let id = SessionEventId::new(care.clock.now(), &*care.entropy);
    let said = fainted(Severity::Mild);
    state_of_session(care, place(house, &id, 0), &of.session, &said)
        .await
        .unwrap();
    id
}

async fn actions(house: &House) -> Vec<String> {
    let log = house.store.audit_log(&house.clinic.id, 0, 1_000).await;
    let log = log.unwrap().into_iter().map(|entry| entry.action);
    log.filter(|action| action.contains("adverse")).collect()
}

async fn counted(house: &House) -> Rate {
    let found = register(&house.care, &house.clinic, ANY).await.unwrap();
    for (by, rates) in &found.apart {
        let of_events = rates.iter().map(|(_, rate)| rate.events).max();
        let most = u64::from(found.whole.events > 0);
        assert!(of_events.unwrap_or_default() >= most, "{by:?}");
    }
    found.whole
}

#[tokio::test]
async fn an_event_of_a_session_counts_with_what_was_needled_in_it() {
    for house in houses().await {
        let hurt = house.patient(20).await;
        let id = state(&house.care, &house, &hurt).await;
        let found = register(&house.care, &house.clinic, ANY).await.unwrap();
        let entry = &found.entries[0];
        assert_eq!(entry.stated.of, StatedOf::Session(id));
        assert_eq!(entry.needlings.len(), 1);
        assert_eq!(
            entry.stated.session.as_ref().map(|(_, by)| by),
            Some(&house.staff.id)
        );
        assert_eq!(counted(&house).await.events, 1);
        assert_eq!(actions(&house).await, ["session.adverse_event_stated"]);
    }
}

#[tokio::test]
async fn what_is_corrected_counts_once_as_it_stands_and_what_is_taken_back_no_more() {
    for house in houses().await {
        let hurt = house.patient(20).await;
        let id = state(&house.care, &house, &hurt).await;
        let worse = fainted(Severity::Serious);
        for _ in 0..2 {
            correct_event(&house.care, place(&house, &id, 1), &worse)
                .await
                .unwrap();
        }
        let found = register(&house.care, &house.clinic, ANY).await.unwrap();
        let severities = found.entries.iter().map(|one| one.stated.event.severity);
        assert_eq!(severities.collect::<Vec<_>>(), [Severity::Serious]);
        let stale = fainted(Severity::Significant);
        let stale = correct_event(&house.care, place(&house, &id, 1), &stale).await;
        assert!(matches!(stale, Err(EventError::Changed)));
        let silent = take_event_back(&house.care, place(&house, &id, 2), " ").await;
        assert!(matches!(silent, Err(EventError::NoReason)));
        for _ in 0..2 {
            take_event_back(&house.care, place(&house, &id, 2), "another patient's")
                .await
                .unwrap();
        }
        assert_eq!(counted(&house).await.events, 0);
        let again = correct_event(&house.care, place(&house, &id, 3), &worse).await;
        assert!(matches!(again, Err(EventError::Changed)), "{again:?}");
        let said = [
            "session.adverse_event_stated",
            "session.adverse_event_corrected",
            "session.adverse_event_taken_back",
        ];
        assert_eq!(actions(&house).await, said);
    }
}

#[tokio::test]
async fn a_form_that_is_sent_twice_states_once_and_another_clinic_or_kind_is_refused() {
    for house in houses().await {
        let hurt = house.patient(20).await;
        let (care, id) = (&house.care, state(&house.care, &house, &hurt).await);
        let put = async |said: &EventSaid| {
            state_of_session(care, place(&house, &id, 0), &hurt.session, said).await
        };
        put(&fainted(Severity::Mild)).await.unwrap();
        let other = put(&fainted(Severity::Serious)).await;
        assert!(matches!(other, Err(EventError::Changed)));
        let fresh = SessionEventId::new(care.clock.now(), &*care.entropy);
        let early = EventSaid {
            happened_at: noon() - SignedDuration::from_hours(21),
            ..fainted(Severity::Mild)
        };
        let late = EventSaid {
            happened_at: noon() + SignedDuration::from_hours(1),
            ..fainted(Severity::Mild)
        };
        for wrong in [early, late] {
            let place = place(&house, &fresh, 0);
            let refused = state_of_session(care, place, &hurt.session, &wrong).await;
            assert!(matches!(refused, Err(EventError::BadTime)), "{refused:?}");
        }
        let other = house.patient(3).await;
        let foreign = state_of_session(
            care,
            place(&house, &id, 1),
            &other.session,
            &fainted(Severity::Mild),
        )
        .await;
        assert!(matches!(
            foreign,
            Err(EventError::Changed | EventError::BadTime)
        ));
        assert_eq!(counted(&house).await.events, 1);
    }
}

#[tokio::test]
async fn an_event_that_an_alert_of_the_session_states_is_named() {
    for house in houses().await {
        let hurt = house.patient(20).await;
        let mut ill = house.check_in(&hurt.token, 4);
        ill.answers.signs.insert("fever".to_owned(), Some(true));
        house.submit(&[ill]).await.remove(0).unwrap();
        let (care, clinic) = (&house.care, &house.clinic.id);
        let list = worklist(care, clinic).await.unwrap();
        let alert = &list.items[0].alert;
        let closing = Closing {
            outcome: Outcome::Seen,
            note: String::new(),
            harm: Harm::Yes(AdverseEvent {
                session: Some(hurt.session.clone()),
                ..fainted(Severity::Mild).event
            }),
        };
        close(
            care,
            clinic,
            &house.staff.id,
            &alert.id,
            alert.revision,
            &closing,
        )
        .await
        .unwrap();
        let view = patient_view(care, clinic, &hurt.patient, 10).await;
        let view = view.unwrap().unwrap();
        let session = &view.sessions[0].session;
        let named = stated_of_alerts(care, clinic, &view, session)
            .await
            .unwrap();
        assert_eq!(named.len(), 1);
        assert_eq!(named[0].0, alert.id);
    }
}
