//! Content at its limits: what is just accepted and means what it says, and what is just refused.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says where it broke by panicking"
)]

use protocol::{Basis, CompiledProtocol, Finding, Lung};

mod folder;

use folder::Folder;

/// A copy without words of patients, which take most of the time to read.
fn copy() -> Folder {
    let folder = Folder::copy(|_| true);
    for entry in std::fs::read_dir(folder.path().join("words")).unwrap() {
        let path = entry.unwrap().path();
        if !path.ends_with("folding.toml") {
            std::fs::remove_file(path).unwrap();
        }
    }
    folder
}

/// Replaces the first place of a text after the heading of its table.
fn set(folder: &Folder, file: &str, table: &str, from: &str, to: &str) {
    let text = folder.read(file);
    let (before, after) = text.split_once(table).unwrap_or_else(|| panic!("{table}"));
    assert!(after.contains(from), "{table} has no {from}");
    let after = after.replacen(from, to, 1);
    folder.write(file, &format!("{before}{table}{after}"));
}

/// Adds rules until there are so many.
fn fill_up(folder: &Folder, count: usize) {
    let there: usize = std::fs::read_dir(folder.path().join("rules"))
        .unwrap()
        .map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap())
        .map(|text| text.matches("[[rule]]").count())
        .sum();
    let rule = |index: usize| {
        format!(
            "[[rule]]\nid = \"x.extra{index}\"\ndisposition = \"urgent\"\nwhen = \"%fever\"\ntext = \"reason-c7-intense\"\n\
             sources = [\"lorem_2024\"]\ngrade = \"expert\"\nhazard = \"D1\"\nreviewer = \"\"\nreview_by = \"2027-01-01\"\n"
        )
    };
    let rules: String = (there..count).map(rule).collect();
    folder.write("rules/extra.toml", &rules);
}

fn read(folder: &Folder) -> CompiledProtocol {
    CompiledProtocol::read(folder.path()).unwrap_or_else(|error| panic!("{error}"))
}

fn refused(folder: &Folder) -> Vec<String> {
    let error = CompiledProtocol::read(folder.path()).err();
    let findings = error.map(|error| error.findings).unwrap_or_default();
    findings.iter().map(Finding::to_string).collect()
}

#[test]
fn numbers_at_the_ends_of_their_ranges_are_taken_as_they_are_written() {
    let folder = copy();
    for (table, from, to) in [
        ("[soreness.level]", "value = 3.5", "value = 1.0"),
        ("[soreness.level]", "high = 6.0", "high = 10.0"),
        ("[soreness.peak_h]", "value = 2.0", "value = 8.0"),
        ("[soreness.half_life_h]", "low = 6.0", "low = 1.0"),
        ("[fatigue.half_life_h]", "high = 36.0", "high = 1000.0"),
        ("[same_person]", "low = 0.1", "low = 0.0"),
        ("[shift.deep_fatigue]", "high = 1.8", "high = 10.0"),
    ] {
        set(&folder, "course.toml", table, from, to);
    }
    folder.replace("protocol.toml", "worse_from_h = 12", "worse_from_h = 10");
    folder.replace("protocol.toml", "rise_from_h = 12", "rise_from_h = 6");
    folder.replace("protocol.toml", "rise_points = 2", "rise_points = 10");
    folder.replace("reaction.toml", "strong_from = 7", "strong_from = 10");
    folder.replace(
        "usual.toml",
        "\"%soreness <= 6 and %elapsed_h <= 72\"",
        "\"%soreness < 7 and %elapsed_h < 72\"",
    );
    let protocol = read(&folder);
    let course = protocol.course();
    let level = &course.soreness.level;
    assert_eq!((level.value, level.low, level.high), (1.0, 1.0, 10.0));
    assert_eq!(
        (level.basis, course.soreness.start.basis),
        (Basis::Measured, Basis::Derived)
    );
    assert_eq!(course.same_person.basis, Basis::Direction);
    assert_eq!(course.soreness.peak_h.value, course.soreness.peak_h.high);
    assert_eq!(
        (course.same_person.low, course.shift.deep_fatigue.high),
        (0.0, 10.0)
    );
    let core = triage::Protocol::from_bytes(protocol.bytes()).unwrap();
    assert_eq!(
        (
            core.worse_from_min(),
            core.rise_from_min(),
            core.rise_points()
        ),
        (600, 360, 10)
    );
    assert_eq!(protocol.reaction().strong_from, 10);
    assert_eq!(
        protocol.usual().rows[0].within,
        "%soreness < 7 and %elapsed_h < 72"
    );
}

#[test]
fn numbers_beyond_their_ranges_are_refused_where_they_stand() {
    let folder = copy();
    let faults = [
        ("[soreness.level]", "low = 1.0", "low = 4.0"),
        ("[soreness.start]", "high = 1.0", "high = 1.1"),
        ("[soreness.peak_h]", "value = 2.0", "value = 9.0"),
        (
            "[soreness.half_life_h]",
            "low = 6.0\nhigh = 36.0",
            "low = 15.0\nhigh = 15.0",
        ),
        ("[soreness.person_sd]", "high = 3.5", "high = 10.5"),
        ("[fatigue.level]", "low = 0.0", "low = -1.0"),
        ("[fatigue.half_life_h]", "low = 8.0", "low = 0.5"),
        ("[shift.deep_fatigue]", "high = 1.8", "high = 10.5"),
    ];
    for (table, from, to) in faults {
        set(&folder, "course.toml", table, from, to);
    }
    set(
        &folder,
        "course.toml",
        "[fatigue.start]",
        "basis = \"direction\"",
        "basis = \"guessed\"",
    );
    let told = refused(&folder);
    let text = folder.read("course.toml");
    for (table, _, _) in faults {
        let line = text.lines().position(|line| line == table).unwrap() + 2;
        let place = format!("course.toml:{line}:9: low ");
        assert!(
            told.iter().any(|one| one.starts_with(&place)),
            "{table}: {told:#?}"
        );
    }
    assert!(told.contains(
        &"course.toml:30:9: low 0, value 9 and high 8 do not fit; write low <= value <= high with some width, between 0 and 1000".to_owned()
    ), "{told:#?}");
    assert!(
        told.iter()
            .any(|one| one.contains("there is no basis \"guessed\""))
    );
    assert_eq!(told.len(), faults.len() + 1, "{told:#?}");
}

#[test]
fn a_name_that_no_list_holds_is_refused_and_so_is_a_fact_that_stands_twice() {
    let folder = copy();
    set(
        &folder,
        "facts.toml",
        "id = \"T1\"",
        "id = \"T2\"",
        "id = \"T1\"",
    );
    set(
        &folder,
        "reaction.toml",
        "",
        "strong_from = 7",
        "strong_from = 11",
    );
    set(
        &folder,
        "muscles.toml",
        "id = \"frontalis\"",
        "lung = \"far\"",
        "lung = \"nearby\"",
    );
    set(
        &folder,
        "muscles.toml",
        "id = \"occipitalis\"",
        "region = \"head\"",
        "region = \"hed\"",
    );
    set(
        &folder,
        "sources.toml",
        "id = \"lorem_2024\"",
        "\"full\"",
        "\"fully\"",
    );
    set(
        &folder,
        "protocol.toml",
        "",
        "status = \"draft\"",
        "status = \"drafted\"",
    );
    let told = refused(&folder).join("\n");
    for part in [
        "facts.toml:13:6: the id T1 is used twice",
        "11 is no soreness to begin at; write a number from 1 to 10",
        "there is no nearness to the lung \"nearby\"",
        "there is no region \"hed\"; did you mean head?",
        "there is no way of reading \"fully\"; did you mean full?",
        "there is no status \"drafted\"; did you mean draft?",
    ] {
        assert!(told.contains(part), "{part} is not in\n{told}");
    }
    assert_eq!(told.matches("is used twice").count(), 1, "{told}");
}

#[test]
fn a_signed_protocol_says_so_and_may_have_256_rules() {
    let folder = copy();
    fill_up(&folder, 256);
    folder.replace("protocol.toml", "status = \"draft\"", "status = \"signed\"");
    folder.replace(
        "protocol.toml",
        "drafts = [\"es\", \"ar\"]",
        "drafts = [\"ar\"]",
    );
    set(
        &folder,
        "muscles.toml",
        "id = \"frontalis\"",
        "lung = \"far\"",
        "lung = \"near\"",
    );
    // Now the slot for own words is not the first piece that is the practitioner's.
    set(
        &folder,
        "advice.toml",
        "id = \"fluids\"",
        "from_h = 0",
        "from_h = 0\nby_practitioner = true",
    );
    let protocol = read(&folder);
    assert!(protocol.signed());
    assert!(protocol.is_draft("ar") && !protocol.is_draft("es"));
    assert_eq!(protocol.rules().len(), 256);
    assert_eq!(protocol.muscle("frontalis").unwrap().lung, Lung::Near);
    assert_eq!(protocol.own_guidance().unwrap().id, "own_guidance");
    assert_eq!(protocol.ready_guidance().next().unwrap().id, "fluids");
}

#[test]
fn one_rule_too_many_is_refused_by_its_number() {
    let folder = copy();
    fill_up(&folder, 257);
    let told = refused(&folder);
    assert_eq!(told.len(), 1, "{told:#?}");
    assert!(
        told[0].contains("257 rules, and 256 are the limit"),
        "{told:#?}"
    );
}
