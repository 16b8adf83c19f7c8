//! When somebody at the clinic reads what patients send: hours for each weekday, and holidays. Pure; days are the
//! clinic's own, so a span begins and ends by the clock on its wall, also on the days on which that clock is changed.

mod span;
mod when;
mod set;

#[cfg(test)]
mod tests;

use std::sync::{Arc, LazyLock};

use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

pub use set::{HoursError, change_week, put_holiday, remove_holiday};
pub use span::{BadSpan, Span};

/// What stands in the hours' row.
const NEVER_SET: i64 = 0;
/// A name fits on one line of a patient's page.
const NAME_CHARS_MAX: usize = 60;

/// A day with hours of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holiday {
    /// The day.
    #[serde(with = "as_text")]
    pub day: Date,
    /// What it is called; patients read it.
    pub name: String,
    /// When somebody reads all the same; empty where the clinic is closed.
    pub open: Vec<Span>,
}

/// A day as `2026-12-24`.
mod as_text {
    use jiff::civil::Date;
    use serde::{Deserialize, Deserializer, Serializer, de};

    pub(super) fn serialize<S: Serializer>(day: &Date, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(day)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Date, D::Error> {
        let text = String::deserialize(from)?;
        text.parse().map_err(de::Error::custom)
    }
}

/// Spans of the seven weekdays, Monday first.
pub type Week = [Vec<Span>; 7];

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Days {
    revision: i64,
    week: Week,
    holidays: Vec<Holiday>,
}

/// A clinic's opening hours. Cheap to clone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hours(Arc<Days>);

static USUAL: LazyLock<Hours> = LazyLock::new(|| {
    let day = vec![Span::USUAL];
    let closed = Vec::new;
    let week = [
        day.clone(),
        day.clone(),
        day.clone(),
        day.clone(),
        day,
        closed(),
        closed(),
    ];
    Hours::of(NEVER_SET, week, Vec::new())
});

impl Hours {
    /// Monday to Friday, 09:00 to 18:00: what counts until a clinic has said its own.
    #[must_use]
    pub fn usual() -> Self {
        USUAL.clone()
    }

    /// From storage; `None` where nothing is stored, and for what does not read back.
    #[must_use]
    pub fn from_stored(text: &str) -> Option<Self> {
        let days: Days = serde_json::from_str(text).ok()?;
        Some(Self(Arc::new(days)))
    }

    /// As stored.
    #[must_use]
    pub fn to_stored(&self) -> String {
        // Numbers, dates and lists of them always serialise.
        serde_json::to_string(&*self.0).unwrap_or_default()
    }

    fn of(revision: i64, week: Week, mut holidays: Vec<Holiday>) -> Self {
        holidays.sort_by_key(|holiday| holiday.day);
        let week = week.map(|spans| span::in_order(&spans));
        Self(Arc::new(Days {
            revision,
            week,
            holidays,
        }))
    }

    /// Whether the clinic has said them itself.
    #[must_use]
    pub fn is_set(&self) -> bool {
        self.0.revision > NEVER_SET
    }

    /// Rises with every change; a change of older hours is refused.
    #[must_use]
    pub fn revision(&self) -> i64 {
        self.0.revision
    }

    /// The weekly hours, Monday first.
    #[must_use]
    pub fn week(&self) -> &Week {
        &self.0.week
    }

    /// Days with hours of their own, earliest first.
    #[must_use]
    pub fn holidays(&self) -> &[Holiday] {
        &self.0.holidays
    }

    /// What holds on this day.
    #[must_use]
    pub fn on(&self, day: Date) -> &[Span] {
        let own = self.0.holidays.iter().find(|holiday| holiday.day == day);
        own.map_or_else(|| self.on_weekday(day.weekday()), |own| &own.open)
    }

    fn on_weekday(&self, weekday: Weekday) -> &[Span] {
        let index = usize::from(weekday.to_monday_zero_offset().unsigned_abs());
        self.0.week.get(index).map_or(&[], Vec::as_slice)
    }

    /// The same with other weekly hours.
    #[must_use]
    pub fn with_week(&self, week: Week) -> Self {
        Self::of(self.0.revision + 1, week, self.0.holidays.clone())
    }

    /// The same with this day's own hours, in place of those that it had.
    #[must_use]
    pub fn with_holiday(&self, holiday: Holiday) -> Self {
        let mut holidays = self.0.holidays.clone();
        holidays.retain(|other| other.day != holiday.day);
        holidays.push(Holiday {
            open: span::in_order(&holiday.open),
            name: holiday.name.trim().chars().take(NAME_CHARS_MAX).collect(),
            ..holiday
        });
        Self::of(self.0.revision + 1, self.0.week.clone(), holidays)
    }

    /// The same without this day's own hours.
    #[must_use]
    pub fn without_holiday(&self, day: Date) -> Self {
        let mut holidays = self.0.holidays.clone();
        holidays.retain(|holiday| holiday.day != day);
        Self::of(self.0.revision + 1, self.0.week.clone(), holidays)
    }
}
