//! Every action that the program's code writes into the audit log has a topic, so the log's page has words for it.

use std::fs;
use std::path::Path;

use care::record::topic::Topic;

/// The texts in quotation marks of all Rust files in a folder. Constants name what is sealed, not what was done.
fn quoted(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            quoted(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs")
            && !path.ends_with("record/topic.rs")
        {
            let code = fs::read_to_string(&path).expect("a text file");
            let lines = code.lines().filter(|line| !line.contains("const "));
            found.extend(
                lines.flat_map(|line| line.split('"').skip(1).step_by(2).map(str::to_owned)),
            );
        }
    }
}

#[test]
fn every_action_in_the_code_has_a_topic() {
    let known: Vec<&str> = Topic::ALL
        .iter()
        .flat_map(|topic| topic.actions())
        .copied()
        .collect();
    let nouns: Vec<&str> = known
        .iter()
        .filter_map(|action| action.split('.').next())
        .collect();
    let is_part =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    let mut texts = Vec::new();
    for part in ["care", "web", "server"] {
        let crates = Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name(part);
        quoted(&crates.join("src"), &mut texts);
    }
    let is_action = |text: &&String| {
        let mut parts = text.split('.');
        parts.next().is_some_and(|noun| nouns.contains(&noun))
            && text.contains('.')
            && text.split('.').all(is_part)
    };
    let actions: Vec<&String> = texts.iter().filter(is_action).collect();
    let unknown: Vec<_> = actions
        .iter()
        .filter(|text| Topic::of(text).is_none())
        .collect();
    assert!(
        unknown.is_empty(),
        "name them in care::record::topic: {unknown:?}"
    );
    for action in known {
        let times = actions.iter().filter(|text| **text == action).count();
        // Among its words, and where it is written.
        assert!(times > 1, "{action} is written nowhere");
    }
}
