//! One answer among several: an option, a radio or a checkbox.

use crate::text::Text;

/// A choice with what a form sends for it and what a reader sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What the form sends.
    pub value: String,
    /// What the reader sees.
    pub label: String,
    /// A second line that says what is meant; may be empty.
    pub hint: String,
    /// Whether it was chosen before.
    pub chosen: bool,
}

impl Choice {
    /// A choice not taken yet.
    pub fn new(value: &str, label: &str) -> Self {
        Self {
            value: value.to_owned(),
            label: label.to_owned(),
            hint: String::new(),
            chosen: false,
        }
    }

    /// Choices whose labels are furniture: `{kind}-{value}`, and `{kind}-unset` for the empty value.
    pub fn of(text: Text, kind: &str, values: &[&str]) -> Vec<Self> {
        let label = |value: &str| {
            text.get(&format!(
                "{kind}-{}",
                if value.is_empty() { "unset" } else { value }
            ))
        };
        values
            .iter()
            .map(|value| Self::new(value, &label(value)))
            .collect()
    }

    /// The same with a second line.
    pub fn hint(mut self, hint: &str) -> Self {
        hint.clone_into(&mut self.hint);
        self
    }

    /// The same, taken.
    pub fn taken(mut self) -> Self {
        self.chosen = true;
        self
    }

    /// The numbers 0 to 10, with the one that was chosen.
    pub fn scale(chosen: Option<u8>) -> Vec<Self> {
        (0..=10u8)
            .map(|n| Self {
                chosen: chosen == Some(n),
                ..Self::new(&n.to_string(), &n.to_string())
            })
            .collect()
    }

    /// Marks the choice with this value as taken.
    pub fn choose(choices: &mut [Self], value: &str) {
        for choice in choices {
            choice.chosen = choice.value == value;
        }
    }
}
