//! Names as people search for them, and patients who may be the one whose name is typed.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::{Identity, Patient, find_patients};
use crate::Care;
use crate::id::ClinicId;
use crate::port::StoreError;

/// Fewer digits make no number that tells anybody apart.
const DIGITS_MIN: usize = 6;

/// A text without accents, in small letters, its words parted by one space: as the list of muscles is searched, too.
pub(super) fn folded(text: &str) -> String {
    let plain: String = text.nfd().filter(|c| !is_combining_mark(*c)).collect();
    let words: Vec<String> = plain.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

/// The clinic's patients who may be this person: of the same name, or with the same number and a part of the name.
/// Families share numbers and names, so whoever enters it decides.
///
/// # Errors
/// [`StoreError`], also when a name does not open with the master key.
pub async fn alike(
    care: &Care,
    clinic: &ClinicId,
    person: &Identity,
) -> Result<Vec<Patient>, StoreError> {
    let name = folded(&person.name);
    if name.is_empty() {
        return Ok(Vec::new());
    }
    let mut found = find_patients(care, clinic, "").await?;
    found.retain(|patient| is_alike(&patient.identity, &name, &digits(&person.phone)));
    Ok(found)
}

fn is_alike(known: &Identity, name: &str, phone: &str) -> bool {
    let known_as = folded(&known.name);
    let shares_a_word = || {
        let mut words = known_as.split(' ');
        words.any(|word| name.split(' ').any(|other| other == word))
    };
    let is_same_number = phone.len() >= DIGITS_MIN && digits(&known.phone) == phone;
    known_as == name || (is_same_number && shares_a_word())
}

fn digits(phone: &str) -> String {
    phone.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(name: &str, phone: &str) -> Identity {
        Identity {
            name: name.to_owned(),
            phone: phone.to_owned(),
            ..Identity::default()
        }
    }

    #[test]
    fn accents_case_and_spaces_make_no_other_name() {
        assert_eq!(folded("  José   PÉREZ "), "jose perez");
        assert_eq!(folded("Jose\u{301} Perez"), folded("jose pérez"));
        assert_ne!(folded("Jose"), folded("Josefa"));
    }

    #[test]
    fn the_same_name_is_alike_and_the_same_number_only_with_a_part_of_it() {
        let maria = known("María Lindqvist", "0170 1234567");
        assert!(is_alike(&maria, "maria lindqvist", ""));
        assert!(is_alike(&maria, "maria lindqvist berg", "01701234567"));
        assert!(!is_alike(&maria, "maria berg", "0170999"));
        assert!(!is_alike(&maria, "tom adeyemi", "01701234567"));
        assert!(!is_alike(&known("Maria", "0"), "maria berg", "0"));
    }
}
