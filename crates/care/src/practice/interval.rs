//! Exact 95 % intervals: Clopper and Pearson's for a share, Garwood's for a count.

use statrs::distribution::{Beta, ContinuousCDF, Gamma};

/// What an interval of 95 % leaves out on each side.
const TAIL: f64 = 0.025;

/// From the lower to the upper bound.
pub type Interval = (f64, f64);

/// Clopper and Pearson's interval of a share, from 0 to 1. `None` where there was nothing to count; hits beyond `all`
/// count as `all`.
#[must_use]
pub fn of_share(hits: u64, all: u64) -> Option<Interval> {
    if all == 0 {
        return None;
    }
    let hits = hits.min(all);
    let (found, missed) = (float(hits), float(all - hits));
    let low = match hits {
        0 => 0.0,
        _ => Beta::new(found, missed + 1.0).ok()?.inverse_cdf(TAIL),
    };
    let high = if hits == all {
        1.0
    } else {
        Beta::new(found + 1.0, missed).ok()?.inverse_cdf(1.0 - TAIL)
    };
    Some((low, high))
}

/// Garwood's interval of the expectation behind a count of rare events.
#[must_use]
pub fn of_count(events: u64) -> Option<Interval> {
    let low = match events {
        0 => 0.0,
        _ => quantile(float(events), TAIL)?,
    };
    Some((low, quantile(float(events) + 1.0, 1.0 - TAIL)?))
}

/// The one-sided 95 % upper bound of the expectation where no event was seen: three, as the rule of three has it, and
/// exactly `-ln 0.05`.
#[must_use]
pub fn upper_of_none() -> f64 {
    -0.05_f64.ln()
}

/// Half a quantile of chi-square with `2 * shape` degrees of freedom.
fn quantile(shape: f64, p: f64) -> Option<f64> {
    Some(Gamma::new(shape, 1.0).ok()?.inverse_cdf(p))
}

/// Counts stay far below the 2^53 up to which this is exact.
#[expect(clippy::cast_precision_loss, reason = "no clinic has 2^53 of anything")]
pub(super) fn float(count: u64) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use statrs::distribution::{Binomial, DiscreteCDF, Poisson};

    fn near(found: Interval, expected: Interval) {
        let close = |a: f64, b: f64| (a - b).abs() < 5e-5;
        assert!(
            close(found.0, expected.0) && close(found.1, expected.1),
            "{found:?} is not {expected:?}"
        );
    }

    #[test]
    fn shares_are_those_of_published_tables() {
        // Clopper and Pearson 1934 as R's binom.test gives them; Newcombe 1998, table I, cases a to d, exact method.
        near(of_share(81, 263).unwrap(), (0.2527, 0.3676));
        near(of_share(15, 148).unwrap(), (0.0578, 0.1617));
        near(of_share(0, 20).unwrap(), (0.0, 0.1684));
        near(of_share(1, 29).unwrap(), (0.0009, 0.1776));
        near(of_share(20, 20).unwrap(), (1.0 - 0.1684, 1.0));
        assert_eq!(of_share(0, 0), None);
    }

    #[test]
    fn counts_are_those_of_published_tables() {
        // Garwood 1936, as Ulm 1990 and the tables of Breslow and Day 1987 give them.
        let hundredth = |found: Interval, expected: Interval| {
            let close = |a: f64, b: f64| (a - b).abs() < 0.006;
            assert!(
                close(found.0, expected.0) && close(found.1, expected.1),
                "{found:?} is not {expected:?}"
            );
        };
        hundredth(of_count(0).unwrap(), (0.0, 3.69));
        hundredth(of_count(1).unwrap(), (0.03, 5.57));
        hundredth(of_count(5).unwrap(), (1.62, 11.67));
        hundredth(of_count(10).unwrap(), (4.80, 18.39));
        hundredth(of_count(100).unwrap(), (81.36, 121.63));
        assert!((upper_of_none() - 2.9957).abs() < 1e-4);
    }

    proptest! {
        #[test]
        fn the_bounds_of_a_share_leave_out_what_they_say(all in 1_u64..3_000, part in 0.0_f64..=1.0) {
            let hits = ((float(all) * part) as u64).min(all);
            let (low, high) = of_share(hits, all).unwrap();
            let share = float(hits) / float(all);
            prop_assert!(low <= share && share <= high);
            if hits > 0 {
                let above = 1.0 - Binomial::new(low, all).unwrap().cdf(hits - 1);
                prop_assert!((above - TAIL).abs() < 1e-6, "{above}");
            }
            if hits < all {
                let below = Binomial::new(high, all).unwrap().cdf(hits);
                prop_assert!((below - TAIL).abs() < 1e-6, "{below}");
            }
        }

        #[test]
        fn the_bounds_of_a_count_leave_out_what_they_say(events in 0_u64..2_000) {
            let (low, high) = of_count(events).unwrap();
            if events > 0 {
                let above = 1.0 - Poisson::new(low).unwrap().cdf(events - 1);
                prop_assert!((above - TAIL).abs() < 1e-6, "{above}");
            }
            let below = Poisson::new(high).unwrap().cdf(events);
            prop_assert!((below - TAIL).abs() < 1e-6, "{below}");
        }
    }
}
