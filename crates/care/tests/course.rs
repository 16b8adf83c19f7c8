//! The expected course: calibrated on simulated patients, in agreement with what is published, bounded, and learning.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says where it broke by panicking"
)]

use care::course::{Belief, Dose, HOURS_DRAWN, Rating, Scale};
use care::treatment::Layer;
use protocol::{CompiledProtocol, Course, Curve, Number};

fn course() -> Course {
    CompiledProtocol::shipped()
        .unwrap_or_else(|error| panic!("{error}"))
        .course()
        .clone()
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct Dice(u64);

impl Dice {
    /// From 0 to 1.
    fn uniform(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        f64::from(u32::try_from((z ^ (z >> 31)) >> 32).unwrap()) / f64::from(u32::MAX)
    }

    fn normal(&mut self) -> f64 {
        let (a, b) = (self.uniform().max(1e-12), self.uniform());
        (-2.0 * a.ln()).sqrt() * (std::f64::consts::TAU * b).cos()
    }

    fn pick(&mut self, of: &[(f64, f64)]) -> f64 {
        let mut rest = self.uniform();
        for (value, weight) in of {
            if rest < *weight {
                return *value;
            }
            rest -= weight;
        }
        of.last().unwrap().0
    }
}

/// The same discretisation as documented: middle of the lower half, the value, middle of the upper half, the end.
fn spread(number: &Number) -> [(f64, f64); 4] {
    [
        (f64::midpoint(number.low, number.value), 0.25),
        (number.value, 0.4),
        (f64::midpoint(number.value, number.high), 0.25),
        (number.high, 0.1),
    ]
}

/// Somebody whose course is drawn from the prior.
struct Person {
    level: f64,
    peak_h: f64,
    half_life_h: f64,
}

impl Person {
    fn drawn(curve: &Curve, dice: &mut Dice) -> Self {
        let level_sd = (curve.level.high - curve.level.low) / 3.29;
        let sd = curve.person_sd.value.hypot(level_sd);
        Self {
            level: curve.level.value + sd * dice.normal(),
            peak_h: dice.pick(&spread(&curve.peak_h)),
            half_life_h: dice.pick(&spread(&curve.half_life_h)),
        }
    }

    /// What is said at an hour: a whole number from 0 to 10.
    fn says(&self, curve: &Curve, hours: f64, dice: &mut Dice) -> u8 {
        let height = if hours < self.peak_h {
            curve.start.value + (1.0 - curve.start.value) * hours / self.peak_h
        } else {
            (-(hours - self.peak_h) / self.half_life_h).exp2()
        };
        let said = self.level * height + curve.rating_sd.value * dice.normal();
        let whole = said.round().clamp(0.0, 10.0);
        (0..=10).find(|value| f64::from(*value) >= whole).unwrap()
    }
}

/// Where what was said lies among what was expected, 0 to 1: even if the expectation is right. A whole number covers a
/// range, so a place within it is drawn (randomised probability integral transform, Czado 2009).
fn place(belief: &Belief, hours: f64, said: u8, dice: &mut Dice) -> f64 {
    let value = f64::from(said);
    let below = |limit: f64| belief.share_below(hours, limit);
    let low = if said == 0 { 0.0 } else { below(value - 0.5) };
    let high = if said == 10 { 1.0 } else { below(value + 0.5) };
    low + (high - low) * dice.uniform()
}

/// The shares of simulated patients whose next rating lies in the middle 50 % and 90 % of what was expected.
fn coverage(scale: Scale, said_at: &[f64], asked_at: f64) -> (f64, f64) {
    let course = course();
    let curve = match scale {
        Scale::Soreness => &course.soreness,
        Scale::Fatigue => &course.fatigue,
    };
    let mut dice = Dice(20_240_523);
    let (mut half, mut most) = (0, 0);
    const PATIENTS: u32 = 2_000;
    for _ in 0..PATIENTS {
        let person = Person::drawn(curve, &mut dice);
        let mut belief = Belief::prior(&course, scale, Dose::default());
        for hours in said_at {
            let value = person.says(curve, *hours, &mut dice);
            belief.learn(Rating {
                hours: *hours,
                value,
            });
        }
        let said = person.says(curve, asked_at, &mut dice);
        let place = place(&belief, asked_at, said, &mut dice);
        half += u32::from((0.25..0.75).contains(&place));
        most += u32::from((0.05..0.95).contains(&place));
    }
    (
        f64::from(half) / f64::from(PATIENTS),
        f64::from(most) / f64::from(PATIENTS),
    )
}

#[test]
fn on_simulated_patients_the_bands_cover_what_they_say() {
    let mut wrong = Vec::new();
    for scale in [Scale::Soreness, Scale::Fatigue] {
        for (said_at, asked_at) in [
            (&[][..], 6.0),
            (&[][..], 30.0),
            (&[5.0][..], 26.0),
            (&[5.0, 24.0][..], 48.0),
            (&[5.0, 12.0, 24.0, 36.0][..], 60.0),
        ] {
            let (half, most) = coverage(scale, said_at, asked_at);
            if (half - 0.5).abs() > 0.03 || (most - 0.9).abs() > 0.03 {
                wrong.push(format!("{scale:?} {said_at:?} {asked_at}: {half} {most}"));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// E3: about 35 of 100 straight after, about 4 at 48 h.
#[test]
fn before_anything_is_said_the_mean_is_near_what_was_measured() {
    let belief = Belief::prior(&course(), Scale::Soreness, Dose::default());
    assert!((belief.mean(0.0) - 3.5).abs() < 0.6, "{}", belief.mean(0.0));
    assert!(
        (belief.mean(48.0) - 0.4).abs() < 0.4,
        "{}",
        belief.mean(48.0)
    );
}

#[test]
fn the_band_stays_within_the_scale_in_order_and_narrows_with_what_is_said() {
    let course = course();
    let mut belief = Belief::prior(&course, Scale::Soreness, Dose::default());
    let width = |belief: &Belief| {
        let band = belief.band(12.0);
        band.high - band.low
    };
    for (hours, value) in [(2.0, 4), (6.0, 4), (10.0, 3)] {
        let before = width(&belief);
        belief.learn(Rating { hours, value });
        assert!(width(&belief) < before, "at {hours} h");
    }
    for value in [0, 10, 10, 10] {
        belief.learn(Rating { hours: 20.0, value });
        for hours in HOURS_DRAWN {
            let band = belief.band(hours);
            let all = [band.low, band.lower, band.middle, band.upper, band.high];
            assert!(all.is_sorted(), "{all:?}");
            assert!(
                all.iter().all(|value| (0.0..=10.0).contains(value)),
                "{all:?}"
            );
        }
    }
}

#[test]
fn a_stronger_session_and_a_first_one_are_expected_to_be_felt_more() {
    let course = course();
    let usual = Dose::default();
    let first = Dose {
        first_session: Some(true),
        ..usual
    };
    let many = Dose {
        insertions: Some(40),
        ..usual
    };
    let superficial = Dose {
        depth: Some(Layer::Superficial),
        ..usual
    };
    for scale in [Scale::Soreness, Scale::Fatigue] {
        let mean = |dose| Belief::prior(&course, scale, dose).mean(12.0);
        assert!(mean(first) > mean(usual));
        assert!(mean(many) > mean(usual));
        assert!(mean(superficial) < mean(usual));
    }
}

#[test]
fn an_earlier_session_that_was_felt_strongly_shifts_the_next_but_not_wholly() {
    let course = course();
    let prior = || Belief::prior(&course, Scale::Soreness, Dose::default());
    let mut earlier = prior();
    for hours in [4.0, 12.0, 24.0] {
        earlier.learn(Rating { hours, value: 8 });
    }
    let next = prior().after(&earlier, &course);
    assert!(next.mean(6.0) > prior().mean(6.0) + 0.5);
    assert!(next.mean(6.0) < earlier.mean(6.0));
}

#[test]
fn nothing_that_was_said_can_break_it() {
    let course = course();
    let mut belief = Belief::prior(&course, Scale::Fatigue, Dose::default());
    for (hours, value) in [(0.0, 10), (0.0, 0), (10_000.0, 10), (1.0, 10), (9_000.0, 0)] {
        belief.learn(Rating { hours, value });
        let band = belief.band(24.0);
        assert!(band.middle.is_finite() && band.low >= 0.0 && band.high <= 10.0);
    }
}
