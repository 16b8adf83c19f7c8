//! Brings the demo's folder to where the tale begins, through the same use cases that a clinic's day goes through.

use std::sync::Arc;

use anyhow::{Context, anyhow};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use care::Care;
use care::check_in::{Submission, submit_group};
use care::clinic::{Clinic, ClinicKind, NewStaff, Role, Staff, add_staff, open_clinic};
use care::id::{ClientId, PatientId};
use care::port::FixedClock;
use care::treatment::{
    SessionDraft, SessionFor, TokenHash, find_patients, link_token, record_session,
};
use jiff::{SignedDuration, Timestamp};
use protocol::contract::Answers;

use super::people::{PEOPLE, Person, STAFF_EMAIL, STAFF_NAME, clinic};
use super::tale::{Event, OPENED_AGO, events};

/// From the needling to its record.
const RECORDED_AFTER: SignedDuration = SignedDuration::from_mins(20);

/// What whoever starts the demo is shown.
pub(crate) struct Demo {
    pub(crate) email: String,
    pub(crate) password: String,
    /// Name, state and link token.
    pub(crate) patients: Vec<(String, &'static str, String)>,
}

/// Makes what is not there yet.
///
/// # Errors
/// When the store or the content does not play along.
pub(crate) async fn seed(care: &Care) -> anyhow::Result<Demo> {
    let now = care.clock.now();
    let password = password(care);
    let house = House::open(care, now, &password).await?;
    for event in events() {
        match event {
            Event::Session { person, hours_ago } => {
                house
                    .session(person, ago(now, SignedDuration::from_hours(hours_ago)))
                    .await?
            }
            Event::CheckIn {
                person,
                hours_after,
                answers,
            } => house.check_in(person, hours_after, answers).await?,
        }
    }
    let mut patients = Vec::new();
    for person in PEOPLE {
        let (_, token) = house
            .patient(person)
            .await?
            .ok_or_else(|| anyhow!("the demo's patients are not there"))?;
        patients.push((person.name.to_owned(), person.state, token));
    }
    Ok(Demo {
        email: STAFF_EMAIL.to_owned(),
        password,
        patients,
    })
}

/// The clinic, its practitioner, and the house as it is at any time.
struct House<'a> {
    care: &'a Care,
    clinic: Clinic,
    staff: Staff,
}

impl<'a> House<'a> {
    async fn open(care: &'a Care, now: Timestamp, password: &str) -> anyhow::Result<Self> {
        let then = at(care, ago(now, OPENED_AGO));
        let known = care
            .store
            .clinics()
            .await?
            .into_iter()
            .find(|clinic| clinic.kind == ClinicKind::Demo);
        let clinic = match known {
            Some(clinic) => clinic,
            None => open_clinic(&then, clinic()).await?,
        };
        let known = care
            .store
            .staff_by_email(STAFF_EMAIL)
            .await?
            .into_iter()
            .next();
        let staff = match known {
            Some(staff) => staff,
            None => {
                let new = NewStaff {
                    email: STAFF_EMAIL.to_owned(),
                    name: STAFF_NAME.to_owned(),
                    role: Role::ClinicalLead,
                    password: password.to_owned(),
                };
                add_staff(&then, &clinic.id, new).await?
            }
        };
        Ok(Self {
            care,
            clinic,
            staff,
        })
    }

    async fn session(&self, person: &Person, needled_at: Timestamp) -> anyhow::Result<()> {
        if self.patient(person).await?.is_some() {
            return Ok(());
        }
        let draft = SessionDraft {
            patient: SessionFor::New(person.identity()),
            needled_at,
            first_session: Some(person.first_session),
            risks: Some(Vec::new()),
            needlings: person.needlings(&self.care.protocol),
            notes: person.session_notes(),
            wanted: person.wanted(),
        };
        let then = at(self.care, needled_at.saturating_add(RECORDED_AFTER)?);
        record_session(&then, &self.clinic.id, &self.staff.id, draft)
            .await
            .context("a session of the demo is not accepted")?;
        Ok(())
    }

    /// Sending the same check-in again changes nothing, so a kept demo may go through this at every start.
    async fn check_in(
        &self,
        person: &Person,
        hours_after: i64,
        answers: Answers,
    ) -> anyhow::Result<()> {
        let (patient, token) = self
            .patient(person)
            .await?
            .ok_or_else(|| anyhow!("a patient of the demo is not there"))?;
        let sessions = self
            .care
            .store
            .patient_history(&self.clinic.id, &patient, 0)
            .await?
            .sessions;
        let first = sessions
            .last()
            .ok_or_else(|| anyhow!("a session of the demo is not there"))?;
        let then = at(
            self.care,
            first
                .needled_at
                .saturating_add(SignedDuration::from_hours(hours_after))?,
        );
        let client_id = ClientId::parse(&format!("00000000-0000-7000-8000-{hours_after:012}"))
            .ok_or_else(|| anyhow!("no id"))?;
        let submission = Submission::new(TokenHash::of(&token), client_id, answers);
        // A refusal means that somebody at the demo has taken the link back, or that the tale was told otherwise before.
        let _ = submit_group(&then, &[submission]).await?;
        Ok(())
    }

    /// The patient and the token of their link.
    async fn patient(&self, person: &Person) -> anyhow::Result<Option<(PatientId, String)>> {
        let found = find_patients(self.care, &self.clinic.id, person.name).await?;
        let Some(patient) = found
            .into_iter()
            .find(|patient| patient.identity.name == person.name)
        else {
            return Ok(None);
        };
        let link = self
            .care
            .store
            .link_of(&self.clinic.id, &patient.id)
            .await?;
        let link = link.ok_or_else(|| anyhow!("a patient of the demo has no link"))?;
        Ok(Some((
            patient.id,
            link_token(
                &self.care.master_key,
                &self.clinic.id,
                &link.id,
                link.generation,
            ),
        )))
    }
}

fn at(care: &Care, time: Timestamp) -> Care {
    care.at(Arc::new(FixedClock(time)))
}

fn ago(now: Timestamp, duration: SignedDuration) -> Timestamp {
    now.saturating_sub(duration).unwrap_or(now)
}

/// The same for the same folder, and for no other.
fn password(care: &Care) -> String {
    let mac = care.master_key.mac(&["demo-password"]);
    URL_SAFE_NO_PAD.encode(mac.split_at(12).0)
}
