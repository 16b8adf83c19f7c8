//! Corrections, wishes and worry, as they are stored.

use care::alert::{AlertState, Cause, acknowledge};
use care::check_in::{Submission, Wish};
use care::review::worklist;
use jiff::SignedDuration;
use protocol::Disposition;
use protocol::contract::Answers;

use crate::house::houses;

#[tokio::test]
async fn what_was_corrected_stays_stored_and_no_longer_counts_for_what_follows() {
    for house in houses().await {
        let patient = house.patient(26).await;
        let mut wrong = house.check_in(&patient.token, 3);
        wrong
            .answers
            .signs
            .insert("breathless".to_owned(), Some(true));
        let first = house.submit(&[wrong]).await.remove(0).unwrap();
        let after = house.check_in(&patient.token, 3);
        let told = house.submit(&[after]).await.remove(0).unwrap();
        assert!(
            told.assessed.disposition > Disposition::SelfCare,
            "it counts until it is corrected"
        );
        let correction = Submission {
            corrects: Some(first.receipt.clone()),
            ..house.check_in(&patient.token, 3)
        };
        let later = house.check_in(&patient.token, 2);
        let both = house.submit(&[correction.clone(), later]).await;
        for one in both {
            assert_eq!(one.unwrap().assessed.disposition, Disposition::SelfCare);
        }
        let again = house
            .submit(&[house.check_in(&patient.token, 2)])
            .await
            .remove(0)
            .unwrap();
        assert_eq!(
            again.assessed.disposition,
            Disposition::SelfCare,
            "also when it is loaded anew"
        );
        let plain = Submission {
            corrects: None,
            ..correction
        };
        assert!(
            house.submit(&[plain]).await[0].is_err(),
            "without the correction it is another check-in"
        );
        let stored = house
            .care
            .store
            .check_ins_after(&house.clinic.id, None, 10)
            .await
            .unwrap();
        assert_eq!(stored.len(), 5);
        let corrections = stored.iter().filter_map(|one| one.corrects.as_ref());
        assert_eq!(corrections.collect::<Vec<_>>(), [&first.receipt]);
        let list = worklist(&house.care, &house.clinic.id).await.unwrap();
        assert_eq!(
            list.items[0].alert.disposition,
            Disposition::Emergency,
            "an alert never sinks"
        );
    }
}

#[tokio::test]
async fn nobody_corrects_what_is_not_theirs() {
    for house in houses().await {
        let (mine, other) = (house.patient(26).await, house.patient(26).await);
        let theirs = house
            .submit(&[house.check_in(&other.token, 9)])
            .await
            .remove(0)
            .unwrap();
        let submission = Submission {
            corrects: Some(theirs.receipt),
            ..house.check_in(&mine.token, 3)
        };
        house.submit(&[submission]).await.remove(0).unwrap();
        let stored = house
            .care
            .store
            .check_ins_after(&house.clinic.id, None, 10)
            .await
            .unwrap();
        assert!(stored.iter().all(|one| one.corrects.is_none()));
    }
}

#[tokio::test]
async fn a_wish_waits_for_a_person_and_waits_anew_when_it_comes_late() {
    for house in houses().await {
        let patient = house.patient(26).await;
        let wish = |wish, words: &str| Submission {
            answers: Answers {
                words: Some(words.to_owned()),
                ..Answers::default()
            },
            wish: Some(wish),
            ..house.check_in(&patient.token, 0)
        };
        house
            .submit(&[wish(Wish::Message, "See you on Friday")])
            .await
            .remove(0)
            .unwrap();
        let list = worklist(&house.care, &house.clinic.id).await.unwrap();
        let alert = list.items[0].alert.clone();
        assert_eq!(
            (alert.cause, alert.wish),
            (Cause::Wish, Some(Wish::Message))
        );
        acknowledge(
            &house.care,
            &house.clinic.id,
            &house.staff.id,
            &alert.id,
            alert.revision,
        )
        .await
        .unwrap();
        let care = house.later(SignedDuration::from_hours(24));
        let late = [wish(Wish::CallBack, "Today at six")];
        care::check_in::submit_group(&care, &late)
            .await
            .unwrap()
            .remove(0)
            .unwrap();
        let list = worklist(&house.care, &house.clinic.id).await.unwrap();
        let after = &list.items[0].alert;
        assert_eq!(
            (after.id.clone(), after.state()),
            (alert.id, AlertState::Open)
        );
        assert!(after.wish == Some(Wish::CallBack) && after.due_at > alert.due_at);
    }
}

#[tokio::test]
async fn of_alerts_that_are_due_together_the_most_worried_stands_first() {
    for house in houses().await {
        for worry in [None, Some(2), Some(9), Some(4)] {
            let patient = house.patient(26).await;
            let mut sore = house.check_in(&patient.token, 8);
            sore.answers.worry = worry;
            house.submit(&[sore]).await.remove(0).unwrap();
        }
        let calm = house.patient(26).await;
        let mut urgent = house.check_in(&calm.token, 2);
        urgent.answers.signs.insert("fever".to_owned(), Some(true));
        house.submit(&[urgent]).await.remove(0).unwrap();
        let list = worklist(&house.care, &house.clinic.id).await.unwrap();
        let worries: Vec<_> = list.items.iter().map(|item| item.alert.worry).collect();
        assert_eq!(
            worries,
            [None, Some(9), Some(4), Some(2), None],
            "worry never goes before danger"
        );
    }
}
