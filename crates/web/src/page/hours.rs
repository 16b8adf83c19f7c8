//! Opening hours in words.

use care::clinic::Clinic;
use care::clinic::hours::{Holiday, Hours, Span};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

use crate::page::moment;
use crate::present;
use crate::text::Text;

/// A patient's page names holidays for as long as its link lasts.
const WEEKS_AHEAD: i64 = 6;

/// Days and what holds on them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HoursLine {
    /// "Monday to Friday", or "24 December (Christmas Eve)".
    pub days: String,
    /// "09:00–18:00", or "closed".
    pub times: String,
}

impl HoursLine {
    /// An invented line.
    pub fn sample(days: &str, times: &str) -> Self {
        Self {
            days: days.to_owned(),
            times: times.to_owned(),
        }
    }
}

/// The week, days with the same hours in one line.
pub(crate) fn week(text: Text, hours: &Hours) -> Vec<HoursLine> {
    let mut lines: Vec<(usize, usize, &[Span])> = Vec::new();
    for (day, spans) in hours.week().iter().enumerate() {
        match lines.last_mut() {
            Some((_, last, same)) if *same == spans.as_slice() => *last = day,
            _ => lines.push((day, day, spans)),
        }
    }
    let name = |day: usize| text.get(&format!("weekday-{}", day + 1));
    let line = |(from, until, spans): (usize, usize, &[Span])| HoursLine {
        days: if from == until {
            name(from)
        } else {
            let ends = [("from", name(from)), ("until", name(until))];
            text.whole(text.with_all(
                "hours-days",
                &ends.each_ref().map(|(k, v)| (*k, v.as_str())),
            ))
        },
        times: times(text, spans),
    };
    lines.into_iter().map(line).collect()
}

/// The holidays that a patient may meet, from today on.
pub(crate) fn holidays(text: Text, clinic: &Clinic, now: Timestamp) -> Vec<HoursLine> {
    let today = now.to_zoned_datetime(clinic.time_zone()).date();
    let last = today.checked_add(WEEKS_AHEAD.weeks()).unwrap_or(today);
    let near = |holiday: &&Holiday| (today..=last).contains(&holiday.day);
    let all = clinic.hours.holidays().iter().filter(near);
    all.map(|holiday| HoursLine {
        days: named(text, holiday.day, &holiday.name),
        times: times(text, &holiday.open),
    })
    .collect()
}

/// "24 December (Christmas Eve)".
fn named(text: Text, day: Date, name: &str) -> String {
    let day = moment::day(text, day);
    text.whole(text.with_all("hours-holiday", &[("day", &day), ("name", name)]))
}

/// "09:00–12:00, 14:00–18:00", or "closed".
pub(crate) fn times(text: Text, spans: &[Span]) -> String {
    if spans.is_empty() {
        return text.get("hours-closed");
    }
    let one = |span: &Span| text.figures(&format!("{}–{}", span.from(), span.until()));
    text.list(&spans.iter().map(one).collect::<Vec<_>>())
}

/// Whether it is open now, and until when or from when on.
pub(crate) fn now(text: Text, clinic: &Clinic, now: Timestamp) -> String {
    let (hours, zone) = (&clinic.hours, clinic.time_zone());
    let at = |at: Timestamp| present::moment(text, at, &clinic.zone).shown;
    if let Some(until) = hours.open_until(&zone, now) {
        return text.with("hours-open-now", "time", &at(until));
    }
    hours.open_from(&zone, now).map_or_else(
        || text.get("hours-never"),
        |from| text.with("hours-closed-now", "time", &at(from)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_with_the_same_hours_stand_in_one_line() {
        let lines = week(Text::english(), &Hours::usual());
        let expected = [
            HoursLine::sample("Monday to Friday", "09:00–18:00"),
            HoursLine::sample("Saturday to Sunday", "closed"),
        ];
        assert_eq!(lines, expected);
    }
}
