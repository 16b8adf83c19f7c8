//! Progress as a picture: function, comfort and mobility over the weeks, with the sessions; below it, on the same days and
//! a scale of its own, soreness; beside each a table with the same.

use care::treatment::{Progress, Rated};
use jiff::{SignedDuration, Timestamp};
use protocol::CompiledProtocol;

use super::Page;
use crate::present;

/// The plot's place within the drawing of 340 by 172.
const LEFT: f64 = 24.0;
const RIGHT: f64 = 326.0;
const TOP: f64 = 10.0;
const BOTTOM: f64 = 150.0;
/// What is drawn spans at least a week, so that two ratings of a day do not look like a leap.
const SPAN_MIN_H: f64 = 168.0;

/// Progress as it is drawn.
#[derive(Clone, Debug)]
pub struct Chart {
    /// Function, comfort and mobility, those that were rated.
    pub lines: Vec<Line>,
    /// Where the sessions lie, across.
    pub sessions: Vec<String>,
    /// The days at the ends of it.
    pub days: [String; 2],
    /// The levels beside it: where, and the number.
    pub levels: Vec<(String, u8)>,
    /// The table, oldest first.
    pub rows: Vec<Row>,
    /// Soreness on the same days; `None` where nobody said anything.
    pub soreness: Option<Soreness>,
}

/// Soreness over the weeks. What lies before a session and what lies after it are not joined.
#[derive(Clone, Debug)]
pub struct Soreness {
    /// The points between two sessions, for a polyline each.
    pub stretches: Vec<String>,
    /// All points one by one, each across and down.
    pub marks: Vec<(String, String)>,
    /// The table, oldest first: when, and how sore.
    pub rows: Vec<(String, u8)>,
}

/// One scale over the weeks.
#[derive(Clone, Debug)]
pub struct Line {
    /// `function`, `comfort` or `mobility`: the style's word for dashes and marks.
    pub slug: &'static str,
    /// What it is called.
    pub name: String,
    /// Its points, for a polyline.
    pub points: String,
    /// The same one by one, each across and down.
    pub marks: Vec<(String, String)>,
}

/// A rating in numbers.
#[derive(Clone, Debug)]
pub struct Row {
    /// When.
    pub when: String,
    /// Function, comfort and mobility; empty where not rated.
    pub cells: [String; 3],
}

/// How a scale's value is found in a rating.
type Value = fn(&Rated) -> Option<f64>;

const SCALES: [(&str, Value); 3] = [
    ("function", Rated::function),
    ("comfort", |rated| rated.comfort.map(f64::from)),
    ("mobility", |rated| rated.mobility.map(f64::from)),
];

impl Chart {
    /// Draws ratings and how sore somebody was, oldest first; `None` where there is neither.
    pub(crate) fn of(
        protocol: &CompiledProtocol,
        page: &Page,
        zone: &str,
        progress: &[Progress],
        sessions: &[Timestamp],
        sore: &[(Timestamp, u8)],
    ) -> Option<Self> {
        let rated = progress.iter().map(|rating| rating.at);
        let said = rated.chain(sore.iter().map(|(at, _)| *at));
        let across = Across::of(&said.collect::<Vec<_>>(), sessions)?;
        let at = |rating: &Progress| present::day(page.text, rating.at, zone);
        let lang = page.text.lang();
        let lines = SCALES.iter().map(|(slug, value)| {
            let name = protocol.text(lang, &format!("scale-{slug}.short"));
            line(slug, name, &across, progress, *value)
        });
        Some(Self {
            lines: lines.filter(|line| !line.marks.is_empty()).collect(),
            sessions: sessions.iter().map(|at| number(across.x(*at))).collect(),
            days: [
                present::day(page.text, across.from, zone),
                present::day(page.text, across.until(), zone),
            ],
            levels: [0, 5, 10]
                .map(|level| (number(down(f64::from(level))), level))
                .into(),
            rows: progress
                .iter()
                .map(|rating| row(at(rating), &rating.rated))
                .collect(),
            soreness: (!sore.is_empty()).then(|| Soreness {
                stretches: stretches(&across, sessions, sore),
                marks: sore.iter().map(|one| point(&across, one)).collect(),
                rows: sore
                    .iter()
                    .map(|(at, value)| (present::moment(page.text, *at, zone).shown, *value))
                    .collect(),
            }),
        })
    }
}

impl Chart {
    /// Of an invented patient with two sessions.
    pub fn sample() -> Option<Self> {
        let protocol = crate::gallery::shipped()?;
        let noon = |day: i64| Timestamp::UNIX_EPOCH + SignedDuration::from_hours(day * 24 + 12);
        let rating = |days: i64, comfort, mobility| Progress {
            at: noon(days),
            rated: Rated {
                comfort: Some(comfort),
                mobility: Some(mobility),
                ..Rated::default()
            },
        };
        let progress = [
            rating(19_700, 3, 4),
            rating(19_707, 5, 5),
            rating(19_714, 7, 5),
        ];
        let sessions = [noon(19_697), noon(19_711)];
        let sore = [
            (19_697, 2),
            (19_698, 6),
            (19_700, 1),
            (19_712, 4),
            (19_713, 3),
        ];
        let sore = sore.map(|(day, value)| (noon(day) + SignedDuration::from_hours(6), value));
        Self::of(
            protocol,
            &Page::sample(),
            "UTC",
            &progress,
            &sessions,
            &sore,
        )
    }
}

/// From times to places.
struct Across {
    from: Timestamp,
    hours: f64,
}

impl Across {
    fn of(said: &[Timestamp], sessions: &[Timestamp]) -> Option<Self> {
        let (first, last) = (said.iter().min()?, said.iter().max()?);
        let from = sessions.iter().chain([first]).copied().min()?;
        let until = sessions.iter().chain([last]).copied().max()?;
        let hours = until.duration_since(from).as_secs_f64() / 3600.0;
        Some(Self {
            from,
            hours: hours.max(SPAN_MIN_H),
        })
    }

    /// The right end.
    fn until(&self) -> Timestamp {
        let hours = SignedDuration::try_from_secs_f64(self.hours * 3600.0);
        let until = hours
            .ok()
            .and_then(|hours| self.from.saturating_add(hours).ok());
        until.unwrap_or(self.from)
    }

    fn x(&self, at: Timestamp) -> f64 {
        let hours = at.duration_since(self.from).as_secs_f64() / 3600.0;
        LEFT + (RIGHT - LEFT) * (hours / self.hours).clamp(0.0, 1.0)
    }
}

fn line(
    slug: &'static str,
    name: String,
    across: &Across,
    progress: &[Progress],
    value: Value,
) -> Line {
    let mark = |rating: &Progress| {
        let value = value(&rating.rated)?;
        Some((number(across.x(rating.at)), number(down(value))))
    };
    let marks: Vec<(String, String)> = progress.iter().filter_map(mark).collect();
    let points: Vec<String> = marks.iter().map(|(x, y)| format!("{x},{y}")).collect();
    Line {
        slug,
        name,
        points: points.join(" "),
        marks,
    }
}

fn point(across: &Across, (at, value): &(Timestamp, u8)) -> (String, String) {
    (number(across.x(*at)), number(down(f64::from(*value))))
}

fn stretches(across: &Across, sessions: &[Timestamp], sore: &[(Timestamp, u8)]) -> Vec<String> {
    let session = |at: &Timestamp| sessions.iter().filter(|session| *session <= at).count();
    let joined = |part: &[(Timestamp, u8)]| {
        let points = part.iter().map(|one| point(across, one));
        let points: Vec<String> = points.map(|(x, y)| format!("{x},{y}")).collect();
        points.join(" ")
    };
    sore.chunk_by(|(one, _), (other, _)| session(one) == session(other))
        .map(joined)
        .collect()
}

fn row(when: String, rated: &Rated) -> Row {
    let cell = |(_, value): (&str, Value)| value(rated).map_or_else(String::new, tenths);
    Row {
        when,
        cells: SCALES.map(cell),
    }
}

/// A value with one place, which is left out where it is nought.
pub(crate) fn tenths(value: f64) -> String {
    let text = number(value);
    text.strip_suffix(".0")
        .map_or_else(|| text.clone(), str::to_owned)
}

fn down(value: f64) -> f64 {
    BOTTOM - (BOTTOM - TOP) * value / 10.0
}

/// A value with one place.
pub(crate) fn number(value: f64) -> String {
    format!("{value:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use care::treatment::Activity;

    #[test]
    fn a_line_has_a_mark_for_each_rating_and_a_scale_never_rated_has_none() {
        let protocol = CompiledProtocol::shipped().unwrap();
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let rating = |time: &str, points| Progress {
            at: at(time),
            rated: Rated {
                activities: vec![Activity {
                    name: "an invented one".to_owned(),
                    points,
                }],
                comfort: Some(10),
                mobility: None,
            },
        };
        let progress = [
            rating("2026-03-04T10:00:00Z", 0),
            rating("2026-03-15T10:00:00Z", 5),
        ];
        let sessions = [at("2026-03-01T10:00:00Z")];
        let chart =
            Chart::of(&protocol, &Page::sample(), "UTC", &progress, &sessions, &[]).unwrap();
        let slugs: Vec<&str> = chart.lines.iter().map(|line| line.slug).collect();
        assert_eq!(slugs, ["function", "comfort"]);
        assert_eq!(chart.sessions, ["24.0"]);
        assert_eq!(
            chart.lines[0].marks[1],
            ("326.0".to_owned(), "80.0".to_owned())
        );
        assert_eq!(chart.lines[1].marks[0].1, "10.0");
        assert_eq!(chart.rows[1].cells, ["5", "10", ""]);
        let of = |sore: &[_]| Chart::of(&protocol, &Page::sample(), "UTC", &[], &sessions, sore);
        assert!(chart.soreness.is_none() && of(&[]).is_none());
    }

    #[test]
    fn soreness_lies_on_the_same_days_and_is_not_joined_across_a_session() {
        let protocol = CompiledProtocol::shipped().unwrap();
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let sessions = [at("2026-03-15T10:00:00Z"), at("2026-03-01T10:00:00Z")];
        let sore = [
            (at("2026-03-01T18:00:00Z"), 5),
            (at("2026-03-02T18:00:00Z"), 0),
            (at("2026-03-15T18:00:00Z"), 10),
        ];
        let chart = Chart::of(&protocol, &Page::sample(), "UTC", &[], &sessions, &sore).unwrap();
        assert!(chart.lines.is_empty());
        let soreness = chart.soreness.unwrap();
        assert_eq!(soreness.stretches.len(), 2, "{soreness:?}");
        assert_eq!(soreness.marks[1].1, "150.0");
        assert_eq!(soreness.marks[2], ("326.0".to_owned(), "10.0".to_owned()));
        assert_eq!(soreness.rows[0].1, 5);
    }
}
