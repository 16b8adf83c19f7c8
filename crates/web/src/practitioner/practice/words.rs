//! Figures in words, as the page's language writes them.

use care::practice::{Interval, Share};
use jiff::SignedDuration;

use crate::page::Page;
use crate::page::chart::tenths;

/// "82 %".
pub(super) fn per_cent(page: &Page, value: f64) -> String {
    page.tw(
        "practice-per-cent",
        "number",
        &format!("{:.0}", value * 100.0),
    )
}

/// "74 of 90", or "3 of 4; too few to say".
pub(super) fn of(page: &Page, share: Share) -> String {
    let key = if share.all == 0 {
        return page.t("practice-nothing");
    } else if share.is_few() {
        "practice-few"
    } else {
        "practice-of"
    };
    let [hits, all] = [share.hits, share.all].map(|count| count.to_string());
    page.text.with_all(key, &[("hits", &hits), ("all", &all)])
}

/// "72–89 %", where there are enough to say.
pub(super) fn interval(page: &Page, interval: Option<Interval>) -> Option<String> {
    let (low, high) = interval?;
    let range = format!("{:.0}–{:.0}", low * 100.0, high * 100.0);
    Some(page.tw("practice-per-cent", "number", &page.text.figures(&range)))
}

/// "45 min", "5.5 h" or "2.1 days".
pub(super) fn wait(page: &Page, wait: SignedDuration) -> String {
    let hours = wait.as_secs_f64() / 3600.0;
    if hours < 2.0 {
        page.tw(
            "practice-minutes",
            "number",
            &format!("{:.0}", hours * 60.0),
        )
    } else if hours < 48.0 {
        page.tw("practice-hours", "number", &tenths(hours))
    } else {
        page.tw("practice-days", "number", &tenths(hours / 24.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_numbers_are_said_plainly() {
        let page = Page::sample();
        assert_eq!(of(&page, Share::new(3, 4)), "3 of 4; too few to say");
        assert_eq!(of(&page, Share::new(74, 90)), "74 of 90");
        assert_eq!(of(&page, Share::default()), "nothing to count");
    }

    #[test]
    fn a_wait_is_said_in_minutes_hours_or_days() {
        let page = Page::sample();
        let said = |minutes| wait(&page, SignedDuration::from_mins(minutes));
        assert_eq!(
            [said(45), said(330), said(24 * 60 * 3)],
            ["45 min", "5.5 h", "3 days"]
        );
    }
}
