//! Rounds of the worker that tell a patient of something new on the page. On SQLite alone, as reminders' rounds are: a
//! worker takes every clinic's jobs. How a round is stored is tried on every database.

use std::sync::Mutex;

use async_trait::async_trait;
use care::alert::{Closing, Harm, Outcome as Done};
use care::alert::{ask_again, close, mark_read, write_to_patient};
use care::id::{AlertId, DeliveryId, JobId, PatientId};
use care::jobs::{JobKind, NewJob, NoticeEnd, NoticeThen, Reminding, Work, work_once};
use care::port::{
    JobStore, LinkMail, Mail, Messenger, Notice, Receipt, Reminder, ReminderStore, SendError, Way,
    What,
};
use care::record::audit::{Actor, AuditEntry};
use care::review::{AsideReason, AsideStep, LogPart, deliveries, follow_up, put_aside, worklist};
use care::treatment::Recorded;
use care::treatment::reminder::{
    About, Channel, Delivery, Outcome, RemindersAsked, Wanted, set_zone, stop,
};
use jiff::SignedDuration;

use crate::house::{House, OsEntropy, houses, noon};

/// Keeps what patients were told. Real ways have their tests in `server`, in real time.
struct Post {
    told: Mutex<Vec<Notice>>,
    outcome: Outcome,
}

impl Post {
    fn new(outcome: Outcome) -> Self {
        let told = Mutex::default();
        Self { told, outcome }
    }

    fn told(&self) -> Vec<Notice> {
        self.told.lock().unwrap().clone()
    }
}

#[async_trait]
impl Messenger for Post {
    async fn send(&self, _: &Mail) -> Result<Receipt, SendError> {
        Ok(Receipt::of("mail".to_owned()))
    }

    async fn tell(&self, notice: &Notice) -> Result<Receipt, SendError> {
        if matches!(notice.what, What::Alert { .. }) {
            return Ok(Receipt::of("staff".to_owned()));
        }
        match self.outcome {
            Outcome::Taken | Outcome::Delivered | Outcome::Undelivered => {
                self.told.lock().unwrap().push(notice.clone());
                Ok(Receipt::of("receipt".to_owned()))
            }
            Outcome::Failed => Err(SendError::later("nobody answers")),
            Outcome::Refused => Err(SendError::never("nobody lives there")),
        }
    }

    async fn send_link(&self, _: &LinkMail) -> Result<Receipt, SendError> {
        Ok(Receipt::of("link".to_owned()))
    }

    async fn remind(&self, _: &Reminder) -> Result<Receipt, SendError> {
        Ok(Receipt::of("reminder".to_owned()))
    }
}

struct Case {
    house: House,
    patient: Recorded,
    alert: AlertId,
}

/// A patient in London who agreed to e-mails, with an alert because of this sign; it is noon.
async fn with(sign: &str, reminders: RemindersAsked) -> Case {
    let house = houses().await.remove(0);
    let wanted = Wanted {
        email: "pat@invented.test".to_owned(),
        phone: "07700 900123".to_owned(),
        reminders,
        ..Wanted::default()
    };
    let patient = house.patient_with(&house.care, 1, wanted).await;
    let mut said = house.check_in(&patient.token, 4);
    said.answers.signs.insert(sign.to_owned(), Some(true));
    house.submit(&[said]).await.remove(0).unwrap();
    let list = worklist(&house.care, &house.clinic.id).await.unwrap();
    let alert = list.items[0].alert.id.clone();
    Case {
        house,
        patient,
        alert,
    }
}

const AGREED: RemindersAsked = RemindersAsked::Agreed(Channel::Mail);

impl Case {
    async fn write(&self, after: SignedDuration) {
        let (care, house) = (self.house.later(after), &self.house);
        let (clinic, staff) = (&house.clinic.id, &house.staff.id);
        let seen = self.revision().await;
        write_to_patient(&care, clinic, staff, &self.alert, seen, "Rest a day.")
            .await
            .unwrap();
    }

    async fn revision(&self) -> i64 {
        let house = &self.house;
        let alert = house.care.store.alert(&house.clinic.id, &self.alert).await;
        alert.unwrap().unwrap().revision
    }

    async fn read_all(&self) {
        let (care, clinic) = (&self.house.care, &self.house.clinic.id);
        let patient = &self.patient.patient;
        let sent = care.store.messages_to(clinic, patient, 1).await.unwrap();
        mark_read(care, clinic, patient, &sent[0].event)
            .await
            .unwrap();
    }

    async fn ask_again(&self, within: SignedDuration) {
        let (house, seen) = (&self.house, self.revision().await);
        let (clinic, staff) = (&house.clinic.id, &house.staff.id);
        let until = noon() + within;
        ask_again(&house.care, clinic, staff, &self.alert, seen, until)
            .await
            .unwrap();
    }

    /// Works off all that is due so many hours after noon.
    async fn work(&self, post: &Post, after: SignedDuration) {
        let care = self.house.later(after);
        let work = Work {
            messenger: post,
            public_url: "https://after.test",
            reminding: Reminding::On,
        };
        let is_due = async || {
            let next = care.store.next_job_at().await.unwrap();
            next.is_some_and(|next| next <= care.clock.now())
        };
        while is_due().await {
            work_once(&care, &work).await.unwrap();
        }
    }

    async fn log(&self) -> Vec<(Channel, Outcome)> {
        let house = &self.house;
        let log = deliveries(&house.care, &house.clinic.id, LogPart::newest(100)).await;
        let notices = log.unwrap().into_iter().map(|one| one.delivery);
        let notices = notices.filter(|one| one.about == About::Notice);
        notices.map(|one| (one.channel, one.outcome)).collect()
    }

    async fn not_reached(&self, after: SignedDuration) -> usize {
        let care = self.house.later(after);
        let lists = follow_up(&care, &self.house.clinic.id, 100).await.unwrap();
        lists.not_reached.len()
    }
}

fn hours(hours: i64) -> SignedDuration {
    SignedDuration::from_hours(hours)
}

#[tokio::test]
async fn a_message_is_told_once_however_often_it_is_looked_at_and_one_more_is_told_anew() {
    let (case, post) = (
        with("large_bruise", AGREED).await,
        Post::new(Outcome::Taken),
    );
    case.write(hours(0)).await;
    case.write(SignedDuration::from_secs(1)).await;
    case.work(&post, SignedDuration::from_mins(1)).await;
    let told = post.told();
    assert_eq!(told.len(), 1, "two that wait together are told of once");
    assert!(matches!(told[0].what, What::News { .. }));
    assert!(
        matches!(&told[0].way, Way::Mail { to, page } if to == "pat@invented.test" && page.starts_with("https://after.test/r/"))
    );
    assert_eq!(case.log().await, [(Channel::Mail, Outcome::Taken)]);
    case.write(hours(1)).await;
    case.work(&post, hours(1)).await;
    assert_eq!(post.told().len(), 2);
}

#[tokio::test]
async fn who_is_asked_to_check_in_again_is_told_and_not_after_the_answer() {
    let (case, post) = (
        with("large_bruise", AGREED).await,
        Post::new(Outcome::Taken),
    );
    case.ask_again(hours(4)).await;
    case.work(&post, SignedDuration::from_mins(1)).await;
    assert_eq!(post.told().len(), 1);
    let (case, post) = (
        with("large_bruise", AGREED).await,
        Post::new(Outcome::Taken),
    );
    case.ask_again(hours(4)).await;
    let again = case.house.check_in(&case.patient.token, 3);
    case.house.submit(&[again]).await.remove(0).unwrap();
    case.work(&post, SignedDuration::from_mins(1)).await;
    assert_eq!(post.told().len(), 0);
}

#[tokio::test]
async fn by_night_a_message_waits_for_the_morning_where_the_patient_is() {
    let (case, post) = (
        with("large_bruise", AGREED).await,
        Post::new(Outcome::Taken),
    );
    case.write(hours(10)).await;
    case.work(&post, hours(10)).await;
    case.work(&post, hours(19)).await;
    assert_eq!(post.told().len(), 0, "22:00 and 7:00");
    case.work(&post, hours(20)).await;
    assert_eq!(post.told().len(), 1, "8:00");

    let (case, post) = (
        with("large_bruise", AGREED).await,
        Post::new(Outcome::Taken),
    );
    set_zone(&case.house.care, &case.patient.token, "Asia/Tokyo")
        .await
        .unwrap();
    case.write(hours(0)).await;
    case.work(&post, hours(10)).await;
    assert_eq!(post.told().len(), 0, "21:00 and 7:00 in Tokyo");
    case.work(&post, hours(11)).await;
    assert_eq!(post.told().len(), 1, "8:00 in Tokyo");
}

#[tokio::test]
async fn of_an_urgent_alert_the_patient_is_told_at_once_by_night_too() {
    let (case, post) = (with("breathless", AGREED).await, Post::new(Outcome::Taken));
    case.work(&post, SignedDuration::from_mins(1)).await;
    let before = post.told().len();
    case.write(hours(14)).await;
    case.work(&post, hours(14)).await;
    let told = post.told();
    assert!(told.len() > before, "2:00");
    assert!(matches!(told.last().unwrap().what, What::Page { .. }));
}

#[tokio::test]
async fn nobody_is_told_who_did_not_agree_who_stopped_or_who_has_read_it() {
    let asked = [RemindersAsked::AsBefore, AGREED, AGREED];
    for (case, reminders) in asked.into_iter().enumerate() {
        let (one, post) = (
            with("large_bruise", reminders).await,
            Post::new(Outcome::Taken),
        );
        let care = &one.house.care;
        one.write(hours(0)).await;
        match case {
            0 => {}
            1 => stop(care, &one.patient.token).await.unwrap(),
            _ => one.read_all().await,
        }
        one.work(&post, SignedDuration::from_mins(1)).await;
        assert_eq!(post.told().len(), 0, "{case}");
        assert_eq!(one.not_reached(hours(1)).await, 0, "{case}");
    }
}

#[tokio::test]
async fn a_message_is_told_of_even_if_the_alert_was_closed_meanwhile() {
    let (case, post) = (
        with("large_bruise", AGREED).await,
        Post::new(Outcome::Taken),
    );
    case.write(hours(0)).await;
    let (house, seen) = (&case.house, case.revision().await);
    let closing = Closing {
        outcome: Done::Advised,
        note: String::new(),
        harm: Harm::No,
    };
    close(
        &house.care,
        &house.clinic.id,
        &house.staff.id,
        &case.alert,
        seen,
        &closing,
    )
    .await
    .unwrap();
    case.work(&post, SignedDuration::from_mins(1)).await;
    assert_eq!(post.told().len(), 1);
}

#[tokio::test]
async fn where_no_way_is_left_somebody_has_to_call_until_the_patient_is_heard_of() {
    let (case, post) = (
        with("large_bruise", AGREED).await,
        Post::new(Outcome::Refused),
    );
    case.write(hours(0)).await;
    case.work(&post, SignedDuration::from_mins(1)).await;
    let expected = [
        (Channel::Sms, Outcome::Refused),
        (Channel::Mail, Outcome::Refused),
    ];
    let log = case.log().await;
    assert!(
        log.len() == 2 && expected.iter().all(|one| log.contains(one)),
        "{log:?}"
    );
    assert_eq!(case.not_reached(hours(1)).await, 1);
    let sent = case.house.check_in(&case.patient.token, 2);
    care::check_in::submit_group(&case.house.later(hours(2)), &[sent])
        .await
        .unwrap()
        .remove(0)
        .unwrap();
    assert_eq!(case.not_reached(hours(3)).await, 0);
}

#[tokio::test]
async fn who_is_put_aside_stands_among_those_to_call_when_something_waits_that_no_way_tells() {
    let (case, post) = (
        with("large_bruise", AGREED).await,
        Post::new(Outcome::Refused),
    );
    let house = &case.house;
    let step = AsideStep {
        clinic: &house.clinic,
        staff: &house.staff.id,
        patient: &case.patient.patient,
        seen: 0,
        reason: AsideReason::NotNeeded,
        note: "Comes in weekly.",
    };
    put_aside(&house.later(SignedDuration::from_secs(1)), &step)
        .await
        .unwrap();
    case.write(hours(0)).await;
    case.work(&post, SignedDuration::from_mins(1)).await;
    assert_eq!(case.not_reached(hours(1)).await, 1);
}

#[tokio::test]
async fn what_fails_is_tried_three_times_by_each_way() {
    let (case, post) = (
        with("large_bruise", AGREED).await,
        Post::new(Outcome::Failed),
    );
    case.write(hours(0)).await;
    for round in 1..40 {
        case.work(&post, SignedDuration::from_mins(5 * round)).await;
    }
    let log = case.log().await;
    let by = |way| {
        log.iter()
            .filter(|one| **one == (way, Outcome::Failed))
            .count()
    };
    assert_eq!((by(Channel::Mail), by(Channel::Sms)), (3, 3));
    assert_eq!(case.not_reached(hours(4)).await, 1);
}

/// A notice that nobody took.
fn refused(house: &House, patient: &PatientId, job: &JobId) -> Delivery {
    Delivery {
        clinic: house.clinic.id.clone(),
        id: DeliveryId::new(noon(), &OsEntropy),
        patient: patient.clone(),
        job: job.clone(),
        about: About::Notice,
        channel: Channel::Mail,
        attempt: 1,
        outcome: Outcome::Refused,
        said: "refused".to_owned(),
        message: None,
        at: noon(),
    }
}

#[tokio::test]
async fn a_round_is_one_commit_and_an_older_fence_ends_nothing() {
    for house in houses().await {
        let wanted = Wanted {
            email: "pat@invented.test".to_owned(),
            reminders: AGREED,
            ..Wanted::default()
        };
        let patient = house.patient_with(&house.care, 1, wanted).await.patient;
        let job = NewJob {
            clinic: house.clinic.id.clone(),
            id: JobId::new(noon(), &OsEntropy),
            kind: JobKind::TellPatient(AlertId::stored("a".to_owned())),
            run_at: noon() + hours(9_000),
        };
        let audit = AuditEntry::new(&house.clinic.id, noon(), Actor::System, "test", "a");
        let link = &house.care.store;
        link.ask_to_send_link(&job, &audit).await.unwrap();
        let end = |fence, then| NoticeEnd {
            clinic: house.clinic.id.clone(),
            job: job.id.clone(),
            fence,
            delivery: Some(refused(&house, &patient, &job.id)),
            at: noon(),
            then,
        };
        let not_reached = || NoticeThen::NotReached(patient.clone());
        let reached_at = async || {
            let plan = house.store.plan_of(&house.clinic.id, &patient).await;
            plan.unwrap().unwrap().not_reached_at
        };
        assert!(
            !house
                .store
                .finish_notice(&end(7, not_reached()))
                .await
                .unwrap()
        );
        assert_eq!(reached_at().await, None);
        let jobs = house.store.unfinished_jobs(&house.clinic.id, 10).await;
        assert!(jobs.unwrap().iter().any(|one| one.id == job.id));
        assert!(
            house
                .store
                .finish_notice(&end(0, not_reached()))
                .await
                .unwrap()
        );
        assert_eq!(reached_at().await, Some(noon()));
        let log = house
            .store
            .deliveries_of_job(&house.clinic.id, &job.id)
            .await;
        assert_eq!(
            log.unwrap().len(),
            2,
            "a try did happen, whoever owns the job"
        );
    }
}
