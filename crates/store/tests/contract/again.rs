//! When an alert that is open already is told anew, and when it is not.

use care::Care;
use care::alert::{
    Alert, AlertState, Cause, Closing, Harm, Outcome, StepError, acknowledge, ask_again, close,
    hand_over, release, snooze, wake,
};
use care::check_in::{Submission, Wish, submit_group};
use care::clinic::{Role, UserStep, change_user};
use care::port::WorkStore;
use care::review::worklist;
use care::treatment::reminder::Wanted;
use care::treatment::{Needling, SessionDraft, SessionFor, SessionNotes, record_session};
use jiff::SignedDuration;
use protocol::Disposition;
use protocol::contract::Answers;

use crate::cover::{Post, colleague, run};
use crate::house::{House, houses};

/// The only open alert.
async fn only(house: &House) -> Alert {
    let list = worklist(&house.care, &house.clinic.id).await.unwrap();
    let mut items = list.items.into_iter().chain(list.resting);
    items.next().unwrap().alert
}

async fn take(house: &House) {
    let alert = only(house).await;
    let (clinic, staff) = (&house.clinic.id, &house.staff.id);
    acknowledge(&house.care, clinic, staff, &alert.id, alert.revision)
        .await
        .unwrap();
}

/// A check-in with this sign, so long after noon.
async fn tell(house: &House, token: &str, sign: &str, after: SignedDuration) {
    let mut sent = house.check_in(token, 2);
    sent.answers.signs.insert(sign.to_owned(), Some(true));
    let care = house.later(after);
    submit_group(&care, &[sent])
        .await
        .unwrap()
        .remove(0)
        .unwrap();
}

#[tokio::test]
async fn a_danger_told_while_somebody_has_the_alert_must_be_looked_at_anew() {
    for house in houses().await {
        let patient = house.patient(30).await;
        tell(&house, &patient.token, "fever", SignedDuration::ZERO).await;
        take(&house).await;
        let before = only(&house).await;
        let first = run(&house, &before.id).await.job;
        let hour = SignedDuration::from_hours(1);
        tell(&house, &patient.token, "calf_swelling", hour).await;
        let after = only(&house).await;
        assert_eq!(after.state(), AlertState::Open);
        assert_ne!(
            after.check_in, before.check_in,
            "the line shows what is new"
        );
        assert!(after.due_at > before.due_at);
        assert_ne!(run(&house, &before.id).await.job, first);
    }
}

#[tokio::test]
async fn who_writes_again_and_again_does_not_keep_the_chain_at_its_first_step() {
    for house in houses().await {
        let patient = house.patient(30).await;
        tell(&house, &patient.token, "fever", SignedDuration::ZERO).await;
        let wish = async |minutes| {
            let sent = Submission {
                wish: Some(Wish::CallBack),
                ..house.check_in(&patient.token, 2)
            };
            let care = house.later(SignedDuration::from_mins(minutes));
            submit_group(&care, &[sent])
                .await
                .unwrap()
                .remove(0)
                .unwrap();
        };
        wish(5).await;
        let alert = only(&house).await;
        let asked = run(&house, &alert.id).await.job;
        wish(25).await;
        wish(50).await;
        assert_eq!(run(&house, &alert.id).await.job, asked);
        assert_eq!(only(&house).await.due_at, alert.due_at);
    }
}

#[tokio::test]
async fn what_is_let_go_does_not_rest_and_is_told_anew() {
    for house in houses().await {
        let patient = house.patient(80).await;
        house.submit(&[house.check_in(&patient.token, 7)]).await;
        let alert = only(&house).await;
        let (care, clinic, staff) = (&house.care, &house.clinic.id, &house.staff.id);
        let until = care.clock.now() + SignedDuration::from_hours(48);
        snooze(
            care,
            clinic,
            staff,
            &alert.id,
            alert.revision,
            until,
            "invented",
        )
        .await
        .unwrap();
        let list = worklist(care, clinic).await.unwrap();
        assert_eq!((list.items.len(), list.resting.len()), (0, 1));
        let first = run(&house, &alert.id).await.job;
        let revision = only(&house).await.revision;
        let care = &house.later(SignedDuration::from_mins(1));
        release(care, clinic, staff, &alert.id, revision)
            .await
            .unwrap();
        let list = worklist(care, clinic).await.unwrap();
        assert_eq!((list.items.len(), list.resting.len()), (1, 0));
        assert_ne!(run(&house, &alert.id).await.job, first);
    }
}

#[tokio::test]
async fn whoever_can_act_no_longer_has_no_alert_and_it_is_told_anew() {
    let steps = [UserStep::Disable, UserStep::Role(Role::FrontDesk, None)];
    for (house, step) in houses().await.into_iter().zip(steps.into_iter().cycle()) {
        let patient = house.patient(30).await;
        tell(&house, &patient.token, "fever", SignedDuration::ZERO).await;
        take(&house).await;
        let alert = only(&house).await;
        let first = run(&house, &alert.id).await.job;
        let owner = colleague(&house, Role::Owner).await;
        let care = house.later(SignedDuration::from_mins(1));
        change_user(&care, &owner, &house.staff.id, step)
            .await
            .unwrap();
        assert_eq!(only(&house).await.state(), AlertState::Open);
        assert_ne!(run(&house, &alert.id).await.job, first);
    }
}

#[tokio::test]
async fn a_rest_that_ends_is_told_anew_answered_or_not_and_one_that_was_taken_back_is_not() {
    for (is_answered, is_taken_back) in [(false, false), (true, false), (false, true)] {
        let house = houses().await.remove(0);
        let patient = house.patient(80).await;
        let sent = house.submit(&[house.check_in(&patient.token, 7)]).await;
        let sent = sent.into_iter().next().unwrap().unwrap();
        let (care, clinic, staff) = (&house.care, &house.clinic.id, &house.staff.id);
        let alert = only(&house).await;
        let until = care.clock.now() + SignedDuration::from_hours(48);
        ask_again(care, clinic, staff, &alert.id, alert.revision, until)
            .await
            .unwrap();
        let first = run(&house, &alert.id).await.job;
        let care = house.later(SignedDuration::from_hours(1));
        if is_answered {
            let usual = Submission {
                corrects: Some(sent.receipt.clone()),
                ..house.check_in(&patient.token, 0)
            };
            submit_group(&care, &[usual]).await.unwrap();
            assert!(only(&house).await.acknowledged.is_some());
        }
        if is_taken_back {
            let revision = only(&house).await.revision;
            wake(&care, clinic, staff, &alert.id, revision)
                .await
                .unwrap();
        }
        Post::default()
            .work(&house, SignedDuration::from_hours(49))
            .await;
        let after = only(&house).await;
        let is_told_anew = run(&house, &alert.id).await.job != first;
        assert_eq!(after.acknowledged.is_none(), !is_taken_back);
        assert_eq!(is_told_anew, !is_taken_back);
    }
}

#[tokio::test]
async fn what_needs_a_human_while_an_alert_rests_is_told_at_once() {
    for house in houses().await {
        let patient = house.patient(80).await;
        let sent = house.submit(&[house.check_in(&patient.token, 7)]).await;
        let receipt = sent.into_iter().next().unwrap().unwrap().receipt;
        let (care, clinic, staff) = (&house.care, &house.clinic.id, &house.staff.id);
        let before = only(&house).await;
        let until = care.clock.now() + SignedDuration::from_hours(48);
        ask_again(care, clinic, staff, &before.id, before.revision, until)
            .await
            .unwrap();
        let first = run(&house, &before.id).await.job;
        // A usual answer in between changes nothing of that.
        let care = house.later(SignedDuration::from_hours(10));
        let usual = Submission {
            corrects: Some(receipt),
            ..house.check_in(&patient.token, 0)
        };
        submit_group(&care, &[usual]).await.unwrap();
        assert_eq!(only(&house).await.state(), AlertState::Acknowledged);
        let care = house.later(SignedDuration::from_hours(20));
        let sent = [house.check_in(&patient.token, 7)];
        submit_group(&care, &sent).await.unwrap();
        let after = only(&house).await;
        assert_eq!(after.disposition, before.disposition);
        assert_eq!(after.state(), AlertState::Open);
        assert_ne!(after.check_in, before.check_in);
        assert!(after.due_at > care.clock.now());
        assert_ne!(run(&house, &before.id).await.job, first);
        // Whoever takes it now has it, and is not told of each further one.
        acknowledge(&care, clinic, staff, &after.id, after.revision)
            .await
            .unwrap();
        let told = run(&house, &before.id).await.job;
        let care = house.later(SignedDuration::from_hours(40));
        let sent = [house.check_in(&patient.token, 7)];
        submit_group(&care, &sent).await.unwrap();
        assert_eq!(only(&house).await.state(), AlertState::Acknowledged);
        assert_eq!(run(&house, &before.id).await.job, told);
    }
}

#[tokio::test]
async fn a_question_while_an_alert_rests_is_told_and_a_wish_explains_no_other_alert() {
    let question = |mut sent: Submission| {
        sent.answers.words = Some("May I swim?".to_owned());
        sent
    };
    let wish = |sent: Submission| Submission {
        answers: Answers::default(),
        wish: Some(Wish::CallBack),
        ..sent
    };
    for house in houses().await {
        for is_wish in [false, true] {
            let patient = house.patient(80).await;
            let sent = house.submit(&[house.check_in(&patient.token, 7)]).await;
            let receipt = sent.into_iter().next().unwrap().unwrap().receipt;
            let (clinic, staff) = (&house.clinic.id, &house.staff.id);
            let before = only(&house).await;
            let until = house.care.clock.now() + SignedDuration::from_hours(48);
            ask_again(
                &house.care,
                clinic,
                staff,
                &before.id,
                before.revision,
                until,
            )
            .await
            .unwrap();
            let first = run(&house, &before.id).await.job;
            let care = house.later(SignedDuration::from_hours(10));
            let usual = Submission {
                corrects: Some(receipt),
                ..house.check_in(&patient.token, 0)
            };
            let said = if is_wish {
                wish(usual)
            } else {
                question(usual)
            };
            submit_group(&care, &[said]).await.unwrap();
            let after = only(&house).await;
            assert_eq!(after.state(), AlertState::Open, "{is_wish}");
            assert_ne!(run(&house, &before.id).await.job, first, "{is_wish}");
            assert_eq!(after.check_in, before.check_in);
            close_it(&care, &house, &after).await;
        }
    }
}

async fn close_it(care: &Care, house: &House, alert: &Alert) {
    let closing = Closing {
        outcome: Outcome::Advised,
        note: String::new(),
        harm: Harm::No,
    };
    let (clinic, staff) = (&house.clinic.id, &house.staff.id);
    close(care, clinic, staff, &alert.id, alert.revision, &closing)
        .await
        .unwrap();
}

#[tokio::test]
async fn what_is_said_after_a_wish_says_why_its_alert_stands() {
    let house = houses().await.remove(0);
    let patient = house.patient(80).await;
    let wish = Submission {
        answers: Answers::default(),
        wish: Some(Wish::CallBack),
        ..house.check_in(&patient.token, 0)
    };
    house.submit(&[wish]).await.remove(0).unwrap();
    let before = only(&house).await;
    house
        .submit(&[house.check_in(&patient.token, 7)])
        .await
        .remove(0)
        .unwrap();
    let after = only(&house).await;
    assert_eq!(
        (before.cause, after.cause),
        (Cause::Wish, Cause::Disposition)
    );
    assert_ne!(after.check_in, before.check_in);
}

#[tokio::test]
async fn a_danger_sign_that_was_there_before_keeps_a_contact_from_resting() {
    let house = houses().await.remove(0);
    let patient = house.patient(30).await;
    let mut sent = house.check_in(&patient.token, 7);
    sent.answers.signs.insert("fever".to_owned(), Some(true));
    sent.answers.known_before.insert("fever".to_owned());
    house.submit(&[sent]).await.remove(0).unwrap();
    let alert = only(&house).await;
    let (care, clinic, staff) = (&house.care, &house.clinic.id, &house.staff.id);
    let until = care.clock.now() + SignedDuration::from_hours(48);
    let refused = ask_again(care, clinic, staff, &alert.id, alert.revision, until).await;
    assert_eq!(alert.disposition, Disposition::Contact);
    assert!(matches!(refused, Err(StepError::RedFlag)), "{refused:?}");
}

#[tokio::test]
async fn what_was_handed_over_stays_with_the_colleague_when_the_patient_says_more() {
    let house = houses().await.remove(0);
    let patient = house.patient(30).await;
    tell(&house, &patient.token, "fever", SignedDuration::ZERO).await;
    let alert = only(&house).await;
    let ben = colleague(&house, Role::Practitioner).await.staff.id;
    let (care, clinic, staff) = (&house.care, &house.clinic.id, &house.staff.id);
    hand_over(care, clinic, staff, &alert.id, alert.revision, &ben)
        .await
        .unwrap();
    let handed = only(&house).await;
    assert_eq!(handed.due_at, alert.due_at, "nobody has had it yet");
    let hour = SignedDuration::from_hours(1);
    tell(&house, &patient.token, "breathless", hour).await;
    let after = only(&house).await;
    assert_eq!(
        (after.owner, after.disposition),
        (ben, Disposition::Emergency)
    );
}

#[tokio::test]
async fn a_session_between_raising_and_handing_over_takes_nothing_from_the_colleague() {
    for house in houses().await {
        let patient = house.patient(30).await;
        tell(&house, &patient.token, "fever", SignedDuration::ZERO).await;
        let ben = colleague(&house, Role::Practitioner).await.staff.id;
        let cleo = colleague(&house, Role::ClinicalLead).await.staff.id;
        let muscle = house.care.protocol.muscles().first().unwrap();
        let needles = async |staff, hours| {
            let care = house.later(SignedDuration::from_hours(hours));
            let draft = SessionDraft {
                patient: SessionFor::Known(patient.patient.clone()),
                needled_at: care.clock.now(),
                first_session: Some(false),
                risks: Some(Vec::new()),
                needlings: vec![Needling::of(muscle)],
                notes: SessionNotes::default(),
                wanted: Wanted::default(),
            };
            record_session(&care, &house.clinic.id, staff, draft)
                .await
                .unwrap();
        };
        needles(&house.staff.id, 1).await;
        let alert = only(&house).await;
        let care = house.later(SignedDuration::from_hours(2));
        let (clinic, staff) = (&house.clinic.id, &house.staff.id);
        hand_over(&care, clinic, staff, &alert.id, alert.revision, &ben)
            .await
            .unwrap();
        tell(
            &house,
            &patient.token,
            "fever",
            SignedDuration::from_hours(3),
        )
        .await;
        assert_eq!(only(&house).await.owner, ben);
        // Who needles after it was handed over is asked next.
        needles(&cleo, 4).await;
        tell(
            &house,
            &patient.token,
            "fever",
            SignedDuration::from_hours(5),
        )
        .await;
        assert_eq!(only(&house).await.owner, cleo);
    }
}

#[tokio::test]
async fn what_is_handed_over_after_its_deadline_has_one_of_its_own() {
    for house in houses().await {
        let patient = house.patient(30).await;
        tell(&house, &patient.token, "fever", SignedDuration::ZERO).await;
        take(&house).await;
        let before = only(&house).await;
        let ben = colleague(&house, Role::Practitioner).await.staff.id;
        let (clinic, staff) = (&house.clinic.id, &house.staff.id);
        let next_week = house.later(SignedDuration::from_hours(7 * 24));
        assert!(before.due_at < next_week.clock.now());
        hand_over(&next_week, clinic, staff, &before.id, before.revision, &ben)
            .await
            .unwrap();
        // By the deadline of before, the patient would be told at once that nobody has looked.
        let after = only(&house).await;
        assert_eq!((&after.owner, after.state()), (&ben, AlertState::Open));
        assert!(after.due_at > next_week.clock.now());
    }
}

#[tokio::test]
async fn asking_for_another_check_in_does_not_silence_what_is_urgent() {
    for house in houses().await {
        let patient = house.patient(30).await;
        tell(&house, &patient.token, "breathless", SignedDuration::ZERO).await;
        let alert = only(&house).await;
        let (care, clinic, staff) = (&house.care, &house.clinic.id, &house.staff.id);
        let until = care.clock.now() + SignedDuration::from_hours(24);
        ask_again(care, clinic, staff, &alert.id, alert.revision, until)
            .await
            .unwrap();
        let after = only(&house).await;
        assert_eq!(after.state(), AlertState::Open);
        assert!(
            house
                .store
                .hold_of(clinic, &alert.id)
                .await
                .unwrap()
                .is_some()
        );
    }
}

#[tokio::test]
async fn what_a_colleague_takes_does_not_rest_because_another_had_put_it_aside() {
    let house = houses().await.remove(0);
    let patient = house.patient(80).await;
    house.submit(&[house.check_in(&patient.token, 7)]).await;
    let (care, clinic, staff) = (&house.care, &house.clinic.id, &house.staff.id);
    let alert = only(&house).await;
    let until = care.clock.now() + SignedDuration::from_hours(48);
    ask_again(care, clinic, staff, &alert.id, alert.revision, until)
        .await
        .unwrap();
    let ben = colleague(&house, Role::Practitioner).await.staff.id;
    let later = house.later(SignedDuration::from_hours(1));
    release(
        &later,
        clinic,
        staff,
        &alert.id,
        only(&house).await.revision,
    )
    .await
    .unwrap();
    acknowledge(&later, clinic, &ben, &alert.id, only(&house).await.revision)
        .await
        .unwrap();
    let list = worklist(&later, clinic).await.unwrap();
    assert!(list.resting.is_empty() && list.items.len() == 1);
}
