//! What is wrong with a form, field by field, so that the summary can link to each.

/// One field that needs another look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The id of the field in the page.
    pub field: String,
    /// What to do, in words.
    pub message: String,
}

/// All that is wrong with a form; empty when nothing is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    /// One problem.
    pub fn one(field: &str, message: &str) -> Self {
        let mut problems = Self::default();
        problems.add(field, message);
        problems
    }

    /// Adds a problem.
    pub fn add(&mut self, field: &str, message: &str) {
        self.0.push(Problem {
            field: field.to_owned(),
            message: message.to_owned(),
        });
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is wrong with the fields whose ids begin so.
    pub fn within(&self, start: impl AsRef<str>) -> Vec<&Problem> {
        self.0
            .iter()
            .filter(|problem| problem.field.starts_with(start.as_ref()))
            .collect()
    }

    /// The message beside a field, where it has one.
    pub fn of(&self, field: impl AsRef<str>) -> Option<&str> {
        self.0
            .iter()
            .find(|problem| problem.field == field.as_ref())
            .map(|problem| problem.message.as_str())
    }
}
