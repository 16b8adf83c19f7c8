//! The prior of the expected course, from its table.

use super::{all, owned};
use crate::check::{Known, Resolver};
use crate::content::{Content, RawCurve, RawNumber, RawShift};
use crate::finding::File;
use crate::{Basis, Course, Curve, Number, Shift};

pub(super) fn read(content: &Content, known: &Known, resolver: &mut Resolver) -> Course {
    let table = &content.course.table;
    let mut reader = Reader {
        file: &content.course.file,
        known,
        resolver,
    };
    Course {
        soreness: reader.curve(&table.soreness),
        fatigue: reader.curve(&table.fatigue),
        same_person: reader.number(&table.same_person, 0.0..=1.0),
        shift: reader.shift(&table.shift),
        reviewer: table.reviewer.clone(),
        review_by: owned(&table.review_by),
    }
}

/// The highest level of a scale.
const SCALE_MAX: f64 = triage::layout::SCALE_MAX as f64;
/// A factor beyond this is no shift but another course.
const FACTOR_MAX: f64 = 10.0;
/// The course is over long before.
const HOURS_MAX: f64 = 1_000.0;

struct Reader<'a> {
    file: &'a File,
    known: &'a Known,
    resolver: &'a mut Resolver,
}

impl Reader<'_> {
    fn curve(&mut self, raw: &RawCurve) -> Curve {
        Curve {
            level: self.number(&raw.level, 0.0..=SCALE_MAX),
            start: self.number(&raw.start, 0.0..=1.0),
            peak_h: self.number(&raw.peak_h, 0.0..=HOURS_MAX),
            half_life_h: self.number(&raw.half_life_h, 1.0..=HOURS_MAX),
            person_sd: self.number(&raw.person_sd, 0.1..=SCALE_MAX),
            rating_sd: self.number(&raw.rating_sd, 0.1..=SCALE_MAX),
        }
    }

    fn shift(&mut self, raw: &RawShift) -> Shift {
        let mut factor = |raw| self.number(raw, 0.1..=FACTOR_MAX);
        Shift {
            first_session_soreness: factor(&raw.first_session_soreness),
            first_session_fatigue: factor(&raw.first_session_fatigue),
            ten_more_insertions_soreness: factor(&raw.ten_more_insertions_soreness),
            ten_more_insertions_fatigue: factor(&raw.ten_more_insertions_fatigue),
            deep_soreness: factor(&raw.deep_soreness),
            deep_fatigue: factor(&raw.deep_fatigue),
        }
    }

    fn number(&mut self, raw: &RawNumber, range: std::ops::RangeInclusive<f64>) -> Number {
        let value = *raw.value.as_ref();
        let is_in_order = raw.low <= value && value <= raw.high && raw.low < raw.high;
        if !is_in_order || !range.contains(&raw.low) || !range.contains(&raw.high) {
            let what = format!(
                "low {}, value {value} and high {} do not fit",
                raw.low, raw.high
            );
            let remedy = format!(
                "write low <= value <= high with some width, between {} and {}",
                range.start(),
                range.end()
            );
            let at = raw.value.span().start;
            self.resolver
                .findings
                .push(self.file.finding(at, what, remedy));
        }
        self.resolver
            .facts(self.file, &raw.basis, &raw.facts, self.known);
        self.resolver
            .sources(self.file, &raw.basis, &raw.sources, &self.known.sources);
        Number {
            value,
            low: raw.low,
            high: raw.high,
            basis: self.basis(raw),
            facts: all(&raw.facts),
            sources: all(&raw.sources),
            because: raw.because.clone(),
        }
    }

    fn basis(&mut self, raw: &RawNumber) -> Basis {
        let known = ["measured", "derived", "direction"].map(str::to_owned);
        self.resolver
            .known(self.file, "basis", std::slice::from_ref(&raw.basis), &known);
        match raw.basis.as_ref().as_str() {
            "measured" => Basis::Measured,
            "derived" => Basis::Derived,
            _ => Basis::Direction,
        }
    }
}
