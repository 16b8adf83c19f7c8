//! What a hand-out names depends on where the needles went.
#![expect(
    clippy::unwrap_used,
    reason = "a test says where it broke by panicking"
)]

use protocol::CompiledProtocol;

fn ids(areas: &[&str]) -> Vec<String> {
    let areas: Vec<String> = areas.iter().map(|area| (*area).to_owned()).collect();
    let shipped = CompiledProtocol::shipped().unwrap();
    let facts = shipped.to_think_of(&areas);
    facts.iter().map(|fact| fact.id.clone()).collect()
}

#[test]
fn the_lung_is_named_after_the_upper_back_and_not_after_a_thigh() {
    assert_eq!(ids(&["thigh"]), ["D5", "D5e", "D6"]);
    assert_eq!(ids(&["shoulder"]), ["D1", "D2", "D5", "D5e", "D6"]);
    let all = ["D1", "D2", "D3", "D4", "D5", "D5e", "D6"];
    assert_eq!(ids(&["thigh", "upper_back"]), all);
}

#[test]
fn where_nobody_knows_the_region_it_may_be_any() {
    assert_eq!(ids(&[]), ids(&["upper_back"]));
    assert_eq!(ids(&["a_region_of_later"]), ids(&["upper_back"]));
}
