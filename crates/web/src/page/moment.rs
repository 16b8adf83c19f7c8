//! A point in time, for machines and for readers.

use jiff::ZonedDateTime;
use jiff::civil::Date;

use crate::text::Text;

/// Both attributes of a `<time>` element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// RFC 3339, for the attribute `datetime`.
    pub machine: String,
    /// In words and in the clinic's time zone: "Tuesday 14 May, 14:30".
    pub shown: String,
}

impl Moment {
    /// Puts both together.
    pub fn new(machine: &str, shown: &str) -> Self {
        Self {
            machine: machine.to_owned(),
            shown: shown.to_owned(),
        }
    }
}

/// "Tuesday 14 May, 14:30", as the language writes it.
pub(crate) fn shown(text: Text, at: &ZonedDateTime) -> String {
    text.whole(text.with_all("moment", &parts(text, at).each_ref().map(pair)))
}

/// "Tuesday 14 May 2024, 14:30".
pub(crate) fn shown_with_year(text: Text, at: &ZonedDateTime) -> String {
    text.whole(text.with_all("moment-with-year", &parts(text, at).each_ref().map(pair)))
}

/// "14 May".
pub(crate) fn day(text: Text, date: Date) -> String {
    text.whole(text.with_all("day-of-month", &day_parts(text, date).each_ref().map(pair)))
}

/// "14 May 2024".
pub(crate) fn day_with_year(text: Text, date: Date) -> String {
    text.whole(text.with_all("day-with-year", &day_parts(text, date).each_ref().map(pair)))
}

type Part = (&'static str, String);

fn pair((name, value): &Part) -> (&str, &str) {
    (name, value)
}

fn day_parts(text: Text, date: Date) -> [Part; 3] {
    [
        ("day", date.day().to_string()),
        ("month", text.get(&format!("month-{}", date.month()))),
        ("year", date.year().to_string()),
    ]
}

fn parts(text: Text, at: &ZonedDateTime) -> [Part; 5] {
    let [day, month, year] = day_parts(text, at.date());
    let weekday = at.weekday().to_monday_one_offset();
    [
        day,
        month,
        year,
        ("weekday", text.get(&format!("weekday-{weekday}"))),
        ("time", at.strftime("%H:%M").to_string()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_written_as_the_language_writes_it() {
        let at: ZonedDateTime = "2024-05-14T14:30[Europe/London]".parse().unwrap();
        let said = |language: &str| {
            let text = Text::of(language);
            let shown = [shown(text, &at), shown_with_year(text, &at)];
            let days = [day(text, at.date()), day_with_year(text, at.date())];
            let bare = |text: String| text.replace(['\u{2067}', '\u{2068}', '\u{2069}'], "");
            [shown, days]
                .concat()
                .into_iter()
                .map(bare)
                .collect::<Vec<_>>()
        };
        assert_eq!(
            said("en"),
            [
                "Tuesday 14 May, 14:30",
                "Tuesday 14 May 2024, 14:30",
                "14 May",
                "14 May 2024"
            ]
        );
        assert_eq!(
            said("es"),
            [
                "martes 14 de mayo, 14:30",
                "martes 14 de mayo de 2024, 14:30",
                "14 de mayo",
                "14 de mayo de 2024"
            ]
        );
        assert_eq!(said("ar")[0], "الثلاثاء 14 مايو، 14:30");
        let arabic = shown(Text::of("ar"), &at);
        assert!(arabic.starts_with('\u{2067}') && arabic.ends_with('\u{2069}'));
    }
}
