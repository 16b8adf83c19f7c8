//! Years of opening hours in every kind of zone: whole, in order, and never an hour too many.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use proptest::prelude::*;

use super::{Holiday, Hours, Span, Week};

const ZONES: [&str; 6] = [
    "Europe/Berlin",
    "America/New_York",
    // Changes by half an hour.
    "Australia/Lord_Howe",
    // Left out a whole day in 2011.
    "Pacific/Apia",
    // Changes at midnight.
    "America/Asuncion",
    "Asia/Kolkata",
];

fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap()
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn span(from: &str, until: &str) -> Span {
    Span::parse(from, until).unwrap()
}

fn every_day(spans: &[Span]) -> Hours {
    Hours::usual().with_week(std::array::from_fn(|_| spans.to_vec()))
}

fn a_span() -> impl Strategy<Value = Span> {
    (0..1440_u16, 1..=1440_u16).prop_filter_map("an end after the beginning", |times| {
        Span::try_from(times).ok()
    })
}

fn a_week() -> impl Strategy<Value = Week> {
    let day = || prop::collection::vec(a_span(), 0..4);
    [day(), day(), day(), day(), day(), day(), day()]
}

fn a_time() -> impl Strategy<Value = Timestamp> {
    (1_290_000_000..1_800_000_000_i64).prop_map(|seconds| Timestamp::from_second(seconds).unwrap())
}

proptest! {
    #[test]
    fn so_much_opening_time_later_it_is_open_or_just_closing_and_no_less_time_has_passed(
        week in a_week(), name in prop::sample::select(&ZONES), from in a_time(), minutes in 1..600_i64,
    ) {
        let (hours, zone) = (Hours::usual().with_week(week), zone(name));
        let time = SignedDuration::from_mins(minutes);
        let Some(then) = hours.after(&zone, from, time) else {
            return Ok(());
        };
        prop_assert!(then.duration_since(from) >= time);
        let before = then - SignedDuration::from_nanos(1);
        prop_assert!(hours.open_until(&zone, before).is_some(), "open just before {then}");
        // More time never ends earlier, and the same time counted in two parts ends at the same moment.
        let half = SignedDuration::from_mins(minutes / 2);
        let in_between = hours.after(&zone, from, half).unwrap();
        prop_assert_eq!(hours.after(&zone, in_between, time - half), Some(then));
    }

    #[test]
    fn the_next_opening_is_open_and_nothing_before_it_is(
        week in a_week(), name in prop::sample::select(&ZONES), from in a_time(),
    ) {
        let (hours, zone) = (Hours::usual().with_week(week), zone(name));
        match hours.open_from(&zone, from) {
            None => prop_assert!(hours.week().iter().all(Vec::is_empty)),
            Some(opens) => {
                prop_assert!(opens >= from);
                prop_assert!(hours.open_until(&zone, opens).is_some());
                if opens > from {
                    let gap = opens.duration_since(from);
                    for part in 0..4 {
                        prop_assert_eq!(hours.open_until(&zone, from + gap * part / 4), None);
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_stored_reads_back(week in a_week()) {
        let hours = Hours::usual().with_week(week).with_holiday(Holiday {
            day: "2026-12-24".parse().unwrap(),
            name: "Christmas Eve".to_owned(),
            open: vec![span("09:00", "12:00")],
        });
        prop_assert_eq!(Hours::from_stored(&hours.to_stored()), Some(hours));
    }
}

#[test]
fn a_whole_year_of_opening_time_is_as_long_as_the_clocks_make_it() {
    for name in ZONES {
        let zone = zone(name);
        let day: Date = "2025-06-01".parse().unwrap();
        let start = day.to_zoned_datetime(zone.clone()).unwrap().timestamp();
        let end = day.checked_add(365.days()).unwrap();
        let end = end.to_zoned_datetime(zone.clone()).unwrap().timestamp();
        let hours = every_day(&[span("00:00", "00:00")]);
        // Open day and night: every hour of the year counts once, those of the changes too.
        let whole = end.duration_since(start);
        assert_eq!(hours.after(&zone, start, whole), Some(end), "{name}");
        let until = hours.open_until(&zone, start).unwrap();
        assert!(until > end, "{name}: open without a break");
    }
}

#[test]
fn the_hour_that_is_left_out_is_not_counted_and_the_one_that_comes_twice_is() {
    let berlin = zone("Europe/Berlin");
    let night = every_day(&[span("01:30", "03:30")]);
    let hour = SignedDuration::from_hours(1);
    // 02:00 to 03:00 does not exist on 29 March 2026: the stretch is one hour.
    let opens = at("2026-03-29T00:30:00Z");
    assert_eq!(
        night.open_from(&berlin, at("2026-03-28T12:00:00Z")),
        Some(opens)
    );
    assert_eq!(night.open_until(&berlin, opens), Some(opens + hour));
    // It comes twice on 25 October 2026: the stretch is three hours.
    let opens = at("2026-10-24T23:30:00Z");
    assert_eq!(night.open_until(&berlin, opens), Some(opens + hour * 3));
    // A stretch that lies in the hour left out is none on that day.
    let lost = every_day(&[span("02:15", "02:45")]);
    let next = at("2026-03-30T00:15:00Z");
    assert_eq!(
        lost.open_from(&berlin, at("2026-03-28T12:00:00Z")),
        Some(next)
    );
}

#[test]
fn hours_that_go_on_over_midnight_are_one_stretch() {
    let hours = every_day(&[span("00:00", "02:00"), span("22:00", "00:00")]);
    let open = hours.open_until(&TimeZone::UTC, at("2026-05-12T23:00:00Z"));
    assert_eq!(open, Some(at("2026-05-13T02:00:00Z")));
}

#[test]
fn a_holiday_has_its_own_hours_and_no_working_day_when_it_is_closed() {
    let zone = TimeZone::UTC;
    let holiday = |day: &str, open: &[Span]| Holiday {
        day: day.parse().unwrap(),
        name: "Invented".to_owned(),
        open: open.to_vec(),
    };
    let hours = Hours::usual()
        .with_holiday(holiday("2026-05-14", &[]))
        .with_holiday(holiday("2026-05-15", &[span("10:00", "12:00")]));
    let wednesday = at("2026-05-13T10:00:00Z");
    assert_eq!(
        hours.next_day_end(&zone, wednesday),
        Some(at("2026-05-15T12:00:00Z"))
    );
    assert_eq!(
        hours.open_from(&zone, at("2026-05-13T18:00:00Z")),
        Some(at("2026-05-15T10:00:00Z"))
    );
    let without = hours.without_holiday("2026-05-14".parse().unwrap());
    assert_eq!(
        without.next_day_end(&zone, wednesday),
        Some(at("2026-05-14T18:00:00Z"))
    );
}

#[test]
fn times_of_a_form_are_read_and_what_is_no_stretch_is_refused() {
    use super::BadSpan;
    assert_eq!(span("22:00", "00:00").until(), "00:00");
    assert_eq!(Span::parse("9", "10:00"), Err(BadSpan::NoTime));
    assert_eq!(Span::parse("24:00", "10:00"), Err(BadSpan::NoTime));
    assert_eq!(Span::parse("", "10:00"), Err(BadSpan::NoTime));
    assert_eq!(Span::parse("10:00", "10:00"), Err(BadSpan::Backwards));
    assert_eq!(Span::parse("18:00", "09:00"), Err(BadSpan::Backwards));
    let joined = every_day(&[span("12:00", "14:00"), span("09:00", "12:00")]);
    assert_eq!(joined.week()[0], [span("09:00", "14:00")]);
}
