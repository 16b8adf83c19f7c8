//! Rule: every crate root forbids unsafe code, but for the browser's plain C interface and libFuzzer's.

use super::finding::Finding;
use super::house::{File, House};

const EXCEPT: &str = "crates/triage-wasm/src/lib.rs";
/// Each hands libFuzzer a symbol, which counts as unsafe.
const FUZZ_TARGETS: &str = "fuzz/src/bin/";
const MEND: &str = "Write `#![forbid(unsafe_code)]` under its head";

/// The attribute stands in each root.
pub(super) fn check(house: &House) -> Vec<Finding> {
    let roots = house
        .rust_files()
        .filter(|(file, _)| is_root(file) && !is_excepted(&file.path));
    let open = roots.filter(|(_, rust)| {
        let words = ["#", "!", "[", "forbid", "(", "unsafe_code", ")", "]"];
        !(0..rust.tokens.len()).any(|index| rust.reads(index, &words))
    });
    open.map(|(file, _)| Finding::of(&file.path, "does not forbid unsafe code", MEND))
        .collect()
}

fn is_excepted(path: &str) -> bool {
    path == EXCEPT || path.starts_with(FUZZ_TARGETS)
}

fn is_root(file: &File) -> bool {
    file.ends_with(&["/src/lib.rs", "/src/main.rs"])
        || (file.path.contains("/src/bin/") && file.path.ends_with(".rs"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_root_that_does_not_forbid_it_is_found() {
        assert_eq!(
            check(&House::of(&[(
                "crates/a/src/lib.rs",
                "#![deny(unsafe_code)]"
            )]))
            .len(),
            1
        );
        assert_eq!(
            check(&House::of(&[("crates/a/src/main.rs", "fn main() {}")])).len(),
            1
        );
    }

    #[test]
    fn a_root_that_forbids_it_passes_and_so_does_the_browsers() {
        let files = [
            ("crates/a/src/lib.rs", "//! A.\n#![forbid(unsafe_code)]"),
            (EXCEPT, ""),
            ("fuzz/src/bin/a.rs", ""),
            ("crates/a/src/b.rs", ""),
        ];
        assert_eq!(check(&House::of(&files)), []);
    }
}
