//! Rule: npm's lock file pins by version and checksum, and names no download address.

use super::finding::Finding;
use super::house::House;

const MEND: &str = "Run `npm install --package-lock-only` in its folder, where .npmrc has omit-lockfile-registry-resolved=true";

/// No lock file holds an address, and each package has its checksum.
pub(super) fn check(house: &House) -> Vec<Finding> {
    let locks = house
        .files
        .iter()
        .filter(|file| file.path.ends_with("package-lock.json"));
    let mut found = Vec::new();
    for file in locks {
        let addresses = file
            .lines()
            .filter(|(_, text)| text.trim_start().starts_with("\"resolved\""));
        found.extend(
            addresses
                .map(|(line, _)| Finding::at(&file.path, line, "names a download address", MEND)),
        );
        let unpinned = unpinned(&file.text);
        found.extend(
            unpinned
                .iter()
                .map(|name| Finding::of(&file.path, format!("has no checksum for `{name}`"), MEND)),
        );
    }
    found
}

fn unpinned(text: &str) -> Vec<String> {
    let lock: serde_json::Value = serde_json::from_str(text).unwrap_or_default();
    let packages = lock
        .get("packages")
        .and_then(serde_json::Value::as_object)
        .into_iter()
        .flatten();
    let without =
        packages.filter(|(name, package)| !name.is_empty() && package.get("integrity").is_none());
    without.map(|(name, _)| name.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> usize {
        check(&House::of(&[("e2e/package-lock.json", text)])).len()
    }

    #[test]
    fn an_address_and_a_missing_checksum_are_found() {
        assert_eq!(
            found(
                "{\n\"packages\": {\"node_modules/a\": {\n\"resolved\": \"a\",\n\"integrity\": \"b\"}}}"
            ),
            1
        );
        assert_eq!(
            found("{\"packages\": {\"\": {}, \"node_modules/a\": {\"version\": \"1.0.0\"}}}"),
            1
        );
        assert_eq!(
            found("{\"packages\": {\"\": {}, \"node_modules/a\": {\"integrity\": \"b\"}}}"),
            0
        );
    }
}
