//! The check-ins that a proof shows, read back as a person would enter them and put to `triage` itself.
#![expect(
    clippy::unwrap_used,
    reason = "a test says where it broke by panicking"
)]

#[expect(dead_code, reason = "here files are only written")]
mod folder;

use std::sync::LazyLock;

use folder::Folder;
use protocol::proof::{Proof, Violation, prove};
use protocol::{CompiledProtocol, Disposition};
use triage::{Input, Protocol, Trend, assess};

static SHIPPED: LazyLock<(CompiledProtocol, Proof)> = LazyLock::new(|| {
    let protocol = CompiledProtocol::shipped().unwrap_or_else(|error| panic!("{error}"));
    let proof = prove(&protocol, |_| {});
    (protocol, proof)
});

/// A rule for each of these: id, disposition, condition.
fn with_rules(rules: &[(&str, &str, &str)]) -> (CompiledProtocol, Proof) {
    let folder = Folder::copy(|_| true);
    add_rules(&folder, rules);
    proved(&folder)
}

fn add_rules(folder: &Folder, rules: &[(&str, &str, &str)]) {
    let text = |(id, disposition, when): &(&str, &str, &str)| {
        format!(
            "[[rule]]\nid = \"{id}\"\ndisposition = \"{disposition}\"\nwhen = \"{when}\"\ntext = \"reason-c7-intense\"\n\
             sources = [\"lorem_2024\"]\ngrade = \"expert\"\nhazard = \"C7\"\nreviewer = \"\"\nreview_by = \"2027-01-01\"\n"
        )
    };
    let all: Vec<String> = rules.iter().map(text).collect();
    folder.write("rules/extra.toml", &all.concat());
}

fn proved(folder: &Folder) -> (CompiledProtocol, Proof) {
    let protocol = CompiledProtocol::read(folder.path()).unwrap_or_else(|error| panic!("{error}"));
    let proof = prove(&protocol, |_| {});
    (protocol, proof)
}

fn of<'p>(proof: &'p Proof, property: &str) -> Vec<&'p Violation> {
    let all = proof.violations();
    all.filter(|one| one.property == property).collect()
}

/// A check-in from its words: what they do not name is "no".
fn read(protocol: &CompiledProtocol, said: &str) -> Input {
    let mut input = Input {
        fatigue_interferes: Some(false),
        ..Input::default()
    };
    let mut parts: Vec<&str> = said.split(", ").collect();
    assert_eq!(parts.pop(), Some("all else no"), "{said}");
    let mut open = Vec::new();
    for part in parts {
        match part {
            "tiredness gets in the way" => input.fatigue_interferes = Some(true),
            "tiredness in the way not answered" => input.fatigue_interferes = None,
            "own words that nobody has read" => input.words_unread = true,
            _ => read_part(protocol, part, &mut input, &mut open),
        }
    }
    input.answer_no_to_the_rest(protocol.sign_count());
    for sign in open {
        input.absent = input.absent.minus(&triage::SignSet::one(sign));
    }
    input
}

fn read_part(protocol: &CompiledProtocol, part: &str, input: &mut Input, open: &mut Vec<usize>) {
    let points = |text: &str| (text != "not answered").then(|| text.parse().unwrap());
    let sign = |id: &str| protocol.signs().position(|one| one.id == id).unwrap();
    let signs = |ids: &str| ids.split(" and ").map(sign).collect::<Vec<_>>();
    let risks: Vec<&str> = protocol.risks().iter().map(|one| one.id.as_str()).collect();
    let regions: Vec<&str> = protocol
        .regions()
        .iter()
        .map(|one| one.id.as_str())
        .collect();
    if let Some(time) = part.strip_suffix(" after the session") {
        input.elapsed_min = minutes(time);
    } else if let Some(lowest) = part.strip_suffix(" in an earlier check-in") {
        input.earlier.soreness_min = lowest
            .strip_prefix("soreness ")
            .map(|at| at.parse().unwrap());
    } else if let Some(text) = part.strip_prefix("soreness ") {
        input.soreness = points(text);
    } else if let Some(text) = part.strip_prefix("tiredness ") {
        input.fatigue = points(text);
    } else if let Some(text) = part.strip_prefix("trend ") {
        input.trend = match text {
            "getting better" => Some(Trend::Better),
            "the same" => Some(Trend::Same),
            "getting worse" => Some(Trend::Worse),
            _ => points(text).map(|_: u8| Trend::Better),
        };
    } else if let Some(ids) = part.strip_prefix("new ") {
        signs(ids)
            .into_iter()
            .for_each(|one| input.present.insert(one));
    } else if let Some(ids) = part.strip_prefix("known before ") {
        for one in signs(ids) {
            input.present.insert(one);
            input.known_before.insert(one);
        }
    } else if let Some(ids) = part.strip_prefix("not answered ") {
        open.extend(signs(ids));
    } else if let Some(ids) = part.strip_prefix("earlier ") {
        let earlier = &mut input.earlier.new_signs;
        signs(ids).into_iter().for_each(|one| earlier.insert(one));
    } else if let Some(ids) = part.strip_prefix("risks ") {
        input.risks = flags(&risks, ids);
    } else if let Some(ids) = part.strip_prefix("areas ") {
        input.regions = flags(&regions, ids);
    } else if let Some(ids) = part.strip_prefix("the own words name ") {
        input.risks_heard = flags(&risks, ids).unwrap();
    } else {
        panic!("what is \"{part}\"?");
    }
}

fn minutes(time: &str) -> u32 {
    let (hours, rest) = time.split_once(" h").unwrap();
    let rest = rest.trim().strip_suffix(" min").unwrap_or("0");
    hours.parse::<u32>().unwrap() * 60 + rest.parse::<u32>().unwrap()
}

fn flags(all: &[&str], ids: &str) -> Option<u32> {
    let place = |id: &str| all.iter().position(|one| *one == id).unwrap();
    match ids {
        "unknown" => None,
        "none" => Some(0),
        _ => Some(ids.split(" and ").fold(0, |set, id| set | 1 << place(id))),
    }
}

/// The ids of the rules that fire, and how urgent the answer is.
fn answer(protocol: &CompiledProtocol, said: &str) -> (Vec<String>, Disposition, bool) {
    let core = Protocol::from_bytes(protocol.bytes()).unwrap();
    let found = assess(&core, &read(protocol, said));
    let fired = found
        .fired
        .iter()
        .map(|rule| protocol.rules()[rule].id.clone());
    (fired.collect(), found.certain, found.complete)
}

/// Each rule's check-in is decided by it alone, and each row's is answered by self-care.
fn assert_witnesses(protocol: &CompiledProtocol, proof: &Proof) {
    let level = |id: &str| protocol.rule(id).unwrap().disposition;
    for witness in proof.witnesses() {
        let (fired, certain, complete) = answer(protocol, &witness.check_in);
        assert!(complete, "{witness:?}");
        if protocol.rule(&witness.id).is_some() {
            let own = level(&witness.id);
            assert_eq!(certain, own, "{witness:?}");
            let deciding: Vec<&String> = fired.iter().filter(|id| level(id) >= own).collect();
            assert_eq!(deciding, [&witness.id], "{witness:?}");
        } else {
            assert_eq!(
                (fired, certain),
                (Vec::new(), Disposition::SelfCare),
                "{witness:?}"
            );
        }
    }
}

#[test]
fn triage_answers_the_check_in_of_each_rule_by_that_rule_alone() {
    let (protocol, proof) = &*SHIPPED;
    assert_witnesses(protocol, proof);
    let shown: Vec<&str> = proof.witnesses().map(|one| one.id.as_str()).collect();
    let rules = protocol.rules().iter().map(|one| one.id.as_str());
    let rows = protocol.usual().rows.iter().map(|one| one.id.as_str());
    assert_eq!(shown, rules.chain(rows).collect::<Vec<_>>());
}

/// Something of every kind that a condition can ask for.
const ALL_KINDS: [(&str, &str, &str); 7] = [
    ("x.places", "urgent", "%chest and %knee and %itch"),
    ("x.risks", "urgent", "%diabetes and %pregnant and %itch"),
    ("x.hours", "emergency", "%elapsed_h >= 9999 and %itch"),
    (
        "x.trend",
        "urgent",
        "%not_better and %soreness >= 9 and %itch",
    ),
    ("x.earlier", "urgent", "%earlier_itch and %itch"),
    ("x.tired", "urgent", "%fatigue >= 10 and %itch"),
    (
        "x.words",
        "urgent",
        "%words_unread and %fatigue_interferes and %itch_new",
    ),
];

#[test]
fn what_conditions_can_ask_for_is_all_drawn_as_triage_computes_it() {
    let (protocol, proof) = with_rules(&ALL_KINDS);
    for property in ["P0", "P2", "P3", "P5"] {
        assert_eq!(of(&proof, property), Vec::<&Violation>::new());
    }
    assert_witnesses(&protocol, &proof);
    // Each of these rules raises what the facts call usual, and what a rule alone raises is no gap.
    let overlap = of(&proof, "P1");
    assert_eq!(overlap.len(), 1, "{overlap:#?}");
    assert_eq!(overlap[0].what, "it is usual, and yet a rule raises it");
}
