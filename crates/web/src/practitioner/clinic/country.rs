//! Countries with the number for an ambulance and their time zones, as first suggestions that an owner checks.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::page::choice::Choice;
use crate::text::Text;

static BOOK: LazyLock<Book> = LazyLock::new(|| {
    // A test refuses a file that does not read.
    serde_json::from_str(include_str!("../../../data/countries.json")).unwrap_or_default()
});

#[derive(Default, Deserialize)]
struct Book {
    sources: BTreeMap<String, String>,
    countries: Vec<Country>,
}

/// A country.
#[derive(Deserialize)]
pub(crate) struct Country {
    /// ISO 3166, two letters.
    pub(crate) code: String,
    /// What is dialled for an ambulance.
    pub(crate) number: String,
    source: String,
    /// IANA zones.
    pub(crate) zones: Vec<String>,
    names: BTreeMap<String, String>,
}

impl Country {
    /// Where the number comes from.
    pub(crate) fn source(&self) -> &'static str {
        BOOK.sources.get(&self.source).map_or("", String::as_str)
    }
}

/// The country with this code.
pub(crate) fn find(code: &str) -> Option<&'static Country> {
    BOOK.countries.iter().find(|country| country.code == code)
}

/// All countries by name in the reader's language, and a last one for every other.
pub(crate) fn choices(text: Text, chosen: &str) -> Vec<Choice> {
    let name = |country: &Country| {
        let name = country.names.get(text.lang());
        name.cloned().unwrap_or_else(|| country.code.clone())
    };
    let all = BOOK.countries.iter();
    let mut choices: Vec<Choice> = all
        .map(|country| Choice::new(&country.code, &name(country)))
        .collect();
    choices.sort_by(|one, other| one.label.cmp(&other.label));
    choices.insert(0, Choice::new("", &text.get("choose")));
    choices.push(Choice::new("other", &text.get("country-other")));
    Choice::choose(&mut choices, chosen);
    choices
}

/// The zones of a country, or of all where it is another; the one that is in use is always among them.
pub(crate) fn zones(text: Text, country: &str, chosen: &str) -> Vec<Choice> {
    let mut names: Vec<&str> = match find(country) {
        Some(country) => country.zones.iter().map(String::as_str).collect(),
        None => jiff_zones(),
    };
    if !chosen.is_empty() && !names.contains(&chosen) {
        names.push(chosen);
    }
    let label = |name: &str| name.replace('_', " ");
    let mut choices: Vec<Choice> = names
        .iter()
        .map(|name| Choice::new(name, &label(name)))
        .collect();
    if chosen.is_empty() && names.len() > 1 {
        choices.insert(0, Choice::new("", &text.get("choose")));
    }
    Choice::choose(&mut choices, chosen);
    choices
}

/// Every zone of every country that we know, and the world's own.
fn jiff_zones() -> Vec<&'static str> {
    let all = BOOK.countries.iter().flat_map(|country| &country.zones);
    let mut names: Vec<&str> = all.map(String::as_str).collect();
    names.extend(OTHER_ZONES);
    names.sort_unstable();
    names.dedup();
    names
}

/// Zones of countries whose ambulance number we do not suggest.
const OTHER_ZONES: [&str; 22] = [
    "Africa/Algiers",
    "Africa/Casablanca",
    "Africa/Lagos",
    "Africa/Nairobi",
    "Africa/Tunis",
    "America/Bogota",
    "America/Caracas",
    "America/Guatemala",
    "America/La_Paz",
    "Asia/Baghdad",
    "Asia/Bahrain",
    "Asia/Bangkok",
    "Asia/Beirut",
    "Asia/Colombo",
    "Asia/Jakarta",
    "Asia/Karachi",
    "Asia/Kuala_Lumpur",
    "Asia/Manila",
    "Asia/Muscat",
    "Asia/Shanghai",
    "Europe/Belgrade",
    "Europe/Kyiv",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_has_a_number_with_a_source_a_name_in_each_language_and_zones_that_exist() {
        assert!(BOOK.countries.len() > 50);
        for country in &BOOK.countries {
            assert!(country.source().starts_with("https://"), "{}", country.code);
            let is_number = country.number.chars().all(|c| c.is_ascii_digit());
            assert!(is_number && country.number.len() > 1, "{}", country.code);
            for text in Text::all() {
                assert!(country.names.contains_key(text.lang()), "{}", country.code);
            }
            assert!(!country.zones.is_empty());
        }
        for zone in jiff_zones() {
            assert!(jiff::tz::TimeZone::get(zone).is_ok(), "{zone}");
        }
    }
}
