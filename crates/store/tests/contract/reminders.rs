//! Plans of reminders, the delivery log and the silent, as they are stored.

use care::id::{DeliveryId, JobId};
use care::jobs::{Job, JobKind, NewJob, Reached, ReminderEnd, Then};
use care::port::SetWays;
use care::record::audit::{Actor, AuditEntry};
use care::review::{LogPart, deliveries, follow_up};
use care::treatment::reminder::{
    About, Channel, Delivery, NewPlan, Outcome, ReminderPlan, RemindersAsked, Wanted, restart,
    set_zone, stop, stop_by_code, stop_code, stop_page,
};
use care::treatment::{NextSessionChange, Recorded, leave, renew_link};
use jiff::SignedDuration;

use crate::house::{House, OsEntropy, houses, noon};

fn wanted(channel: Channel) -> Wanted {
    Wanted {
        email: "pat@invented.test".to_owned(),
        phone: "+44 7700 900123".to_owned(),
        reminders: RemindersAsked::Agreed(channel),
        ..Wanted::default()
    }
}

impl House {
    pub(crate) async fn reminded(&self) -> Recorded {
        self.patient_with(&self.care, 0, wanted(Channel::Mail))
            .await
    }

    pub(crate) async fn plan(&self, patient: &Recorded) -> Option<ReminderPlan> {
        let store = &self.care.store;
        store
            .plan_of(&self.clinic.id, &patient.patient)
            .await
            .unwrap()
    }

    async fn jobs(&self) -> Vec<Job> {
        let store = &self.care.store;
        store.unfinished_jobs(&self.clinic.id, 100).await.unwrap()
    }

    pub(crate) fn delivery(&self, plan: &ReminderPlan, outcome: Outcome) -> Delivery {
        Delivery {
            clinic: self.clinic.id.clone(),
            id: DeliveryId::new(noon(), &OsEntropy),
            patient: plan.patient.clone(),
            job: plan.job.clone(),
            about: About::Reminder,
            channel: plan.channel,
            attempt: 1,
            outcome,
            said: "SMTP 250 queued".to_owned(),
            message: None,
            at: noon(),
        }
    }

    pub(crate) fn end(&self, plan: &ReminderPlan, fence: i64, then: Then) -> ReminderEnd {
        ReminderEnd {
            clinic: self.clinic.id.clone(),
            job: plan.job.clone(),
            fence,
            patient: plan.patient.clone(),
            delivery: None,
            at: noon() + SignedDuration::from_hours(6),
            then,
        }
    }

    pub(crate) fn next(&self, plan: &ReminderPlan, reached: Reached) -> Then {
        let job = NewJob {
            clinic: self.clinic.id.clone(),
            id: JobId::new(noon(), &OsEntropy),
            kind: JobKind::Remind(plan.patient.clone()),
            run_at: noon() + SignedDuration::from_hours(24),
        };
        Then::Next {
            handled_until: noon() + SignedDuration::from_hours(6),
            reached,
            job: Some(job),
        }
    }
}

#[tokio::test]
async fn a_session_with_consent_has_its_plan_and_one_job_and_one_without_has_none() {
    for house in houses().await {
        let silent = house.patient(0).await;
        assert_eq!(house.plan(&silent).await, None);
        let reminded = house.reminded().await;
        let plan = house.plan(&reminded).await.unwrap();
        assert_eq!((plan.channel, plan.stopped_at), (Channel::Mail, None));
        let jobs = house.jobs().await;
        assert_eq!(jobs.len(), 1);
        assert_eq!(jobs[0].id, plan.job);
        assert_eq!(jobs[0].kind, JobKind::Remind(reminded.patient.clone()));
        assert_eq!(jobs[0].run_at, noon() + SignedDuration::from_hours(6));
    }
}

#[tokio::test]
async fn the_end_of_a_round_moves_plan_and_jobs_together_and_an_old_fence_moves_nothing() {
    for house in houses().await {
        let patient = house.reminded().await;
        let before = house.plan(&patient).await.unwrap();
        let then = house.next(&before, Reached::Yes);
        let tried = house.delivery(&before, Outcome::Taken);
        let stale = ReminderEnd {
            delivery: Some(tried.clone()),
            ..house.end(&before, 7, then.clone())
        };
        let store = &house.care.store;
        assert!(!store.finish_reminder(&stale).await.unwrap());
        assert_eq!(house.plan(&patient).await.unwrap(), before);
        assert_eq!(house.jobs().await.len(), 1);
        let log = store.deliveries_of_job(&house.clinic.id, &before.job).await;
        assert_eq!(log.unwrap(), [tried], "what was sent was sent");

        let end = house.end(&before, 0, then);
        assert!(store.finish_reminder(&end).await.unwrap());
        assert!(
            !store.finish_reminder(&end).await.unwrap(),
            "it ends only once"
        );
        let after = house.plan(&patient).await.unwrap();
        assert_ne!(after.job, before.job);
        assert_eq!(after.handled_until, end.at);
        let jobs = house.jobs().await;
        assert_eq!((jobs.len(), &jobs[0].id), (1, &after.job));
    }
}

#[tokio::test]
async fn a_failure_keeps_the_job_and_says_why_and_a_night_only_moves_it() {
    for house in houses().await {
        let patient = house.reminded().await;
        let plan = house.plan(&patient).await.unwrap();
        let at = noon() + SignedDuration::from_hours(9);
        let again = |error: Option<&str>| Then::Again {
            at,
            error: error.map(str::to_owned),
        };
        let store = &house.care.store;
        let night = house.end(&plan, 0, again(None));
        assert!(store.finish_reminder(&night).await.unwrap());
        let job = house.jobs().await.remove(0);
        assert_eq!((job.run_at, job.attempts, job.last_error), (at, 0, None));
        let failure = house.end(&plan, 0, again(Some("nobody answers")));
        assert!(store.finish_reminder(&failure).await.unwrap());
        let job = house.jobs().await.remove(0);
        assert_eq!(job.attempts, 1);
        assert_eq!(job.last_error.as_deref(), Some("nobody answers"));
        assert_eq!(house.plan(&patient).await.unwrap(), plan);
    }
}

#[tokio::test]
async fn who_was_not_reached_stands_in_the_list_until_a_check_in_a_message_that_came_through_or_a_stop()
 {
    for house in houses().await {
        let store = &house.care.store;
        let listed = async |house: &House| {
            let lists = follow_up(&house.care, &house.clinic.id, 100).await.unwrap();
            lists.not_reached.len()
        };
        for way_out in ["check-in", "message", "stop"] {
            let patient = house.reminded().await;
            let plan = house.plan(&patient).await.unwrap();
            let mut end = house.end(&plan, 0, house.next(&plan, Reached::No));
            if let Then::Next { handled_until, .. } = &mut end.then {
                *handled_until = noon();
            }
            assert!(store.finish_reminder(&end).await.unwrap());
            assert_eq!(listed(&house).await, 1, "{way_out}");
            match way_out {
                "check-in" => {
                    let sent = house.check_in(&patient.token, 2);
                    house.submit(&[sent]).await.remove(0).unwrap();
                }
                "message" => {
                    let plan = house.plan(&patient).await.unwrap();
                    let end = house.end(&plan, 0, house.next(&plan, Reached::Yes));
                    assert!(store.finish_reminder(&end).await.unwrap());
                }
                _ => stop(&house.care, &patient.token).await.unwrap(),
            }
            assert_eq!(listed(&house).await, 0, "{way_out}");
        }
    }
}

#[tokio::test]
async fn stopping_and_starting_again_are_written_down_once_each() {
    for house in houses().await {
        let patient = house.reminded().await;
        let log = async |house: &House| {
            let log = house.care.store.audit_log(&house.clinic.id, 0, 100).await;
            log.unwrap().len()
        };
        let before = log(&house).await;
        stop(&house.care, &patient.token).await.unwrap();
        stop(&house.care, &patient.token).await.unwrap();
        assert_eq!(house.plan(&patient).await.unwrap().stopped_at, Some(noon()));
        assert_eq!(log(&house).await, before + 1);
        let care = house.later(SignedDuration::from_hours(30));
        restart(&care, &patient.token).await.unwrap();
        restart(&care, &patient.token).await.unwrap();
        assert_eq!(log(&house).await, before + 2);
        let plan = house.plan(&patient).await.unwrap();
        assert_eq!(plan.stopped_at, None);
        assert_eq!(plan.handled_until, care.clock.now());
        let jobs = house.jobs().await;
        let mine = jobs.iter().find(|job| job.id == plan.job).unwrap();
        assert_eq!(mine.run_at, noon() + SignedDuration::from_hours(48));
    }
}

#[tokio::test]
async fn the_code_of_a_message_stops_and_does_nothing_else() {
    for house in houses().await {
        let (patient, other) = (house.reminded().await, house.reminded().await);
        let code = stop_code(&house.care.master_key, &house.clinic.id, &patient.patient);
        assert!(stop_page(&house.care, &code).await.unwrap().is_some());
        assert_eq!(house.plan(&patient).await.unwrap().stopped_at, None);
        assert_eq!(stop_page(&house.care, &patient.token).await.unwrap(), None);
        let link = care::treatment::recovery(&house.care, &code).await.unwrap();
        assert!(matches!(link, care::treatment::Recovery::Unknown));
        stop_by_code(&house.care, &code).await.unwrap().unwrap();
        assert!(house.plan(&patient).await.unwrap().stopped_at.is_some());
        assert_eq!(house.plan(&other).await.unwrap().stopped_at, None);
        assert_eq!(stop_by_code(&house.care, "no-code").await.unwrap(), None);
    }
}

#[tokio::test]
async fn another_zone_moves_the_hour_and_leaves_a_stopped_plan_stopped() {
    for house in houses().await {
        let patient = house.reminded().await;
        // Noon in London: due at 18:00 there, which is 3:00 in Tokyo.
        set_zone(&house.care, &patient.token, "Asia/Tokyo")
            .await
            .unwrap();
        let plan = house.plan(&patient).await.unwrap();
        let jobs = house.jobs().await;
        let job = jobs.iter().find(|job| job.id == plan.job).unwrap();
        assert_eq!(job.run_at.to_string(), "2026-03-04T23:00:00Z");
        stop(&house.care, &patient.token).await.unwrap();
        set_zone(&house.care, &patient.token, "Europe/Paris")
            .await
            .unwrap();
        let plan = house.plan(&patient).await.unwrap();
        assert_eq!(plan.zone.as_deref(), Some("Europe/Paris"));
        assert!(plan.stopped_at.is_some());
        let refused = set_zone(&house.care, &patient.token, "Mars/Olympus").await;
        assert!(refused.is_err());
    }
}

#[tokio::test]
async fn the_next_session_goes_on_with_the_plan_unless_it_was_stopped_or_the_page_closed() {
    for house in houses().await {
        let day = SignedDuration::from_hours(24);
        let (going, stopped, closed) = (
            house.reminded().await,
            house.reminded().await,
            house.reminded().await,
        );
        stop(&house.care, &stopped.token).await.unwrap();
        leave(&house.care, &closed.token).await.unwrap();
        for (patient, goes_on) in [(&going, true), (&stopped, false), (&closed, false)] {
            let before = house.plan(patient).await.unwrap();
            house.needled_again(patient, day).await;
            let after = house.plan(patient).await.unwrap();
            assert_eq!(after.job != before.job, goes_on);
            assert_eq!(after.stopped_at.is_none(), goes_on);
        }
        let plan = house.plan(&going).await.unwrap();
        let jobs = house.jobs().await;
        let job = jobs.iter().find(|job| job.id == plan.job).unwrap();
        assert_eq!(job.run_at.to_string(), "2026-03-05T18:00:00Z");
    }
}

#[tokio::test]
async fn an_address_entered_later_is_sealed_and_the_log_names_whom_it_was_for() {
    for house in houses().await {
        let patient = house.reminded().await;
        let plan = house.plan(&patient).await.unwrap();
        let end = ReminderEnd {
            delivery: Some(house.delivery(&plan, Outcome::Failed)),
            ..house.end(&plan, 0, house.next(&plan, Reached::No))
        };
        house.care.store.finish_reminder(&end).await.unwrap();
        let log = deliveries(&house.care, &house.clinic.id, LogPart::newest(10)).await;
        let log = log.unwrap();
        assert_eq!(log.len(), 1);
        assert_eq!(log[0].name, "Invented Patient");
        assert_eq!(log[0].delivery.said, "SMTP 250 queued");
        let sealed = house.care.store.patient(&house.clinic.id, &patient.patient);
        let sealed = sealed.await.unwrap().unwrap();
        let in_clear = sealed.identity.windows(8).any(|part| part == b"invented");
        assert!(!in_clear);
        let who = sealed.open(&house.care).unwrap().identity;
        assert_eq!(who.email, "pat@invented.test");
    }
}

#[tokio::test]
async fn what_was_sent_while_somebody_said_when_the_next_session_is_stays_dealt_with() {
    for house in houses().await {
        let patient = house.reminded().await;
        let read_before = house.plan(&patient).await.unwrap();
        let store = &house.care.store;
        let sent = house.end(&read_before, 0, house.next(&read_before, Reached::Yes));
        assert!(store.finish_reminder(&sent).await.unwrap());
        let (clinic, at) = (&house.clinic.id, noon() + SignedDuration::from_hours(7));
        let job = NewJob {
            clinic: clinic.clone(),
            id: JobId::new(at, &OsEntropy),
            kind: JobKind::Remind(patient.patient.clone()),
            run_at: at,
        };
        let change = NextSessionChange {
            clinic: clinic.clone(),
            patient: patient.patient.clone(),
            next: Some(at),
            plan: Some(NewPlan::GoesOn {
                job: job.clone(),
                handled_until: read_before.handled_until,
            }),
        };
        let said = AuditEntry::new(clinic, at, Actor::Patient, "patient.next_session", "x");
        store.set_next_session(&change, &said).await.unwrap();
        let after = house.plan(&patient).await.unwrap();
        assert_eq!((after.job, after.handled_until), (job.id, sent.at));
    }
}

#[tokio::test]
async fn consent_to_reminders_ends_with_the_link_that_it_was_given_through() {
    for house in houses().await {
        let patient = house.reminded().await;
        let late = SignedDuration::from_hours(24 * 50);
        let (clinic, staff) = (&house.clinic.id, &house.staff.id);
        let care = house.later(late);
        let renewed = renew_link(&care, clinic, staff, &patient.patient, SetWays::default());
        renewed.await.unwrap();
        let plan = house.plan(&patient).await.unwrap();
        assert_eq!(plan.stopped_at, Some(noon() + late));
    }
}
