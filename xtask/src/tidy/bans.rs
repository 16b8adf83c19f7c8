//! Rule: no package that deny.toml bans is built, by whichever way it came in.

use super::finding::Finding;
use super::house::{File, House};

const MEND: &str = "`cargo tree --workspace --invert PACKAGE` says who brings it in; deny.toml says why it is banned";

/// A package that is banned, but for those that may bring it in.
struct Ban {
    name: String,
    wrappers: Vec<String>,
}

/// None of the packages is on the list.
pub(super) fn check(house: &House) -> Vec<Finding> {
    let banned = house
        .files
        .iter()
        .find(|file| file.path == "deny.toml")
        .map(banned)
        .unwrap_or_default();
    let breaches = house.packages.iter().filter(|package| {
        let ban = banned.iter().find(|ban| ban.name == package.name);
        ban.is_some_and(|ban| !only_wrapped(ban, house))
    });
    breaches
        .map(|package| Finding::of(&package.name, "is banned by deny.toml", MEND))
        .collect()
}

/// Whether somebody needs it, and everybody who does is a wrapper.
fn only_wrapped(ban: &Ban, house: &House) -> bool {
    let outside = house.packages.iter();
    let outside = outside.filter(|package| package.needs.contains(&ban.name));
    let inside = house.edges.iter().filter(|edge| edge.to == ban.name);
    let mut who = outside
        .map(|package| &package.name)
        .chain(inside.map(|edge| &edge.from))
        .peekable();
    who.peek().is_some() && who.all(|name| ban.wrappers.contains(name))
}

fn banned(deny: &File) -> Vec<Ban> {
    let table: toml::Table = deny.text.parse().unwrap_or_default();
    let list = table
        .get("bans")
        .and_then(|bans| bans.get("deny"))
        .and_then(toml::Value::as_array);
    list.into_iter().flatten().filter_map(ban).collect()
}

fn ban(ban: &toml::Value) -> Option<Ban> {
    let wrappers = ban.get("wrappers").and_then(toml::Value::as_array);
    let wrappers = wrappers.into_iter().flatten();
    let wrappers = wrappers.filter_map(toml::Value::as_str);
    Some(Ban {
        name: ban.get("crate")?.as_str()?.to_owned(),
        wrappers: wrappers.map(str::to_owned).collect(),
    })
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
            needs: Vec::new(),
        };
        house.packages = vec![package("openssl"), package("rustls")];
        let found = check(&house);
        assert_eq!(found.len(), 1);
        assert!(found[0].to_string().starts_with("openssl: "));
    }

    #[test]
    fn a_banned_package_passes_where_only_its_wrapper_brings_it_in() {
        let mut house = House::of(&[(
            "deny.toml",
            "[bans]\ndeny = [{ crate = \"chrono\", wrappers = [\"parquet\"] }]",
        )]);
        let package = |name: &str, needs: &[&str]| Outside {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: None,
            needs: needs.iter().map(|need| (*need).to_owned()).collect(),
        };
        house.packages = vec![package("chrono", &[]), package("parquet", &["chrono"])];
        assert!(check(&house).is_empty());
        house.packages.push(package("another", &["chrono"]));
        assert_eq!(check(&house).len(), 1);
        house.packages = vec![package("chrono", &[])];
        assert_eq!(check(&house).len(), 1, "brought in by nobody knows whom");
    }
}
