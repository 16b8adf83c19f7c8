//! Steps with what belongs to them: holds, messages, hand-over, and the mark of change.

use care::alert::{
    Call, Hold, HoldKind, StepError, acknowledge, add_note, ask_again, called, hand_over,
    has_red_flag, mark_read, messages, release, snooze, wake, write_to_patient,
};
use care::clinic::{NewStaff, Role, add_staff};
use care::id::{AlertId, StaffId};
use care::port::{RecordStore, ReviewStore, WorkStore};
use care::review::{Worklist, worklist, worklist_of};
use care::treatment::Recorded;
use jiff::SignedDuration;

use crate::house::{House, houses, noon};

const HOUR: SignedDuration = SignedDuration::from_hours(1);

/// A patient with an alert because of this sign.
async fn with(house: &House, sign: &str) -> (Recorded, AlertId) {
    let recorded = house.patient(20).await;
    let mut said = house.check_in(&recorded.token, 4);
    said.answers.signs.insert(sign.to_owned(), Some(true));
    house.submit(&[said]).await.remove(0).unwrap();
    let list = worklist(&house.care, &house.clinic.id).await.unwrap();
    let mut items = list.items.into_iter();
    let item = items.find(|item| item.alert.patient == recorded.patient);
    (recorded, item.unwrap().alert.id)
}

async fn revision(house: &House, id: &AlertId) -> i64 {
    let alert = house.care.store.alert(&house.clinic.id, id).await.unwrap();
    alert.unwrap().revision
}

async fn list(house: &House) -> Worklist {
    worklist(&house.care, &house.clinic.id).await.unwrap()
}

async fn put_aside(house: &House, id: &AlertId) -> Result<(), StepError> {
    let (clinic, staff) = (&house.clinic.id, &house.staff.id);
    let seen = revision(house, id).await;
    snooze(
        &house.care,
        clinic,
        staff,
        id,
        seen,
        noon() + HOUR,
        "calls back",
    )
    .await
}

async fn colleague(house: &House, role: Role) -> StaffId {
    let new = NewStaff {
        email: format!("{}-{}@example.test", role.id(), house.clinic.id),
        name: format!("Invented {}", role.id()),
        role,
        password: "a long password".to_owned(),
    };
    add_staff(&house.care, &house.clinic.id, new)
        .await
        .unwrap()
        .id
}

#[tokio::test]
async fn what_is_put_aside_rests_until_its_time_or_until_the_patient_sends_something() {
    for house in houses().await {
        let (recorded, id) = with(&house, "large_bruise").await;
        put_aside(&house, &id).await.unwrap();
        let now = list(&house).await;
        assert_eq!((now.items.len(), now.resting.len()), (0, 1));
        assert_eq!(now.total, 1, "it is open all the same");
        let later = house.later(HOUR + HOUR);
        let then = worklist(&later, &house.clinic.id).await.unwrap();
        assert_eq!((then.items.len(), then.resting.len()), (1, 0));
        let again = house.check_in(&recorded.token, 3);
        house.submit(&[again]).await.remove(0).unwrap();
        let now = list(&house).await;
        assert_eq!((now.items.len(), now.resting.len()), (1, 0));
    }
}

#[tokio::test]
async fn a_red_flag_is_never_put_aside_whatever_its_disposition() {
    for house in houses().await {
        for sign in ["fever", "breathless"] {
            let (_, id) = with(&house, sign).await;
            let refused = put_aside(&house, &id).await;
            assert!(matches!(refused, Err(StepError::RedFlag)), "{sign}");
        }
        let (_, id) = with(&house, "large_bruise").await;
        let history = house.care.store.alert_history(&house.clinic.id, &id).await;
        let mut history = history.unwrap().unwrap();
        assert!(!has_red_flag(
            &house.care.protocol,
            &history.alert,
            &history.check_ins
        ));
        // What was there before the session lowers the disposition, and is a danger sign all the same.
        let first = history.check_ins.first_mut().unwrap();
        first.answers = first.answers.replace("large_bruise", "fever");
        assert!(has_red_flag(
            &house.care.protocol,
            &history.alert,
            &history.check_ins
        ));
    }
}

#[tokio::test]
async fn putting_aside_needs_a_reason_a_time_and_the_page_as_it_is() {
    for house in houses().await {
        let (_, id) = with(&house, "large_bruise").await;
        let (clinic, staff) = (&house.clinic.id, &house.staff.id);
        let seen = revision(&house, &id).await;
        let care = &house.care;
        let silent = snooze(care, clinic, staff, &id, seen, noon() + HOUR, "  ").await;
        assert!(matches!(silent, Err(StepError::NoReason)));
        for until in [noon(), noon() + HOUR * 24 * 30] {
            let wrong = snooze(care, clinic, staff, &id, seen, until, "x").await;
            assert!(matches!(wrong, Err(StepError::BadTime)));
        }
        let stale = snooze(care, clinic, staff, &id, seen - 1, noon() + HOUR, "x").await;
        assert!(matches!(stale, Err(StepError::Changed)));
    }
}

#[tokio::test]
async fn what_was_put_aside_is_put_back_by_hand_and_the_newest_hold_counts() {
    for house in houses().await {
        let (_, id) = with(&house, "large_bruise").await;
        let (clinic, staff) = (&house.clinic.id, &house.staff.id);
        put_aside(&house, &id).await.unwrap();
        let later = house.later(SignedDuration::from_mins(1));
        let seen = revision(&house, &id).await;
        wake(&later, clinic, staff, &id, seen).await.unwrap();
        let then = worklist(&later, clinic).await.unwrap();
        assert_eq!((then.items.len(), then.resting.len()), (1, 0));
        let seen = revision(&house, &id).await;
        let later = house.later(SignedDuration::from_mins(2));
        let until = noon() + HOUR * 5;
        ask_again(&later, clinic, staff, &id, seen, until)
            .await
            .unwrap();
        let hold: Option<Hold> = house.store.hold_of(clinic, &id).await.unwrap();
        let hold = hold.unwrap();
        assert_eq!((hold.kind, hold.until), (HoldKind::Recheck, until));
        assert_eq!(house.store.holds(clinic).await.unwrap(), [hold]);
        let over = worklist(&house.later(HOUR * 6), clinic).await.unwrap();
        let item = over.items.first().unwrap();
        assert_eq!(item.asked_again(over.now), Some(until));
    }
}

#[tokio::test]
async fn an_alert_is_handed_to_who_treats_patients_and_let_go() {
    for house in houses().await {
        let (_, id) = with(&house, "fever").await;
        let (care, clinic, staff) = (&house.care, &house.clinic.id, &house.staff.id);
        let lead = colleague(&house, Role::ClinicalLead).await;
        let desk = colleague(&house, Role::FrontDesk).await;
        let seen = revision(&house, &id).await;
        let refused = hand_over(care, clinic, staff, &id, seen, &desk).await;
        assert!(matches!(refused, Err(StepError::NoColleague)));
        let all = house.store.colleagues(clinic).await.unwrap();
        assert!(all.iter().all(|(id, _)| *id != desk) && all.len() == 2);
        hand_over(care, clinic, staff, &id, seen, &lead)
            .await
            .unwrap();
        let item = list(&house).await.items.remove(0);
        assert_eq!((&item.alert.owner, item.acknowledged_by), (&lead, None));
        let of = async |id: &StaffId| worklist_of(care, clinic, id).await.unwrap().items.len();
        assert_eq!(
            (of(staff).await, of(&lead).await, of(&desk).await),
            (0, 1, 0),
            "it is the colleague's now"
        );
        let seen = revision(&house, &id).await;
        acknowledge(care, clinic, staff, &id, seen).await.unwrap();
        assert_eq!((of(staff).await, of(&lead).await), (1, 1));
        let seen = revision(&house, &id).await;
        release(care, clinic, staff, &id, seen).await.unwrap();
        assert_eq!((of(staff).await, of(&lead).await), (0, 1));
    }
}

#[tokio::test]
async fn a_message_is_sealed_is_the_patients_and_is_read_once() {
    for house in houses().await {
        let (recorded, id) = with(&house, "large_bruise").await;
        let (care, clinic, staff) = (&house.care, &house.clinic.id, &house.staff.id);
        let seen = revision(&house, &id).await;
        write_to_patient(care, clinic, staff, &id, seen, " Rest the arm. ")
            .await
            .unwrap();
        let empty = write_to_patient(care, clinic, staff, &id, seen + 1, " ").await;
        assert!(matches!(empty, Err(StepError::EmptyNote)));
        let stored = house.store.messages_to(clinic, &recorded.patient, 9).await;
        let body = stored.unwrap().remove(0).body;
        assert!(!body.windows(4).any(|piece| piece == b"Rest"));
        let patient = care.store.patient(clinic, &recorded.patient).await.unwrap();
        let patient = patient.unwrap();
        let sent = messages(care, &patient, 9).await.unwrap();
        assert_eq!(
            (sent[0].text.as_str(), sent[0].read_at),
            ("Rest the arm.", None)
        );
        let entries = async || house.store.audit_log(clinic, 0, 1_000).await.unwrap().len();
        // What was written since the page was made is not marked with what it showed.
        let later = house.later(SignedDuration::from_mins(1));
        let seen = revision(&house, &id).await;
        write_to_patient(&later, clinic, staff, &id, seen, "Call us.")
            .await
            .unwrap();
        let shown = &sent[0].id;
        let read = async || {
            mark_read(care, clinic, &recorded.patient, shown)
                .await
                .unwrap()
        };
        read().await;
        let before = entries().await;
        read().await;
        assert_eq!(entries().await, before, "there was nothing left to mark");
        let sent = messages(care, &patient, 9).await.unwrap();
        let read_at: Vec<_> = sent.iter().map(|one| one.read_at).collect();
        assert_eq!(read_at, [None, Some(noon())]);
    }
}

#[tokio::test]
async fn whoever_speaks_with_the_patient_or_writes_has_the_alert_and_nobody_takes_it_from_its_holder()
 {
    for house in houses().await {
        let (care, clinic, staff) = (&house.care, &house.clinic.id, &house.staff.id);
        let lead = colleague(&house, Role::ClinicalLead).await;
        let holder = async |id: &AlertId| {
            let alert = care.store.alert(clinic, id).await.unwrap().unwrap();
            alert.acknowledged.map(|(by, _)| by)
        };
        let call = async |by: &StaffId, id: &AlertId, seen, what| {
            called(care, clinic, by, id, seen, what, "").await.unwrap();
        };
        let (_, spoken) = with(&house, "breathless").await;
        call(staff, &spoken, 1, Call::NotReached).await;
        assert_eq!(holder(&spoken).await, None, "the chain goes on");
        call(staff, &spoken, 1, Call::Reached).await;
        assert_eq!(
            holder(&spoken).await,
            None,
            "what came in since was not seen"
        );
        call(staff, &spoken, 3, Call::Reached).await;
        assert_eq!(holder(&spoken).await.as_ref(), Some(staff));
        call(&lead, &spoken, 4, Call::Reached).await;
        assert_eq!(holder(&spoken).await.as_ref(), Some(staff));
        let write = async |id: &AlertId| {
            let text = "Call us.";
            write_to_patient(care, clinic, &lead, id, 1, text)
                .await
                .unwrap();
        };
        let (_, written) = with(&house, "large_bruise").await;
        write(&written).await;
        assert_eq!(holder(&written).await.as_ref(), Some(&lead));
        let (_, urgent) = with(&house, "breathless").await;
        write(&urgent).await;
        assert_eq!(holder(&urgent).await, None, "nobody may ever read it");
        let (_, tried) = with(&house, "large_bruise").await;
        call(&lead, &tried, 1, Call::NotReached).await;
        assert_eq!(holder(&tried).await.as_ref(), Some(&lead));
    }
}

#[tokio::test]
async fn what_is_sent_twice_from_one_page_is_said_once_and_an_unread_check_in_keeps_a_message_back()
{
    for house in houses().await {
        let (recorded, id) = with(&house, "large_bruise").await;
        let (clinic, staff) = (&house.clinic.id, &house.staff.id);
        let care = &house.later(SignedDuration::from_mins(1));
        let steps = async || house.store.alert_history(clinic, &id).await.unwrap();
        let count = async || steps().await.unwrap().events.len();
        for _ in 0..2 {
            write_to_patient(care, clinic, staff, &id, 1, "Rest the arm.")
                .await
                .unwrap();
        }
        assert_eq!(count().await, 2);
        let other = write_to_patient(care, clinic, staff, &id, 1, "Cool it.").await;
        assert!(matches!(other, Err(StepError::Changed)));
        let care = &house.later(SignedDuration::from_mins(2));
        for _ in 0..2 {
            called(care, clinic, staff, &id, 2, Call::Reached, "is well")
                .await
                .unwrap();
        }
        let care = &house.later(SignedDuration::from_mins(3));
        for _ in 0..2 {
            add_note(care, clinic, staff, &id, 3, "is well")
                .await
                .unwrap();
        }
        assert_eq!(count().await, 4);
        // From the page as it is now, the same is meant again.
        let care = &house.later(SignedDuration::from_mins(4));
        write_to_patient(care, clinic, staff, &id, 4, "Rest the arm.")
            .await
            .unwrap();
        let sent = house.store.messages_to(clinic, &recorded.patient, 9).await;
        assert_eq!((count().await, sent.unwrap().len()), (5, 2));
        // From an old page hours later, it is a second call.
        let care = &house.later(SignedDuration::from_hours(3));
        called(care, clinic, staff, &id, 2, Call::Reached, "is well")
            .await
            .unwrap();
        assert_eq!(count().await, 6);
    }
}

#[tokio::test]
async fn the_same_message_twice_at_once_reaches_the_patient_once() {
    for house in houses().await {
        let (recorded, id) = with(&house, "large_bruise").await;
        let (clinic, staff) = (&house.clinic.id, &house.staff.id);
        let care = &house.later(SignedDuration::from_mins(1));
        let write = || write_to_patient(care, clinic, staff, &id, 1, "Rest the arm.");
        let (one, two) = tokio::join!(write(), write());
        assert!(one.is_ok() && two.is_ok(), "{one:?} {two:?}");
        let sent = house.store.messages_to(clinic, &recorded.patient, 9).await;
        assert_eq!(sent.unwrap().len(), 1);
    }
}

#[tokio::test]
async fn the_mark_moves_with_each_step_and_counts_what_is_open() {
    for house in houses().await {
        let clinic = &house.clinic.id;
        let (_, id) = with(&house, "fever").await;
        let first = house.store.worklist_mark(clinic).await.unwrap();
        assert_eq!(first.open, 1);
        assert_eq!(house.store.worklist_mark(clinic).await.unwrap(), first);
        let (care, staff) = (&house.care, &house.staff.id);
        called(care, clinic, staff, &id, 1, Call::NotReached, "")
            .await
            .unwrap();
        let second = house.store.worklist_mark(clinic).await.unwrap();
        assert!(second.seq > first.seq && second.open == 1);
    }
}

#[tokio::test]
async fn the_worklist_says_what_was_needled_last() {
    for house in houses().await {
        let (_, _) = with(&house, "fever").await;
        let item = list(&house).await.items.remove(0);
        assert_eq!(item.needled_at, Some(noon() - HOUR * 20));
        let region = &house.care.protocol.muscles().first().unwrap().region;
        assert_eq!(item.areas, std::slice::from_ref(region));
    }
}
