//! One request of `afterneedle triage`: session, patient, hours, answers, earlier check-ins.

use triage::Input;

use super::object::Object;
use super::parse::{ANSWER_KEYS, answers};
use super::{Answers, Json, Problem};
use crate::{Assessed, CompiledProtocol, EarlierAnswers, Heard, PatientFacts, SessionFacts};

/// A request that has been read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// What was done.
    pub session: SessionFacts,
    /// Who it was done to.
    pub patient: PatientFacts,
    /// Minutes since the session, rounded up.
    pub minutes: u32,
    /// What the patient answered.
    pub answers: Answers,
    /// What the patient's own words said.
    pub heard: Heard,
    /// What the patient answered before, about the same session.
    pub earlier: Vec<EarlierAnswers>,
}

impl Request {
    /// What triage is told of it.
    #[must_use]
    pub fn input(&self, protocol: &CompiledProtocol) -> Input {
        protocol.input(
            &self.session,
            &self.patient,
            self.minutes,
            &self.answers,
            &self.heard,
            &self.earlier,
        )
    }

    /// Assesses it.
    #[must_use]
    pub fn assess(&self, protocol: &CompiledProtocol) -> Assessed {
        protocol.assess(
            &self.session,
            &self.patient,
            self.minutes,
            &self.answers,
            &self.heard,
            &self.earlier,
        )
    }
}

const KEYS: [&str; 5] = ["session", "patient", "hours", "answers", "earlier"];
/// The latest hour after a session that a check-in can have.
pub(crate) const HOURS_MAX: u16 = 10_000;
const EARLIER_MAX: usize = 1_000;

/// Reads one request.
///
/// # Errors
/// Every problem with its path.
pub fn parse_request(protocol: &CompiledProtocol, text: &str) -> Result<Request, Vec<Problem>> {
    let json = Json::read(text)?;
    let mut problems = json.repeated();
    let request = Object::of(&json, "", &KEYS, &mut problems)
        .and_then(|object| request(protocol, &object, &mut problems))
        .filter(|_| problems.is_empty());
    request.ok_or(problems)
}

/// Reads one request from bytes that may not be UTF-8.
///
/// # Errors
/// As [`parse_request`].
pub fn parse_request_bytes(
    protocol: &CompiledProtocol,
    bytes: &[u8],
) -> Result<Request, Vec<Problem>> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        vec![Problem::new(
            "",
            format!(
                "this is not UTF-8 from byte {} on; send UTF-8",
                error.valid_up_to() + 1
            ),
        )]
    })?;
    parse_request(protocol, text)
}

fn request(
    protocol: &CompiledProtocol,
    object: &Object<'_>,
    problems: &mut Vec<Problem>,
) -> Option<Request> {
    let minutes = required_hours(object, problems);
    let session = session(protocol, object, problems);
    let patient = patient(protocol, object, problems);
    let answers = object
        .get("answers")
        .and_then(|json| Object::of(json, &object.path("answers"), &ANSWER_KEYS, problems))
        .map(|inner| answers(protocol, &inner, problems))
        .unwrap_or_default();
    let earlier = earlier(protocol, object, minutes, problems);
    Some(Request {
        session,
        patient,
        minutes: minutes?,
        heard: protocol.hear(answers.words.as_deref()),
        answers,
        earlier,
    })
}

fn session(
    protocol: &CompiledProtocol,
    object: &Object<'_>,
    problems: &mut Vec<Problem>,
) -> SessionFacts {
    let keys = ["areas", "depth", "first_session"];
    let inner = object
        .get("session")
        .and_then(|json| Object::of(json, &object.path("session"), &keys, problems));
    let Some(inner) = inner else {
        return SessionFacts::default();
    };
    let regions: Vec<&str> = protocol
        .regions()
        .iter()
        .map(|region| region.id.as_str())
        .collect();
    let depths: Vec<&str> = protocol
        .depths()
        .iter()
        .map(|depth| depth.id.as_str())
        .collect();
    SessionFacts {
        areas: inner
            .ids("areas", "region", &regions, problems)
            .unwrap_or_default(),
        depth: inner.one_of("depth", &depths, problems).map(str::to_owned),
        first_session: inner.flag("first_session", problems),
    }
}

fn patient(
    protocol: &CompiledProtocol,
    object: &Object<'_>,
    problems: &mut Vec<Problem>,
) -> PatientFacts {
    let inner = object
        .get("patient")
        .and_then(|json| Object::of(json, &object.path("patient"), &["risks"], problems));
    let risks: Vec<&str> = protocol
        .risks()
        .iter()
        .map(|risk| risk.id.as_str())
        .collect();
    PatientFacts {
        risks: inner.and_then(|inner| inner.ids("risks", "risk", &risks, problems)),
    }
}

fn earlier(
    protocol: &CompiledProtocol,
    object: &Object<'_>,
    now_min: Option<u32>,
    problems: &mut Vec<Problem>,
) -> Vec<EarlierAnswers> {
    let values = match object.get("earlier") {
        None => return Vec::new(),
        Some(Json::List(values)) if values.len() <= EARLIER_MAX => values,
        Some(Json::List(_)) => {
            let message = format!("send at most {EARLIER_MAX} earlier check-ins");
            problems.push(Problem::new(&object.path("earlier"), message));
            return Vec::new();
        }
        Some(other) => {
            return object
                .wrong("earlier", "a list of check-ins, or null", other, problems)
                .unwrap_or_default();
        }
    };
    let keys: Vec<&str> = std::iter::once("hours").chain(ANSWER_KEYS).collect();
    let mut all = Vec::new();
    for (index, value) in values.iter().enumerate() {
        let path = format!("{}[{index}]", object.path("earlier"));
        let Some(inner) = Object::of(value, &path, &keys, problems) else {
            continue;
        };
        let minutes = required_hours(&inner, problems);
        if minutes.zip(now_min).is_some_and(|(then, now)| then > now) {
            let message =
                "send at most the hours of the current check-in: an earlier one cannot be later";
            problems.push(Problem::new(&inner.path("hours"), message));
        }
        let answers = answers(protocol, &inner, problems);
        let heard = protocol.hear(answers.words.as_deref());
        all.extend(minutes.map(|minutes| EarlierAnswers {
            minutes,
            said: protocol.still_counts(&answers, &heard),
        }));
    }
    all
}

fn required_hours(object: &Object<'_>, problems: &mut Vec<Problem>) -> Option<u32> {
    let minutes = match object.get("hours") {
        Some(Json::Number(hours)) => parse_hours(*hours),
        Some(other) => return object.wrong("hours", "a number from 0 to 10000", other, problems),
        None => None,
    };
    if minutes.is_none() {
        let missing = object.get("hours").is_none();
        let prefix = if missing {
            "the hours since the session are missing; "
        } else {
            ""
        };
        problems.push(Problem::new(
            &object.path("hours"),
            format!("{prefix}send a number from 0 to 10000"),
        ));
    }
    minutes
}

/// Hours as whole minutes, rounded up; `None` unless finite and from 0 to 10,000.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "0 to 600,000 fits"
)]
pub fn parse_hours(hours: f64) -> Option<u32> {
    if !(0.0..=f64::from(HOURS_MAX)).contains(&hours) {
        return None;
    }
    let minutes = hours * 60.0;
    // 4.15 hours are 249 minutes although binary floating point makes a little more of them.
    let nearest = minutes.round();
    let whole = if (minutes - nearest).abs() < 1e-7 {
        nearest
    } else {
        minutes.ceil()
    };
    Some(whole as u32)
}
