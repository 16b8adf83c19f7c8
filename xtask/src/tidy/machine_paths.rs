//! Rule: nothing names a folder of somebody's machine or the host of a package registry.

use super::finding::Finding;
use super::house::House;

const FOLDERS: &[&str] = &[
    concat!("/ro", "ot/"),
    concat!("/wo", "rk/"),
    concat!("/ho", "me/"),
];
const TEMPORARY: &str = concat!("/t", "mp/");
const HOSTS: &[&str] = &[
    concat!("registry.npm", "js.org"),
    concat!("index.crates", ".io"),
    concat!("static.crates", ".io"),
    concat!("deb.debian", ".org"),
    concat!("files.python", "hosted.org"),
];
const MEND: &str = "Take the folder from an argument, `tempfile` or the repository's root, and packages by name with a lock file";

/// None of them stands anywhere; prose may speak of the temporary folder.
pub(super) fn check(house: &House) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in &house.files {
        let folders = FOLDERS
            .iter()
            .copied()
            .chain((!file.path.ends_with(".md")).then_some(TEMPORARY));
        let words: Vec<&str> = folders.collect();
        for (line, text) in file.lines() {
            let folder = words.iter().find(|folder| begins_a_path(text, folder));
            let host = HOSTS.iter().find(|host| text.contains(*host));
            found.extend(
                folder
                    .or(host)
                    .map(|word| Finding::at(&file.path, line, format!("names `{word}`"), MEND)),
            );
        }
    }
    found
}

/// Whether a path begins with this folder: what stands before it is no part of a longer path or address.
fn begins_a_path(text: &str, folder: &str) -> bool {
    text.match_indices(folder).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        before.is_none_or(|c| !c.is_alphanumeric() && !['.', '-', '_', '}', '/'].contains(&c))
            || text.get(..at).is_some_and(|before| before.ends_with("://"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_of_a_machine_is_found_anywhere() {
        for folder in FOLDERS {
            for text in [
                format!("cd {folder}main"),
                format!("\"{folder}a\""),
                format!("sqlite://{folder}a"),
                format!("{folder}a"),
            ] {
                assert_eq!(
                    check(&House::of(&[("README.md", &text)])).len(),
                    1,
                    "{text}"
                );
            }
        }
        assert_eq!(
            check(&House::of(&[(
                "a/tests/a.rs",
                &format!("open(\"{TEMPORARY}a\")")
            )]))
            .len(),
            1
        );
        assert_eq!(
            check(&House::of(&[("e2e/package-lock.json", HOSTS[0])])).len(),
            1
        );
    }

    #[test]
    fn longer_paths_and_prose_about_the_temporary_folder_pass() {
        for text in [
            format!("docs{}a", FOLDERS[1]),
            format!("../{}", &FOLDERS[1][1..]),
            format!("mktemp makes {TEMPORARY}a"),
        ] {
            assert_eq!(check(&House::of(&[("README.md", &text)])), [], "{text}");
        }
    }
}
