//! `GET /audit/check`: walks the log from its beginning, or from where the walk before ended.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::port::StoreError;
use care::record::log::{Broken, Walk, walk};
use serde::Deserialize;

use super::checked::{CheckedPage, Then};
use crate::house::{Rooms, Shared};
use crate::page::Page;
use crate::practitioner::Room;
use crate::practitioner::door::Staff;
use crate::present;

/// Entries of one walk, so that a log however long is answered within a second.
const WALKED_MAX: i64 = 100_000;

/// Entries shown after one that does not follow.
const AROUND: i64 = 5;

/// Where to begin.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct From {
    after: String,
}

pub(crate) async fn check(
    State(rooms): State<Shared>,
    staff: Staff,
    Query(from): Query<From>,
) -> Response {
    let after = from.after.parse().unwrap_or(0);
    present::filled(StatusCode::OK, page_of(&rooms, &staff, after).await)
}

async fn page_of(rooms: &Rooms, staff: &Staff, after: i64) -> Result<CheckedPage, StoreError> {
    let (page, desk) = staff.frames(rooms, Room::Settings).await?;
    let clinic = &staff.0.clinic.id;
    let walked = walk(&*rooms.care.store, clinic, after, WALKED_MAX).await?;
    Ok(CheckedPage {
        holds: holds(&page, &walked),
        then: then(&page, &walked),
        page,
        desk,
    })
}

fn holds(page: &Page, walked: &Walk) -> String {
    if walked.first == 1 && walked.is_whole() {
        page.tc("audit-whole", usize::try_from(walked.last).unwrap_or(0))
    } else if walked.last >= walked.first {
        let (first, last) = (walked.first.to_string(), walked.last.to_string());
        let numbers = [("first", first.as_str()), ("last", last.as_str())];
        page.text.with_all("audit-range", &numbers)
    } else {
        page.t("audit-nothing-before")
    }
}

fn then(page: &Page, walked: &Walk) -> Then {
    let newest = walked.newest.to_string();
    match walked.broken {
        None if walked.is_whole() => Then::Over,
        None => Then::More {
            sentence: page.tw("audit-more", "newest", &newest),
            address: format!("/audit/check?after={}", walked.last),
        },
        Some(Broken::At(seq)) => Then::Broken {
            sentence: page.tw("audit-changed", "number", &seq.to_string()),
            address: around(seq),
        },
        Some(Broken::From(seq)) => {
            let first = seq.to_string();
            let numbers = [("first", first.as_str()), ("last", newest.as_str())];
            Then::Broken {
                sentence: page.text.with_all("audit-cut", &numbers),
                address: around(seq),
            }
        }
    }
}

fn around(seq: i64) -> String {
    format!("/audit?before={}", seq.saturating_add(AROUND))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walked(first: i64, last: i64, newest: i64, broken: Option<Broken>) -> Walk {
        Walk {
            first,
            last,
            newest,
            broken,
        }
    }

    fn told(walked: &Walk) -> (String, Then) {
        let page = Page::sample();
        let bare = |text: String| text.replace(['\u{2068}', '\u{2069}'], "");
        (bare(holds(&page, walked)), then(&page, walked))
    }

    #[test]
    fn what_is_said_to_hold_is_what_was_walked() {
        let (holds, then) = told(&walked(1, 7, 7, None));
        assert_eq!(holds, "All 7 entries follow from each other.");
        assert_eq!(then, Then::Over);
        let (holds, then) = told(&walked(1, 5, 7, None));
        assert_eq!(holds, "Entries 1 to 5 follow from each other.");
        assert!(matches!(then, Then::More { address, .. } if address == "/audit/check?after=5"));
        let (holds, then) = told(&walked(6, 7, 7, None));
        assert_eq!(holds, "Entries 6 to 7 follow from each other.");
        assert_eq!(then, Then::Over);
    }

    #[test]
    fn a_break_is_named_with_what_holds_before_it() {
        let (holds, then) = told(&walked(1, 4, 9, Some(Broken::At(5))));
        assert_eq!(holds, "Entries 1 to 4 follow from each other.");
        assert!(matches!(then, Then::Broken { sentence, address }
            if sentence.contains('5') && address == "/audit?before=10"));
        let (holds, _) = told(&walked(1, 0, 9, Some(Broken::At(1))));
        assert_eq!(holds, "No entry before it holds.");
        let (_, then) = told(&walked(1, 7, 9, Some(Broken::From(8))));
        assert!(matches!(then, Then::Broken { sentence, .. }
            if sentence.contains('8') && sentence.contains('9')));
    }
}
