//! The figures of a practice over a period, and stretch by stretch.

use jiff::{SignedDuration, Timestamp};

use super::asked::Asked;
use super::rules::Rules;
use super::{AlertFacts, Period, RuleFigure, Share, Stretch, Waits};
use crate::Care;
use crate::alert::Cause;
use crate::clinic::Clinic;
use crate::port::StoreError;
use crate::treatment::LINK_LASTS;

/// Alerts read at once.
const ALERTS_PAGE: u32 = 1_000;

/// What is counted in a stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// When.
    pub stretch: Stretch,
    /// Check-ins answered of those asked for and over.
    pub answered: Share,
    /// Alerts, but for mere wishes, of check-ins and messages.
    pub alerts: Share,
    /// How long alerts waited.
    pub waits: Waits,
    /// Reminders that a provider took, of those tried.
    pub delivered: Share,
    /// Patients who have answered at least once since, of those needled.
    pub heard: Share,
}

/// The figures of a practice.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// Which period.
    pub period: Period,
    /// Its weeks or months, oldest first.
    pub parts: Vec<Counted>,
    /// The whole of it.
    pub whole: Counted,
    /// Rules whose alerts were closed, those worth a look first.
    pub rules: Vec<RuleFigure>,
}

impl Figures {
    /// Whether nothing at all has happened.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let whole = &self.whole;
        let counts = [whole.answered, whole.alerts, whole.delivered, whole.heard];
        counts.iter().all(|share| share.all == 0)
    }
}

/// Counts. The check-ins that everybody is asked for count as asked; the daily ones after them depend on the answers
/// and do not.
///
/// # Errors
/// [`StoreError`], also where a stored assessment does not read back.
pub async fn figures(care: &Care, clinic: &Clinic, period: Period) -> Result<Figures, StoreError> {
    let now = care.clock.now();
    let stretches = period.stretches(now, &clinic.zone);
    let ends = stretches.first().zip(stretches.last());
    let whole = ends.map_or(
        Stretch {
            from: now,
            until: now,
        },
        |(first, last)| Stretch {
            from: first.from,
            until: last.until,
        },
    );
    let alerts = Alerts::read(care, clinic, whole).await?;
    let answered = answered(care, clinic, whole, &stretches).await?;
    let mut parts = Vec::with_capacity(stretches.len());
    for (stretch, answered) in stretches.into_iter().zip(answered) {
        parts.push(counted(care, clinic, stretch, answered, &alerts).await?);
    }
    let sum = |share: fn(&Counted) -> Share| parts.iter().map(share).sum::<Share>();
    let whole = Counted {
        stretch: whole,
        answered: sum(|part| part.answered),
        alerts: sum(|part| part.alerts),
        waits: alerts.waits(whole),
        delivered: sum(|part| part.delivered),
        // Who was needled in two weeks is one patient.
        heard: heard(care, clinic, whole).await?,
    };
    Ok(Figures {
        period,
        parts,
        whole,
        rules: alerts.rules.sorted(),
    })
}

async fn counted(
    care: &Care,
    clinic: &Clinic,
    stretch: Stretch,
    answered: Share,
    alerts: &Alerts,
) -> Result<Counted, StoreError> {
    let said = care.store.check_ins_within(&clinic.id, stretch).await?;
    Ok(Counted {
        stretch,
        answered,
        alerts: Share::new(alerts.raised(stretch), said),
        waits: alerts.waits(stretch),
        delivered: care.store.delivered_within(&clinic.id, stretch).await?,
        heard: heard(care, clinic, stretch).await?,
    })
}

/// For each stretch the check-ins that fell due within it and are over.
async fn answered(
    care: &Care,
    clinic: &Clinic,
    whole: Stretch,
    stretches: &[Stretch],
) -> Result<Vec<Share>, StoreError> {
    let asked = Asked::of(&care.protocol.schedule().check_in_h);
    let needled = asked.needled_within(whole);
    let sessions = care
        .store
        .asked_sessions(&clinic.id, needled, &asked.bounds)
        .await?;
    Ok(asked.count(&sessions, stretches, care.clock.now()))
}

/// Of patients whose first check-in is over.
async fn heard(care: &Care, clinic: &Clinic, stretch: Stretch) -> Result<Share, StoreError> {
    let mut hours = care.protocol.schedule().check_in_h.clone();
    hours.sort_unstable();
    let over_h = hours.get(1).or(hours.first()).copied().unwrap_or_default();
    let over = SignedDuration::from_hours(i64::from(over_h));
    let until = care
        .clock
        .now()
        .saturating_sub(over)
        .unwrap_or(stretch.until);
    let needled = Stretch {
        until: stretch.until.min(until),
        ..stretch
    };
    if needled.from >= needled.until {
        return Ok(Share::default());
    }
    care.store
        .heard_of_needled(&clinic.id, needled, LINK_LASTS)
        .await
}

/// The alerts of the period: when each was raised, whether a mere wish raised it, and its wait.
struct Alerts {
    rows: Vec<(Timestamp, Cause, Option<SignedDuration>)>,
    rules: Rules,
}

impl Alerts {
    async fn read(care: &Care, clinic: &Clinic, stretch: Stretch) -> Result<Self, StoreError> {
        let mut all = Self {
            rows: Vec::new(),
            rules: Rules::default(),
        };
        let mut after: Option<AlertFacts> = None;
        loop {
            let page = care
                .store
                .alerts_within(&clinic.id, stretch, after.as_ref(), ALERTS_PAGE)
                .await?;
            for alert in &page {
                let wait = alert.taken_at.map(|at| at.duration_since(alert.raised_at));
                all.rows.push((alert.raised_at, alert.cause, wait));
                all.rules.count(alert)?;
            }
            let Some(last) = page.into_iter().next_back() else {
                return Ok(all);
            };
            after = Some(last);
        }
    }

    fn within(
        &self,
        stretch: Stretch,
    ) -> impl Iterator<Item = &(Timestamp, Cause, Option<SignedDuration>)> {
        self.rows.iter().filter(move |(at, ..)| stretch.holds(*at))
    }

    fn raised(&self, stretch: Stretch) -> u64 {
        let raised = self
            .within(stretch)
            .filter(|(_, cause, _)| *cause != Cause::Wish);
        u64::try_from(raised.count()).unwrap_or(u64::MAX)
    }

    fn waits(&self, stretch: Stretch) -> Waits {
        let waits: Vec<_> = self.within(stretch).map(|(.., wait)| *wait).collect();
        Waits::of(&waits)
    }
}
