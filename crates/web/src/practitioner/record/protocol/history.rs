//! Replays the history step by step. What was found so far comes along in the form, not in an address: it tells of health.

use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use care::id::PatientId;
use care::port::StoreError;
use care::record::retold::{Otherwise, Step, retell};
use jiff::Timestamp;

use super::retold::{Found, HistoryPage, SoFar};
use crate::house::{Rooms, Shared};
use crate::page::Page;
use crate::practitioner::Room;
use crate::practitioner::door::{Fields, Staff, field};
use crate::present;

/// So many are listed; `afterneedle protocol replay` lists all.
const LISTED_MAX: usize = 50;

/// `GET /protocol/history`: what it is, and the way to begin.
pub(crate) async fn offer(State(rooms): State<Shared>, staff: Staff) -> Response {
    let page = async {
        let (page, desk) = staff.frames(&rooms, Room::Settings).await?;
        Ok::<_, StoreError>(HistoryPage {
            version: version(&rooms),
            so_far: None,
            page,
            desk,
        })
    };
    present::filled(StatusCode::OK, page.await)
}

/// `POST /protocol/history`: one step.
pub(crate) async fn step(
    State(rooms): State<Shared>,
    staff: Staff,
    Form(fields): Form<Fields>,
) -> Response {
    if let Err(refusal) = staff.check(&rooms, &fields) {
        return *refusal;
    }
    present::filled(StatusCode::OK, page_of(&rooms, &staff, &fields).await)
}

async fn page_of(rooms: &Rooms, staff: &Staff, fields: &Fields) -> Result<HistoryPage, StoreError> {
    let (page, desk) = staff.frames(rooms, Room::Settings).await?;
    let clinic = &staff.0.clinic;
    let mut tally = Tally::of(fields);
    let after = field(fields, "after");
    let after = (!after.is_empty()).then(|| PatientId::stored(after.to_owned()));
    let step = retell(&rooms.care, &clinic.id, after.as_ref()).await?;
    tally.add(&step);
    Ok(HistoryPage {
        version: version(rooms),
        so_far: Some(tally.so_far(&page, &clinic.zone, step.last.as_ref())),
        page,
        desk,
    })
}

fn version(rooms: &Rooms) -> String {
    let protocol = &rooms.care.protocol;
    format!("{} {}", protocol.id(), protocol.version())
}

/// What was found so far.
#[derive(Default)]
struct Tally {
    check_ins: u64,
    unreadable: u64,
    lower: u64,
    higher: u64,
    listed: Vec<Otherwise>,
}

impl Tally {
    /// As the step before has written it into the form; what does not read back begins anew.
    fn of(fields: &Fields) -> Self {
        let number = |name| field(fields, name).parse().unwrap_or_default();
        let listed = field(fields, "listed").split_whitespace();
        Self {
            check_ins: number("checkins"),
            unreadable: number("unreadable"),
            lower: number("lower"),
            higher: number("higher"),
            listed: listed.filter_map(read).take(LISTED_MAX).collect(),
        }
    }

    fn add(&mut self, step: &Step) {
        self.check_ins += step.check_ins;
        self.unreadable += step.unreadable;
        for one in &step.otherwise {
            if one.now < one.told {
                self.lower += 1;
            } else {
                self.higher += 1;
            }
        }
        let room = LISTED_MAX.saturating_sub(self.listed.len());
        self.listed
            .extend(step.otherwise.iter().take(room).cloned());
    }

    fn so_far(self, page: &Page, zone: &str, last: Option<&PatientId>) -> SoFar {
        let (all, lower, higher) = (
            self.check_ins.to_string(),
            self.lower.to_string(),
            self.higher.to_string(),
        );
        let values = [
            ("checkins", all.as_str()),
            ("lower", &lower),
            ("higher", &higher),
        ];
        let listed = u64::try_from(self.listed.len()).unwrap_or(u64::MAX);
        SoFar {
            sentence: page.text.with_all("history-so-far", &values),
            unreadable: match usize::try_from(self.unreadable) {
                Ok(0) | Err(_) => String::new(),
                Ok(count) => page.tc("history-unreadable", count),
            },
            found: self
                .listed
                .iter()
                .map(|one| found(page, zone, one))
                .collect(),
            more: (self.lower + self.higher).saturating_sub(listed),
            next: last.map(|last| self.fields(last)),
        }
    }

    /// What the next step is sent.
    fn fields(&self, last: &PatientId) -> Vec<(&'static str, String)> {
        let listed: Vec<String> = self.listed.iter().map(written).collect();
        vec![
            ("after", last.to_string()),
            ("checkins", self.check_ins.to_string()),
            ("unreadable", self.unreadable.to_string()),
            ("lower", self.lower.to_string()),
            ("higher", self.higher.to_string()),
            ("listed", listed.join(" ")),
        ]
    }
}

fn found(page: &Page, zone: &str, one: &Otherwise) -> Found {
    Found {
        address: format!("/patients/{}", one.patient),
        at: present::moment_with_year(page.text, one.answered_at, zone),
        told: present::disposition(one.told),
        now: present::disposition(one.now),
    }
}

fn written(one: &Otherwise) -> String {
    let at = one.answered_at.as_microsecond();
    format!("{}/{at}/{}/{}", one.patient, one.told.id(), one.now.id())
}

fn read(text: &str) -> Option<Otherwise> {
    let mut parts = text.split('/');
    let patient = PatientId::parse(parts.next()?)?;
    let at = parts.next()?.parse().ok()?;
    let told = triage::Disposition::from_id(parts.next()?)?;
    let now = triage::Disposition::from_id(parts.next()?)?;
    Some(Otherwise {
        patient,
        answered_at: Timestamp::from_microsecond(at).ok()?,
        told,
        now,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sent_along_reads_back_and_nothing_else_does() {
        let one = Otherwise {
            patient: PatientId::stored("01900000-0000-7000-8000-000000000001".to_owned()),
            answered_at: Timestamp::from_microsecond(1_700_000_000_000_000).unwrap(),
            told: triage::Disposition::Contact,
            now: triage::Disposition::Urgent,
        };
        assert_eq!(read(&written(&one)), Some(one));
        for text in [
            "",
            "a/b/c/d",
            "01900000-0000-7000-8000-000000000001/1/contact",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
