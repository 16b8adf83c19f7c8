//! Collects lines and figures, and prints them with their ratios.

use std::collections::BTreeMap;
use std::fmt;

/// What was measured.
#[derive(Default)]
pub(crate) struct Report {
    lines: Vec<String>,
    figures: BTreeMap<&'static str, f64>,
}

impl Report {
    /// Adds a line, and shows it at once.
    pub(crate) fn line(&mut self, line: String) {
        println!("{line}");
        self.lines.push(line);
    }

    /// Keeps a figure by name.
    pub(crate) fn figure(&mut self, name: &'static str, value: f64) {
        self.figures.insert(name, value);
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\n{} lines measured. Ratios:", self.lines.len())?;
        self.figures
            .iter()
            .try_for_each(|(name, value)| writeln!(f, "  {name:<48} {value:>10.2}"))
    }
}

/// The middle of the values.
pub(crate) fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or_default()
}
