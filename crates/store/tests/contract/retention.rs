//! How long patients are kept: what is set, what it waits for, and that nothing is left of who was erased. On every database
//! but for the worker's rounds, which take every clinic's jobs.

use async_trait::async_trait;
use care::Care;
use care::alert::{Closing, Harm, Outcome, close, write_to_patient};
use care::clinic::{LoggedIn, NewStaff, Role, StaffSession, add_staff};
use care::jobs::{Reminding, Work, work_once};
use care::port::{
    LinkMail, Mail, Messenger, Notice, Receipt, RecordStore, Reminder, RetentionStore, SendError,
    TreatmentStore,
};
use care::record::audit::{Actor, AuditEntry};
use care::record::erase::{EraseError, Erased, Erasure, erase_patient};
use care::record::retention::{
    GRACE, Keep, Preview, RetentionError, preview, retention, set_retention,
};
use care::review::{AsideReason, AsideStep, put_aside, worklist};
use care::treatment::reminder::{Channel, RemindersAsked, Wanted};
use care::treatment::{
    Aim, Guidance, GuidancePlace, Recorded, TokenHash, set_next_session, write_guidance,
};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use store::Kind;

use crate::house::{House, houses, noon};

pub(crate) struct Nobody;

#[async_trait]
impl Messenger for Nobody {
    async fn send(&self, _: &Mail) -> Result<Receipt, SendError> {
        Ok(Receipt::of("mail".to_owned()))
    }
    async fn tell(&self, _: &Notice) -> Result<Receipt, SendError> {
        Ok(Receipt::of("notice".to_owned()))
    }
    async fn send_link(&self, _: &LinkMail) -> Result<Receipt, SendError> {
        Ok(Receipt::of("link".to_owned()))
    }
    async fn remind(&self, _: &Reminder) -> Result<Receipt, SendError> {
        Ok(Receipt::of("reminder".to_owned()))
    }
}

pub(crate) async fn logged_in(house: &House, role: Role) -> LoggedIn {
    let new = NewStaff {
        email: format!("{}-{}@example.test", role.id(), house.clinic.id),
        name: "Invented Owner".to_owned(),
        role,
        password: "a long password".to_owned(),
    };
    let staff = add_staff(&house.care, &house.clinic.id, new).await.unwrap();
    let session = StaffSession {
        clinic: house.clinic.id.clone(),
        staff: staff.id.clone(),
        token_hash: TokenHash::of(staff.id.as_str()),
        created_at: noon(),
        expires_at: noon() + SignedDuration::from_hours(12),
    };
    LoggedIn {
        staff,
        clinic: house.clinic.clone(),
        session,
    }
}

/// So many years and days after the session, by London's calendar.
pub(crate) fn at(house: &House, years: i64, days: i64) -> Care {
    let then = noon().to_zoned_datetime(TimeZone::get("Europe/London").unwrap());
    let then = then + years.years() + days.days();
    house.later(then.timestamp().duration_since(noon()))
}

async fn work(care: &Care) {
    let work = Work {
        messenger: &Nobody,
        public_url: "https://after.test",
        reminding: Reminding::On,
    };
    let is_due = async || {
        let next = care.store.next_job_at().await.unwrap();
        next.is_some_and(|next| next <= care.clock.now())
    };
    while is_due().await {
        work_once(care, &work).await.unwrap();
    }
}

async fn patients(house: &House) -> usize {
    house.store.patients(&house.clinic.id).await.unwrap().len()
}

async fn actions(house: &House) -> Vec<(String, String)> {
    let log = house
        .store
        .audit_log(&house.clinic.id, 0, 200)
        .await
        .unwrap();
    log.into_iter().map(|one| (one.action, one.actor)).collect()
}

#[tokio::test]
async fn only_an_owner_sets_it_and_only_to_what_is_possible() {
    for house in houses().await {
        assert_eq!(
            retention(&house.care, &house.clinic.id).await.unwrap(),
            Keep::WithoutEnd
        );
        let lead = logged_in(&house, Role::ClinicalLead).await;
        let refused = set_retention(&house.care, &lead, Keep::Years(10)).await;
        assert!(matches!(refused, Err(RetentionError::NotAnOwner)));
        let owner = logged_in(&house, Role::Owner).await;
        for years in [0, 101] {
            let refused = set_retention(&house.care, &owner, Keep::Years(years)).await;
            assert!(matches!(refused, Err(RetentionError::BadYears)), "{years}");
        }
        for keep in [Keep::Years(10), Keep::Years(8), Keep::WithoutEnd] {
            set_retention(&house.care, &owner, keep).await.unwrap();
            set_retention(&house.care, &owner, keep).await.unwrap();
            let now = retention(&house.care, &house.clinic.id).await.unwrap();
            assert_eq!(now, keep);
        }
        let set = actions(&house).await;
        let set = set.iter().filter(|(action, _)| action == "retention.set");
        assert_eq!(set.count(), 3, "what is set already changes nothing");
    }
}

#[tokio::test]
async fn a_preview_says_how_many_would_go_and_from_when_on() {
    for house in houses().await {
        house.patient(0).await;
        let owner = logged_in(&house, Role::Owner).await;
        let (care, clinic) = (at(&house, 9, 0), &house.clinic);
        let look = async |care: &Care, keep| preview(care, clinic, keep).await.unwrap();
        let from = Some(care.clock.now() + GRACE);
        let (patients, none) = (1, 0);
        assert_eq!(
            look(&care, Keep::Years(9)).await,
            Preview { from, patients }
        );
        let ten = look(&care, Keep::Years(10)).await;
        assert_eq!((ten.from, ten.patients), (from, none));
        let never = look(&care, Keep::WithoutEnd).await;
        assert_eq!((never.from, never.patients), (None, none));
        set_retention(&care, &owner, Keep::Years(9)).await.unwrap();
        let later = at(&house, 9, 10);
        assert_eq!(
            look(&later, Keep::Years(9)).await,
            Preview { from, patients }
        );
        let after = at(&house, 9, 100);
        let from = Some(after.clock.now());
        assert_eq!(
            look(&after, Keep::Years(9)).await,
            Preview { from, patients }
        );
    }
}

#[tokio::test]
async fn nobody_goes_before_the_grace_is_over_and_then_those_alone_whose_time_is() {
    let house = houses().await.remove(0);
    let old = house.patient(0).await;
    let owner = logged_in(&house, Role::Owner).await;
    set_retention(&at(&house, 3, 0), &owner, Keep::Years(2))
        .await
        .unwrap();
    let recent = house
        .patient_with(&at(&house, 3, 1), 0, Wanted::default())
        .await;
    work(&at(&house, 3, 29)).await;
    assert_eq!(patients(&house).await, 2, "the grace lasts");
    work(&at(&house, 3, 31)).await;
    let left = house.store.patients(&house.clinic.id).await.unwrap();
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].id, recent.patient);
    assert!(
        actions(&house)
            .await
            .contains(&("patient.erased".to_owned(), "system".to_owned()))
    );
    assert!(
        house
            .store
            .patient(&house.clinic.id, &old.patient)
            .await
            .unwrap()
            .is_none()
    );
    work(&at(&house, 5, 0)).await;
    assert_eq!(patients(&house).await, 1, "one day is left");
    work(&at(&house, 5, 3)).await;
    assert_eq!(patients(&house).await, 0, "it looks every day");
}

#[tokio::test]
async fn a_slip_is_taken_back_within_the_grace_and_costs_nothing() {
    let house = houses().await.remove(0);
    house.patient(0).await;
    let owner = logged_in(&house, Role::Owner).await;
    set_retention(&at(&house, 3, 0), &owner, Keep::Years(10))
        .await
        .unwrap();
    set_retention(&at(&house, 4, 0), &owner, Keep::Years(1))
        .await
        .unwrap();
    work(&at(&house, 4, 20)).await;
    set_retention(&at(&house, 4, 29), &owner, Keep::Years(10))
        .await
        .unwrap();
    work(&at(&house, 9, 300)).await;
    assert_eq!(patients(&house).await, 1);
    set_retention(&at(&house, 9, 301), &owner, Keep::WithoutEnd)
        .await
        .unwrap();
    work(&at(&house, 40, 0)).await;
    assert_eq!(patients(&house).await, 1);
    assert_eq!(house.store_jobs().await, 0, "and nothing looks any more");
}

#[tokio::test]
async fn more_than_a_batch_goes_in_one_day() {
    let house = houses().await.remove(0);
    for _ in 0..53 {
        house.patient(0).await;
    }
    let owner = logged_in(&house, Role::Owner).await;
    set_retention(&house.care, &owner, Keep::Years(1))
        .await
        .unwrap();
    work(&at(&house, 2, 0)).await;
    assert_eq!(patients(&house).await, 0);
}

/// A patient about whom there is a row in every table that speaks of patients.
async fn with_everything(house: &House) -> Recorded {
    let wanted = Wanted {
        email: "pat@invented.test".to_owned(),
        reminders: RemindersAsked::Agreed(Channel::Mail),
        ..Wanted::default()
    };
    let patient = house.patient_with(&house.care, 1, wanted).await;
    let (care, clinic, staff) = (&house.care, &house.clinic.id, &house.staff.id);
    let mut said = house.check_in(&patient.token, 4);
    said.answers
        .signs
        .insert("large_bruise".to_owned(), Some(true));
    house.submit(&[said]).await.remove(0).unwrap();
    let list = worklist(care, clinic).await.unwrap();
    let mine = list
        .items
        .iter()
        .find(|one| one.alert.patient == patient.patient);
    let alert = mine.unwrap().alert.id.clone();
    write_to_patient(care, clinic, staff, &alert, 1, "Rest a day.")
        .await
        .unwrap();
    let place = GuidancePlace {
        clinic,
        staff,
        patient: &patient.patient,
        aim: Aim::Patient,
        seen: 0,
    };
    let said = Guidance {
        picked: Vec::new(),
        words: "Rest.".to_owned(),
    };
    write_guidance(care, &place, said).await.unwrap();
    let step = AsideStep {
        clinic: &house.clinic,
        staff,
        patient: &patient.patient,
        seen: 0,
        reason: AsideReason::NoAnswer,
        note: "An invented note.",
    };
    put_aside(care, &step).await.unwrap();
    crate::session_events::state(care, house, &patient).await;
    patient
}

async fn close_alert(house: &House, patient: &Recorded) {
    let (care, clinic, staff) = (&house.care, &house.clinic.id, &house.staff.id);
    let list = worklist(care, clinic).await.unwrap();
    let mine = list
        .items
        .iter()
        .find(|one| one.alert.patient == patient.patient);
    let alert = mine.unwrap().alert.clone();
    let seen = alert.revision;
    let closing = Closing {
        outcome: Outcome::Advised,
        note: "Spoke with them.".to_owned(),
        harm: Harm::No,
    };
    close(care, clinic, staff, &alert.id, seen, &closing)
        .await
        .unwrap();
}

/// Also those of a later migration, which must not be forgotten when a patient is erased. Rows that hang on these by
/// another id cannot outlive them: the database refuses it.
async fn tables_of_patients(house: &House) -> Vec<String> {
    let text = match house.store.kind() {
        Kind::Sqlite => {
            "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'patient_id'"
        }
        Kind::Postgres => {
            "SELECT CAST(table_name AS TEXT) FROM information_schema.columns WHERE table_schema = current_schema() AND column_name = 'patient_id'"
        }
    };
    let mut connection = house.store.connection().await.unwrap();
    let rows = sqlx::query_as(text).fetch_all(&mut *connection).await;
    let rows: Vec<(String,)> = rows.unwrap();
    assert!(rows.len() > 10, "{rows:?}");
    rows.into_iter().map(|(name,)| name).collect()
}

#[tokio::test]
async fn of_who_is_erased_the_audit_log_alone_knows_an_id() {
    for house in houses().await {
        let (gone, stays) = (with_everything(&house).await, house.patient(1).await);
        let (practitioner, owner) = (
            logged_in(&house, Role::Practitioner).await,
            logged_in(&house, Role::Owner).await,
        );
        let refused = erase_patient(&house.care, &practitioner, &gone.patient).await;
        assert!(matches!(refused, Err(EraseError::NotAllowed)));
        let refused = erase_patient(&house.care, &owner, &gone.patient).await;
        assert!(matches!(refused, Err(EraseError::OpenAlert)));
        close_alert(&house, &gone).await;
        erase_patient(&house.care, &owner, &gone.patient)
            .await
            .unwrap();
        let again = erase_patient(&house.care, &owner, &gone.patient).await;
        assert!(matches!(again, Err(EraseError::Unknown)));
        let left = house.store.patients(&house.clinic.id).await.unwrap();
        assert_eq!(left.len(), 1);
        assert_eq!(left[0].id, stays.patient);
        for table in tables_of_patients(&house).await {
            let text = format!("SELECT COUNT(*) FROM {table} WHERE patient_id = $1");
            let count = |id: String| {
                let text = house.store.as_understood(&text);
                let store = &house.store;
                async move {
                    let mut connection = store.connection().await.unwrap();
                    let row = sqlx::query_as(text).bind(id).fetch_one(&mut *connection);
                    let (count,): (i64,) = row.await.unwrap();
                    count
                }
            };
            assert_eq!(count(gone.patient.to_string()).await, 0, "{table}");
        }
    }
}

#[tokio::test]
async fn who_was_heard_of_meanwhile_stays() {
    for house in houses().await {
        let patient = house.patient(1).await;
        let said = house.check_in(&patient.token, 1);
        house.submit(&[said]).await.remove(0).unwrap();
        let erasure = |since: Timestamp| Erasure {
            clinic: house.clinic.id.clone(),
            patient: patient.patient.clone(),
            unless_since: Some(since),
        };
        let id = patient.patient.as_str();
        let audit = AuditEntry::new(
            &house.clinic.id,
            noon(),
            Actor::System,
            "patient.erased",
            id,
        );
        let kept = house.store.erase(&erasure(noon()), &audit).await.unwrap();
        assert_eq!(kept, Erased::NotOld);
        let second = SignedDuration::from_secs(1);
        let due = house
            .store
            .out_of_date(&house.clinic.id, noon() + second, 5)
            .await;
        assert_eq!(due.unwrap(), std::slice::from_ref(&patient.patient));
        let gone = house.store.erase(&erasure(noon() + second), &audit).await;
        assert_eq!(gone.unwrap(), Erased::Yes);
    }
}

#[tokio::test]
async fn who_is_to_come_again_stays() {
    for house in houses().await {
        let patient = house.patient(1).await;
        let (care, clinic) = (&house.care, &house.clinic.id);
        let due = async || {
            let since = noon() + SignedDuration::from_secs(1);
            house.store.out_of_date(clinic, since, 5).await.unwrap()
        };
        assert_eq!(due().await, std::slice::from_ref(&patient.patient));
        let next = Some(noon() + SignedDuration::from_hours(24 * 7));
        set_next_session(care, clinic, &house.staff.id, &patient.patient, next)
            .await
            .unwrap();
        assert!(due().await.is_empty());
    }
}
