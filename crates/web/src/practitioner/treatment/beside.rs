//! The last session, beside the form of the next one: what was needled, how the patient reacted, and why to go gentler.

use care::review::{Gentler, LastTime};
use protocol::CompiledProtocol;

use super::record::{Last, Told};
use crate::house::Rooms;
use crate::page::Page;
use crate::present;
use crate::text::Text;

/// The last session and what came of it, without what was noted of it.
pub(super) fn of(rooms: &Rooms, page: &Page, zone: &str, last: &LastTime, is_kept: bool) -> Last {
    let protocol = &rooms.care.protocol;
    let patient = &last.session.patient;
    let muscles = last.session.needlings.iter();
    let hint = |reason: &Gentler| match reason {
        Gentler::Strong => page.t("gentler-strong"),
        Gentler::Long => {
            let hours = protocol.reaction().long_from_h.to_string();
            page.tw("gentler-long", "hours", &hours)
        }
    };
    let alerts = last.alerts.iter().map(|alert| Told {
        disposition: present::disposition(alert.disposition),
        outcome: alert.outcome.map_or_else(
            || page.t("alert-open"),
            |outcome| page.t(&format!("outcome-{}", outcome.id())),
        ),
        address: format!("/alerts/{}", alert.id),
    });
    Last {
        at: present::moment(page.text, last.session.needled_at, zone),
        muscles: muscles
            .map(|needling| present::needling(protocol, page, needling))
            .collect(),
        dose: dose(page, last),
        noted: Vec::new(),
        risks: risks_then(protocol, page, last),
        reaction: reaction(page, last),
        alerts: alerts.collect(),
        hints: last.gentler.iter().map(hint).collect(),
        sources: present::sources(protocol, &protocol.reaction().sources),
        is_kept,
        blank: format!("/patients/{patient}/sessions/new/blank"),
        again: format!("/patients/{patient}/sessions/new"),
    }
}

fn risks_then(protocol: &CompiledProtocol, page: &Page, last: &LastTime) -> String {
    let name = |id: &String| protocol.text(page.text.lang(), &format!("risk-{id}"));
    match last.session.facts.risks.as_deref() {
        None => page.t("risks-not-asked"),
        Some([]) => page.t("risks-none"),
        Some(ids) => page.text.list(&ids.iter().map(name).collect::<Vec<_>>()),
    }
}

/// How much it was in all, and whether deep, as far as that was written down.
fn dose(page: &Page, last: &LastTime) -> Vec<String> {
    let needles = last
        .needles
        .and_then(|needles| usize::try_from(needles).ok());
    let needles = needles.map(|needles| page.tc("last-needles", needles));
    let deep = last.deep.map(|deep| {
        let key = if deep { "last-deep" } else { "last-not-deep" };
        page.t(key)
    });
    needles.into_iter().chain(deep).collect()
}

fn reaction(page: &Page, last: &LastTime) -> Vec<String> {
    let Some(course) = last.course else {
        return vec![page.t("last-not-heard")];
    };
    let text = page.text;
    let (peak, peak_at) = (course.peak.to_string(), elapsed(text, course.peak_h));
    let (left, last_at) = (course.last.to_string(), elapsed(text, course.last_h));
    if course.peak == 0 {
        return vec![text.with("last-none", "time", &last_at)];
    }
    let highest = text.with_all("last-peak", &[("points", &peak), ("time", &peak_at)]);
    let end = if course.last == 0 {
        text.with("last-gone", "time", &last_at)
    } else {
        text.with_all("last-left", &[("points", &left), ("time", &last_at)])
    };
    vec![highest, end]
}

/// "20 h", and from two days on in tenths of days: "2.5 days".
fn elapsed(text: Text, hours: u16) -> String {
    if hours < 48 {
        return text.with("elapsed-hours", "hours", &hours.to_string());
    }
    let tenths = (u32::from(hours) * 10 + 12) / 24;
    let whole = (tenths / 10).to_string();
    let days = match tenths % 10 {
        0 => whole,
        tenth => {
            let tenth = tenth.to_string();
            text.with_all("elapsed-tenths", &[("whole", &whole), ("tenth", &tenth)])
        }
    };
    text.with("elapsed-days", "days", &days)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_told_up_to_two_days_and_then_days_with_one_decimal() {
        let english = Text::english();
        let shown = [
            (47, "47 h"),
            (48, "2 days"),
            (60, "2.5 days"),
            (71, "3 days"),
            (80, "3.3 days"),
        ];
        for (hours, words) in shown {
            assert_eq!(elapsed(english, hours), words);
        }
        assert_eq!(elapsed(Text::of("es"), 60), "2,5 días");
    }
}
