//! Figures of an invented practice.

use care::practice::{Counted, Figures, Period, RuleFigure, Share, Stretch, Waits};
use jiff::SignedDuration;

/// Invented figures of four weeks.
pub(super) fn figures() -> Figures {
    let now = jiff::Timestamp::UNIX_EPOCH + SignedDuration::from_hours(19_700 * 24 + 12);
    let stretches = Period::FourWeeks.stretches(now, "UTC");
    let waits = |hits, hours: i64| Waits {
        taken: Share::new(hits, hits + 1),
        median: Some(SignedDuration::from_mins(hours * 60)),
        ninetieth: Some(SignedDuration::from_mins(hours * 170)),
    };
    let part = |(stretch, n): (Stretch, u64)| Counted {
        stretch,
        answered: Share::new(18 + 4 * n, 40 + n),
        alerts: Share::new(3 + n, 60 + 9 * n),
        waits: waits(9 + n, 3),
        delivered: Share::new(30 - n, 31),
        heard: Share::new(7 + n, 8 + n),
    };
    let parts: Vec<Counted> = stretches.into_iter().zip(0..).map(part).collect();
    let rule = |rule: &str, level, hits, all| RuleFigure {
        rule: rule.to_owned(),
        text_key: format!("reason-{rule}"),
        level,
        acted_on: Share::new(hits, all),
    };
    let sum = |share: fn(&Counted) -> Share| parts.iter().map(share).sum::<Share>();
    Figures {
        period: Period::FourWeeks,
        whole: Counted {
            stretch: Stretch {
                from: parts.first().map_or(now, |part| part.stretch.from),
                until: now,
            },
            answered: sum(|part| part.answered),
            alerts: sum(|part| part.alerts),
            waits: waits(40, 3),
            delivered: sum(|part| part.delivered),
            heard: sum(|part| part.heard),
        },
        rules: vec![
            rule("contact.numbness", triage::Disposition::Contact, 2, 14),
            rule("floor.fever", triage::Disposition::Urgent, 1, 12),
            rule("contact.worse", triage::Disposition::Contact, 9, 12),
            rule("contact.lump", triage::Disposition::Contact, 1, 4),
        ],
        parts,
    }
}
