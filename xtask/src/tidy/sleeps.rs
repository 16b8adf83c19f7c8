//! Rule: a test waits for a condition, never for a time.

use super::finding::Finding;
use super::house::House;

const RUST: &[&[&str]] = &[
    &["thread", ":", ":", "sleep"],
    &["time", ":", ":", "sleep"],
    &["sleep", "(", "Duration"],
];
const BROWSER: &[&str] = &[
    concat!("waitFor", "Timeout"),
    concat!("set", "Timeout"),
    concat!("timers/", "promises"),
];
const MEND: &str = "Wait for the condition itself: a message, a line of output, `page.waitForSelector`; time that matters is a parameter";

/// No test sleeps, in Rust or in the browser tests.
pub(super) fn check(house: &House) -> Vec<Finding> {
    let mut found = Vec::new();
    for (file, rust) in house.rust_files() {
        let mut lines: Vec<usize> = RUST
            .iter()
            .flat_map(|words| rust.lines_of(words, true))
            .collect();
        lines.sort_unstable();
        lines.dedup();
        found.extend(
            lines
                .into_iter()
                .map(|line| Finding::at(&file.path, line, "a test sleeps", MEND)),
        );
    }
    for file in house
        .files
        .iter()
        .filter(|file| file.path.starts_with("e2e/") && file.ends_with(&[".mjs", ".js"]))
    {
        let lines = file
            .lines()
            .filter(|(_, text)| BROWSER.iter().any(|word| text.contains(word)));
        found.extend(
            lines.map(|(line, _)| Finding::at(&file.path, line, "a browser test sleeps", MEND)),
        );
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sleep_in_a_test_is_found_once() {
        for text in [
            "fn a() { std::thread::sleep(Duration::from_secs(1)) }",
            "async fn a() { tokio::time::sleep(b).await }",
        ] {
            assert_eq!(
                check(&House::of(&[("a/tests/a.rs", text)])).len(),
                1,
                "{text}"
            );
        }
        for word in BROWSER {
            assert_eq!(
                check(&House::of(&[(
                    "e2e/a.test.mjs",
                    &format!("await page.{word}(100)")
                )]))
                .len(),
                1,
                "{word}"
            );
        }
    }

    #[test]
    fn code_may_sleep_and_a_test_may_wait_for_a_condition() {
        assert_eq!(
            check(&House::of(&[(
                "a/src/a.rs",
                "fn a() { std::thread::sleep(b) }"
            )])),
            []
        );
        assert_eq!(
            check(&House::of(&[(
                "e2e/a.test.mjs",
                "await page.waitForSelector('p')"
            )])),
            []
        );
    }
}
