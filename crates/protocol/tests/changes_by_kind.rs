//! Two versions compared kind by kind: everything that a reviewer must see is seen, and nothing else.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says where it broke by panicking"
)]

use std::sync::LazyLock;

use protocol::CompiledProtocol;
use protocol::diff::{Change, How, Snapshot, changes};
use serde_json::Value;

mod folder;

use folder::Folder;

static BEFORE: LazyLock<CompiledProtocol> =
    LazyLock::new(|| CompiledProtocol::shipped().unwrap_or_else(|error| panic!("{error}")));
static AFTER: LazyLock<CompiledProtocol> = LazyLock::new(changed);

/// File, heading of the table, and what is replaced after it: one thing of every kind.
const EDITS: [(&str, &str, &str, &str); 17] = [
    ("rules/contact.toml", "\"c7.intense\"", ">= 7", ">= 6"),
    ("protocol.toml", "\"infection\"", " or %warmth", ""),
    ("protocol.toml", "", "rise_points = 2", "rise_points = 3"),
    ("usual.toml", "id = \"u1\"", "<= 72", "<= 70"),
    ("usual.toml", "id = \"c7\"", ">= 7", ">= 6"),
    ("questions.toml", "", "    \"lump\",\n", ""),
    (
        "questions.toml",
        "",
        "    \"drowsy\",\n",
        "    \"drowsy\",\n    \"lump\",\n",
    ),
    (
        "questions.toml",
        "",
        "[[technique]]",
        "[[risk]]\nid = \"tall\"\n\n[[technique]]",
    ),
    (
        "regions.toml",
        "id = \"head\"",
        "over_cord = false",
        "over_cord = true",
    ),
    ("muscles.toml", "id = \"frontalis\"", "\"far\"", "\"near\""),
    (
        "advice.toml",
        "id = \"rest\"",
        "until_h = 24",
        "until_h = 20",
    ),
    ("explanations.toml", "id = \"sore\"", "\"D1\"", "\"D2\""),
    (
        "calls.toml",
        "id = \"followed\"",
        "\"urgent\"",
        "\"emergency\"",
    ),
    (
        "adverse_events.toml",
        "id = \"pneumothorax\"",
        "\"mintken_2025\", ",
        "",
    ),
    ("facts.toml", "id = \"T3\"", "It goes", "It went"),
    (
        "sources.toml",
        "id = \"lorem_2024\"",
        "\"full\"",
        "\"abstract\"",
    ),
    (
        "schedule.toml",
        "",
        "link_valid_days = 42",
        "link_valid_days = 43",
    ),
];

fn changed() -> CompiledProtocol {
    let folder = Folder::copy(|_| true);
    for (file, table, from, to) in EDITS {
        let text = folder.read(file);
        let at = text.find(table).unwrap_or_else(|| panic!("{table}"));
        let (before, after) = text.split_at(at);
        assert!(after.contains(from), "{file} has no {from}");
        folder.write(file, &format!("{before}{}", after.replacen(from, to, 1)));
    }
    folder.replace("reaction.toml", "strong_from = 7", "strong_from = 8");
    for language in ["en", "es", "ar"] {
        let file = format!("text/{language}.ftl");
        let text = folder.read(&file);
        folder.write(&file, &format!("{text}\nrisk-tall = Tall {language}\n"));
    }
    CompiledProtocol::read(folder.path()).unwrap_or_else(|error| panic!("{error}"))
}

fn field(name: &str, before: &str, after: &str) -> How {
    How::Changed(vec![(name.to_owned(), before.to_owned(), after.to_owned())])
}

fn told(all: &[Change]) -> Vec<(&str, &str, &How)> {
    all.iter()
        .map(|one| (one.kind.as_str(), one.id.as_str(), &one.how))
        .collect()
}

#[test]
fn a_change_of_every_kind_is_told_once_with_its_field_in_the_order_of_a_review() {
    let infection = &BEFORE.definitions()[0].when;
    let says = |protocol: &CompiledProtocol| {
        let mut facts = protocol.facts().iter();
        facts.find(|one| one.id == "T3").unwrap().says.clone()
    };
    let expected = [
        (
            "rule",
            "c7.intense",
            field("when", "%soreness >= 7", "%soreness >= 6"),
        ),
        (
            "condition",
            "infection",
            field("when", infection, &infection.replace(" or %warmth", "")),
        ),
        ("derived", "worse", field("rise_points", "2", "3")),
        (
            "usual",
            "u1",
            field(
                "within",
                "%soreness <= 6 and %elapsed_h <= 72",
                "%soreness <= 6 and %elapsed_h <= 70",
            ),
        ),
        (
            "usual",
            "c7",
            field(
                "when",
                "%soreness >= 7 or %worse",
                "%soreness >= 6 or %worse",
            ),
        ),
        ("sign", "lump", field("group", "contact", "usual")),
        ("risk", "tall", How::Added),
        ("region", "head", field("over_cord", "false", "true")),
        ("muscle", "frontalis", field("lung", "far", "near")),
        ("advice", "rest", field("until_min", "1440", "1200")),
        ("explanation", "sore", field("hazard", "D1", "D2")),
        (
            "telephone question",
            "followed",
            field("from", "urgent", "emergency"),
        ),
        (
            "kind of adverse event",
            "pneumothorax",
            field("sources", "mintken_2025, lin_2019", "lin_2019"),
        ),
        ("fact", "T3", field("says", &says(&BEFORE), &says(&AFTER))),
        ("source", "lorem_2024", field("read_as", "full", "abstract")),
        ("schedule", "plan", field("link_valid_days", "42", "43")),
        ("reaction", "reaction", field("strong_from", "7", "8")),
        ("text", "ar risk-tall", How::Added),
        ("text", "en risk-tall", How::Added),
        ("text", "es risk-tall", How::Added),
    ];
    let expected: Vec<_> = expected
        .iter()
        .map(|(kind, id, how)| (*kind, *id, how))
        .collect();
    assert_eq!(told(&changes(&BEFORE, &AFTER)), expected);
}

#[test]
fn the_way_back_tells_the_same_things_and_what_is_gone() {
    let (there, back) = (changes(&BEFORE, &AFTER), changes(&AFTER, &BEFORE));
    assert_eq!(back.len(), there.len());
    for (there, back) in there.iter().zip(&back) {
        assert_eq!((&there.kind, &there.id), (&back.kind, &back.id));
        match (&there.how, &back.how) {
            (How::Added, How::Removed) => {}
            (How::Changed(there), How::Changed(back)) => {
                assert_eq!((&there[0].1, &there[0].2), (&back[0].2, &back[0].1));
            }
            other => panic!("{other:?}"),
        }
    }
    let shown: Vec<String> = back.iter().map(Change::to_string).collect();
    assert!(shown.contains(&"- risk tall".to_owned()), "{shown:#?}");
    let rule = "~ rule c7.intense\n    when: %soreness >= 6\n        > %soreness >= 7";
    assert_eq!(shown[0], rule);
}

/// What was kept of the shipped protocol, with a change of that.
fn kept(change: impl Fn(&mut Vec<Value>)) -> Snapshot {
    let mut kept: Value = serde_json::from_str(&Snapshot::of(&BEFORE).to_json().unwrap()).unwrap();
    change(kept["kinds"].as_array_mut().unwrap());
    Snapshot::from_json(&kept.to_string()).unwrap()
}

#[test]
fn a_kind_or_a_field_of_which_an_older_program_kept_nothing_is_no_change() {
    let after = Snapshot::of(&AFTER);
    let all = changes(&BEFORE, &AFTER);
    let found = kept(|kinds| kinds.retain(|kind| kind[0] != "source")).changes_to(&after);
    assert_eq!(found.len() + 1, all.len());
    assert!(found.iter().all(|one| one.kind != "source"));
    let found = kept(|kinds| {
        for thing in kinds[0][1].as_array_mut().unwrap() {
            let fields = thing["fields"].as_array_mut().unwrap();
            fields.retain(|field| field[0] != "when");
        }
    });
    assert_eq!(found.changes_to(&after), all[1..]);
    let error = Snapshot::from_json("[]").unwrap_err().to_string();
    assert!(
        error.starts_with("what was kept of a signed protocol cannot be read: "),
        "{error}"
    );
}
