//! From figures to what the page shows.

use care::practice::{Counted, Figures, Nudge, Period, RuleFigure, Share, Stretch, Waits};
use jiff::SignedDuration;

use super::page::{Choice, Figure, PracticePage, RuleLine};
use super::words;
use crate::page::Page;
use crate::page::bars::{Bars, Reading, Scale, Weight, round_top};
use crate::page::chart::tenths;
use crate::page::problem::Problems;
use crate::practitioner::Desk;
use crate::present;

/// A figure that is a share: its furniture, and where it is found.
struct OfShare {
    slug: &'static str,
    title: &'static str,
    about: &'static str,
    hits: &'static str,
    all: &'static str,
    share: fn(&Counted) -> Share,
}

const ANSWERED: OfShare = OfShare {
    slug: "answered",
    title: "practice-answered",
    about: "practice-answered-about",
    hits: "practice-answered-hits",
    all: "practice-answered-all",
    share: |part| part.answered,
};
const ALERTS: OfShare = OfShare {
    slug: "alerts",
    title: "practice-alerts",
    about: "practice-alerts-about",
    hits: "practice-alerts-hits",
    all: "practice-alerts-all",
    share: |part| part.alerts,
};
const DELIVERED: OfShare = OfShare {
    slug: "delivered",
    title: "practice-delivered",
    about: "practice-delivered-about",
    hits: "practice-delivered-hits",
    all: "practice-delivered-all",
    share: |part| part.delivered,
};
const HEARD: OfShare = OfShare {
    slug: "heard",
    title: "practice-heard",
    about: "practice-heard-about",
    hits: "practice-heard-hits",
    all: "practice-heard-all",
    share: |part| part.heard,
};

/// The page. `sentence` is a rule's sentence by its key.
pub(super) fn page(
    page: Page,
    desk: Desk,
    zone: &str,
    figures: &Figures,
    sentence: impl Fn(&str) -> String,
) -> PracticePage {
    let Some(first) = figures.parts.first().filter(|_| !figures.is_empty()) else {
        return none(page, desk, figures.period);
    };
    let key = match figures.period {
        Period::FourWeeks | Period::TwelveWeeks => "practice-by-week",
        Period::Year => "practice-by-month",
    };
    let from = present::day(page.text, first.stretch.from, zone);
    let drawn = Drawn {
        page: &page,
        zone,
        figures,
    };
    PracticePage {
        problems: Problems::default(),
        periods: periods(&page, figures.period),
        since: page.tw(key, "day", &from),
        figures: vec![
            drawn.share(&ANSWERED),
            drawn.share(&ALERTS),
            drawn.waits(),
            drawn.share(&DELIVERED),
            drawn.share(&HEARD),
        ],
        rules: figures
            .rules
            .iter()
            .map(|rule| line(&page, rule, &sentence))
            .collect(),
        page,
        desk,
    }
}

/// The page where nothing has happened.
pub(super) fn none(page: Page, desk: Desk, period: Period) -> PracticePage {
    PracticePage {
        problems: Problems::default(),
        periods: periods(&page, period),
        since: String::new(),
        figures: Vec::new(),
        rules: Vec::new(),
        page,
        desk,
    }
}

fn periods(page: &Page, chosen: Period) -> Vec<Choice> {
    let choice = |period: Period| Choice {
        address: format!("/practice?period={}", period.id()),
        label: page.t(match period {
            Period::FourWeeks => "practice-4-weeks",
            Period::TwelveWeeks => "practice-12-weeks",
            Period::Year => "practice-year",
        }),
        current: if period == chosen { "true" } else { "false" },
    };
    Period::ALL.into_iter().map(choice).collect()
}

struct Drawn<'a> {
    page: &'a Page,
    zone: &'a str,
    figures: &'a Figures,
}

impl Drawn<'_> {
    fn label(&self, stretch: Stretch) -> String {
        present::day(self.page.text, stretch.from, self.zone)
    }

    fn share(&self, of: &OfShare) -> Figure {
        let page = self.page;
        let whole = (of.share)(&self.figures.whole);
        let is_rate = of.slug == ALERTS.slug;
        let said = |value: f64| {
            if is_rate {
                tenths(value * 100.0)
            } else {
                words::per_cent(page, value)
            }
        };
        let readings: Vec<Reading> = self
            .figures
            .parts
            .iter()
            .map(|part| self.reading(of, part, &said))
            .collect();
        let highest = readings.iter().filter_map(|reading| reading.interval);
        let highest = highest.fold(0.0, |top: f64, (_, high)| top.max(high));
        let top = if is_rate {
            round_top(highest).min(100.0)
        } else {
            100.0
        };
        let scale = Scale {
            top,
            write: &|level| {
                if is_rate {
                    tenths(level)
                } else {
                    words::per_cent(page, level / 100.0)
                }
            },
        };
        let heads = [
            "practice-from",
            of.hits,
            of.all,
            "practice-share",
            "practice-interval",
        ];
        let interval = whole.interval().filter(|_| !whole.is_few());
        let named = (of.slug, page.t(of.title), page.t("practice-picture"));
        Figure {
            title: page.t(of.title),
            about: page.t(of.about),
            big: whole
                .value()
                .filter(|_| !whole.is_few())
                .map_or_else(String::new, said),
            of: words::of(page, whole),
            interval: words::interval(page, interval).map_or_else(String::new, |range| {
                page.tw("practice-interval-of", "range", &range)
            }),
            chart: Bars::of(
                named,
                &scale,
                heads.map(|key| page.t(key)).into(),
                &readings,
            ),
        }
    }

    fn reading(&self, of: &OfShare, part: &Counted, said: &dyn Fn(f64) -> String) -> Reading {
        let share = (of.share)(part);
        let enough = !share.is_few();
        let value = share
            .value()
            .filter(|_| enough)
            .map_or_else(String::new, said);
        let range = words::interval(self.page, share.interval().filter(|_| enough));
        Reading {
            label: self.label(part.stretch),
            value: share.value().map(|value| value * 100.0),
            interval: share
                .interval()
                .filter(|_| enough)
                .map(|(low, high)| (low * 100.0, high * 100.0)),
            weight: weight(share),
            cells: vec![
                share.hits.to_string(),
                share.all.to_string(),
                value,
                range.unwrap_or_default(),
            ],
        }
    }

    fn waits(&self) -> Figure {
        let page = self.page;
        let whole = self.figures.whole.waits;
        let readings: Vec<Reading> = self
            .figures
            .parts
            .iter()
            .map(|part| self.wait(part))
            .collect();
        let highest = readings.iter().filter_map(|reading| reading.interval);
        let highest = highest.fold(0.0, |top: f64, (_, high)| top.max(high));
        let scale = Scale {
            top: round_top(highest),
            write: &|hours| page.tw("practice-hours", "number", &tenths(hours)),
        };
        let heads = [
            "practice-from",
            "practice-taken",
            "practice-raised",
            "practice-median",
            "practice-ninetieth",
        ];
        let named = (
            "waits",
            page.t("practice-waits"),
            page.t("practice-waits-picture"),
        );
        let enough = whole.taken.hits >= care::practice::FEW;
        let say = |wait: Option<SignedDuration>| {
            wait.map_or_else(String::new, |wait| words::wait(page, wait))
        };
        Figure {
            title: page.t("practice-waits"),
            about: page.t("practice-waits-about"),
            big: if enough {
                say(whole.median)
            } else {
                String::new()
            },
            of: words::of(page, whole.taken),
            interval: if enough {
                page.tw("practice-ninetieth-of", "wait", &say(whole.ninetieth))
            } else {
                String::new()
            },
            chart: Bars::of(
                named,
                &scale,
                heads.map(|key| page.t(key)).into(),
                &readings,
            ),
        }
    }

    fn wait(&self, part: &Counted) -> Reading {
        let Waits {
            taken,
            median,
            ninetieth,
        } = part.waits;
        let hours = |wait: SignedDuration| wait.as_secs_f64() / 3600.0;
        let say = |wait: Option<SignedDuration>| {
            wait.map_or_else(String::new, |wait| words::wait(self.page, wait))
        };
        Reading {
            label: self.label(part.stretch),
            value: median.map(hours),
            interval: median.map(hours).zip(ninetieth.map(hours)),
            weight: weight(Share::new(taken.hits, taken.hits)),
            cells: vec![
                taken.hits.to_string(),
                taken.all.to_string(),
                say(median),
                say(ninetieth),
            ],
        }
    }
}

fn weight(share: Share) -> Weight {
    if share.is_few() {
        Weight::Few
    } else {
        Weight::Sure
    }
}

fn line(page: &Page, rule: &RuleFigure, sentence: &impl Fn(&str) -> String) -> RuleLine {
    let share = rule.acted_on;
    let enough = |value: f64| words::per_cent(page, value);
    let value = share.value().filter(|_| !share.is_few()).map(enough);
    let range = words::interval(page, share.interval().filter(|_| !share.is_few()));
    let share_said = value.zip(range).map(|(value, range)| {
        let range = page.tw("practice-interval-of", "range", &range);
        page.text.list(&[value, range])
    });
    let nudge = rule.nudge();
    RuleLine {
        sentence: sentence(&rule.text_key),
        id: rule.rule.clone(),
        level: present::disposition(rule.level),
        of: words::of(page, share),
        share: share_said.unwrap_or_default(),
        note: page.t(match nudge {
            Nudge::RedFlag => "practice-red-flag",
            Nudge::TooFew => "practice-too-few",
            Nudge::Look => "practice-look",
            Nudge::Fine => "practice-fine",
        }),
        class: if nudge == Nudge::Look { "look" } else { "soft" },
    }
}
