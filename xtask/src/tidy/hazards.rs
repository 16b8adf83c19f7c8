//! Rule: the safety file is whole. Each hazard has a cause, each cause a control, each control something that shows it and
//! that exists; each row that a rule guards against is a hazard's; the page is made from the data.

use std::collections::BTreeSet;

use super::finding::Finding;
use super::house::House;
use crate::hazards::{Control, DATA, Hazard, Hazards, PAGE, page};

const MEND: &str = "Add what is missing to docs/clinical/hazards.toml, or take out what is gone";
const MAKE: &str = "Run cargo xtask hazards";
const PROPERTIES: [&str; 7] = ["P0", "P1", "P2", "P3", "P4", "P5", "P6"];

/// All of it.
pub(super) fn check(house: &House) -> Vec<Finding> {
    let Some(data) = house.files.iter().find(|file| file.path == DATA) else {
        return Vec::new();
    };
    let hazards = match Hazards::parse(&data.text) {
        Ok(hazards) => hazards,
        Err(error) => {
            return vec![Finding::of(
                DATA,
                format!("cannot be read: {error:#}"),
                MEND,
            )];
        }
    };
    let mut found = Vec::new();
    let shown = shown(house);
    for hazard in &hazards.hazard {
        found.extend(incomplete(hazard, &shown));
    }
    found.extend(uncovered(house, &hazards));
    let made = house.files.iter().find(|file| file.path == PAGE);
    if made.is_none_or(|file| file.text != page(&hazards)) {
        found.push(Finding::of(PAGE, "is not what the data makes", MAKE));
    }
    found
}

/// Names of tests, and titles of browser tests as they are written.
fn shown(house: &House) -> BTreeSet<String> {
    let mut names: BTreeSet<String> = PROPERTIES.map(str::to_owned).into();
    for file in &house.files {
        if file.path.ends_with(".rs") {
            let functions = file.text.split("fn ").skip(1);
            names.extend(functions.filter_map(|rest| Some(rest.split_once('(')?.0.to_owned())));
        } else if file.path.ends_with(".test.mjs") {
            names.extend(file.text.split("test(").skip(1).filter_map(title));
        }
    }
    names
}

/// The title of a browser test up to its first variable.
fn title(rest: &str) -> Option<String> {
    let quote = rest.chars().next().filter(|c| "\"'`".contains(*c))?;
    let inside = rest.get(1..)?.split(quote).next()?;
    let fixed = inside.split("${").next().unwrap_or(inside);
    Some(fixed.trim_end_matches([' ', '(']).to_owned())
}

fn incomplete(hazard: &Hazard, known: &BTreeSet<String>) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut miss =
        |what: String| found.push(Finding::of(DATA, format!("{}: {what}", hazard.id), MEND));
    if hazard.cause.is_empty() {
        miss("has no cause".to_owned());
    }
    for cause in &hazard.cause {
        if cause.control.is_empty() {
            miss(format!("nothing is there against \"{}\"", cause.says));
        }
        for control in &cause.control {
            unknown(control, known).into_iter().for_each(&mut miss);
        }
    }
    found
}

fn unknown(control: &Control, known: &BTreeSet<String>) -> Vec<String> {
    if control.shown.is_empty() {
        return vec![format!("nothing shows \"{}\"", control.says)];
    }
    let missing = control.shown.iter().filter(|name| !known.contains(*name));
    missing
        .map(|name| format!("there is no test and no property {name}"))
        .collect()
}

/// Rows that rules guard against and no hazard names.
fn uncovered(house: &House, hazards: &Hazards) -> Vec<Finding> {
    let rules = house
        .files
        .iter()
        .filter(|file| file.path.starts_with("clinical/rules/"));
    let named = rules.flat_map(|file| file.text.lines());
    let rows: BTreeSet<&str> = named
        .filter_map(|line| line.strip_prefix("hazard = \"")?.strip_suffix('"'))
        .collect();
    let covered = |row: &str| {
        let mut all = hazards.hazard.iter().flat_map(|hazard| &hazard.rows);
        all.any(|known| known == row)
    };
    rows.into_iter()
        .filter(|row| !covered(row))
        .map(|row| Finding::of(DATA, format!("no hazard names the row {row}"), MEND))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = "[[hazard]]\nid = \"a\"\ntitle = \"A\"\nharm = \"B.\"\nseverity = \"death\"\nrows = [\"D1\"]\n\
        [[hazard.cause]]\nsays = \"C\"\n[[hazard.cause.control]]\nkind = \"rule\"\nsays = \"E\"\nshown = [\"P1\", \"a_test\", \"a page says\"]\n";
    const RULES: &str = "hazard = \"D1\"\n";
    const TESTS: &str = "fn a_test() {}";
    const BROWSER: &str = "test(`a page says (${name})`, async () => {";

    fn found(data: &str, page_text: Option<&str>) -> Vec<Finding> {
        let made = Hazards::parse(data)
            .map(|hazards| page(&hazards))
            .unwrap_or_default();
        check(&House::of(&[
            (DATA, data),
            (PAGE, page_text.unwrap_or(&made)),
            ("clinical/rules/a.toml", RULES),
            ("a/tests/a.rs", TESTS),
            ("e2e/a.test.mjs", BROWSER),
        ]))
    }

    #[test]
    fn a_whole_safety_file_passes() {
        assert_eq!(found(WHOLE, None), []);
    }

    #[test]
    fn a_hazard_without_a_cause_control_or_test_is_found() {
        let cut = |at: &str| WHOLE.split(at).next().unwrap_or_default().to_owned();
        assert_eq!(found(&cut("[[hazard.cause]]"), None).len(), 1);
        assert_eq!(found(&cut("[[hazard.cause.control]]"), None).len(), 1);
        assert_eq!(found(&cut("shown"), None).len(), 1);
    }

    #[test]
    fn a_name_that_shows_nothing_a_row_without_hazard_and_a_stale_page_are_found() {
        assert_eq!(found(&WHOLE.replace("a_test", "gone"), None).len(), 1);
        assert_eq!(found(&WHOLE.replace("D1", "D2"), None).len(), 1);
        assert_eq!(found(WHOLE, Some("# Hazards\n")).len(), 1);
    }

    #[test]
    fn data_that_cannot_be_read_is_found() {
        assert_eq!(found("[[hazard]]\n", None).len(), 1);
    }
}
