//! Rounds of the worker with reminders, from what is due to what is written down. On SQLite alone: a worker takes every
//! clinic's jobs, and tests on a shared server must not do each other's.

use std::sync::Mutex;

use async_trait::async_trait;
use care::Care;
use care::check_in::Wish;
use care::jobs::{Reminding, Work, work_once};
use care::port::{LinkMail, Mail, Messenger, Notice, Receipt, Reminder, SendError, Way};
use care::review::{LogPart, deliveries, follow_up, worklist};
use care::treatment::reminder::{
    Channel, Outcome, RemindersAsked, Wanted, set_zone, stop, upcoming,
};
use care::treatment::{Recorded, Recovery, leave, recovery, set_next_session};
use jiff::SignedDuration;

use crate::house::{House, houses, noon};

/// Keeps what was to go out; each way takes, fails or refuses. Real ways have their tests in `server`, in real time.
struct Post {
    sent: Mutex<Vec<Way>>,
    mail: Outcome,
    sms: Outcome,
}

impl Post {
    fn new(mail: Outcome, sms: Outcome) -> Self {
        Self {
            sent: Mutex::default(),
            mail,
            sms,
        }
    }

    fn taken(&self) -> usize {
        self.sent.lock().unwrap().len()
    }
}

#[async_trait]
impl Messenger for Post {
    async fn send(&self, _: &Mail) -> Result<Receipt, SendError> {
        Ok(Receipt::of("mail".to_owned()))
    }

    async fn tell(&self, _: &Notice) -> Result<Receipt, SendError> {
        Ok(Receipt::of("notice".to_owned()))
    }

    async fn send_link(&self, _: &LinkMail) -> Result<Receipt, SendError> {
        Ok(Receipt::of("link".to_owned()))
    }

    async fn remind(&self, reminder: &Reminder) -> Result<Receipt, SendError> {
        let outcome = match reminder.way {
            Way::Mail { .. } => self.mail,
            Way::Sms { .. } => self.sms,
        };
        match outcome {
            Outcome::Taken | Outcome::Delivered | Outcome::Undelivered => {
                self.sent.lock().unwrap().push(reminder.way.clone());
                Ok(Receipt::of("receipt".to_owned()))
            }
            Outcome::Failed => Err(SendError::later("nobody answers")),
            Outcome::Refused => Err(SendError::never("nobody lives there")),
        }
    }
}

/// A patient needled at noon in London, reminded by mail, with a mobile number too.
async fn start() -> (House, Recorded) {
    let house = houses().await.remove(0);
    let wanted = Wanted {
        email: "pat@invented.test".to_owned(),
        phone: "07700 900123".to_owned(),
        reminders: RemindersAsked::Agreed(Channel::Mail),
        ..Wanted::default()
    };
    let patient = house.patient_with(&house.care, 0, wanted).await;
    (house, patient)
}

fn hours(hours: i64) -> SignedDuration {
    SignedDuration::from_hours(hours)
}

/// Works off all that is due so many hours after the session.
async fn work(house: &House, post: &Post, after: SignedDuration) -> Care {
    let care = house.later(after);
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
    care
}

async fn check_in(house: &House, patient: &Recorded, after: SignedDuration) {
    let sent = house.check_in(&patient.token, 2);
    let sent = care::check_in::submit_group(&house.later(after), &[sent]).await;
    sent.unwrap().remove(0).unwrap();
}

#[tokio::test]
async fn the_first_goes_out_after_six_hours_and_a_crash_after_sending_repeats_it_at_most_once() {
    let (house, _patient) = start().await;
    let post = Post::new(Outcome::Taken, Outcome::Taken);
    work(&house, &post, hours(5)).await;
    assert_eq!(post.taken(), 0);
    work(&house, &post, hours(6)).await;
    work(&house, &post, hours(7)).await;
    assert_eq!(post.taken(), 1);
    let way = post.sent.lock().unwrap()[0].clone();
    assert!(
        matches!(&way, Way::Mail { to, page } if to == "pat@invented.test" && page.starts_with("https://after.test/r/"))
    );
}

#[tokio::test]
async fn a_check_in_since_it_became_due_a_stop_or_a_closed_page_leaves_nothing_to_send() {
    let post = Post::new(Outcome::Taken, Outcome::Taken);
    let (house, patient) = start().await;
    check_in(&house, &patient, hours(6)).await;
    work(&house, &post, hours(7)).await;
    assert_eq!(post.taken(), 0, "answered");
    work(&house, &post, hours(24)).await;
    assert_eq!(post.taken(), 1, "the next one is asked for again");

    for way_out in ["stop", "close", "time"] {
        let (house, patient) = start().await;
        let post = Post::new(Outcome::Taken, Outcome::Taken);
        let at = match way_out {
            "stop" => {
                stop(&house.care, &patient.token).await.unwrap();
                hours(7)
            }
            "close" => {
                leave(&house.care, &patient.token).await.unwrap();
                hours(7)
            }
            _ => hours(24 * 42),
        };
        work(&house, &post, at).await;
        assert_eq!(post.taken(), 0, "{way_out}");
        let jobs = house.store_jobs().await;
        assert_eq!(jobs, 0, "{way_out}: nothing waits any more");
    }
}

#[tokio::test]
async fn an_open_alert_stays_open_after_a_stop() {
    let (house, patient) = start().await;
    let mut sent = house.check_in(&patient.token, 2);
    sent.answers
        .signs
        .insert("breathless".to_owned(), Some(true));
    house.submit(&[sent]).await.remove(0).unwrap();
    stop(&house.care, &patient.token).await.unwrap();
    let list = worklist(&house.care, &house.clinic.id).await.unwrap();
    assert_eq!(list.total, 1);
}

#[tokio::test]
async fn what_comes_up_at_night_waits_for_the_morning_and_what_was_missed_by_us_is_one_message() {
    let (house, _patient) = start().await;
    let post = Post::new(Outcome::Taken, Outcome::Taken);
    // The server was down from the session on, and comes back at 23:00 of the third day.
    work(&house, &post, hours(59)).await;
    assert_eq!(post.taken(), 0, "not at night");
    work(&house, &post, hours(67)).await;
    assert_eq!(post.taken(), 0, "7:00");
    work(&house, &post, hours(68)).await;
    assert_eq!(post.taken(), 1, "three were due, one is sent");
}

#[tokio::test]
async fn who_flew_east_is_reminded_by_day_there() {
    let (house, patient) = start().await;
    let post = Post::new(Outcome::Taken, Outcome::Taken);
    set_zone(&house.care, &patient.token, "Asia/Tokyo")
        .await
        .unwrap();
    work(&house, &post, hours(7)).await;
    assert_eq!(post.taken(), 0, "4:00 in Tokyo");
    work(&house, &post, hours(11)).await;
    assert_eq!(post.taken(), 1, "8:00 in Tokyo");
}

#[tokio::test]
async fn a_refused_way_gives_way_to_the_other_at_once() {
    let (house, patient) = start().await;
    let post = Post::new(Outcome::Refused, Outcome::Taken);
    work(&house, &post, hours(6)).await;
    assert!(matches!(
        post.sent.lock().unwrap().as_slice(),
        [Way::Sms { to }] if to == "07700 900123"
    ));
    let log = house
        .care
        .store
        .deliveries(&house.clinic.id, &patient.patient, 10)
        .await;
    // Both were tried at the same moment of the test's clock, so their order says nothing.
    let log = log.unwrap().into_iter().map(|one| one.delivery);
    let log: Vec<_> = log.map(|one| (one.channel, one.outcome)).collect();
    assert_eq!(log.len(), 2);
    assert!(log.contains(&(Channel::Mail, Outcome::Refused)));
    assert!(log.contains(&(Channel::Sms, Outcome::Taken)));
    let lists = follow_up(&house.care, &house.clinic.id, 100).await.unwrap();
    assert!(lists.not_reached.is_empty());
}

#[tokio::test]
async fn three_failures_by_each_way_are_not_reached_and_the_next_reminder_is_tried_anew() {
    let (house, _patient) = start().await;
    let post = Post::new(Outcome::Failed, Outcome::Failed);
    for minutes in 0..90 {
        work(&house, &post, hours(6) + SignedDuration::from_mins(minutes)).await;
    }
    let care = house.later(hours(8));
    let log = deliveries(&care, &house.clinic.id, LogPart::newest(10))
        .await
        .unwrap();
    let by = |channel| {
        let tries = log.iter().filter(|one| one.delivery.channel == channel);
        let mut tries: Vec<u32> = tries.map(|one| one.delivery.attempt).collect();
        tries.sort_unstable();
        tries
    };
    assert_eq!(
        (by(Channel::Mail), by(Channel::Sms)),
        (vec![1, 2, 3], vec![1, 2, 3])
    );
    let lists = follow_up(&care, &house.clinic.id, 100).await.unwrap();
    assert_eq!(lists.not_reached.len(), 1);
    assert_eq!(lists.not_reached[0].patient.identity.phone, "07700 900123");
    let well = Post::new(Outcome::Taken, Outcome::Taken);
    let care = work(&house, &well, hours(24)).await;
    assert_eq!(well.taken(), 1);
    let lists = follow_up(&care, &house.clinic.id, 100).await.unwrap();
    assert!(lists.not_reached.is_empty());
}

#[tokio::test]
async fn after_two_missed_check_ins_the_practitioner_knows_and_a_word_from_the_patient_ends_it() {
    let (house, patient) = start().await;
    let silent = async |after| {
        let care = house.later(after);
        let lists = follow_up(&care, &house.clinic.id, 100).await.unwrap();
        lists.not_heard_from.len()
    };
    assert_eq!(silent(hours(47)).await, 0);
    assert_eq!(silent(hours(48)).await, 1);
    let mut word = house.check_in(&patient.token, 2);
    word.answers = protocol::contract::Answers {
        words: Some("All is well, thank you.".to_owned()),
        ..protocol::contract::Answers::default()
    };
    word.wish = Some(Wish::Message);
    let care = house.later(hours(49));
    care::check_in::submit_group(&care, &[word])
        .await
        .unwrap()
        .remove(0)
        .unwrap();
    assert_eq!(silent(hours(50)).await, 0);
    leave(&care, &patient.token).await.unwrap();
    assert_eq!(silent(hours(500)).await, 0, "a closed page is no silence");
}

#[tokio::test]
async fn the_page_and_the_calendar_know_what_is_to_come_and_reminders_can_be_off() {
    let (house, patient) = start().await;
    let Recovery::Open { view, now, .. } = recovery(&house.care, &patient.token).await.unwrap()
    else {
        panic!("the link is new")
    };
    let plan = house
        .care
        .store
        .plan_of(&house.clinic.id, &patient.patient)
        .await
        .unwrap();
    let ahead = upcoming(&house.care, &view, plan.as_ref(), now);
    assert_eq!(ahead.zone, "Europe/London");
    assert_eq!(ahead.at[0].to_string(), "2026-03-04T18:00:00Z");
    assert!(ahead.at.len() > 8 && ahead.at.is_sorted());

    let post = Post::new(Outcome::Taken, Outcome::Taken);
    let care = house.later(hours(6));
    let work = Work {
        messenger: &post,
        public_url: "https://after.test",
        reminding: Reminding::Off,
    };
    work_once(&care, &work).await.unwrap();
    assert_eq!(post.taken(), 0);
}

impl House {
    pub(crate) async fn store_jobs(&self) -> usize {
        let jobs = self.care.store.unfinished_jobs(&self.clinic.id, 100).await;
        jobs.unwrap().len()
    }
}

#[tokio::test]
async fn before_the_next_session_one_message_asks_and_it_moves_along_with_the_session() {
    let (house, patient) = start().await;
    let post = Post::new(Outcome::Taken, Outcome::Taken);
    work(&house, &post, hours(24 * 8)).await;
    assert_eq!(post.taken(), 1, "all of the first week at once");
    let comes_again = async |said: i64, next: Option<i64>| {
        let next = next.map(|next| noon() + hours(next));
        let (clinic, staff) = (&house.clinic.id, &house.staff.id);
        let care = house.later(hours(said));
        let set = set_next_session(&care, clinic, staff, &patient.patient, next);
        set.await.unwrap();
    };
    comes_again(24 * 8, Some(240)).await;
    work(&house, &post, hours(215)).await;
    assert_eq!(post.taken(), 1);
    work(&house, &post, hours(216)).await;
    work(&house, &post, hours(239)).await;
    assert_eq!(post.taken(), 2, "once, on the day before");
    comes_again(239, Some(288)).await;
    work(&house, &post, hours(263)).await;
    assert_eq!(post.taken(), 2);
    comes_again(263, None).await;
    work(&house, &post, hours(335)).await;
    assert_eq!(post.taken(), 2, "nobody knows of a next session");
    work(&house, &post, hours(336)).await;
    assert_eq!(post.taken(), 3, "the rating of the second week");
}
