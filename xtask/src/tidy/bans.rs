//! Rule: no package that deny.toml bans is built, by whichever way it came in.

use super::finding::Finding;
use super::house::{File, House};

const MEND: &str = "`cargo tree --workspace --invert PACKAGE` says who brings it in; deny.toml says why it is banned";

/// None of the packages is on the list.
pub(super) fn check(house: &House) -> Vec<Finding> {
    let banned = house
        .files
        .iter()
        .find(|file| file.path == "deny.toml")
        .map(banned)
        .unwrap_or_default();
    let breaches = house
        .packages
        .iter()
        .filter(|package| banned.contains(&package.name));
    breaches
        .map(|package| Finding::of(&package.name, "is banned by deny.toml", MEND))
        .collect()
}

fn banned(deny: &File) -> Vec<String> {
    let table: toml::Table = deny.text.parse().unwrap_or_default();
    let list = table
        .get("bans")
        .and_then(|bans| bans.get("deny"))
        .and_then(toml::Value::as_array);
    let names = list
        .into_iter()
        .flatten()
        .filter_map(|ban| ban.get("crate").and_then(toml::Value::as_str));
    names.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::super::house::Outside;
    use super::*;

    #[test]
    fn a_banned_package_is_found_and_another_passes() {
        let mut house = House::of(&[(
            "deny.toml",
            "[bans]\ndeny = [{ crate = \"openssl\", reason = \"rustls\" }]",
        )]);
        let package = |name: &str| Outside {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: None,
        };
        house.packages = vec![package("openssl"), package("rustls")];
        let found = check(&house);
        assert_eq!(found.len(), 1);
        assert!(found[0].to_string().starts_with("openssl: "));
    }
}
