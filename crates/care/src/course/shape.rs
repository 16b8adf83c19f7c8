//! Shapes: a rise from a start to 1 at the peak, then halving again and again. The prior has a few of them with weights.

use protocol::{Curve, Number};

/// A shape; 1 at its peak.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    start: f64,
    peak_h: f64,
    half_life_h: f64,
}

impl Shape {
    /// Its height `hours` after the session.
    pub(super) fn at(self, hours: f64) -> f64 {
        if hours < self.peak_h {
            self.start + (1.0 - self.start) * hours / self.peak_h
        } else {
            (-(hours - self.peak_h) / self.half_life_h).exp2()
        }
    }
}

/// The shapes of a curve with their weights, which sum to 1.
pub(super) fn shapes(curve: &Curve) -> Vec<(Shape, f64)> {
    let mut shapes = Vec::new();
    for (peak_h, a) in spread(&curve.peak_h) {
        for (half_life_h, b) in spread(&curve.half_life_h) {
            let shape = Shape {
                start: curve.start.value,
                peak_h,
                half_life_h,
            };
            shapes.push((shape, a * b));
        }
    }
    shapes
}

/// A number's width as three or four values: the middle is likeliest, the ends are not surprising.
fn spread(number: &Number) -> [(f64, f64); 4] {
    let between = |a: f64, b: f64| f64::midpoint(a, b);
    [
        (between(number.low, number.value), 0.25),
        (number.value, 0.4),
        (between(number.value, number.high), 0.25),
        (number.high, 0.1),
    ]
}
