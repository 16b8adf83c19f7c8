//! Opening hours, the rota, and the chain of an alert from the first message to the end of it.

use std::sync::Mutex;

use async_trait::async_trait;
use care::alert::{Run, Rung, Telling, acknowledge};
use care::clinic::cover::{CoverAsked, add_cover, remove_cover, set_phone};
use care::clinic::hours::{Holiday, Span, change_week, put_holiday};
use care::clinic::{Hours, LoggedIn, NewStaff, Role, Staff, StaffSession, add_staff};
use care::id::{AlertId, JobId, TellingId};
use care::jobs::{Reminding, TellEnd, TellThen, Trouble, Work, work_once};
use care::port::{
    Hope, LinkMail, Mail, Messenger, Notice, Receipt, Reminder, SendError, Way, What,
};
use care::record::audit::{Actor, AuditEntry};
use care::review::{LogPart, outlook, patient_view, tellings, worklist};
use care::treatment::reminder::{Channel, Outcome, RemindersAsked, Wanted};
use care::treatment::{TokenHash, choose_language};
use jiff::{SignedDuration, Timestamp};

use crate::house::{House, houses, noon};

/// Somebody of this house with a role, logged in.
pub(crate) async fn colleague(house: &House, role: Role) -> LoggedIn {
    let new = NewStaff {
        email: format!("{}.{}@example.test", role.id(), house.clinic.id),
        name: format!("Invented {}", role.id()),
        role,
        password: "a long password".to_owned(),
    };
    let staff = add_staff(&house.care, &house.clinic.id, new).await.unwrap();
    logged_in(house, staff).await
}

async fn logged_in(house: &House, staff: Staff) -> LoggedIn {
    let clinic = house.care.store.clinic(&house.clinic.id).await.unwrap();
    let session = StaffSession {
        clinic: house.clinic.id.clone(),
        staff: staff.id.clone(),
        token_hash: TokenHash::of("invented"),
        created_at: noon(),
        expires_at: noon(),
    };
    LoggedIn {
        staff,
        clinic: clinic.unwrap(),
        session,
    }
}

pub(crate) async fn alarm(house: &House, token: &str) -> AlertId {
    let mut sent = house.check_in(token, 2);
    let signs = &mut sent.answers.signs;
    signs.insert("breathless".to_owned(), Some(true));
    house.submit(&[sent]).await.remove(0).unwrap();
    let list = worklist(&house.care, &house.clinic.id).await.unwrap();
    list.items[0].alert.id.clone()
}

pub(crate) async fn run(house: &House, alert: &AlertId) -> Run {
    let run = house.care.store.run_of(&house.clinic.id, alert).await;
    run.unwrap().unwrap()
}

#[tokio::test]
async fn hours_are_the_clinics_own_and_a_change_of_older_ones_is_refused() {
    for house in houses().await {
        assert!(!house.clinic.hours.is_set());
        let owner = colleague(&house, Role::Owner).await;
        let span = Span::parse("08:00", "12:30").unwrap();
        let week = std::array::from_fn(|day| if day < 6 { vec![span] } else { Vec::new() });
        change_week(&house.care, &owner, 0, week.clone())
            .await
            .unwrap();
        let late = change_week(&house.care, &owner, 0, week.clone()).await;
        assert!(late.is_err(), "the page showed older hours");
        let owner = logged_in(&house, owner.staff).await;
        let holiday = Holiday {
            day: "2026-12-24".parse().unwrap(),
            name: "Christmas Eve".to_owned(),
            open: Vec::new(),
        };
        put_holiday(&house.care, &owner, 1, holiday.clone())
            .await
            .unwrap();
        let hours = logged_in(&house, owner.staff).await.clinic.hours;
        assert_eq!((hours.week(), hours.revision()), (&week, 2));
        assert_eq!(hours.holidays(), [holiday]);
        let other = crate::add_clinic(&house).await;
        let other = house.care.store.clinic(&other.id).await.unwrap().unwrap();
        assert!(!other.hours.is_set(), "another clinic keeps its own");
    }
}

#[tokio::test]
async fn only_an_owner_or_a_clinical_lead_changes_hours_and_rota_and_everyone_their_own_number() {
    let house = houses().await.remove(0);
    let ann = logged_in(&house, house.staff.clone()).await;
    let lead = colleague(&house, Role::ClinicalLead).await;
    let asked = |staff: &Staff| CoverAsked {
        staff: staff.id.clone(),
        from: "2026-03-04T08:00".parse().unwrap(),
        until: "2026-03-09T08:00".parse().unwrap(),
    };
    assert!(
        change_week(&house.care, &ann, 0, Default::default())
            .await
            .is_err()
    );
    assert!(
        add_cover(&house.care, &ann, asked(&lead.staff))
            .await
            .is_err()
    );
    let other = &lead.staff.id;
    assert!(
        set_phone(&house.care, &ann, other, "07700 900123")
            .await
            .is_err()
    );
    set_phone(&house.care, &ann, &ann.staff.id, "07700 900123")
        .await
        .unwrap();
    let desk = colleague(&house, Role::FrontDesk).await;
    let sees_nothing = add_cover(&house.care, &lead, asked(&desk.staff)).await;
    assert!(
        sees_nothing.is_err(),
        "who sees no clinical detail covers for nobody"
    );
}

#[tokio::test]
async fn the_rota_and_the_numbers_are_kept_and_stay_within_their_clinic() {
    for house in houses().await {
        let lead = colleague(&house, Role::ClinicalLead).await;
        let asked = CoverAsked {
            staff: house.staff.id.clone(),
            from: "2026-03-04T08:00".parse().unwrap(),
            until: "2026-03-09T08:00".parse().unwrap(),
        };
        let backwards = CoverAsked {
            until: "2026-03-03T08:00".parse().unwrap(),
            ..asked.clone()
        };
        assert!(add_cover(&house.care, &lead, backwards).await.is_err());
        add_cover(&house.care, &lead, asked).await.unwrap();
        set_phone(&house.care, &lead, &house.staff.id, " 07700 900123 ")
            .await
            .unwrap();
        assert!(
            set_phone(&house.care, &lead, &house.staff.id, "call me")
                .await
                .is_err()
        );
        let store = &house.care.store;
        let crew = store.crew(&house.clinic.id, noon()).await.unwrap();
        assert_eq!(crew.member(&house.staff.id).unwrap().phone, "07700 900123");
        assert_eq!(crew.member(&lead.staff.id).unwrap().phone, "");
        assert_eq!(crew.on_cover(noon()), std::slice::from_ref(&house.staff.id));
        let over = store
            .crew(&house.clinic.id, crew.rota[0].until)
            .await
            .unwrap();
        assert!(over.rota.is_empty(), "what is over is not on the rota");
        let elsewhere = LoggedIn {
            clinic: care::clinic::Clinic {
                id: care::id::ClinicId::new(noon(), &crate::house::OsEntropy),
                ..house.clinic.clone()
            },
            ..lead.clone()
        };
        remove_cover(&house.care, &elsewhere, &crew.rota[0].id)
            .await
            .unwrap();
        assert_eq!(store.crew(&house.clinic.id, noon()).await.unwrap(), crew);
        remove_cover(&house.care, &lead, &crew.rota[0].id)
            .await
            .unwrap();
        let none = store.crew(&house.clinic.id, noon()).await.unwrap();
        assert!(none.rota.is_empty());
    }
}

/// A round with a try that failed, to a member of staff, or from the third on to the patient.
pub(crate) fn end_of(
    house: &House,
    alert: &AlertId,
    chain: &Run,
    (fence, attempt): (i64, u32),
    trouble: Trouble,
) -> TellEnd {
    let clinic = &house.clinic.id;
    let is_staff = attempt < 3;
    let then = noon() + SignedDuration::from_secs(attempt.into());
    let telling = Telling {
        clinic: clinic.clone(),
        id: TellingId::new(then, &crate::house::OsEntropy),
        alert: alert.clone(),
        job: chain.job.clone(),
        staff: is_staff.then(|| house.staff.id.clone()),
        rung: if is_staff { Rung::Owner } else { Rung::Patient },
        round: 0,
        channel: Channel::Mail,
        attempt,
        outcome: Outcome::Failed,
        said: "nobody answers".to_owned(),
        message: None,
        at: then,
    };
    let subject = alert.as_str();
    let audit = AuditEntry::new(clinic, then, Actor::System, "alert.told", subject);
    TellEnd {
        clinic: clinic.clone(),
        job: chain.job.clone(),
        fence,
        telling: Some((telling, audit)),
        at: then,
        then: TellThen::Again {
            at: noon() + SignedDuration::from_hours(1),
            trouble,
        },
    }
}

#[tokio::test]
async fn a_round_is_ended_once_and_its_try_is_written_down_whoever_holds_the_fence() {
    for house in houses().await {
        let patient = house.patient(2).await;
        let alert = alarm(&house, &patient.token).await;
        let chain = run(&house, &alert).await;
        assert_eq!((chain.started_at, chain.tellings.len()), (noon(), 0));
        let end =
            |fence, attempt, trouble| end_of(&house, &alert, &chain, (fence, attempt), trouble);
        let store = &house.care.store;
        let job = async |id: &JobId| {
            let jobs = store.unfinished_jobs(&house.clinic.id, 10).await.unwrap();
            jobs.into_iter().find(|job| job.id == *id).unwrap()
        };
        let failed = end(0, 1, Trouble::New("nobody answers".to_owned()));
        assert!(store.finish_telling(&failed).await.unwrap());
        assert_eq!(job(&chain.job).await.attempts, 1);
        let old = end(7, 2, Trouble::None);
        assert!(
            !store.finish_telling(&old).await.unwrap(),
            "an old fence ends nothing"
        );
        assert_eq!(job(&chain.job).await.attempts, 1);
        assert!(
            store
                .finish_telling(&end(0, 3, Trouble::Still))
                .await
                .unwrap()
        );
        assert_eq!(
            job(&chain.job).await.last_error.as_deref(),
            Some("nobody answers")
        );
        let told = run(&house, &alert).await.tellings;
        let mut attempts: Vec<u32> = told.iter().map(|one| one.attempt).collect();
        attempts.sort_unstable();
        assert_eq!(attempts, [1, 2, 3], "what was sent is written down");
        let mut well = end(0, 4, Trouble::None);
        well.telling = None;
        assert!(store.finish_telling(&well).await.unwrap());
        let ended = job(&chain.job).await;
        assert_eq!((ended.attempts, ended.last_error), (0, None));
        let log = tellings(&house.care, &house.clinic.id, LogPart::newest(10))
            .await
            .unwrap();
        assert_eq!(log.len(), 3);
        assert!(log.iter().all(|one| one.patient == "Invented Patient"));
        let to_patient = log.iter().filter(|one| one.staff.is_none());
        assert_eq!(
            to_patient
                .map(|one| one.telling.attempt)
                .collect::<Vec<_>>(),
            [3]
        );
        let mut to_staff = log.iter().filter_map(|one| one.staff.as_deref());
        assert!(to_staff.all(|name| name == "Invented Practitioner"));
    }
}

/// Takes every notice, or refuses those to one address.
#[derive(Default)]
pub(crate) struct Post {
    told: Mutex<Vec<(Timestamp, Notice)>>,
    refuses: String,
    now: Mutex<Option<Timestamp>>,
}

#[async_trait]
impl Messenger for Post {
    async fn send(&self, _: &Mail) -> Result<Receipt, SendError> {
        Ok(Receipt::of("mail".to_owned()))
    }

    async fn remind(&self, _: &Reminder) -> Result<Receipt, SendError> {
        Ok(Receipt::of("reminder".to_owned()))
    }

    async fn send_link(&self, _: &LinkMail) -> Result<Receipt, SendError> {
        Ok(Receipt::of("link".to_owned()))
    }

    async fn tell(&self, notice: &Notice) -> Result<Receipt, SendError> {
        let (Way::Mail { to, .. } | Way::Sms { to }) = &notice.way;
        if *to == self.refuses {
            return Err(SendError {
                reason: "nobody lives there".to_owned(),
                hope: Hope::Never,
            });
        }
        let now = self.now.lock().unwrap().unwrap();
        self.told.lock().unwrap().push((now, notice.clone()));
        Ok(Receipt::of("taken".to_owned()))
    }
}

impl Post {
    /// Works off every job at its time, until so long after noon. Each round begins from the store alone, as after a
    /// restart.
    pub(crate) async fn work(&self, house: &House, until: SignedDuration) {
        let work = Work {
            messenger: self,
            public_url: "https://after.test",
            reminding: Reminding::On,
        };
        let mut rounds = 0;
        while let Some(next) = house.care.store.next_job_at().await.unwrap()
            && next <= noon() + until
        {
            let care = house.later(next.duration_since(noon()).max(SignedDuration::ZERO));
            *self.now.lock().unwrap() = Some(care.clock.now());
            work_once(&care, &work).await.unwrap();
            rounds += 1;
            assert!(rounds < 1_000, "a chain without end");
        }
    }

    fn lines(&self) -> Vec<String> {
        let told = self.told.lock().unwrap();
        let line = |(at, notice): &(Timestamp, Notice)| {
            let way = match &notice.way {
                Way::Mail { to, .. } => to.split(['@', '.']).next().unwrap_or_default().to_owned(),
                Way::Sms { to } => to.clone(),
            };
            format!("{} {way}", at.strftime("%d %H:%M"))
        };
        told.iter().map(line).collect()
    }
}

/// An alert at noon on Wednesday, 4 March 2026, about a patient who agreed to mails.
async fn waiting(refuses: &str) -> (House, AlertId, Post) {
    let house = houses().await.remove(0);
    let lead = colleague(&house, Role::ClinicalLead).await;
    let cover = colleague(&house, Role::Practitioner).await;
    let asked = CoverAsked {
        staff: cover.staff.id.clone(),
        from: "2026-03-01T00:00".parse().unwrap(),
        until: "2026-05-01T00:00".parse().unwrap(),
    };
    add_cover(&house.care, &lead, asked).await.unwrap();
    set_phone(&house.care, &lead, &cover.staff.id, "07700 900123")
        .await
        .unwrap();
    let wanted = Wanted {
        email: "pat@invented.test".to_owned(),
        phone: String::new(),
        reminders: RemindersAsked::Agreed(Channel::Mail),
        ..Wanted::default()
    };
    let patient = house.patient_with(&house.care, 2, wanted).await;
    choose_language(&house.care, &patient.token, "ar")
        .await
        .unwrap();
    let alert = alarm(&house, &patient.token).await;
    let refuses = if refuses == "owner" {
        house.staff.email.clone()
    } else {
        String::new()
    };
    (
        house,
        alert,
        Post {
            refuses,
            ..Post::default()
        },
    )
}

#[tokio::test]
async fn weeks_of_an_alert_that_nobody_takes_are_told_step_by_step_and_the_patient_once() {
    let (house, alert, post) = waiting("").await;
    post.work(&house, SignedDuration::from_hours(4)).await;
    let id = |line: &String| line.replace(house.clinic.id.as_str(), "owner");
    let lines: Vec<String> = post.lines().iter().map(id).collect();
    let expected = [
        "04 12:00 owner",
        "04 12:30 practitioner",
        "04 12:30 07700 900123",
        "04 13:00 clinical_lead",
        "04 13:00 pat",
    ];
    assert_eq!(lines, expected);
    {
        let told = post.told.lock().unwrap();
        let (_, patient) = told.last().unwrap();
        assert_eq!(
            (told[0].1.language.as_str(), patient.language.as_str()),
            ("en", "ar")
        );
        assert!(
            matches!(&patient.way, Way::Mail { page, .. } if page.starts_with("https://after.test/r/"))
        );
        assert!(
            matches!(&patient.what, What::Page { stop } if stop.starts_with("https://after.test/stop/"))
        );
        let ids: std::collections::BTreeSet<&str> =
            told.iter().map(|(_, notice)| notice.id.as_str()).collect();
        assert_eq!(ids.len(), told.len() - 1, "one id for each person: {ids:?}");
    }
    // Three weeks, over the change to summer time on 29 March.
    post.work(&house, SignedDuration::from_hours(26 * 24)).await;
    let again: Vec<String> = post
        .lines()
        .iter()
        .skip(5)
        .filter(|line| line.ends_with("clinical_lead"))
        .cloned()
        .collect();
    assert_eq!(
        again.first().map(String::as_str),
        Some("05 09:00 clinical_lead")
    );
    assert_eq!(
        again.last().map(String::as_str),
        Some("30 08:00 clinical_lead"),
        "09:00 in London's summer"
    );
    assert_eq!(again.len(), 18, "each working day: {again:?}");
    let patients = post
        .lines()
        .iter()
        .filter(|line| line.ends_with(" pat"))
        .count();
    assert_eq!(patients, 1);
    let list = worklist(&house.care, &house.clinic.id).await.unwrap();
    let patient = &list.items[0].alert.patient;
    let view = patient_view(&house.care, &house.clinic.id, patient, 200).await;
    let unread = view.unwrap().unwrap().unread;
    assert_eq!(unread.len(), 1, "what the patient was told, and no staff");
    assert_eq!((&unread[0].alert, unread[0].rung), (&alert, Rung::Patient));
    taking_it_ends_the_chain(&house, &alert, &post).await;
}

async fn taking_it_ends_the_chain(house: &House, alert: &AlertId, post: &Post) {
    let care = house.later(SignedDuration::from_hours(26 * 24));
    let revision = care
        .store
        .alert(&house.clinic.id, alert)
        .await
        .unwrap()
        .unwrap()
        .revision;
    acknowledge(&care, &house.clinic.id, &house.staff.id, alert, revision)
        .await
        .unwrap();
    let before = post.lines().len();
    post.work(house, SignedDuration::from_hours(60 * 24)).await;
    assert_eq!(post.lines().len(), before);
    let open = care
        .store
        .unfinished_jobs(&house.clinic.id, 10)
        .await
        .unwrap();
    assert!(
        open.iter().all(|job| job.kind.name() != "deliver_alert"),
        "{open:?}"
    );
}

#[tokio::test]
async fn a_refused_message_goes_to_the_next_person_at_once_and_the_page_of_the_alert_can_tell() {
    let (house, alert, post) = waiting("owner").await;
    post.work(&house, SignedDuration::from_mins(5)).await;
    assert_eq!(
        post.lines(),
        ["04 12:00 practitioner", "04 12:00 07700 900123"]
    );
    let care = house.later(SignedDuration::from_mins(5));
    let alert = care
        .store
        .alert(&house.clinic.id, &alert)
        .await
        .unwrap()
        .unwrap();
    let outlook = outlook(&care, &house.clinic, &alert, care.clock.now())
        .await
        .unwrap();
    assert_eq!(outlook.tellings.len(), 3);
    let refused = outlook
        .tellings
        .iter()
        .filter(|one| one.outcome == Outcome::Refused);
    assert_eq!(
        refused.map(|one| one.rung).collect::<Vec<_>>(),
        [Rung::Owner]
    );
    assert_eq!(outlook.ahead.len(), 1);
    assert_eq!(
        (outlook.ahead[0].rung, outlook.ahead[0].at),
        (Rung::Lead, noon() + SignedDuration::from_mins(60))
    );
    let jobs = care
        .store
        .unfinished_jobs(&house.clinic.id, 10)
        .await
        .unwrap();
    assert!(
        jobs[0].attempts > 0,
        "the worklist shows that somebody could not be told"
    );
}

#[tokio::test]
async fn an_alert_that_gets_worse_after_somebody_took_it_starts_its_chain_anew() {
    let house = houses().await.remove(0);
    let patient = house.patient(2).await;
    let mut sent = house.check_in(&patient.token, 8);
    sent.answers.soreness_trend = Some(protocol::Trend::Worse);
    house.submit(&[sent]).await.remove(0).unwrap();
    let list = worklist(&house.care, &house.clinic.id).await.unwrap();
    let alert = list.items[0].alert.clone();
    acknowledge(
        &house.care,
        &house.clinic.id,
        &house.staff.id,
        &alert.id,
        alert.revision,
    )
    .await
    .unwrap();
    let post = Post::default();
    post.work(&house, SignedDuration::ZERO).await;
    assert_eq!(post.lines().len(), 0, "taken before anybody was told");
    let first = run(&house, &alert.id).await.job;
    let care = house.later(SignedDuration::from_hours(1));
    let mut worse = house.check_in(&patient.token, 2);
    worse
        .answers
        .signs
        .insert("breathless".to_owned(), Some(true));
    care::check_in::submit_group(&care, &[worse])
        .await
        .unwrap()
        .remove(0)
        .unwrap();
    let second = run(&house, &alert.id).await;
    assert_ne!(second.job, first);
    assert_eq!(second.started_at, care.clock.now());
    post.work(&house, SignedDuration::from_hours(2)).await;
    assert_eq!(post.lines()[0], format!("04 13:00 {}", house.clinic.id));
}

#[test]
fn what_is_usual_stands_for_what_nobody_has_set() {
    assert_eq!(Hours::from_stored(""), None);
    assert_eq!(
        Hours::from_stored(&Hours::usual().to_stored()),
        Some(Hours::usual())
    );
}

#[tokio::test]
async fn words_that_nobody_reads_are_told_on_the_morning_of_the_day_on_which_they_are_due() {
    let house = houses().await.remove(0);
    let patient = house.patient(2).await;
    let mut sent = house.check_in(&patient.token, 2);
    sent.answers.words = Some("May I swim?".to_owned());
    house.submit(&[sent]).await.remove(0).unwrap();
    let list = worklist(&house.care, &house.clinic.id).await.unwrap();
    assert_eq!(list.items[0].alert.cause, care::alert::Cause::Words);
    let post = Post::default();
    post.work(&house, SignedDuration::from_hours(20)).await;
    assert_eq!(post.lines().len(), 0, "nobody is told at once");
    post.work(&house, SignedDuration::from_hours(24)).await;
    assert_eq!(post.lines(), [format!("05 09:00 {}", house.clinic.id)]);
}
