//! Rule: no page carries script or style of its own; the content security policy would refuse it.

use super::finding::Finding;
use super::house::{File, House};

const MEND: &str =
    "Move it to a file under crates/web/static/ and refer to it by `src`, `href` or `class`";

/// No template has any.
pub(super) fn check(house: &House) -> Vec<Finding> {
    let pages = house
        .files
        .iter()
        .filter(|file| file.path.ends_with(".html") || file.path.contains("/templates/"));
    pages
        .flat_map(|page| {
            breaches(page)
                .into_iter()
                .map(|(line, what)| Finding::at(&page.path, line, what, MEND))
        })
        .collect()
}

fn breaches(page: &File) -> Vec<(usize, String)> {
    let text = page.text.to_ascii_lowercase();
    let mut found = Vec::new();
    for (at, _) in text.match_indices('<') {
        let rest = text.get(at + 1..).unwrap_or_default();
        let tag = rest.split('>').next().unwrap_or_default();
        let what = breach(tag);
        found.extend(what.map(|what| {
            (
                text.get(..at).unwrap_or_default().matches('\n').count() + 1,
                what,
            )
        }));
    }
    found
}

/// What is wrong with a tag, given without its brackets.
fn breach(tag: &str) -> Option<String> {
    let name = tag.split_whitespace().next().unwrap_or_default();
    let attributes: Vec<&str> = tag
        .split_whitespace()
        .skip(1)
        .filter_map(|word| word.split_once('=').map(|(key, _)| key))
        .collect();
    match name {
        "script" if !attributes.contains(&"src") => {
            return Some("a script without `src`".to_owned());
        }
        "style" => return Some("a style sheet in the page".to_owned()),
        _ => {}
    }
    if tag.contains("javascript:") {
        return Some("a `javascript:` address".to_owned());
    }
    let handler = |key: &&&str| **key == "style" || (key.len() > 4 && key.starts_with("on"));
    attributes
        .iter()
        .find(handler)
        .map(|key| format!("an attribute `{key}=`"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> usize {
        check(&House::of(&[("crates/web/templates/a.html", text)])).len()
    }

    #[test]
    fn script_and_style_in_a_page_are_found() {
        for text in [
            "<script>a()</script>",
            "<SCRIPT type=\"module\">a()</SCRIPT>",
            "<style>a{}</style>",
            "<p style=\"color:red\">",
            "<p\n  class=\"a\"\n  onclick=\"a()\">",
            "<a href=\"javascript:a()\">",
        ] {
            assert_eq!(found(text), 1, "{text}");
        }
    }

    #[test]
    fn references_pass() {
        let text = "<script src=\"/a.js\" defer></script><link rel=\"stylesheet\" href=\"/a.css\"><p class=\"on\" data-style=\"a\">one = 1</p>";
        assert_eq!(found(text), 0);
    }
}
