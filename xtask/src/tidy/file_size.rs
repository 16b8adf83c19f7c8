//! Rule: no file of code is longer than the wall; tests do not count.

use super::finding::Finding;
use super::house::{File, House};
use super::rust::is_test_path;

const LINES_MAX: usize = 400;
const CODE: &[&str] = &[".rs", ".mjs", ".js", ".css", ".html", ".sh"];
const MEND: &str = "Split it along its nouns: one endpoint, job, rule or noun per file";

/// Every file is within the wall.
pub(super) fn check(house: &House) -> Vec<Finding> {
    let code = house.files.iter().filter(|file| {
        file.ends_with(CODE) && !is_test_path(&file.path) && !file.path.ends_with(".test.mjs")
    });
    let long = code.filter(|file| lines(file) > LINES_MAX);
    long.map(|file| {
        Finding::of(
            &file.path,
            format!("has {} lines, {LINES_MAX} is the wall", lines(file)),
            MEND,
        )
    })
    .collect()
}

/// Lines, less those of a Rust file's tests.
fn lines(file: &File) -> usize {
    let tests = file.rust.as_ref().map_or(0, |rust| rust.test_lines);
    file.text.lines().count().saturating_sub(tests)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_beyond_the_wall_is_found() {
        let long = "fn a() {}\n".repeat(LINES_MAX + 1);
        assert_eq!(check(&House::of(&[("a/src/a.rs", &long)])).len(), 1);
        assert_eq!(check(&House::of(&[("a/static/a.css", &long)])).len(), 1);
    }

    #[test]
    fn a_file_at_the_wall_passes_and_so_does_a_long_test() {
        let wall = "fn a() {}\n".repeat(LINES_MAX);
        let test = format!("#[cfg(test)]\nmod tests {{\n{wall}}}\n");
        assert_eq!(check(&House::of(&[("a/src/a.rs", &wall)])), []);
        assert_eq!(
            check(&House::of(&[("a/tests/a.rs", &format!("{wall}{wall}"))])),
            []
        );
        assert_eq!(
            check(&House::of(&[("a/src/a.rs", &format!("{wall}{test}"))])),
            []
        );
    }
}
