//! Bars over time with the interval of each, and the same as a table.

use super::chart::number;

/// The plot's place within the drawing of 340 by 150.
const LEFT: f64 = 30.0;
const RIGHT: f64 = 334.0;
const TOP: f64 = 10.0;
const BOTTOM: f64 = 128.0;
const WIDTH_MAX: f64 = 26.0;

/// Bars as they are drawn.
#[derive(Clone, Debug)]
pub struct Bars {
    /// Makes its ids its own.
    pub slug: &'static str,
    /// What is drawn, in a few words.
    pub title: String,
    /// How to read it.
    pub about: String,
    /// The levels beside it: where, and what they are called.
    pub levels: Vec<(String, String)>,
    /// The bars, oldest first; none where there was nothing to count.
    pub bars: Vec<Bar>,
    /// What stands below the first and the last.
    pub ends: [String; 2],
    /// The heads of the table's columns.
    pub heads: Vec<String>,
    /// The table, oldest first: what a row is about, and its cells.
    pub rows: Vec<(String, Vec<String>)>,
}

/// One bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// `sure`, or `few` where there are too few to say.
    pub kind: &'static str,
    /// Its left edge.
    pub x: String,
    /// Its upper edge.
    pub y: String,
    /// Its width.
    pub width: String,
    /// Its height.
    pub height: String,
    /// Its middle, and the ends of its interval.
    pub interval: Option<[String; 3]>,
}

/// What a bar is drawn from.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    /// Which week or month.
    pub(crate) label: String,
    /// How high; `None` where there was nothing to count.
    pub(crate) value: Option<f64>,
    /// From where to where it may lie.
    pub(crate) interval: Option<(f64, f64)>,
    /// Whether there are enough to say.
    pub(crate) weight: Weight,
    /// The cells of its row.
    pub(crate) cells: Vec<String>,
}

/// Whether there are enough to say anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    /// Enough.
    Sure,
    /// Too few.
    Few,
}

/// The scale beside the bars: its top, and how a level is written.
pub(crate) struct Scale<'a> {
    pub(crate) top: f64,
    pub(crate) write: &'a dyn Fn(f64) -> String,
}

impl Bars {
    /// Draws readings, oldest first.
    pub(crate) fn of(
        (slug, title, about): (&'static str, String, String),
        scale: &Scale<'_>,
        heads: Vec<String>,
        readings: &[Reading],
    ) -> Self {
        let slots = u32::try_from(readings.len().max(1)).unwrap_or(u32::MAX);
        let slot = (RIGHT - LEFT) / f64::from(slots);
        let place = |at: usize| LEFT + slot * (f64::from(u32::try_from(at).unwrap_or(0)) + 0.5);
        let drawn = readings.iter().enumerate();
        let drawn = drawn.filter_map(|(at, reading)| bar(place(at), slot, scale.top, reading));
        let label = |reading: Option<&Reading>| {
            reading.map_or_else(String::new, |reading| reading.label.clone())
        };
        let row = |reading: &Reading| (reading.label.clone(), reading.cells.clone());
        Self {
            slug,
            title,
            about,
            levels: [0.0, 0.5, 1.0]
                .map(|part| (number(down(part)), (scale.write)(part * scale.top)))
                .into(),
            bars: drawn.collect(),
            ends: [label(readings.first()), label(readings.last())],
            heads,
            rows: readings.iter().map(row).collect(),
        }
    }

    /// Whether a bar has too few to say.
    pub fn has_few(&self) -> bool {
        self.bars.iter().any(|bar| bar.kind == "few")
    }
}

fn bar(middle: f64, slot: f64, top: f64, reading: &Reading) -> Option<Bar> {
    let part = |value: f64| (value / top).clamp(0.0, 1.0);
    let y = down(part(reading.value?));
    let width = (slot * 0.62).min(WIDTH_MAX);
    let interval = reading.interval.map(|(low, high)| {
        [
            number(middle),
            number(down(part(low))),
            number(down(part(high))),
        ]
    });
    Some(Bar {
        kind: match reading.weight {
            Weight::Sure => "sure",
            Weight::Few => "few",
        },
        x: number(middle - width / 2.0),
        y: number(y),
        width: number(width),
        height: number(BOTTOM - y),
        interval,
    })
}

/// The least of 1, 2 and 5 with noughts that is not below the value.
pub(crate) fn round_top(value: f64) -> f64 {
    let mut ten = 1.0;
    loop {
        let fits = [1.0, 2.0, 5.0].map(|step| step * ten);
        if let Some(top) = fits.into_iter().find(|top| *top >= value) {
            return top;
        }
        ten *= 10.0;
        if !ten.is_finite() {
            return value;
        }
    }
}

fn down(part: f64) -> f64 {
    BOTTOM - (BOTTOM - TOP) * part
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_stands_for_what_was_counted_and_none_for_nothing() {
        let reading = |value: Option<f64>, weight| Reading {
            label: "2 Nov".to_owned(),
            value,
            interval: value.map(|value| (value - 10.0, value + 10.0)),
            weight,
            cells: Vec::new(),
        };
        let readings = [
            reading(Some(50.0), Weight::Sure),
            reading(None, Weight::Sure),
            reading(Some(100.0), Weight::Few),
        ];
        let scale = Scale {
            top: 100.0,
            write: &|level| format!("{level:.0}"),
        };
        let named = ("answered", String::new(), String::new());
        let bars = Bars::of(named, &scale, Vec::new(), &readings);
        assert_eq!(bars.bars.len(), 2);
        assert_eq!(
            (bars.bars[0].y.as_str(), bars.bars[0].kind),
            ("69.0", "sure")
        );
        // What lies above the scale ends with it.
        let last = bars.bars[1].interval.as_ref().unwrap();
        assert_eq!(last[2], "10.0");
        assert!(bars.has_few() && bars.rows.len() == 3);
        assert_eq!(bars.levels[1], ("69.0".to_owned(), "50".to_owned()));
    }

    #[test]
    fn the_top_of_a_scale_is_round() {
        assert_eq!(
            [0.3, 3.0, 5.0, 11.0, 60.0].map(round_top),
            [1.0, 5.0, 5.0, 20.0, 100.0]
        );
    }
}
