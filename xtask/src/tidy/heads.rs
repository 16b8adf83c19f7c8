//! Rule: every Rust file begins with a head, `//!`, that says what it is for.

use super::finding::Finding;
use super::house::{File, House};

const MEND: &str =
    "Begin it with `//! ` and one sentence: what it is for; then what it does not do";

/// The first line of each file is a head with words in it.
pub(super) fn check(house: &House) -> Vec<Finding> {
    let bare = house
        .files
        .iter()
        .filter(|file| file.path.ends_with(".rs") && !has_head(file));
    bare.map(|file| Finding::at(&file.path, 1, "has no head", MEND))
        .collect()
}

fn has_head(file: &File) -> bool {
    let first = file.text.lines().next().unwrap_or_default();
    first
        .strip_prefix("//! ")
        .is_some_and(|words| words.split_whitespace().count() >= 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_a_head_is_found() {
        for text in [
            "",
            "fn a() {}",
            "// A comment is no head.",
            "//!",
            "//! \n//! Late.",
            "/// Doc of an item.\nfn a() {}",
        ] {
            assert_eq!(
                check(&House::of(&[("a/tests/a.rs", text)])).len(),
                1,
                "{text}"
            );
        }
    }

    #[test]
    fn a_file_with_a_head_passes_and_other_files_need_none() {
        assert_eq!(
            check(&House::of(&[
                ("a/src/a.rs", "//! DECIDES: what.\n"),
                ("a.css", "a {}")
            ])),
            []
        );
    }
}
