//! A value of a row.

use jiff::Timestamp;

/// A value, in the kinds that a column may have; `None` is unknown.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    Text(Option<String>),
    Int(Option<i32>),
    Real(Option<f64>),
    Flag(Option<bool>),
}

impl Cell {
    pub(crate) fn text(text: &str) -> Self {
        Self::Text(Some(text.to_owned()))
    }

    pub(crate) fn text_or_none(text: Option<&str>) -> Self {
        Self::Text(text.map(str::to_owned))
    }

    /// A number that fits; what does not fit is unknown.
    pub(crate) fn int<T: TryInto<i32>>(value: T) -> Self {
        Self::Int(value.try_into().ok())
    }

    pub(crate) fn int_or_none<T: TryInto<i32>>(value: Option<T>) -> Self {
        Self::Int(value.and_then(|value| value.try_into().ok()))
    }

    /// Hours from one time to another, to a tenth.
    pub(crate) fn hours(from: Option<Timestamp>, to: Option<Timestamp>) -> Self {
        let hours = from.zip(to).map(|(from, to)| {
            let hours = to.duration_since(from).as_secs_f64() / 3600.0;
            (hours * 10.0).round() / 10.0
        });
        Self::Real(hours)
    }
}
