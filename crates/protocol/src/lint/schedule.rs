//! Rule: the schedule is in order, and nothing is asked once the link is no longer valid.

use super::report::Report;
use super::reviewed::Reviewed;

const RULE: &str = "schedule";

/// Further ahead it would be the weekly rating.
const BEFORE_NEXT_H_MAX: u16 = 168;

pub(super) fn check(it: &Reviewed<'_>, report: &mut Report) {
    let schedule = it.protocol.schedule();
    let ends_h = u32::from(schedule.link_valid_days) * 24;
    let is_rising = |hours: &[u16]| hours.windows(2).all(|pair| pair[0] < pair[1]);
    let last = |hours: &[u16]| hours.last().copied().unwrap_or(0);
    let is_time = |text: &str| text.parse::<jiff::civil::Time>().is_ok() && text.len() == 5;
    let checks = &schedule.check_in_h;
    let outcomes = &schedule.outcomes_h;
    let known = |id: &String| it.protocol.source(id).is_some();
    for (key, holds, what, remedy) in [
        (
            "check_in_h",
            !checks.is_empty() && is_rising(checks),
            "the hours of the check-ins do not rise",
            "write them in order, each once",
        ),
        (
            "daily_until_h",
            schedule.daily_until_h >= last(checks),
            "the daily check-ins end before the first ones",
            "write an hour after the last of check_in_h",
        ),
        (
            "outcomes_h",
            !outcomes.is_empty() && is_rising(outcomes),
            "the hours of the outcomes do not rise",
            "write them in order, each once",
        ),
        (
            "real_change_sources",
            (1..=10).contains(&schedule.real_change)
                && !schedule.real_change_sources.is_empty()
                && schedule.real_change_sources.iter().all(known),
            "what counts as a real change is not 1 to 10 points, or no source of sources.toml says so",
            "write how many points, and who says so",
        ),
        (
            "link_valid_days",
            ends_h >= u32::from(schedule.daily_until_h.max(last(outcomes))),
            "something is asked when the link is no longer valid",
            "let it be valid for longer",
        ),
        (
            "outcomes_before_next_h",
            schedule.outcomes_before_next_h <= BEFORE_NEXT_H_MAX,
            "the next session is asked about more than a week before it",
            "write fewer hours, or 0 for not at all",
        ),
        (
            "link_again_days",
            (1..=schedule.link_valid_days).contains(&schedule.link_again_days),
            "a link that was asked for works for no day, or for longer than the first",
            "write 1 to link_valid_days",
        ),
        (
            "send_from",
            is_time(&schedule.send_from)
                && is_time(&schedule.send_until)
                && schedule.send_from < schedule.send_until,
            "the times to send are not two times of a day in order",
            "write them like \"08:00\" and \"20:00\"",
        ),
    ] {
        if !holds {
            let file = &it.content.schedule.file;
            let at = file.text.find(key).unwrap_or(0);
            report.error(RULE, file.finding(at, what, remedy));
        }
    }
}
