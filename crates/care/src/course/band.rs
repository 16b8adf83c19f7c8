//! The band: between which ratings half, and nine in ten, are expected at an hour. Never outside the scale.

use super::Belief;
use super::belief::Part;

/// Hours since the session at which the band is drawn.
pub const HOURS_DRAWN: [f64; 13] = [
    0.0, 4.0, 8.0, 12.0, 18.0, 24.0, 30.0, 36.0, 48.0, 60.0, 72.0, 84.0, 96.0,
];

/// Half points of the scale, between which the band is read off in straight lines.
const STEPS: usize = 21;
const STEP: f64 = 0.5;

/// What is expected at an hour, in points of the scale, 0 to 10.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// One in twenty is below.
    pub low: f64,
    /// One in four is below.
    pub lower: f64,
    /// As many are below as above.
    pub middle: f64,
    /// One in four is above.
    pub upper: f64,
    /// One in twenty is above.
    pub high: f64,
}

impl Belief {
    /// What is expected at an hour.
    #[must_use]
    pub fn band(&self, hours: f64) -> Band {
        let ratings = self.ratings(hours);
        let below = below_each_step(&ratings);
        let at = |share| read_off(&below, share);
        Band {
            low: at(0.05),
            lower: at(0.25),
            middle: at(0.5),
            upper: at(0.75),
            high: at(0.95),
        }
    }

    /// The share of ratings below `value`.
    #[must_use]
    pub fn share_below(&self, hours: f64, value: f64) -> f64 {
        share_below(&self.ratings(hours), value)
    }

    /// The expected rating, before it is bounded to the scale.
    #[must_use]
    pub fn mean(&self, hours: f64) -> f64 {
        let all = self.ratings(hours);
        all.iter().map(|one| one.weight * one.mean).sum()
    }

    fn ratings(&self, hours: f64) -> Vec<Normal> {
        let one = |part: &Part| {
            let height = part.shape.at(hours);
            Normal {
                weight: part.weight,
                mean: height * part.level.mean,
                sd: (height * height * part.level.var + self.rating_var).sqrt(),
            }
        };
        self.parts.iter().map(one).collect()
    }
}

/// Ratings by one shape.
struct Normal {
    weight: f64,
    mean: f64,
    sd: f64,
}

fn share_below(all: &[Normal], value: f64) -> f64 {
    let below = |one: &Normal| {
        let distance = (value - one.mean) / (one.sd * std::f64::consts::SQRT_2);
        one.weight * 0.5 * libm::erfc(-distance)
    };
    all.iter().map(below).sum()
}

fn below_each_step(all: &[Normal]) -> [f64; STEPS] {
    let mut value = 0.0;
    [(); STEPS].map(|()| {
        let share = share_below(all, value);
        value += STEP;
        share
    })
}

/// The value that this share is below, bounded to the scale.
fn read_off(below: &[f64; STEPS], share: f64) -> f64 {
    let mut value = 0.0;
    let mut before = f64::NAN;
    for here in below {
        if *here >= share {
            // The first step has nothing before it: all that lies below the scale is at its end.
            let part = (share - before) / (here - before);
            return if part.is_finite() {
                value - STEP + STEP * part
            } else {
                value
            };
        }
        before = *here;
        value += STEP;
    }
    value - STEP
}
