//! Fills and sends the audit log. Reading it is no entry of it: it changes nothing, an entry would move what is read, and
//! every open worklist follows the log's end.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::clinic::Staff as Member;
use care::port::StoreError;
use care::record::log::{LogRow, Place};
use care::record::topic::Topic;
use jiff::Timestamp;

use super::filter::Filter;
use super::page::{AuditPage, Fit, Line, Subject};
use super::words::said;
use crate::house::{Rooms, Shared};
use crate::page::Page;
use crate::practitioner::Room;
use crate::practitioner::door::Staff;
use crate::present;

/// Entries of a page.
const SHOWN: usize = 100;

pub(crate) async fn log(
    State(rooms): State<Shared>,
    staff: Staff,
    Query(filter): Query<Filter>,
) -> Response {
    present::filled(StatusCode::OK, page_of(&rooms, &staff, &filter).await)
}

async fn page_of(rooms: &Rooms, staff: &Staff, filter: &Filter) -> Result<AuditPage, StoreError> {
    let (store, clinic) = (&rooms.care.store, &staff.0.clinic);
    let (page, desk) = staff.frames(rooms, Room::Settings).await?;
    let members = store.staff_of(&clinic.id).await?;
    // One more than is shown says whether there are older ones.
    let limit = u32::try_from(SHOWN + 1).unwrap_or(u32::MAX);
    let mut rows = store
        .newest_entries(&clinic.id, &filter.wanted(), limit)
        .await?;
    let is_last = rows.len() <= SHOWN;
    rows.truncate(SHOWN);
    let oldest = rows.last().map(|row| row.record.seq);
    let around = Around {
        page: &page,
        reader: staff,
        members: &members,
    };
    let lines = rows.iter().map(|row| around.line(row)).collect();
    Ok(AuditPage {
        who: filter.who(&page, &members),
        what: filter.what(&page),
        lines,
        older: if is_last {
            String::new()
        } else {
            filter.address(oldest)
        },
        newest: if filter.is_first() {
            String::new()
        } else {
            filter.address(None)
        },
        page,
        desk,
    })
}

fn fit(row: &LogRow) -> Fit {
    if row.follows() {
        Fit::Follows
    } else {
        Fit::Broken
    }
}

/// What a line needs besides its entry.
struct Around<'p> {
    page: &'p Page,
    reader: &'p Staff,
    members: &'p [Member],
}

impl Around<'_> {
    fn line(&self, row: &LogRow) -> Line {
        let (one, page) = (&row.record, self.page);
        let clinic = &self.reader.0.clinic;
        // A time that is none was put there from outside, and then the entry does not follow.
        let at = Timestamp::from_microsecond(one.at_us).unwrap_or_default();
        Line {
            seq: one.seq,
            at: present::moment_with_year(page.text, at, &clinic.zone),
            who: self.who(&one.actor),
            what: said(&one.action).map_or_else(|| one.action.clone(), |key| page.t(key)),
            subject: self.subject(row),
            fit: fit(row),
        }
    }

    fn member(&self, id: &str) -> Option<&Member> {
        self.members.iter().find(|one| one.id.as_str() == id)
    }

    fn who(&self, actor: &str) -> String {
        match actor {
            "patient" => self.page.t("audit-patient"),
            "system" => self.page.t("audit-system"),
            _ => {
                let id = actor.strip_prefix("staff:").unwrap_or(actor);
                let member = self.member(id);
                member.map_or_else(|| actor.to_owned(), |one| one.name.clone())
            }
        }
    }

    /// What it is about, and where the page of that is, as far as the reader may open it.
    fn subject(&self, row: &LogRow) -> Subject {
        let id = row.record.subject.clone();
        let clinic = &self.reader.0.clinic;
        if row.record.actor == format!("staff:{id}") {
            return Subject::nothing();
        }
        if let Some(member) = self.member(&id) {
            return Subject::name(&member.name, format!("/settings/users/{id}"));
        }
        if id == clinic.id.as_str() {
            return Subject::name(&clinic.name, String::new());
        }
        // Who has answered, or is written to about an alert, is clinical; who is on the list, or has a link, is not.
        let about = Topic::of(&row.record.action);
        let is_open = matches!(about, Some(Topic::Patients | Topic::Links));
        let address = match &row.place {
            Place::Nowhere => String::new(),
            _ if !self.reader.0.staff.treats() && !is_open => String::new(),
            Place::Patient(patient) => format!("/patients/{patient}"),
            Place::Alert => format!("/alerts/{id}"),
            Place::Session => format!("/sessions/{id}"),
        };
        Subject {
            id,
            address,
            ..Subject::nothing()
        }
    }
}

#[cfg(test)]
mod tests {
    use askama::Template;
    use care::record::audit::{AuditRecord, FIRST_HASH, chain};

    use super::*;
    use crate::gallery::Sample;

    #[test]
    fn an_entry_that_was_changed_is_marked_and_the_page_no_longer_says_that_all_follow() {
        let hash = chain(FIRST_HASH, 1, 0, "system", "clinic.opened", "x");
        let record = |subject: &str| AuditRecord {
            seq: 1,
            at_us: 0,
            actor: "system".to_owned(),
            action: "clinic.opened".to_owned(),
            subject: subject.to_owned(),
            hash: hash.clone(),
        };
        let row = |subject: &str| LogRow {
            record: record(subject),
            before: None,
            place: Place::Nowhere,
        };
        assert_eq!(fit(&row("x")), Fit::Follows);
        assert_eq!(fit(&row("y")), Fit::Broken);
        let (_, mut page) = AuditPage::samples().remove(0);
        let follows = page.page.tc("audit-follow", page.lines.len());
        assert!(page.render().is_ok_and(|html| html.contains(&follows)));
        page.lines[1].fit = fit(&row("y"));
        let html = page.render().unwrap_or_default();
        assert!(!html.contains(&follows));
        assert_eq!(html.matches(&page.page.t("audit-broken-here")).count(), 1);
    }
}
