//! A stretch of a day, in minutes by the clock on the wall.

use jiff::Timestamp;
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::{AmbiguousOffset, TimeZone};
use serde::{Deserialize, Serialize};

const DAY_MIN: u16 = 24 * 60;

/// From and until, in minutes since midnight; the end may be midnight, as 1440.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "(u16, u16)", into = "(u16, u16)")]
pub struct Span {
    from: u16,
    until: u16,
}

/// Why two times are no span.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadSpan {
    /// Not a time of the day.
    #[error("this is no time of the day")]
    NoTime,
    /// It ends before it begins.
    #[error(
        "the end is not after the beginning; what goes on after midnight belongs to the next day"
    )]
    Backwards,
}

impl TryFrom<(u16, u16)> for Span {
    type Error = BadSpan;

    fn try_from((from, until): (u16, u16)) -> Result<Self, BadSpan> {
        if from >= DAY_MIN || until > DAY_MIN {
            Err(BadSpan::NoTime)
        } else if from >= until {
            Err(BadSpan::Backwards)
        } else {
            Ok(Self { from, until })
        }
    }
}

impl From<Span> for (u16, u16) {
    fn from(span: Span) -> Self {
        (span.from, span.until)
    }
}

impl Span {
    /// 09:00 to 18:00.
    pub(super) const USUAL: Self = Self {
        from: 9 * 60,
        until: 18 * 60,
    };

    /// Reads two times as forms send them, `HH:MM`; an end of `00:00` is midnight.
    ///
    /// # Errors
    /// [`BadSpan`].
    pub fn parse(from: &str, until: &str) -> Result<Self, BadSpan> {
        let from = minutes(from)?;
        let until = match minutes(until)? {
            0 => DAY_MIN,
            until => until,
        };
        Self::try_from((from, until))
    }

    /// The beginning, `HH:MM`.
    #[must_use]
    pub fn from(self) -> String {
        clock(self.from)
    }

    /// The end, `HH:MM`, midnight as `00:00`.
    #[must_use]
    pub fn until(self) -> String {
        clock(self.until % DAY_MIN)
    }

    /// Both ends on a day, as points in time; the end is never before the beginning.
    pub(super) fn on(self, day: Date, zone: &TimeZone) -> Option<(Timestamp, Timestamp)> {
        Some((
            instant(day, self.from, zone)?,
            instant(day, self.until, zone)?,
        ))
    }
}

fn minutes(text: &str) -> Result<u16, BadSpan> {
    let (hours, minutes) = text.trim().split_once(':').ok_or(BadSpan::NoTime)?;
    let number = |text: &str, below: u16| {
        let number: u16 = text.parse().map_err(|_| BadSpan::NoTime)?;
        if number < below {
            Ok(number)
        } else {
            Err(BadSpan::NoTime)
        }
    };
    Ok(number(hours, 24)? * 60 + number(minutes, 60)?)
}

fn clock(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// When a clock on the wall shows this time. A time that is left out in spring is the moment of the change; one that
/// comes twice in autumn is the first of both. So a later time of the day is never an earlier moment.
fn instant(day: Date, minutes: u16, zone: &TimeZone) -> Option<Timestamp> {
    let local = day
        .to_datetime(jiff::civil::Time::midnight())
        .checked_add(i64::from(minutes).minutes())
        .ok()?;
    match zone.to_ambiguous_timestamp(local).offset() {
        AmbiguousOffset::Unambiguous { offset } => offset.to_timestamp(local).ok(),
        AmbiguousOffset::Fold { before, .. } => before.to_timestamp(local).ok(),
        AmbiguousOffset::Gap { after, .. } => {
            let before_it = after.to_timestamp(local).ok()?;
            let change = zone.following(before_it).next()?;
            Some(change.timestamp())
        }
    }
}

/// Earliest first; those that touch or overlap become one.
pub(super) fn in_order(spans: &[Span]) -> Vec<Span> {
    let mut sorted = spans.to_vec();
    sorted.sort_unstable();
    let mut joined: Vec<Span> = Vec::with_capacity(sorted.len());
    for span in sorted {
        match joined.last_mut() {
            Some(last) if span.from <= last.until => last.until = last.until.max(span.until),
            _ => joined.push(span),
        }
    }
    joined
}
