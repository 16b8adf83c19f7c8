//! Rule: nothing outside a test unwraps.
//!
//! Clippy denies it too, but not inside every macro.

use super::finding::Finding;
use super::house::House;

const CALLS: &[&[&str]] = &[&[".", "unwrap", "(", ")"], &[".", "expect", "("]];
const MEND: &str = "Return an error that names what was wrong, or give a value with `unwrap_or`; what cannot happen wants a type that says so";

/// No call outside a test.
pub(super) fn check(house: &House) -> Vec<Finding> {
    let mut found = Vec::new();
    for (file, rust) in house.rust_files() {
        for call in CALLS {
            let lines = rust.lines_of(call, false);
            found.extend(lines.into_iter().map(|line| {
                Finding::at(&file.path, line, format!("calls `{}`", call.concat()), MEND)
            }));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_outside_a_test_is_found_inside_a_macro_too() {
        for text in [
            "fn a() { b().unwrap() }",
            "fn a() { b()\n.expect(\"b\") }",
            "fn a() { format!(\"{}\", b.unwrap()); }",
        ] {
            assert_eq!(
                check(&House::of(&[("a/src/a.rs", text)])).len(),
                1,
                "{text}"
            );
        }
    }

    #[test]
    fn tests_may_and_so_may_names_that_only_look_alike() {
        let text = "fn a() { b.unwrap_or(1); c.unwrap_or_default(); }\n#[expect(dead_code)]\nfn d() {}\n#[test]\nfn e() {\n f().unwrap() }";
        assert_eq!(
            check(&House::of(&[
                ("a/src/a.rs", text),
                ("a/tests/a.rs", "fn a() { b().unwrap() }")
            ])),
            []
        );
    }
}
