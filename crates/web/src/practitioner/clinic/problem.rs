//! What is wrong with a form about a clinic or its users, in words, at its field.

use care::clinic::OpenError;

use crate::page::problem::Problems;
use crate::text::Text;

/// The field and the furniture key of what is wrong; `None` where the store failed.
pub(crate) fn of(error: &OpenError) -> Option<(&'static str, &'static str)> {
    Some(match error {
        OpenError::UnknownZone(_) => ("zone", "problem-zone"),
        OpenError::UnknownLanguage(_) => ("language", "problem-language"),
        OpenError::Empty("the clinic's name") => ("clinic", "problem-clinic-name"),
        OpenError::Empty("the telephone number") => ("phone", "problem-phone"),
        OpenError::Empty("the emergency number") => ("emergency", "problem-emergency"),
        OpenError::Empty(_) => ("name", "problem-name"),
        OpenError::NotAnAddress(_) => ("email", "problem-email"),
        OpenError::AddressTaken => ("email", "problem-email-taken"),
        OpenError::ShortPassword => ("password", "problem-password"),
        OpenError::Hash | OpenError::Store(_) => return None,
    })
}

/// The same as the problems of a page.
pub(crate) fn problems(text: Text, error: &OpenError) -> Option<Problems> {
    of(error).map(|(field, key)| Problems::one(field, &text.get(key)))
}
