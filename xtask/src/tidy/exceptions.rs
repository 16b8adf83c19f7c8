//! Rule: a lint is never silenced by `allow`; `expect` says why and goes away with its cause.

use super::finding::Finding;
use super::house::House;
use super::rust::Rust;

const MEND: &str = "Write `#[expect(lint, reason = \"…\")]`, or mend what the lint says";

/// No attribute allows a lint, under `cfg_attr` neither.
pub(super) fn check(house: &House) -> Vec<Finding> {
    let mut found = Vec::new();
    for (file, rust) in house.rust_files() {
        let starts = (0..rust.tokens.len()).filter(|index| allows(rust, *index));
        let lines = starts.filter_map(|index| rust.tokens.get(index).map(|token| token.line));
        found.extend(
            lines.map(|line| Finding::at(&file.path, line, "silences a lint by `allow`", MEND)),
        );
    }
    found
}

/// Whether an attribute begins here that allows something.
fn allows(rust: &Rust, index: usize) -> bool {
    let body = if rust.reads(index, &["#", "["]) {
        index + 2
    } else if rust.reads(index, &["#", "!", "["]) {
        index + 3
    } else {
        return false;
    };
    let end = (body..rust.tokens.len())
        .find(|at| rust.reads(*at, &["]"]))
        .unwrap_or(rust.tokens.len());
    rust.reads(body, &["allow", "("])
        || (rust.reads(body, &["cfg_attr"])
            && (body..end).any(|at| rust.reads(at, &["allow", "("])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_allow_is_found_in_all_its_shapes() {
        for text in [
            "#[allow(dead_code)]\nfn a() {}",
            "#![allow(dead_code)]",
            "#[cfg_attr(test, allow(dead_code))]\nfn a() {}",
        ] {
            assert_eq!(
                check(&House::of(&[("a/src/a.rs", text)])).len(),
                1,
                "{text}"
            );
        }
    }

    #[test]
    fn an_expect_passes_and_so_does_a_function_of_that_name() {
        let text = "#[expect(dead_code, reason = \"soon\")]\nfn a() { allow(1) }";
        assert_eq!(check(&House::of(&[("a/src/a.rs", text)])), []);
    }
}
