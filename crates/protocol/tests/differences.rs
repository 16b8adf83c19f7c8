//! Two protocols that number their signs, risks and areas differently are compared by what they mean.
#![expect(
    clippy::unwrap_used,
    reason = "a test says where it broke by panicking"
)]

mod folder;

use folder::Folder;
use protocol::proof::{Difference, differences};
use protocol::{CompiledProtocol, Disposition};

fn read(folder: &Folder) -> CompiledProtocol {
    CompiledProtocol::read(folder.path()).unwrap_or_else(|error| panic!("{error}"))
}

fn rule(id: &str, disposition: &str, when: &str) -> String {
    format!(
        "[[rule]]\nid = \"{id}\"\ndisposition = \"{disposition}\"\nwhen = \"{when}\"\ntext = \"reason-c7-intense\"\n\
         sources = [\"lorem_2024\"]\ngrade = \"expert\"\nhazard = \"C7\"\nreviewer = \"\"\nreview_by = \"2027-01-01\"\n"
    )
}

/// Rules that ask for areas, risks, signs and a whole group of them by their numbers.
fn with_places(folder: &Folder) {
    let rules = [
        rule("x.chest", "urgent", "%chest and %itch"),
        rule("x.knee", "emergency", "%knee and %aching and %clot_risk"),
        rule("x.risk", "urgent", "%under_16 and %flare and %over_lung"),
        rule("x.before", "urgent", "%earlier_usual and %relaxed"),
    ];
    folder.write("rules/extra.toml", &rules.concat());
}

/// The tables or lines of this start, in the reverse order.
fn reversed(text: &str, start: &str) -> String {
    let begin = text.find(start).unwrap();
    let last = text.rfind(start).unwrap();
    let end = text[last + start.len()..]
        .find("\n\n[[")
        .map_or(text.len(), |at| last + start.len() + at + 2);
    let mut tables: Vec<String> = text[begin..end]
        .split(start)
        .skip(1)
        .map(|one| one.trim().to_owned())
        .collect();
    tables.reverse();
    let tables: String = tables
        .iter()
        .map(|one| format!("{start}\n{one}\n\n"))
        .collect();
    format!("{}{tables}{}", &text[..begin], &text[end..])
}

#[test]
fn protocols_that_number_their_signs_risks_and_areas_otherwise_say_the_same() {
    let folder = Folder::copy(|_| true);
    with_places(&folder);
    let one = read(&folder);
    folder.write(
        "regions.toml",
        &reversed(&folder.read("regions.toml"), "[[region]]"),
    );
    let questions = reversed(&folder.read("questions.toml"), "[[risk]]");
    let swapped = questions.replacen(
        "\"breathless\",\n    \"chest_pain\"",
        "\"chest_pain\",\n    \"breathless\"",
        1,
    );
    assert_ne!(swapped, questions);
    folder.write("questions.toml", &swapped);
    let other = read(&folder);
    let first = |protocol: &CompiledProtocol| {
        let risk = protocol.risks()[0].id.clone();
        (
            protocol.regions()[0].id.clone(),
            risk,
            protocol.signs().next().map(|sign| sign.id.clone()),
        )
    };
    assert_eq!(
        first(&one),
        (
            "head".into(),
            "anticoagulant".into(),
            Some("breathless".into())
        )
    );
    assert_eq!(
        first(&other),
        (
            "forearm_hand".into(),
            "under_16".into(),
            Some("chest_pain".into())
        )
    );
    assert_eq!(differences(&one, &other), Some(Vec::new()));
    // And where they do not, the words are of the second one's numbers, the rules those that decide.
    with_knee_of(
        &folder,
        "%knee and %aching and %clot_risk and %soreness >= 8",
    );
    let changed = read(&folder);
    let found = differences(&one, &changed).unwrap();
    let ways: Vec<_> = found.iter().map(|one| (one.from, one.to)).collect();
    assert_eq!(
        ways,
        [
            (Disposition::Emergency, Disposition::SelfCare),
            (Disposition::Emergency, Disposition::Contact),
            (Disposition::Emergency, Disposition::Urgent),
        ]
    );
    assert_knee(&found[0], &[]);
    assert_eq!(found[1].rules_to.len(), 1, "{found:#?}");
}

fn with_knee_of(folder: &Folder, when: &str) {
    let rules = folder.read("rules/extra.toml");
    folder.write(
        "rules/extra.toml",
        &rules.replace("%knee and %aching and %clot_risk", when),
    );
}

fn assert_knee(found: &Difference, rules_to: &[&str]) {
    assert_eq!(found.rules_from, ["x.knee"]);
    assert_eq!(found.rules_to, rules_to);
    for part in ["known before aching", "areas knee", "clot_risk"] {
        assert!(found.example.contains(part), "{part} in {}", found.example);
    }
}

#[test]
fn an_area_that_comes_to_lie_over_the_lung_changes_what_is_said_of_it() {
    let folder = Folder::copy(|_| true);
    let one = read(&folder);
    let knee = "id = \"knee\"\nover_lung = false";
    folder.replace("regions.toml", knee, &knee.replace("false", "true"));
    let other = read(&folder);
    let found = differences(&one, &other).unwrap();
    assert!(
        found
            .iter()
            .all(|one| one.to > one.from && one.example.contains("areas knee")),
        "{found:#?}"
    );
    // A sharp pain that was there before is no more than that, unless it is near the lung.
    let mild = found.iter().find(|one| one.from == Disposition::SelfCare);
    let mild = mild.unwrap();
    assert!(mild.example.contains("known before sharp_pain"), "{mild:?}");
    assert_eq!(mild.rules_from, Vec::<String>::new());
    assert_eq!(mild.rules_to, ["d2.sharp_lung"]);
    let back = differences(&other, &one).unwrap();
    assert_eq!(back.len(), found.len());
    assert!(back.iter().all(|one| one.to < one.from), "{back:#?}");
}

#[test]
fn what_is_lowered_is_told_before_what_is_raised() {
    let folder = Folder::copy(|_| true);
    let one = read(&folder);
    folder.replace("rules/contact.toml", "%soreness >= 7", "%soreness >= 4");
    folder.replace(
        "rules/contact.toml",
        "%fatigue >= 3 and",
        "%fatigue >= 9 and",
    );
    let found = differences(&one, &read(&folder)).unwrap();
    let ways: Vec<_> = found.iter().map(|one| (one.from, one.to)).collect();
    assert_eq!(
        ways,
        [
            (Disposition::Contact, Disposition::SelfCare),
            (Disposition::SelfCare, Disposition::Contact),
        ]
    );
    assert_eq!(found[0].rules_from, ["c9.lasts"]);
    assert_eq!(found[1].rules_to, ["c7.intense"]);
}
