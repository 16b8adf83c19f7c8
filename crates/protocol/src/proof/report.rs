//! What a proof says: what was covered, what was found.

use std::fmt;

/// P0 to P6.
const PROPERTIES: usize = 7;

/// A proof, or what stands against it.
#[derive(Clone, Debug, Default)]
pub struct Proof {
    /// P0 to P6, in this order.
    pub properties: Vec<Property>,
}

impl Proof {
    /// Was every property looked at, and does it hold?
    #[must_use]
    pub fn holds(&self) -> bool {
        self.properties.len() == PROPERTIES
            && self
                .properties
                .iter()
                .all(|property| property.violations.is_empty())
    }

    /// For each rule and row a check-in that only it decides.
    pub fn witnesses(&self) -> impl Iterator<Item = &Witness> {
        self.properties
            .iter()
            .flat_map(|property| &property.witnesses)
    }

    /// Everything that stands against it.
    pub fn violations(&self) -> impl Iterator<Item = &Violation> {
        self.properties
            .iter()
            .flat_map(|property| &property.violations)
    }
}

/// One property, and for what it was shown.
#[derive(Clone, Debug)]
pub struct Property {
    /// `P0` to `P6`.
    pub id: &'static str,
    /// What it says.
    pub says: &'static str,
    /// How many check-ins were covered, as a power of ten; `None` where it is not about check-ins.
    pub inputs_log10: Option<f64>,
    /// Nodes of the diagrams that it rests on.
    pub nodes: usize,
    /// Empty where it holds.
    pub violations: Vec<Violation>,
    /// For P3: a check-in for each rule and row that only it decides.
    pub witnesses: Vec<Witness>,
}

/// A check-in, rule or text for which a property does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// The property's id.
    pub property: &'static str,
    /// What is wrong, naming rule, row, sign or text.
    pub what: String,
    /// The check-in that shows it, in words.
    pub check_in: Option<String>,
    /// The rules that it is about: at most the two that matter.
    pub rules: Vec<String>,
}

impl fmt::Display for Violation {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.property, self.what)?;
        if let Some(check_in) = &self.check_in {
            write!(out, "; the check-in: {check_in}")?;
        }
        if self.rules.is_empty() {
            Ok(())
        } else {
            write!(out, "; rules: {}", self.rules.join(", "))
        }
    }
}

/// A check-in that shows what a rule, or a row of the usual, does alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witness {
    /// Id of the rule or row.
    pub id: String,
    /// The check-in in words.
    pub check_in: String,
}
