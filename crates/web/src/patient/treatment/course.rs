//! The course in stretches of time, and where the patient is.

use protocol::CompiledProtocol;

use super::recovery::{Place, Stretch};
use crate::page::Page;

/// Text key and the hours from and to which it is about; what they say is in `clinical/`.
const STRETCHES: [(&str, u32, u32); 3] = [
    ("course-first", 0, 24),
    ("course-then", 24, 72),
    ("course-after", 72, u32::MAX),
];

pub(super) fn of(protocol: &CompiledProtocol, page: &Page, minutes: u32) -> Vec<Stretch> {
    let hours = minutes / 60;
    let place = |from: u32, to: u32| match hours {
        hours if hours < from => Place::Ahead,
        hours if hours < to => Place::Here,
        _ => Place::Past,
    };
    let lang = page.text.lang();
    let stretch = |(key, from, to): (&str, u32, u32)| Stretch {
        when: protocol.text(lang, &format!("{key}.when")),
        what: protocol.text(lang, key),
        place: place(from, to),
    };
    STRETCHES.into_iter().map(stretch).collect()
}
