//! What the store promises, on SQLite and, where `AFTERNEEDLE_TEST_POSTGRES` names a server, on PostgreSQL.

mod history;
mod house;
mod practice;
mod adverse_events;
mod clinics;
mod own_password;
mod arrivals;
mod links;
mod texting;
mod sending_along;
mod patients;
mod contacts;
mod guidance;
mod progress;
mod reminders;
mod reminding;
mod telling_patients;
mod retention;
mod erasing;
mod versions;
mod once;
mod log;
mod plans;
mod cover;
mod again;
mod wishes;
mod working;
mod racing;
mod desks;
mod session_events;
mod silence;
mod asides;
mod another_version;

use care::alert::{AlertState, Closing, Harm, Outcome, StepError, acknowledge, close};
use care::check_in::{Accepted, Refused, Submission, submit_group};
use care::clinic::{Clinic, ClinicKind, NewClinic, open_clinic};
use care::id::{ClientId, SignOffId};
use care::jobs::Finish;
use care::port::{ClinicStore, RecordStore};
use care::record::audit::{Actor, AuditEntry, FIRST_HASH, first_break};
use care::record::sign_off::SignOff;
use care::record::translation::TranslationSignOff;
use care::review::worklist;
use care::treatment::reminder::Wanted;
use care::treatment::{Needling, Recorded, SessionDraft, SessionFor, SessionNotes, record_session};
use jiff::{SignedDuration, Timestamp};
use protocol::Assessed;
use protocol::contract::Answers;
use sqlx::{Executor, SqlSafeStr};
use store::MigrationState;

use crate::house::{House, OsEntropy, houses, noon};

#[tokio::test]
async fn every_text_can_be_prepared_on_each_database() {
    for house in houses().await {
        for (name, sql) in store::texts::all() {
            let mut connection = house.store.connection().await.unwrap();
            let prepared = (&mut *connection)
                .prepare(house.store.as_understood(sql.as_str()).into_sql_str())
                .await;
            assert!(prepared.is_ok(), "{name}: {:?}", prepared.err());
        }
    }
}

#[tokio::test]
async fn a_group_is_stored_whole_and_each_gets_its_own_answer() {
    for house in houses().await {
        let (first, second) = (house.patient(26).await, house.patient(26).await);
        let group = [
            house.check_in(&first.token, 3),
            house.check_in(&second.token, 9),
            house.check_in("no-such-link", 3),
            house.check_in(&first.token, 2),
        ];
        let answers = house.submit(&group).await;
        assert!(
            matches!(&answers[0], Ok(accepted) if accepted.assessed.complete && !accepted.again)
        );
        assert!(
            matches!(&answers[1], Ok(accepted) if accepted.assessed.disposition == protocol::Disposition::Contact)
        );
        assert!(matches!(&answers[2], Err(Refused::Unknown)));
        assert!(answers[3].is_ok());
        let stored = house
            .care
            .store
            .check_ins_after(&house.clinic.id, None, 10)
            .await
            .unwrap();
        assert_eq!(stored.len(), 3);
        assert_eq!(
            worklist(&house.care, &house.clinic.id).await.unwrap().total,
            1
        );
    }
}

#[tokio::test]
async fn the_same_id_again_gives_the_same_receipt_and_other_answers_a_conflict() {
    for house in houses().await {
        let patient = house.patient(26).await;
        let sent = house.check_in(&patient.token, 3);
        let other = Submission {
            answers: Answers {
                soreness: Some(4),
                ..sent.answers.clone()
            },
            ..sent.clone()
        };
        let first = house
            .submit(std::slice::from_ref(&sent))
            .await
            .remove(0)
            .unwrap();
        let answers = house.submit(&[sent, other]).await;
        assert!(matches!(&answers[0], Ok(again) if again.again && again.receipt == first.receipt));
        assert!(matches!(&answers[1], Err(Refused::Conflict)));
    }
}

#[tokio::test]
async fn what_only_the_words_said_counts_in_later_check_ins_though_the_words_are_sealed() {
    for house in houses().await {
        let patient = house.patient(26).await;
        let with_words = |words: &str| {
            let mut sent = house.check_in(&patient.token, 2);
            sent.answers.words = Some(words.to_owned());
            sent
        };
        let told = |answer: &Result<Accepted, Refused>| {
            answer.as_ref().ok().map(|one| one.assessed.disposition)
        };
        let harmless = house.submit(&[with_words("Slept well, thank you.")]).await;
        assert_eq!(told(&harmless[0]), Some(protocol::Disposition::SelfCare));
        assert_eq!(
            worklist(&house.care, &house.clinic.id).await.unwrap().total,
            0
        );
        let weak = house
            .submit(&[with_words("My leg keeps giving way.")])
            .await;
        assert_eq!(told(&weak[0]), Some(protocol::Disposition::Emergency));
        let silent = house.submit(&[house.check_in(&patient.token, 2)]).await;
        assert_eq!(told(&silent[0]), Some(protocol::Disposition::Emergency));
        let reasons = silent[0]
            .as_ref()
            .ok()
            .map(|one| one.assessed.reasons.clone());
        let reasons = reasons.unwrap();
        assert!(
            reasons.iter().any(|one| one.rule == "earlier.weak_limb"),
            "{reasons:?}"
        );
    }
}

#[tokio::test]
async fn an_episode_has_one_alert_that_rises_and_never_sinks() {
    for house in houses().await {
        let patient = house.patient(26).await;
        for soreness in [9, 2] {
            assert!(
                house
                    .submit(&[house.check_in(&patient.token, soreness)])
                    .await[0]
                    .is_ok()
            );
        }
        let mut worse = house.check_in(&patient.token, 2);
        worse
            .answers
            .signs
            .insert("breathless".to_owned(), Some(true));
        house.submit(&[worse]).await.remove(0).unwrap();
        let list = worklist(&house.care, &house.clinic.id).await.unwrap();
        assert_eq!(list.total, 1);
        let alert = &list.items[0].alert;
        assert_eq!(
            (alert.disposition, alert.check_ins),
            (protocol::Disposition::Emergency, 3),
            "the usual one in between belongs to the episode, too"
        );
        let stale = acknowledge(
            &house.care,
            &house.clinic.id,
            &house.staff.id,
            &alert.id,
            alert.revision - 1,
        )
        .await;
        assert!(matches!(stale, Err(StepError::Changed)));
        let closing = Closing {
            outcome: Outcome::Seen,
            note: "invented note".to_owned(),
            harm: Harm::NotStated,
        };
        close(
            &house.care,
            &house.clinic.id,
            &house.staff.id,
            &alert.id,
            alert.revision,
            &closing,
        )
        .await
        .unwrap();
        let closed = house
            .care
            .store
            .alert(&house.clinic.id, &alert.id)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            (closed.state(), closed.outcome),
            (AlertState::Closed, Some(Outcome::Seen))
        );
        assert_eq!(
            worklist(&house.care, &house.clinic.id).await.unwrap().total,
            0
        );
    }
}

#[tokio::test]
async fn a_job_is_leased_to_one_worker_and_an_old_fence_ends_nothing() {
    for house in houses().await {
        let patient = house.patient(26).await;
        house
            .submit(&[house.check_in(&patient.token, 9)])
            .await
            .remove(0)
            .unwrap();
        let jobs = house
            .care
            .store
            .unfinished_jobs(&house.clinic.id, 10)
            .await
            .unwrap();
        assert_eq!(jobs.len(), 1);
        let mine = |claims: Vec<care::jobs::Claimed>| {
            claims
                .into_iter()
                .find(|claim| claim.job.clinic == house.clinic.id)
        };
        let lease = SignedDuration::from_secs(60);
        let first = mine(house.store_claim(noon(), lease).await).unwrap();
        assert!(
            mine(house.store_claim(noon(), lease).await).is_none(),
            "a leased job is not given out again"
        );
        let second = mine(house.store_claim(noon() + lease, lease).await).unwrap();
        assert!(second.fence > first.fence);
        let done = Finish::Done { at: noon() };
        let id = &first.job.id;
        assert!(
            !house
                .care
                .store
                .finish_job(&house.clinic.id, id, first.fence, &done)
                .await
                .unwrap()
        );
        assert!(
            house
                .care
                .store
                .finish_job(&house.clinic.id, id, second.fence, &done)
                .await
                .unwrap()
        );
        assert!(
            house
                .care
                .store
                .unfinished_jobs(&house.clinic.id, 10)
                .await
                .unwrap()
                .is_empty()
        );
    }
}

#[tokio::test]
async fn the_audit_chain_holds_and_shows_a_changed_entry() {
    for house in houses().await {
        let patient = house.patient(26).await;
        house
            .submit(&[
                house.check_in(&patient.token, 3),
                house.check_in(&patient.token, 2),
            ])
            .await;
        let mut log = house
            .care
            .store
            .audit_log(&house.clinic.id, 0, 100)
            .await
            .unwrap();
        assert_eq!(log.len(), 5, "clinic, staff, session, two check-ins");
        assert_eq!(first_break((0, FIRST_HASH.to_owned()), &log), None);
        log[2].subject.push('x');
        assert_eq!(first_break((0, FIRST_HASH.to_owned()), &log), Some(3));
    }
}

#[tokio::test]
async fn a_link_ends_after_six_weeks() {
    for house in houses().await {
        let patient = house.patient(26).await;
        let later = house.later(SignedDuration::from_hours(6 * 7 * 24));
        let answers = submit_group(&later, &[house.check_in(&patient.token, 3)])
            .await
            .unwrap();
        assert!(matches!(&answers[0], Err(Refused::Gone(_))));
    }
}

#[tokio::test]
async fn nothing_crosses_from_one_clinic_to_another() {
    for house in houses().await {
        let patient = house.patient(26).await;
        house
            .submit(&[house.check_in(&patient.token, 9)])
            .await
            .remove(0)
            .unwrap();
        let alert = worklist(&house.care, &house.clinic.id)
            .await
            .unwrap()
            .items
            .remove(0)
            .alert;
        let new = NewClinic {
            name: "Another invented clinic".to_owned(),
            phone: String::new(),
            emergency_number: "112".to_owned(),
            zone: "UTC".to_owned(),
            language: "en".to_owned(),
            kind: ClinicKind::Demo,
        };
        let other = open_clinic(&house.care, new).await.unwrap();
        assert!(
            house
                .care
                .store
                .alert(&other.id, &alert.id)
                .await
                .unwrap()
                .is_none()
        );
        assert!(
            house
                .care
                .store
                .patient(&other.id, &patient.patient)
                .await
                .unwrap()
                .is_none()
        );
        assert_eq!(worklist(&house.care, &other.id).await.unwrap().total, 0);
    }
}

impl House {
    async fn store_claim(&self, now: Timestamp, lease: SignedDuration) -> Vec<care::jobs::Claimed> {
        self.care.store.claim_jobs(now, lease, 1_000).await.unwrap()
    }
}

#[tokio::test]
async fn a_signature_counts_for_its_clinic_alone_and_the_newest_is_what_the_clinic_knows() {
    for house in houses().await {
        let other = add_clinic(&house).await;
        let sign_off = |seconds: i64, sha256: &str| SignOff {
            clinic: house.clinic.id.clone(),
            id: SignOffId::new(
                noon() + SignedDuration::from_secs(seconds),
                &*house.care.entropy,
            ),
            by: house.staff.id.clone(),
            name: house.staff.name.clone(),
            protocol_id: "afterneedle".to_owned(),
            protocol_version: "0.1.0".to_owned(),
            protocol_sha256: sha256.to_owned(),
            at: noon() + SignedDuration::from_secs(seconds),
        };
        let (first, second) = (sign_off(1, "aa"), sign_off(2, "bb"));
        let known = async |clinic: &Clinic| {
            let clinic = house.store.clinic(&clinic.id).await.unwrap().unwrap();
            clinic.signed_sha256
        };
        assert_eq!(known(&house.clinic).await, None);
        for one in [&first, &second] {
            let audit = AuditEntry::new(
                &one.clinic,
                one.at,
                Actor::Staff(one.by.clone()),
                "protocol.signed",
                &one.protocol_sha256,
            );
            let content = format!("of {}", one.protocol_sha256);
            let store = &house.store;
            store.sign_protocol(one, &content, &audit).await.unwrap();
            let kept = store.signed_content(&one.clinic, &one.id).await.unwrap();
            assert_eq!(kept, Some(content));
            assert_eq!(
                store.signed_content(&other.id, &one.id).await.unwrap(),
                None
            );
        }
        assert_eq!(known(&house.clinic).await.as_deref(), Some("bb"));
        assert_eq!(known(&other).await, None);
        let of = |clinic: &Clinic| {
            let id = clinic.id.clone();
            let store = house.store.clone();
            async move { store.sign_offs(&id, 10).await.unwrap() }
        };
        assert_eq!(of(&house.clinic).await, [second, first]);
        assert_eq!(of(&other).await, []);
        let log = house
            .store
            .audit_log(&house.clinic.id, 0, 100)
            .await
            .unwrap();
        assert_eq!(first_break((0, FIRST_HASH.to_owned()), &log), None);
        assert_eq!(log.last().unwrap().action, "protocol.signed");
        assert_eq!(log.last().unwrap().subject, "bb");
    }
}

#[tokio::test]
async fn a_signature_under_a_translation_counts_for_its_clinic_and_its_content_alone() {
    for house in houses().await {
        let other = add_clinic(&house).await;
        let sign_off = |seconds: i64, language: &str, sha256: &str| TranslationSignOff {
            clinic: house.clinic.id.clone(),
            id: SignOffId::new(
                noon() + SignedDuration::from_secs(seconds),
                &*house.care.entropy,
            ),
            by: house.staff.id.clone(),
            name: house.staff.name.clone(),
            language: language.to_owned(),
            protocol_version: "0.1.0".to_owned(),
            protocol_sha256: sha256.to_owned(),
            at: noon() + SignedDuration::from_secs(seconds),
        };
        let all = [
            sign_off(1, "es", "aa"),
            sign_off(2, "ar", "aa"),
            sign_off(3, "es", "bb"),
        ];
        for one in &all {
            let actor = Actor::Staff(one.by.clone());
            let action = "translation.signed";
            let audit = AuditEntry::new(&one.clinic, one.at, actor, action, &one.language);
            house.store.sign_translation(one, &audit).await.unwrap();
        }
        let of = async |clinic: &Clinic, sha256: &str| {
            let found = house.store.translation_sign_offs(&clinic.id, sha256).await;
            found.unwrap()
        };
        let [spanish, arabic, newer] = all;
        assert_eq!(of(&house.clinic, "aa").await, [spanish, arabic]);
        assert_eq!(of(&house.clinic, "bb").await, [newer]);
        assert_eq!(of(&other, "aa").await, []);
        let log = house.store.audit_log(&house.clinic.id, 0, 100).await;
        let log = log.unwrap();
        assert_eq!(first_break((0, FIRST_HASH.to_owned()), &log), None);
        assert_eq!(log.last().unwrap().action, "translation.signed");
    }
}

#[tokio::test]
async fn a_replay_by_the_same_protocol_says_of_every_check_in_what_was_said_when_it_came_in() {
    for house in houses().await {
        let patient = house.patient(26).await;
        let hours = SignedDuration::from_hours;
        let say = async |after_h: i64, soreness: u8, sign: Option<&str>| {
            let mut sent = house.check_in(&patient.token, soreness);
            sent.client_id = ClientId::new(noon() + hours(after_h), &OsEntropy);
            let signs = sign.map(|sign| (sign.to_owned(), Some(true)));
            sent.answers.signs.extend(signs);
            sent.answers.words = (after_h == 0).then(|| "a little sore".to_owned());
            let care = house.later(hours(after_h));
            submit_group(&care, &[sent])
                .await
                .unwrap()
                .remove(0)
                .unwrap()
        };
        say(0, 3, None).await;
        say(1, 3, Some("breathless")).await;
        say(2, 2, None).await;
        end_alert(&house, hours(3)).await;
        say(4, 2, None).await;
        house.needled_again(&patient, hours(5)).await;
        say(60, 1, None).await;

        let records = house
            .care
            .store
            .patient_records_after(&house.clinic.id, None, 10)
            .await
            .unwrap();
        assert_eq!(records.len(), 1);
        assert_eq!((records[0].sessions.len(), records[0].closed.len()), (2, 1));
        let key = records[0]
            .patient
            .key_under(&house.care.master_key)
            .unwrap();
        let protocol = &house.care.protocol;
        let mut told = Vec::new();
        for (stored, replayed) in
            records[0]
                .check_ins
                .iter()
                .zip(records[0].replay(Some(&key), protocol, protocol))
        {
            let replayed = replayed.unwrap();
            assert_eq!(
                replayed.old,
                Assessed::from_stored(&stored.assessment).unwrap()
            );
            assert_eq!(replayed.old, replayed.new);
            assert!(!replayed.without_words);
            told.push(replayed.told.id());
        }
        assert_eq!(
            told,
            ["self_care", "emergency", "urgent", "self_care", "contact"]
        );
        let sealed = records[0].replay(None, protocol, protocol);
        let without: Vec<bool> = sealed.map(|one| one.unwrap().without_words).collect();
        assert_eq!(without, [true, false, false, false, false]);
    }
}

#[tokio::test]
async fn patients_are_read_page_by_page_with_nothing_of_each_other() {
    for house in houses().await {
        let mut expected = Vec::new();
        for soreness in [1, 2, 3] {
            let patient = house.patient(26).await;
            let sent = house.check_in(&patient.token, soreness);
            let receipt = house.submit(&[sent]).await.remove(0).unwrap().receipt;
            expected.push((patient.patient, receipt));
        }
        expected.sort();
        let (mut found, mut after) = (Vec::new(), None);
        loop {
            let page = house
                .care
                .store
                .patient_records_after(&house.clinic.id, after.as_ref(), 2)
                .await
                .unwrap();
            let Some(last) = page.last() else { break };
            after = Some(last.patient.id.clone());
            for record in page {
                assert_eq!((record.sessions.len(), record.check_ins.len()), (1, 1));
                found.push((record.patient.id, record.check_ins[0].id.clone()));
            }
        }
        assert_eq!(found, expected);
        let count = house.care.store.check_in_count(&house.clinic.id).await;
        assert_eq!(count.unwrap(), 3);
        let other = add_clinic(&house).await;
        let store = &house.care.store;
        let none = store.patient_records_after(&other.id, None, 10).await;
        assert!(none.unwrap().is_empty());
    }
}

async fn end_alert(house: &House, after: SignedDuration) {
    let alert = worklist(&house.care, &house.clinic.id)
        .await
        .unwrap()
        .items
        .remove(0)
        .alert;
    let closing = Closing {
        outcome: Outcome::Seen,
        note: String::new(),
        harm: Harm::NotStated,
    };
    close(
        &house.later(after),
        &house.clinic.id,
        &house.staff.id,
        &alert.id,
        alert.revision,
        &closing,
    )
    .await
    .unwrap();
}

impl House {
    pub(crate) async fn needled_again(&self, patient: &Recorded, after: SignedDuration) {
        let muscle = self.care.protocol.muscles().first().unwrap();
        let needling = Needling::of(muscle);
        let draft = SessionDraft {
            patient: SessionFor::Known(patient.patient.clone()),
            needled_at: noon() + after,
            first_session: Some(false),
            risks: Some(Vec::new()),
            needlings: vec![needling],
            notes: SessionNotes::default(),
            wanted: Wanted::default(),
        };
        let care = self.later(after);
        record_session(&care, &self.clinic.id, &self.staff.id, draft)
            .await
            .unwrap();
    }
}

/// Takes back what every migration but the first has done.
const BACK_TO_THE_FIRST: &[&str] = &[
    "ALTER TABLE alert DROP COLUMN handed_at",
    "ALTER TABLE alert DROP COLUMN rests_until",
    "DROP TABLE early_arrival",
    "DROP INDEX delivery_message",
    "DROP INDEX telling_message",
    "ALTER TABLE patient DROP COLUMN link_asked_why",
    "DROP TABLE backup",
    "DROP TABLE aside",
    "DROP INDEX patient_aside",
    "DROP INDEX plan_not_reached",
    "ALTER TABLE patient DROP COLUMN aside_until",
    "ALTER TABLE patient DROP COLUMN aside_at",
    "DROP TABLE session_event",
    "ALTER TABLE alert_event DROP COLUMN outcome",
    "DROP INDEX session_of_form",
    "ALTER TABLE session DROP COLUMN form_id",
    "DROP INDEX patient_listen",
    "DROP INDEX patient_silent",
    "ALTER TABLE patient DROP COLUMN silent_since",
    "DROP INDEX job_failed",
    "ALTER TABLE patient DROP COLUMN listen_at",
    "ALTER TABLE patient DROP COLUMN listened_until",
    "ALTER TABLE patient DROP COLUMN missed",
    "DROP TABLE text_code",
    "DROP INDEX alert_of_check_in",
    "ALTER TABLE session DROP COLUMN link_until_before",
    "ALTER TABLE session DROP COLUMN link_asked_before",
    "DROP TABLE retention",
    "DROP INDEX patient_link_asked",
    "ALTER TABLE patient DROP COLUMN language",
    "ALTER TABLE patient DROP COLUMN next_session_at",
    "ALTER TABLE patient DROP COLUMN link_asked_at",
    "ALTER TABLE session DROP COLUMN next_changed",
    "ALTER TABLE session DROP COLUMN next_before",
    "DROP INDEX check_in_of_patient",
    "CREATE INDEX check_in_of_patient ON check_in (clinic_id, patient_id, received_at)",
    "DROP INDEX link_of_patient",
    "CREATE INDEX link_of_patient ON link (clinic_id, patient_id, created_at)",
    "DROP TABLE adverse_event",
    "DROP TABLE alert_hold",
    "DROP TABLE message",
    "DROP TABLE guidance",
    "DROP INDEX job_waiting",
    "DROP INDEX check_in_received",
    "DROP INDEX session_needled",
    "DROP INDEX alert_raised",
    "DROP INDEX delivery_at",
    "DROP TABLE opening_hours",
    "DROP TABLE cover",
    "DROP TABLE staff_phone",
    "DROP TABLE telling",
    "DROP INDEX job_of_alert",
    "DROP TABLE sign_off",
    "DROP TABLE progress",
    "DROP TABLE delivery",
    "DROP TABLE reminder_plan",
    "DROP INDEX link_working",
    "DROP TABLE translation_sign_off",
    "DROP INDEX alert_worklist",
    "ALTER TABLE alert DROP COLUMN wish",
    "ALTER TABLE alert DROP COLUMN worry",
    "ALTER TABLE check_in DROP COLUMN wish",
    "ALTER TABLE check_in DROP COLUMN corrects",
    "CREATE INDEX alert_worklist ON alert (clinic_id, disposition DESC, raised_at, alert_id) WHERE closed_at IS NULL",
    "DROP TABLE set_up",
    "DROP TABLE clinic_version",
    "DROP TABLE staff_link",
    "ALTER TABLE clinic DROP COLUMN note",
    "DROP INDEX staff_once_in_clinic",
    "DROP INDEX staff_of_email",
    "UPDATE staff SET handle = email",
    "ALTER TABLE staff DROP COLUMN email",
    "ALTER TABLE staff DROP COLUMN also",
    "ALTER TABLE staff DROP COLUMN disabled_at",
    "ALTER TABLE staff RENAME COLUMN handle TO email",
    "DROP INDEX session_versions",
    "DROP INDEX session_of_practitioner",
    "ALTER TABLE session DROP COLUMN first_id",
    "ALTER TABLE session DROP COLUMN recorded_by",
    "ALTER TABLE session DROP COLUMN ended_at",
    "ALTER TABLE session DROP COLUMN ended_as",
    "ALTER TABLE session DROP COLUMN ended_by",
    "ALTER TABLE session DROP COLUMN identity_before",
    "DELETE FROM _sqlx_migrations WHERE version > 1",
];

#[tokio::test]
async fn a_database_of_the_first_version_is_brought_to_this_one_with_all_that_it_holds() {
    // On SQLite alone: tests on a shared server must not take a table from each other.
    let house = houses().await.remove(0);
    let patient = house.patient(26).await;
    house.submit(&[house.check_in(&patient.token, 3)]).await;
    let mut connection = house.store.connection().await.unwrap();
    for text in BACK_TO_THE_FIRST {
        (&mut *connection).execute(*text).await.unwrap();
    }
    drop(connection);
    let behind = house.store.migration_state().await.unwrap();
    assert_eq!(behind, MigrationState::Behind(vec![1]));
    house.store.migrate().await.unwrap();
    let now = house.store.migration_state().await.unwrap();
    assert_eq!(now, MigrationState::Current);
    let clinic = house.store.clinic(&house.clinic.id).await.unwrap().unwrap();
    assert_eq!(clinic, house.clinic);
    let staff = house.store.staff_by_email(&house.staff.email).await;
    assert_eq!(staff.unwrap(), std::slice::from_ref(&house.staff));
    let kept = house.store.check_ins_after(&clinic.id, None, 10).await;
    assert_eq!(kept.unwrap().len(), 1);
}

async fn add_clinic(house: &House) -> Clinic {
    let new = NewClinic {
        name: "Another invented clinic".to_owned(),
        phone: String::new(),
        emergency_number: "112".to_owned(),
        zone: "Europe/London".to_owned(),
        language: "en".to_owned(),
        kind: ClinicKind::Real,
    };
    open_clinic(&house.care, new).await.unwrap()
}
