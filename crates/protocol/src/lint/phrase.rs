//! Finds a word or a phrase in a text, whole words only, whatever the case.

/// Where `phrase` first stands in `text`; line breaks count as spaces.
pub(super) fn find(text: &str, phrase: &str) -> Option<usize> {
    let (text, phrase) = (folded(text), folded(phrase));
    // The curly apostrophe is longer, so folding it would move the places: each is looked for as it is written.
    whole(&text, &phrase).or_else(|| whole(&text, &phrase.replace('\'', "’")))
}

/// Where `phrase` first stands in `text` as words of its own.
fn whole(text: &str, phrase: &str) -> Option<usize> {
    if phrase.is_empty() {
        return None;
    }
    let mut places = text.match_indices(phrase).map(|(at, _)| at);
    places.find(|at| {
        let before = text[..*at].chars().next_back();
        let after = text[at + phrase.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// The first of several phrases that stands in `text`, and where.
pub(super) fn find_any<'a>(text: &str, phrases: &'a [String]) -> Option<(usize, &'a str)> {
    phrases
        .iter()
        .find_map(|phrase| Some((find(text, phrase)?, phrase.as_str())))
}

/// Lower case where that keeps the length, and one kind of space, so that places stay what they were.
fn folded(text: &str) -> String {
    let one = |c: char| {
        let mut lower = c.to_lowercase();
        match (lower.next(), lower.next()) {
            _ if c == '\n' => ' ',
            (Some(lower), None) if lower.len_utf8() == c.len_utf8() => lower,
            _ => c,
        }
    };
    text.chars().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_are_found_in_any_case_and_over_a_line_break() {
        assert_eq!(find("It WILL pass", "will"), Some(3));
        assert_eq!(find("nothing\nto worry about", "nothing to worry"), Some(0));
        assert_eq!(find("Se CURARÁ", "curará"), Some(3));
        assert_eq!(find("goodwill, willing", "will"), None);
        assert_eq!(find("anything", ""), None);
        assert_eq!(find("it won't hurt", "won't"), Some(3));
        assert_eq!(find("it won’t hurt", "won't"), Some(3));
    }
}
