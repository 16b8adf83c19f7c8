//! Nights, summer time, travel, merging and missing.

use jiff::tz::TimeZone;
use protocol::CompiledProtocol;

use super::*;

const NOTHING: Heard = Heard {
    at: None,
    rated_at: None,
    feeling: Feeling::NotYet,
};

fn time(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap()
}

fn after(needled_at: &str) -> Timetable {
    Timetable::new(
        CompiledProtocol::shipped().unwrap().schedule(),
        time(needled_at),
        None,
    )
}

/// All times of sending, each message counting for everything that is due by then.
fn sent(timetable: &Timetable, from: &str, zone: &TimeZone) -> Vec<String> {
    let next = |at: &Timestamp| timetable.next_send(*at, zone);
    let times = std::iter::successors(next(&time(from)), next);
    times.take(8).map(|at| at.to_string()).collect()
}

#[test]
fn what_is_due_at_night_is_sent_in_the_morning_and_at_eight_in_the_evening_is_night() {
    let berlin = zone("Europe/Berlin");
    let timetable = after("2026-05-12T14:00:00Z");
    let at = |text: &str| timetable.sending_time(time(text), &berlin).to_string();
    assert_eq!(at("2026-05-12T20:00:00Z"), "2026-05-13T06:00:00Z");
    assert_eq!(at("2026-05-13T00:30:00Z"), "2026-05-13T06:00:00Z");
    assert_eq!(at("2026-05-12T18:00:00Z"), "2026-05-13T06:00:00Z");
    assert_eq!(at("2026-05-12T17:59:59Z"), "2026-05-12T17:59:59Z");
    assert_eq!(at("2026-05-13T06:00:00Z"), "2026-05-13T06:00:00Z");
}

#[test]
fn the_first_days_have_their_check_ins_and_the_week_its_daily_ones() {
    let sent = sent(
        &after("2026-05-12T14:00:00Z"),
        "2026-05-12T14:00:00Z",
        &zone("Europe/Berlin"),
    );
    let expected = [
        "2026-05-13T06:00:00Z",
        "2026-05-13T14:00:00Z",
        "2026-05-14T14:00:00Z",
        "2026-05-15T14:00:00Z",
        "2026-05-16T14:00:00Z",
        "2026-05-17T14:00:00Z",
        "2026-05-18T14:00:00Z",
        "2026-05-19T14:00:00Z",
    ];
    assert_eq!(sent, expected);
}

#[test]
fn elapsed_hours_decide_across_both_changes_of_the_clocks() {
    let berlin = zone("Europe/Berlin");
    // Needled at noon on the day before; a day later the clocks show 13:00 in spring and 11:00 in autumn.
    for (needled, next_day, morning) in [
        (
            "2026-03-28T11:00:00Z",
            "2026-03-29T11:00:00Z",
            "2026-03-29T06:00:00Z",
        ),
        (
            "2026-10-24T10:00:00Z",
            "2026-10-25T10:00:00Z",
            "2026-10-25T07:00:00Z",
        ),
    ] {
        let timetable = after(needled);
        assert_eq!(sent(&timetable, needled, &berlin)[1], next_day);
        let hour_of_change = time(&needled.replace("T1", "T2")) + SignedDuration::from_hours(4);
        let sent = timetable.sending_time(hour_of_change, &berlin);
        assert_eq!(
            sent.to_string(),
            morning,
            "eight by the clocks of that morning"
        );
    }
}

#[test]
fn an_opening_hour_that_the_clocks_skip_is_the_next_that_exists() {
    let mut schedule = CompiledProtocol::shipped().unwrap().schedule().clone();
    schedule.send_from = "02:30".to_owned();
    let timetable = Timetable::new(&schedule, time("2026-03-28T11:00:00Z"), None);
    let sent = timetable.sending_time(time("2026-03-29T00:10:00Z"), &zone("Europe/Berlin"));
    assert_eq!(sent.to_string(), "2026-03-29T01:30:00Z");
}

#[test]
fn who_travels_east_or_west_gets_the_same_reminder_by_day_where_they_are() {
    let timetable = after("2026-05-12T08:00:00Z");
    let due = time("2026-05-12T14:00:00Z");
    let at = |name: &str| timetable.sending_time(due, &zone(name)).to_string();
    assert_eq!(at("Europe/Berlin"), "2026-05-12T14:00:00Z");
    assert_eq!(at("Asia/Tokyo"), "2026-05-12T23:00:00Z");
    assert_eq!(at("America/Los_Angeles"), "2026-05-12T15:00:00Z");
    assert_eq!(at("Pacific/Kiritimati"), "2026-05-12T18:00:00Z");
    // The date line moves the wall clock by a day and the schedule not at all.
    let heard = NOTHING;
    assert_eq!(
        timetable
            .waiting(&heard, time("2026-05-12T08:00:00Z"), due)
            .len(),
        1
    );
}

#[test]
fn what_fell_due_meanwhile_is_one_message() {
    let timetable = after("2026-05-12T14:00:00Z");
    let start = time("2026-05-12T14:00:00Z");
    let three_days_on = time("2026-05-15T14:00:00Z");
    let waiting = timetable.waiting(&NOTHING, start, three_days_on);
    let asks: Vec<Ask> = waiting.iter().map(|due| due.ask).collect();
    assert_eq!(
        asks,
        [
            Ask::CheckIn,
            Ask::CheckIn,
            Ask::CheckIn,
            Ask::CheckIn,
            Ask::Progress
        ]
    );
    assert!(
        timetable
            .waiting(&NOTHING, three_days_on, three_days_on)
            .is_empty(),
        "and once dealt with, none"
    );
}

#[test]
fn an_answer_since_it_became_due_leaves_nothing_to_ask_and_one_before_does_not() {
    let timetable = after("2026-05-12T06:00:00Z");
    let start = time("2026-05-12T06:00:00Z");
    let now = time("2026-05-12T12:30:00Z");
    let heard = |at: &str| Heard {
        at: Some(time(at)),
        ..NOTHING
    };
    assert!(
        timetable
            .waiting(&heard("2026-05-12T12:00:00Z"), start, now)
            .is_empty()
    );
    assert_eq!(
        timetable
            .waiting(&heard("2026-05-12T11:59:00Z"), start, now)
            .len(),
        1
    );
}

#[test]
fn daily_check_ins_end_with_being_back_to_usual_and_progress_goes_on() {
    let timetable = after("2026-05-12T06:00:00Z");
    let well = Heard {
        at: Some(time("2026-05-15T07:00:00Z")),
        feeling: Feeling::BackToUsual,
        ..NOTHING
    };
    let (day_3, day_5) = (time("2026-05-15T07:00:00Z"), time("2026-05-17T07:00:00Z"));
    assert!(timetable.waiting(&well, day_3, day_5).is_empty());
    assert_eq!(timetable.waiting(&NOTHING, day_3, day_5).len(), 2);
    let day_7 = time("2026-05-19T07:00:00Z");
    let waiting = timetable.waiting(&well, day_3, day_7);
    assert_eq!(waiting.len(), 1);
    assert_eq!(waiting[0].ask, Ask::Progress);
}

#[test]
fn after_two_check_ins_missed_in_a_row_the_patient_is_not_heard_from() {
    let timetable = after("2026-05-12T06:00:00Z");
    let at = |hours: i64| time("2026-05-12T06:00:00Z") + SignedDuration::from_hours(hours);
    assert_eq!(timetable.missed(&NOTHING, at(0), at(23)), 0);
    assert_eq!(timetable.missed(&NOTHING, at(0), at(24)), 1);
    assert!(!timetable.is_not_heard_from(&NOTHING, at(0), at(47)));
    assert!(timetable.is_not_heard_from(&NOTHING, at(0), at(48)));
    assert_eq!(timetable.missed(&NOTHING, at(0), at(1_000)), 8);
    assert_eq!(
        timetable.missed(&NOTHING, at(40), at(60)),
        0,
        "recorded late, nothing was asked before"
    );
    let heard = Heard {
        at: Some(at(50)),
        ..NOTHING
    };
    assert_eq!(
        timetable.missed(&heard, at(0), at(60)),
        0,
        "a check-in ends it"
    );
    assert_eq!(timetable.missed(&heard, at(0), at(120)), 2);
    let well = Heard {
        at: Some(at(73)),
        feeling: Feeling::BackToUsual,
        ..NOTHING
    };
    assert!(
        !timetable.is_not_heard_from(&well, at(0), at(900)),
        "nobody asked any more"
    );
}

#[test]
fn a_rating_is_due_after_each_step_until_there_is_one() {
    let needled = time("2026-03-01T10:00:00Z");
    let timetable = after("2026-03-01T10:00:00Z");
    let at = |hours: i64| needled + SignedDuration::from_hours(hours);
    let due = |last: Option<i64>, now: i64| timetable.asks_for_progress(last.map(at), at(now));
    assert!(!due(None, 71) && due(None, 72) && due(Some(1), 73));
    assert!(!due(Some(72), 167) && due(Some(72), 168) && !due(Some(169), 335));
}

/// Needled on a Monday at noon in Berlin, and to come again at `next`.
fn coming_again(next: &str) -> Timetable {
    Timetable::new(
        CompiledProtocol::shipped().unwrap().schedule(),
        time("2026-03-16T11:00:00Z"),
        Some(time(next)),
    )
}

#[test]
fn before_the_next_session_a_rating_is_asked_for_from_a_day_before_it_until_it_begins() {
    let timetable = coming_again("2026-03-26T11:00:00Z");
    let rated = Some(time("2026-03-23T12:00:00Z"));
    let asks = |now: &str| timetable.asks_for_progress(rated, time(now));
    assert!(!asks("2026-03-25T10:59:59Z") && asks("2026-03-25T11:00:00Z"));
    assert!(asks("2026-03-26T10:59:59Z") && !asks("2026-03-26T11:00:00Z"));
    let asks_after =
        |rated: &str| timetable.asks_for_progress(Some(time(rated)), time("2026-03-26T08:00:00Z"));
    assert!(!asks_after("2026-03-25T12:00:00Z"));
    assert!(
        !asks_after("2026-03-24T12:00:00Z"),
        "a rating of the day before counts"
    );
    assert!(asks_after("2026-03-24T10:00:00Z"));
}

#[test]
fn one_message_asks_before_the_next_session_by_day_across_the_change_of_the_clocks() {
    let berlin = zone("Europe/Berlin");
    // The clocks go forward in the night to the 29th; the session is at 7 in the morning of that day.
    let timetable = coming_again("2026-03-29T05:00:00Z");
    let sent = sent(&timetable, "2026-03-24T00:00:00Z", &berlin);
    // A day earlier it is 6 by the clocks of the 28th, so it waits for 8. The weekly rating comes two days later.
    assert_eq!(sent[..2], ["2026-03-28T07:00:00Z", "2026-03-30T11:00:00Z"]);
    let heard = Heard {
        feeling: Feeling::BackToUsual,
        rated_at: Some(time("2026-03-23T12:00:00Z")),
        ..NOTHING
    };
    let waiting = |now: &str| {
        timetable
            .waiting(&heard, time("2026-03-24T00:00:00Z"), time(now))
            .len()
    };
    assert_eq!(
        (
            waiting("2026-03-28T07:00:00Z"),
            waiting("2026-03-29T05:00:00Z")
        ),
        (1, 0)
    );
}

#[test]
fn nothing_is_asked_before_a_session_that_follows_at_once_and_nothing_is_sent_too_late_for_it() {
    let at_once = coming_again("2026-03-17T10:00:00Z");
    assert_eq!(
        at_once.dues(Feeling::BackToUsual).len(),
        after("2026-03-16T11:00:00Z")
            .dues(Feeling::BackToUsual)
            .len()
    );
    let schedule = Schedule {
        outcomes_before_next_h: 3,
        ..CompiledProtocol::shipped().unwrap().schedule().clone()
    };
    let early = Timetable::new(
        &schedule,
        time("2026-03-16T11:00:00Z"),
        Some(time("2026-03-25T06:30:00Z")),
    );
    let next = early.next_send(time("2026-03-24T00:00:00Z"), &zone("Europe/Berlin"));
    assert_eq!(
        next,
        Some(time("2026-03-30T11:00:00Z")),
        "at eight the session has begun"
    );
}
