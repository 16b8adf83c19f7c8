//! Reminders as a calendar file (RFC 5545). Calendars are shared with families and employers, so it says as little as a
//! message does, and holds no link.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::page::Page;

/// Lines are folded so that none has more bytes, the line break not counted.
const LINE_BYTES_MAX: usize = 75;

/// A file with an entry for each time. `of` makes the entries' ids this patient's own, and the same at the next download.
pub(super) fn file(page: &Page, of: &str, times: &[Timestamp], now: Timestamp) -> String {
    let mut file = String::new();
    for line in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//page//reminders//EN",
    ] {
        add(&mut file, line);
    }
    for at in times {
        entry(&mut file, page, of, *at, now);
    }
    add(&mut file, "END:VCALENDAR");
    file
}

fn entry(file: &mut String, page: &Page, of: &str, at: Timestamp, now: Timestamp) {
    let (title, text) = (
        escaped(&page.t("calendar-title")),
        escaped(&page.t("calendar-text")),
    );
    for line in [
        "BEGIN:VEVENT",
        &format!("UID:{of}-{}", at.as_second()),
        &format!("DTSTAMP:{}", utc(now)),
        &format!("DTSTART:{}", utc(at)),
        "DURATION:PT5M",
        &format!("SUMMARY:{title}"),
        &format!("DESCRIPTION:{text}"),
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        &format!("DESCRIPTION:{title}"),
        "TRIGGER:PT0S",
        "END:VALARM",
        "END:VEVENT",
    ] {
        add(file, line);
    }
}

/// In UTC, so that the entry keeps its moment wherever the phone travels.
fn utc(at: Timestamp) -> String {
    let at = at.to_zoned_datetime(TimeZone::UTC);
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// Adds a line, folded between characters: a line that begins with a space goes on with the one before.
fn add(file: &mut String, line: &str) {
    let mut bytes = 0;
    for c in line.chars() {
        if bytes + c.len_utf8() > LINE_BYTES_MAX {
            file.push_str("\r\n ");
            bytes = 1;
        }
        file.push(c);
        bytes += c.len_utf8();
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_its_lines_ended_folded_and_escaped() {
        let at: Timestamp = "2026-05-13T06:00:00Z".parse().unwrap();
        let now: Timestamp = "2026-05-12T08:30:00Z".parse().unwrap();
        let file = file(
            &Page::sample(),
            "0190a000-0000-7000-8000-000000000001",
            &[at],
            now,
        );
        assert!(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
        assert!(file.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
        assert!(file.contains("\r\nDTSTART:20260513T060000Z\r\n"));
        assert!(file.contains("\r\nDTSTAMP:20260512T083000Z\r\n"));
        for line in file.split("\r\n") {
            assert!(
                line.len() <= LINE_BYTES_MAX && !line.contains('\n'),
                "{line}"
            );
        }
    }

    #[test]
    fn long_lines_fold_between_characters_and_unfold_to_what_they_were() {
        let mut folded = String::new();
        let line = "DESCRIPTION:".to_owned() + &"ä€".repeat(40);
        add(&mut folded, &line);
        assert!(
            folded
                .split("\r\n")
                .all(|part| part.len() <= LINE_BYTES_MAX)
        );
        assert_eq!(folded.replace("\r\n ", "").trim_end(), line);
    }

    #[test]
    fn what_separates_values_is_escaped() {
        assert_eq!(escaped("a, b; c\\d\ne"), "a\\, b\\; c\\\\d\\ne");
    }
}
