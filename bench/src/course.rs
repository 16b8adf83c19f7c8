//! The expected course of one patient: learnt from three sessions with eight answers each, and drawn, on both scales.

use std::hint::black_box;

use anyhow::Result;
use care::check_in::CheckIn;
use care::course::{HOURS_DRAWN, Scale, told};
use care::id::{CheckInId, ClientId, ClinicId, LinkId, PatientId, SessionId, StaffId};
use care::treatment::{Session, StoredFacts};
use jiff::{SignedDuration, Timestamp};
use protocol::{CompiledProtocol, Disposition};

use crate::decision::nanoseconds;
use crate::report::Report;

const ANSWERED_H: [i64; 8] = [2, 6, 12, 24, 30, 48, 60, 72];
const WEEK_H: i64 = 7 * 24;

/// Measures it.
pub(crate) fn measure(report: &mut Report) -> Result<()> {
    let protocol = CompiledProtocol::shipped()?;
    let first: Timestamp = "2026-03-04T12:00:00Z".parse()?;
    let needled: Vec<Timestamp> = [2, 1, 0].map(|week| first + hours(week * WEEK_H)).into();
    let sessions: Vec<Session> = needled.iter().map(|at| session(*at)).collect();
    let answered = needled
        .iter()
        .flat_map(|at| ANSWERED_H.iter().rev().map(|after| *at + hours(*after)));
    let check_ins: Vec<CheckIn> = answered.map(check_in).collect();
    let learnt = nanoseconds(1, || {
        for scale in [Scale::Soreness, Scale::Fatigue] {
            black_box(told(&protocol, scale, &sessions, black_box(&check_ins)));
        }
    });
    let drawn = nanoseconds(1, || {
        for scale in [Scale::Soreness, Scale::Fatigue] {
            let told = told(&protocol, scale, &sessions, black_box(&check_ins));
            let bands = told.map(|told| HOURS_DRAWN.map(|hours| told.now.band(hours)));
            black_box(bands);
        }
    });
    report.figure("course of one patient, us; at most 100", learnt / 1_000.0);
    report.figure("the same with its drawn bands, us", drawn / 1_000.0);
    Ok(())
}

fn hours(hours: i64) -> SignedDuration {
    SignedDuration::from_hours(hours)
}

fn session(needled_at: Timestamp) -> Session {
    Session {
        clinic: ClinicId::stored(String::new()),
        id: SessionId::stored(needled_at.to_string()),
        patient: PatientId::stored(String::new()),
        practitioner: StaffId::stored(String::new()),
        needled_at,
        facts: StoredFacts {
            areas: Vec::new(),
            depth: Some("deep".to_owned()),
            first_session: Some(false),
            risks: None,
        },
        needlings: Vec::new(),
        notes: Vec::new(),
        recorded_at: needled_at,
    }
}

fn check_in(answered_at: Timestamp) -> CheckIn {
    CheckIn {
        clinic: ClinicId::stored(String::new()),
        id: CheckInId::stored(answered_at.to_string()),
        patient: PatientId::stored(String::new()),
        link: LinkId::stored(String::new()),
        client_id: ClientId::stored(String::new()),
        body_hash: String::new(),
        wish: None,
        corrects: None,
        answered_at,
        received_at: answered_at,
        answers: r#"{"soreness": 4, "fatigue": 2}"#.to_owned(),
        words: None,
        disposition: Disposition::SelfCare,
        assessment: String::new(),
        protocol_sha256: String::new(),
    }
}
