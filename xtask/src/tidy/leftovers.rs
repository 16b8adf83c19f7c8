//! Rule: no note to oneself is left in the code; what is to be done stands in an issue.

use super::finding::Finding;
use super::house::House;

const WORDS: &[&str] = &[
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("XX", "X"),
];
const FILES: &[&str] = &[
    ".rs", ".mjs", ".js", ".css", ".html", ".sql", ".toml", ".ftl", ".sh", ".ci/run",
];
const MEND: &str = "Do it now, or file an issue and take the note out";

/// None of the words stands in a file of code or content.
pub(super) fn check(house: &House) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in house.files.iter().filter(|file| file.ends_with(FILES)) {
        for (line, text) in file.lines() {
            let words = text.split(|c: char| !c.is_alphanumeric() && c != '_');
            let notes = words.filter(|word| WORDS.contains(word));
            found.extend(
                notes.map(|word| {
                    Finding::at(&file.path, line, format!("leaves a note: {word}"), MEND)
                }),
            );
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_is_found_in_code_and_in_content() {
        for path in ["a/src/a.rs", "a.sql", "clinical/a.toml", "a.ftl"] {
            for word in WORDS {
                assert_eq!(
                    check(&House::of(&[(path, &format!("// {word}: later"))])).len(),
                    1,
                    "{path} {word}"
                );
            }
        }
    }

    #[test]
    fn words_that_contain_one_pass() {
        assert_eq!(
            check(&House::of(&[(
                "a/src/a.rs",
                &format!("// {}S {}_A", WORDS[0], WORDS[2])
            )])),
            []
        );
    }
}
