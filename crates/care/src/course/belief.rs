//! What is believed of one course: for each shape how likely it is, and a normal for the level.

use protocol::{Course, Number};

use super::shape::{Shape, shapes};
use super::{Dose, Rating, Scale};
use crate::treatment::Layer;

/// A number's low and high are taken as the 5th and 95th percentile of a normal.
const WIDTH_IN_SD: f64 = 2.0 * 1.645;
/// Insertions of a session as the measured course had them.
const INSERTIONS: f64 = 10.0;
/// More insertions than this tell no more.
const TENS_MAX: f64 = 4.0;

/// What is believed of a course.
#[derive(Clone, Debug)]
pub struct Belief {
    pub(super) parts: Vec<Part>,
    pub(super) rating_var: f64,
    /// The level before anything was said in this session.
    prior: Level,
}

/// One shape, with its level.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub(super) shape: Shape,
    pub(super) weight: f64,
    pub(super) level: Level,
}

/// A normal.
#[derive(Clone, Copy, Debug)]
pub(super) struct Level {
    pub(super) mean: f64,
    pub(super) var: f64,
}

impl Belief {
    /// Before anything is known but what was done in the session.
    #[must_use]
    pub fn prior(course: &Course, scale: Scale, dose: Dose) -> Self {
        let curve = scale.curve(course);
        let factors = factors(course, scale, dose);
        let factor: f64 = factors.iter().map(|(value, _)| value).product();
        let mean = curve.level.value * factor;
        let doubt: f64 = factors.iter().map(|(_, doubt)| doubt * doubt).sum();
        let var = curve.person_sd.value.powi(2)
            + (width(&curve.level) * factor).powi(2)
            + mean * mean * doubt;
        let level = Level { mean, var };
        let parts = shapes(curve).into_iter().map(|(shape, weight)| Part {
            shape,
            weight,
            level,
        });
        Self {
            parts: parts.collect(),
            rating_var: curve.rating_sd.value.powi(2),
            prior: level,
        }
    }

    /// The same with what an earlier session of the same patient showed: a share of what sets a person apart stays.
    #[must_use]
    pub fn after(mut self, earlier: &Self, course: &Course) -> Self {
        let share = course.same_person.value;
        let (then, shown) = (earlier.prior, earlier.level());
        let ratio = share * (self.prior.var / then.var).sqrt();
        self.prior = Level {
            mean: self.prior.mean + ratio * (shown.mean - then.mean),
            var: self.prior.var - ratio * ratio * (then.var - shown.var).max(0.0),
        };
        for part in &mut self.parts {
            part.level = self.prior;
        }
        self
    }

    /// Learns what was said.
    pub fn learn(&mut self, rating: Rating) {
        let value = f64::from(rating.value);
        let mut sum = 0.0;
        for part in &mut self.parts {
            let height = part.shape.at(rating.hours);
            let var = height * height * part.level.var + self.rating_var;
            let miss = value - height * part.level.mean;
            part.weight *= (-0.5 * miss * miss / var).exp() / var.sqrt();
            let gain = height * part.level.var / var;
            part.level.mean += gain * miss;
            part.level.var *= 1.0 - gain * height;
            sum += part.weight;
        }
        // Where no shape can explain what was said, all stay as likely as each other.
        let even = 1.0 / f64::from(u32::try_from(self.parts.len()).unwrap_or(1));
        for part in &mut self.parts {
            part.weight = if sum > 0.0 { part.weight / sum } else { even };
        }
    }

    /// The level over all shapes as one normal.
    fn level(&self) -> Level {
        let over = |of: &dyn Fn(&Part) -> f64| -> f64 {
            self.parts.iter().map(|part| part.weight * of(part)).sum()
        };
        let mean = over(&|part| part.level.mean);
        let var = over(&|part| part.level.var + (part.level.mean - mean).powi(2));
        Level { mean, var }
    }
}

/// What the session changes, each as a factor and the doubt about it.
fn factors(course: &Course, scale: Scale, dose: Dose) -> Vec<(f64, f64)> {
    let shift = &course.shift;
    let (first, insertions, deep) = match scale {
        Scale::Soreness => (
            &shift.first_session_soreness,
            &shift.ten_more_insertions_soreness,
            &shift.deep_soreness,
        ),
        Scale::Fatigue => (
            &shift.first_session_fatigue,
            &shift.ten_more_insertions_fatigue,
            &shift.deep_fatigue,
        ),
    };
    let mut factors = Vec::new();
    if dose.first_session == Some(true) {
        factors.push(power(first, 1.0));
    }
    if let Some(count) = dose.insertions {
        let tens = (f64::from(count) - INSERTIONS) / 10.0;
        factors.push(power(insertions, tens.min(TENS_MAX)));
    }
    match dose.depth {
        // The measured course is of deep needling.
        Some(Layer::Superficial) => factors.push(power(deep, -1.0)),
        Some(Layer::Deep) | None => {}
    }
    factors
}

fn power(number: &Number, times: f64) -> (f64, f64) {
    (
        number.value.powf(times),
        width(number) / number.value * times.abs(),
    )
}

fn width(number: &Number) -> f64 {
    (number.high - number.low) / WIDTH_IN_SD
}
