//! A small known history, counted.

use std::sync::Arc;

use care::Care;
use care::alert::{
    AdverseEvent, Call, Cause, Closing, Harm, Outcome, Relation, Severity, called, close,
    correct_closing,
};
use care::check_in::{Submission, Wish, submit_group};
use care::clinic::{ClinicKind, NewClinic, open_clinic};
use care::id::AlertId;
use care::port::{FixedClock, PracticeStore, TreatmentStore};
use care::practice::{
    By, Nudge, Period, Rate, Share, Since, Wanted as Looked, WantedRelation, figures, register,
};
use care::review::worklist;
use care::treatment::reminder::Wanted;
use care::treatment::{Recorded, close_link, leave, replace_link};
use jiff::SignedDuration;

use crate::house::{House, houses, noon};

fn ago(house: &House, hours: i64) -> Care {
    let at = noon() - SignedDuration::from_hours(hours);
    house.care.at(Arc::new(FixedClock(at)))
}

async fn needled(house: &House, hours: i64) -> Recorded {
    house
        .patient_with(&ago(house, hours), 0, Wanted::default())
        .await
}

async fn says(house: &House, hours: i64, sent: Submission) {
    let answers = submit_group(&ago(house, hours), &[sent]).await.unwrap();
    assert!(answers.iter().all(Result::is_ok));
}

async fn close_first(house: &House, hours: i64, outcome: Outcome) {
    close_with(house, hours, outcome, Harm::NotStated).await;
}

async fn close_with(house: &House, hours: i64, outcome: Outcome, harm: Harm) -> AlertId {
    let care = ago(house, hours);
    let list = worklist(&care, &house.clinic.id).await.unwrap();
    let alert = &list.items[0].alert;
    let closing = Closing {
        outcome,
        note: String::new(),
        harm,
    };
    close(
        &care,
        &house.clinic.id,
        &house.staff.id,
        &alert.id,
        alert.revision,
        &closing,
    )
    .await
    .unwrap();
    alert.id.clone()
}

/// One patient 100 hours ago who answers twice and raises an alert, one 30 hours ago who is silent.
async fn history(house: &House) {
    let answers = needled(house, 100).await;
    needled(house, 30).await;
    says(house, 93, house.check_in(&answers.token, 2)).await;
    says(house, 70, house.check_in(&answers.token, 9)).await;
    close_first(house, 68, Outcome::Advised).await;
}

#[tokio::test]
async fn a_small_history_is_counted_as_it_was() {
    for house in houses().await {
        history(&house).await;
        let found = figures(&house.care, &house.clinic, Period::FourWeeks)
            .await
            .unwrap();
        // The check-ins after 6 and 24 hours fell into last week, those after 48 and 72 into this one, together with
        // the first of the silent patient, whose second is not over yet.
        let answered: Vec<Share> = found.parts.iter().map(|part| part.answered).collect();
        let none = Share::default();
        assert_eq!(answered, [none, none, Share::new(2, 2), Share::new(0, 3)]);
        assert_eq!(found.whole.answered, Share::new(2, 5));
        assert_eq!(found.whole.heard, Share::new(1, 2));
        assert_eq!(found.parts[2].alerts, Share::new(1, 2));
        assert_eq!(found.whole.waits.taken, Share::new(1, 1));
        assert_eq!(
            found.whole.waits.median,
            Some(SignedDuration::from_hours(2))
        );
        assert!(!found.rules.is_empty());
        assert!(
            found
                .rules
                .iter()
                .all(|rule| rule.acted_on == Share::new(1, 1) && rule.nudge() == Nudge::TooFew)
        );
    }
}

#[tokio::test]
async fn an_alert_whose_closing_was_corrected_counts_as_it_was_corrected() {
    for house in houses().await {
        let hurt = needled(&house, 100).await;
        says(&house, 90, house.check_in(&hurt.token, 9)).await;
        let harm = Harm::Yes(infection(&hurt, Severity::Significant, Relation::Possible));
        let id = close_with(&house, 80, Outcome::Advised, harm).await;
        let (clinic, staff) = (&house.clinic.id, &house.staff.id);
        let seen = house.care.store.alert(clinic, &id).await.unwrap().unwrap();
        let nothing = Closing {
            outcome: Outcome::FalseAlarm,
            note: String::new(),
            harm: Harm::No,
        };
        let care = ago(&house, 60);
        correct_closing(&care, clinic, staff, &id, seen.revision, &nothing)
            .await
            .unwrap();
        let found = figures(&house.care, &house.clinic, Period::FourWeeks).await;
        let found = found.unwrap();
        let acted: Vec<Share> = found.rules.iter().map(|rule| rule.acted_on).collect();
        assert_eq!(acted, vec![Share::new(0, 1); acted.len()]);
        let wait = Some(SignedDuration::from_hours(10));
        assert_eq!(found.whole.waits.median, wait, "closed when it was closed");
        let events = register(&house.care, &house.clinic, SUSPECTED).await;
        assert_eq!(events.unwrap().whole.events, 0);
        let patients = house.store.patient_ids(clinic).await.unwrap();
        let taken_along = house.store.study_records(clinic, &patients).await.unwrap();
        let alerts = taken_along.iter().flat_map(|record| &record.alerts);
        let outcomes: Vec<_> = alerts.map(|alert| alert.facts.outcome).collect();
        assert_eq!(outcomes, [Some(Outcome::FalseAlarm)]);
    }
}

#[tokio::test]
async fn a_call_that_reached_the_patient_took_the_alert_and_one_in_vain_took_nothing_urgent() {
    for house in houses().await {
        let patient = needled(&house, 30).await;
        let mut sent = house.check_in(&patient.token, 2);
        sent.answers.signs.insert("fever".to_owned(), Some(true));
        says(&house, 29, sent).await;
        let call = async |hours, seen, what| {
            let care = ago(&house, hours);
            let list = worklist(&care, &house.clinic.id).await.unwrap();
            let (clinic, staff) = (&house.clinic.id, &house.staff.id);
            let alert = &list.items[0].alert.id;
            called(&care, clinic, staff, alert, seen, what, "")
                .await
                .unwrap();
            let found = figures(&house.care, &house.clinic, Period::FourWeeks).await;
            found.unwrap().whole.waits
        };
        let waits = call(28, 1, Call::NotReached).await;
        assert_eq!(waits.taken, Share::new(0, 1));
        let waits = call(26, 2, Call::Reached).await;
        assert_eq!(waits.taken, Share::new(1, 1));
        assert_eq!(waits.median, Some(SignedDuration::from_hours(3)));
    }
}

#[tokio::test]
async fn a_false_alarm_was_not_acted_on_and_a_wish_is_no_alert() {
    for house in houses().await {
        let patient = needled(&house, 30).await;
        let mut wish = house.check_in(&patient.token, 2);
        wish.answers = protocol::contract::Answers::default();
        wish.wish = Some(Wish::CallBack);
        says(&house, 29, wish).await;
        let found = figures(&house.care, &house.clinic, Period::FourWeeks)
            .await
            .unwrap();
        assert_eq!(found.whole.alerts, Share::new(0, 1));
        assert_eq!(found.whole.waits.taken, Share::new(0, 1));
        assert_eq!(
            found.whole.heard,
            Share::new(0, 1),
            "a wish answers nothing"
        );
        says(&house, 20, house.check_in(&patient.token, 9)).await;
        close_first(&house, 10, Outcome::FalseAlarm).await;
        let found = figures(&house.care, &house.clinic, Period::FourWeeks)
            .await
            .unwrap();
        assert_eq!(found.whole.alerts, Share::new(1, 2));
        assert_eq!(found.whole.answered, Share::new(1, 1));
        assert!(
            found
                .rules
                .iter()
                .all(|rule| rule.acted_on == Share::new(0, 1))
        );
    }
}

#[tokio::test]
async fn only_the_newest_session_asks_and_a_closed_page_asks_nothing() {
    for house in houses().await {
        let gone = needled(&house, 100).await;
        leave(&ago(&house, 90), &gone.token).await.unwrap();
        let found = figures(&house.care, &house.clinic, Period::FourWeeks)
            .await
            .unwrap();
        assert_eq!(found.whole.answered, Share::new(0, 1), "after 6 hours only");
    }
}

#[tokio::test]
async fn what_fell_due_while_a_page_was_closed_was_not_asked() {
    for house in houses().await {
        let patient = needled(&house, 100).await;
        let (clinic, staff) = (&house.clinic.id, &house.staff.id);
        let link = async || {
            let link = house.store.link_of(clinic, &patient.patient).await;
            link.unwrap().unwrap().id
        };
        // Due after 6, 24, 48 and 72 hours; closed from the 20th to the 30th.
        close_link(
            &ago(&house, 80),
            clinic,
            staff,
            &patient.patient,
            &link().await,
        )
        .await
        .unwrap();
        replace_link(
            &ago(&house, 70),
            clinic,
            staff,
            &patient.patient,
            &link().await,
        )
        .await
        .unwrap();
        let found = figures(&house.care, &house.clinic, Period::FourWeeks).await;
        assert_eq!(found.unwrap().whole.answered, Share::new(0, 3));
    }
}

#[tokio::test]
async fn a_wish_beside_another_cause_is_an_alert() {
    for house in houses().await {
        let patient = needled(&house, 30).await;
        let mut asks = house.check_in(&patient.token, 2);
        asks.answers.words = Some("When may I swim again?".to_owned());
        says(&house, 29, asks).await;
        let mut wish = house.check_in(&patient.token, 2);
        wish.answers = protocol::contract::Answers::default();
        wish.wish = Some(Wish::CallBack);
        says(&house, 28, wish).await;
        let list = worklist(&house.care, &house.clinic.id).await.unwrap();
        let alert = &list.items[0].alert;
        assert_eq!(
            (alert.cause, alert.wish),
            (Cause::Words, Some(Wish::CallBack))
        );
        let found = figures(&house.care, &house.clinic, Period::FourWeeks).await;
        assert_eq!(found.unwrap().whole.alerts, Share::new(1, 2));
    }
}

#[tokio::test]
async fn another_clinic_counts_nothing_of_it() {
    for house in houses().await {
        history(&house).await;
        let new = NewClinic {
            name: "Another invented clinic".to_owned(),
            phone: "020 7946 0124".to_owned(),
            emergency_number: "112".to_owned(),
            zone: "Europe/London".to_owned(),
            language: "en".to_owned(),
            kind: ClinicKind::Demo,
        };
        let other = open_clinic(&house.care, new).await.unwrap();
        for period in Period::ALL {
            let found = figures(&house.care, &other, period).await.unwrap();
            assert!(found.is_empty() && found.rules.is_empty());
        }
        let found = register(&house.care, &other, SUSPECTED).await.unwrap();
        assert!(found.entries.is_empty() && found.whole == Rate::default());
    }
}

const SUSPECTED: Looked = Looked {
    severity: None,
    relation: WantedRelation::Suspected,
    since: Since::Year,
};

fn infection(after: &Recorded, severity: Severity, relation: Relation) -> AdverseEvent {
    AdverseEvent {
        severity,
        relation,
        kind: "infection".to_owned(),
        session: Some(after.session.clone()),
    }
}

/// Three alerts of one patient: an event that may be related, one that is not, and none; of two sessions.
async fn stated(house: &House) {
    let hurt = needled(house, 100).await;
    needled(house, 30).await;
    let event = |severity, relation| Harm::Yes(infection(&hurt, severity, relation));
    let possible = event(Severity::Significant, Relation::Possible);
    let unrelated = event(Severity::Mild, Relation::Unrelated);
    for (hours, harm) in [(90, possible), (70, unrelated), (50, Harm::No)] {
        says(house, hours, house.check_in(&hurt.token, 9)).await;
        close_with(house, hours - 10, Outcome::Seen, harm).await;
    }
}

#[tokio::test]
async fn the_register_counts_what_counts_now_of_the_sessions_of_the_same_time() {
    for house in houses().await {
        stated(&house).await;
        let found = register(&house.care, &house.clinic, SUSPECTED)
            .await
            .unwrap();
        let whole = found.whole;
        assert_eq!(whole.events, 1, "neither what is unrelated nor no event");
        assert_eq!((whole.done.sessions, whole.done.muscles), (2, 2));
        assert_eq!(found.entries[0].needlings.len(), 1);
        for (by, rates) in &found.apart {
            let all: Vec<&Rate> = rates.iter().map(|(_, rate)| rate).collect();
            assert_eq!(all, [&whole], "{by:?}");
        }
        let muscle = house.care.protocol.muscles().first().unwrap();
        assert_eq!(found.apart[0].0, By::Region);
        assert_eq!(found.apart[0].1[0].0, muscle.region);
    }
}

#[tokio::test]
async fn the_register_looks_at_what_is_asked_for() {
    for house in houses().await {
        stated(&house).await;
        let any = Looked {
            relation: WantedRelation::Any,
            since: Since::Ever,
            ..SUSPECTED
        };
        let mild = Looked {
            severity: Some(Severity::Mild),
            ..any
        };
        for (wanted, count) in [(SUSPECTED, 1), (any, 2), (mild, 1)] {
            let found = register(&house.care, &house.clinic, wanted).await.unwrap();
            assert_eq!(found.entries.len(), count, "{wanted:?}");
        }
    }
}
