//! Codes of text messages that open a private link, as they are stored.

use care::Care;
use care::clinic::Role;
use care::id::{DeliveryId, JobId};
use care::jobs::{Finish, JobKind, NewJob, SendingEnd};
use care::port::{IsSet, SetWays};
use care::record::audit::{Actor, AuditEntry};
use care::record::erase::erase_patient;
use care::treatment::reminder::{About, Channel, Delivery, Outcome, Wanted};
use care::treatment::{
    Ended, HandOverError, LinkWay, NewTextCode, Recorded, Recovery, TextDoor, TokenHash,
    answer_wish, ask_for_link, ask_for_text, leave, open_text, recovery, replace_link, settle_link,
    text_code, text_door, text_link, waiting_for_link,
};
use jiff::SignedDuration;

use crate::house::{House, OsEntropy, houses, noon};
use crate::retention::logged_in;

fn hours(hours: i64) -> SignedDuration {
    SignedDuration::from_hours(hours)
}

const GATEWAY: SetWays = SetWays {
    mail: IsSet::No,
    sms: IsSet::Yes,
};

impl House {
    async fn with_phone(&self) -> Recorded {
        let wanted = Wanted {
            phone: "07700 900123".to_owned(),
            ..Wanted::default()
        };
        self.patient_with(&self.care, 0, wanted).await
    }

    async fn text(&self, patient: &Recorded) -> Result<(), HandOverError> {
        let (clinic, staff) = (&self.clinic.id, &self.staff.id);
        text_link(&self.care, clinic, staff, &patient.patient).await
    }

    /// The job that waits to send a text.
    async fn texting(&self, patient: &Recorded) -> Option<JobId> {
        let (store, clinic) = (&self.care.store, &self.clinic.id);
        let job = store.link_to_be_texted(clinic, &patient.patient).await;
        job.unwrap().map(|job| job.id)
    }

    fn code(&self, job: &JobId) -> String {
        text_code(&self.care.master_key, &self.clinic.id, job)
    }

    /// The code of a text that was asked for and waits.
    async fn code_for(&self, patient: &Recorded) -> String {
        self.text(patient).await.unwrap();
        self.code(&self.texting(patient).await.unwrap())
    }

    async fn replace_of(&self, patient: &Recorded) {
        let (clinic, staff) = (&self.clinic.id, &self.staff.id);
        let links = self.care.store.links_of(clinic, &patient.patient).await;
        let seen = links.unwrap()[0].id.clone();
        replace_link(&self.care, clinic, staff, &patient.patient, &seen)
            .await
            .unwrap();
    }

    /// The gateway takes the text that waits.
    async fn take_text(&self, patient: &Recorded) {
        let job = self.texting(patient).await.unwrap();
        let end = SendingEnd {
            clinic: self.clinic.id.clone(),
            job: job.clone(),
            fence: 0,
            code_until: Some(noon() + hours(3 * 24)),
            delivery: Some(delivery(self, patient, job)),
            finish: Finish::Done { at: noon() },
        };
        assert!(self.care.store.finish_sending(&end).await.unwrap());
    }

    /// Who waits, at the time of `care`, in a clinic with a gateway.
    async fn waiting(&self, care: &Care) -> Vec<LinkWay> {
        let waiting = waiting_for_link(care, &self.clinic.id, GATEWAY).await;
        waiting.unwrap().iter().map(|one| one.way).collect()
    }

    /// The one press on a wish.
    async fn answer(&self, care: &Care, patient: &Recorded) -> Result<(), HandOverError> {
        let (clinic, staff) = (&self.clinic.id, &self.staff.id);
        answer_wish(care, clinic, staff, &patient.patient, GATEWAY).await
    }

    async fn opened_at(&self, patient: &Recorded) -> Option<jiff::Timestamp> {
        let (store, clinic) = (&self.care.store, &self.clinic.id);
        let link = store.link_of(clinic, &patient.patient).await.unwrap();
        link.unwrap().opened_at
    }
}

/// Opens a code as a phone that keeps nothing yet; what it keeps from then on.
async fn first(care: &Care, code: &str, token: &str) -> String {
    match open_text(care, code, None).await.unwrap() {
        TextDoor::Open { token: to, keep } if to == token => keep,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_code_opens_its_link_on_the_first_phone_and_on_no_other() {
    for house in houses().await {
        let care = &house.care;
        let patient = house.with_phone().await;
        let code = house.code_for(&patient).await;
        assert_eq!(code.len(), 16);
        for _ in 0..2 {
            let looked = text_door(care, &code, None).await.unwrap();
            assert!(
                matches!(looked, TextDoor::Shut(_)),
                "looking changes nothing"
            );
        }
        assert_eq!(house.opened_at(&patient).await, None);
        let kept = first(care, &code, &patient.token).await;
        assert_eq!(house.opened_at(&patient).await, Some(noon()));
        for other in [None, Some("no-such-secret"), Some(code.as_str())] {
            let opened = open_text(care, &code, other).await.unwrap();
            assert!(matches!(opened, TextDoor::Elsewhere(_)));
        }
        // Long after its three days the phone that has it needs no press.
        let later = house.later(hours(24 * 20));
        for door in [
            text_door(&later, &code, Some(&kept)).await.unwrap(),
            open_text(&later, &code, Some(&kept)).await.unwrap(),
        ] {
            let token = patient.token.clone();
            assert!(
                matches!(&door, TextDoor::Open { token: to, keep, .. } if *to == token && *keep == kept)
            );
        }
        let nothing = open_text(care, "no-such-code", Some(&kept)).await.unwrap();
        assert_eq!(nothing, TextDoor::Unknown);
        let log = house.care.store.audit_log(&house.clinic.id, 0, 1_000).await;
        let log = log.unwrap();
        let opened = log.iter().filter(|one| one.action == "link.text_opened");
        assert_eq!(opened.count(), 1);
    }
}

#[tokio::test]
async fn of_two_phones_at_once_one_opens_it() {
    for house in houses().await {
        let care = &house.care;
        let patient = house.with_phone().await;
        let code = house.code_for(&patient).await;
        let open = || open_text(care, &code, None);
        let doors: [_; 4] = tokio::join!(open(), open(), open(), open()).into();
        let mut opened = 0;
        for door in doors {
            match door.unwrap() {
                TextDoor::Open { .. } => opened += 1,
                other => assert!(matches!(other, TextDoor::Elsewhere(_)), "{other:?}"),
            }
        }
        assert_eq!(opened, 1);
    }
}

#[tokio::test]
async fn a_code_is_opened_in_three_days_or_not_at_all() {
    for house in houses().await {
        let patient = house.with_phone().await;
        let code = house.code_for(&patient).await;
        let late = house.later(hours(3 * 24));
        let door = open_text(&late, &code, None).await.unwrap();
        assert!(matches!(door, TextDoor::TooLate(_)));
        // A gateway that took the text only on the fourth day gives three days from then on.
        let job = house.texting(&patient).await.unwrap();
        let sent = noon() + hours(4 * 24);
        let end = SendingEnd {
            clinic: house.clinic.id.clone(),
            job: job.clone(),
            fence: 0,
            code_until: Some(sent + hours(3 * 24)),
            delivery: Some(delivery(&house, &patient, job)),
            finish: Finish::Done { at: sent },
        };
        assert!(house.care.store.finish_sending(&end).await.unwrap());
        let in_time = house.later(hours(7 * 24 - 1));
        first(&in_time, &code, &patient.token).await;
        let past = house.later(hours(7 * 24));
        let door = text_door(&past, &code, None).await.unwrap();
        assert!(matches!(door, TextDoor::Elsewhere(_)));
    }
}

fn delivery(house: &House, patient: &Recorded, job: JobId) -> Delivery {
    Delivery {
        clinic: house.clinic.id.clone(),
        id: DeliveryId::new(noon(), &OsEntropy),
        patient: patient.patient.clone(),
        job,
        about: About::Link,
        channel: Channel::Sms,
        attempt: 1,
        outcome: Outcome::Taken,
        said: "HTTP 201".to_owned(),
        message: None,
        at: noon(),
    }
}

#[tokio::test]
async fn a_code_of_a_closed_a_replaced_or_a_run_out_link_opens_nothing() {
    for house in houses().await {
        let care = &house.care;
        let closed = house.with_phone().await;
        let code = house.code_for(&closed).await;
        leave(care, &closed.token).await.unwrap();
        let door = open_text(care, &code, None).await.unwrap();
        assert!(matches!(door, TextDoor::Ended(_, Ended::Closed)));
        assert!(matches!(
            house.text(&closed).await,
            Err(HandOverError::Ended)
        ));

        let replaced = house.with_phone().await;
        let old = house.code_for(&replaced).await;
        house.replace_of(&replaced).await;
        assert_eq!(house.texting(&replaced).await, None, "it waits no more");
        let door = open_text(care, &old, None).await.unwrap();
        assert!(matches!(door, TextDoor::Ended(_, Ended::Closed)));
        let new = house.code_for(&replaced).await;
        assert_ne!(new, old);
        let door = open_text(care, &new, None).await.unwrap();
        let TextDoor::Open { token, .. } = door else {
            panic!("{door:?}");
        };
        assert_ne!(token, replaced.token);
        let opened = recovery(care, &token).await.unwrap();
        assert!(matches!(opened, Recovery::Open { .. }));

        let over = house.later(hours(24 * 50));
        let run_out = house.with_phone().await;
        let code = house.code_for(&run_out).await;
        let door = open_text(&over, &code, None).await.unwrap();
        assert!(matches!(door, TextDoor::Ended(_, Ended::Time)));
    }
}

#[tokio::test]
async fn a_text_that_waits_waits_once_with_one_code_and_needs_a_number() {
    for house in houses().await {
        let nowhere = house.patient(0).await;
        let refused = house.text(&nowhere).await;
        assert!(matches!(refused, Err(HandOverError::NoAddress)));
        let patient = house.with_phone().await;
        let code = house.code_for(&patient).await;
        assert_eq!(house.code_for(&patient).await, code);
        let jobs = house
            .care
            .store
            .unfinished_jobs(&house.clinic.id, 100)
            .await;
        let kind = JobKind::TextLink(patient.patient.clone());
        let jobs = jobs.unwrap();
        assert_eq!(jobs.iter().filter(|job| job.kind == kind).count(), 1);
        // A mail waits beside it, not in its place.
        let mail = house
            .care
            .store
            .link_to_be_sent(&house.clinic.id, &patient.patient);
        assert!(mail.await.unwrap().is_none());
    }
}

#[tokio::test]
async fn another_text_ends_the_one_before_that_nobody_opened() {
    for house in houses().await {
        let (care, patient) = (&house.care, house.with_phone().await);
        let to_a_stranger = house.code_for(&patient).await;
        house.take_text(&patient).await;
        let code = house.code_for(&patient).await;
        let door = open_text(care, &to_a_stranger, None).await.unwrap();
        assert!(matches!(door, TextDoor::TooLate(_)), "{door:?}");
        first(care, &code, &patient.token).await;
    }
}

#[tokio::test]
async fn a_text_for_a_link_that_was_replaced_meanwhile_is_not_asked_for() {
    for house in houses().await {
        let (store, clinic) = (&house.care.store, &house.clinic.id);
        let patient = house.with_phone().await;
        let seen = store.link_of(clinic, &patient.patient).await.unwrap();
        house.replace_of(&patient).await;
        let waits = house.code_for(&patient).await;
        let job = NewJob {
            clinic: clinic.clone(),
            id: JobId::new(noon(), &OsEntropy),
            kind: JobKind::TextLink(patient.patient.clone()),
            run_at: noon(),
        };
        let code = NewTextCode {
            link: seen.unwrap().id,
            hash: TokenHash::of("a code of a link of before"),
            expires_at: noon() + hours(1),
        };
        let actor = Actor::Staff(house.staff.id.clone());
        let audit = AuditEntry::new(clinic, noon(), actor, "link.text_asked", "a link of before");
        let asked = store.ask_to_text_link(&job, &code, &audit).await;
        assert!(!asked.unwrap());
        let still = house.code(&house.texting(&patient).await.unwrap());
        assert_eq!(still, waits);
    }
}

#[tokio::test]
async fn a_text_opened_elsewhere_waits_until_the_link_is_replaced() {
    for house in houses().await {
        let (care, clinic) = (&house.care, &house.clinic.id);
        let patient = house.with_phone().await;
        let code = house.code_for(&patient).await;
        ask_for_text(care, &code).await.unwrap();
        ask_for_text(care, "no-such-code").await.unwrap();
        assert_eq!(house.waiting(care).await, [], "it can still be opened");
        first(care, &code, &patient.token).await;
        ask_for_text(care, &code).await.unwrap();
        // Before, a person had to look at it by themselves: now they are told what to do.
        assert_eq!(house.waiting(care).await, [LinkWay::Replace]);
        // A further text with the same link leaves the page to whoever opened it, and so does a session.
        house.text(&patient).await.unwrap();
        let answered = house.answer(care, &patient).await;
        assert!(matches!(answered, Err(HandOverError::Changed)));
        assert_eq!(house.waiting(care).await, [LinkWay::Replace]);
        house.replace_of(&patient).await;
        assert_eq!(house.waiting(care).await, []);
        // Somebody may have seen to it otherwise, too.
        let code = house.code_for(&patient).await;
        open_text(care, &code, None).await.unwrap();
        ask_for_text(care, &code).await.unwrap();
        assert_eq!(house.waiting(care).await, [LinkWay::Replace]);
        settle_link(care, clinic, &house.staff.id, &patient.patient)
            .await
            .unwrap();
        assert_eq!(house.waiting(care).await, []);
        // A wish of another kind that comes after it is none of it.
        let later = house.later(hours(24 * 50));
        ask_for_text(&later, &code).await.unwrap();
        assert_eq!(house.waiting(&later).await, [LinkWay::Hand]);
    }
}

#[tokio::test]
async fn who_has_only_a_number_gets_another_text_or_a_new_link_with_one_press() {
    for house in houses().await {
        let care = &house.care;
        let patient = house.with_phone().await;
        let missed = house.code_for(&patient).await;
        house.take_text(&patient).await;
        let late = house.later(hours(3 * 24));
        ask_for_text(&late, &missed).await.unwrap();
        assert_eq!(house.waiting(&late).await, [LinkWay::Text]);
        house.answer(&late, &patient).await.unwrap();
        assert_eq!(house.waiting(&late).await, []);
        let again = house.code(&house.texting(&patient).await.unwrap());
        assert_ne!(again, missed);
        // Pressed once more it is no further text.
        let twice = house.answer(&late, &patient).await;
        assert!(matches!(twice, Err(HandOverError::Changed)));
        first(&late, &again, &patient.token).await;
        // When time has ended the link, the text brings a new one.
        let over = house.later(hours(24 * 50));
        ask_for_link(&over, &patient.token).await.unwrap();
        assert_eq!(house.waiting(&over).await, [LinkWay::Text]);
        let none = waiting_for_link(&over, &house.clinic.id, SetWays::default()).await;
        assert_eq!(none.unwrap()[0].way, LinkWay::Hand, "without a gateway");
        house.answer(&over, &patient).await.unwrap();
        let code = house.code(&house.texting(&patient).await.unwrap());
        let opened = open_text(&over, &code, None).await.unwrap();
        assert!(matches!(opened, TextDoor::Open { token, .. } if token != patient.token));
        assert_eq!(house.waiting(&over).await, []);
        assert_eq!(house.waiting(care).await, []);
    }
}

#[tokio::test]
async fn of_who_is_erased_no_code_is_left() {
    for house in houses().await {
        let patient = house.with_phone().await;
        let (shut, open) = (house.code_for(&patient).await, house.with_phone().await);
        let opened = house.code_for(&open).await;
        let kept = first(&house.care, &opened, &open.token).await;
        let owner = logged_in(&house, Role::Owner).await;
        for patient in [&patient, &open] {
            erase_patient(&house.care, &owner, &patient.patient)
                .await
                .unwrap();
        }
        for (code, kept) in [(shut, None), (opened, Some(kept.as_str()))] {
            let door = open_text(&house.care, &code, kept).await.unwrap();
            assert_eq!(door, TextDoor::Unknown);
        }
    }
}
