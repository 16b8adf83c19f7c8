//! The map of the body: whatever can be needled is reached by it.

use std::collections::BTreeSet;

use protocol::CompiledProtocol;

fn drawing() -> &'static str {
    let asset = web::assets::all().iter().find(|one| one.name == "body.svg");
    std::str::from_utf8(&asset.expect("the map").content).expect("text")
}

fn named(attribute: &str) -> BTreeSet<&'static str> {
    let parts = drawing().split(attribute).skip(1);
    parts.filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn every_muscle_has_a_place_of_its_own_or_that_of_its_region() {
    let (muscles, regions) = (named("data-muscle=\""), named("data-region=\""));
    let protocol = CompiledProtocol::shipped().expect("the shipped content");
    let lacking: Vec<_> = protocol
        .muscles()
        .iter()
        .filter(|one| !muscles.contains(one.id.as_str()) && !regions.contains(one.region.as_str()))
        .map(|one| &one.id)
        .collect();
    assert!(lacking.is_empty(), "not on the map: {lacking:?}");
    assert!(muscles.len() >= 80, "{} muscles are drawn", muscles.len());
    let known = protocol.muscles().len();
    assert!(known >= 90, "{known} muscles can be recorded");
}

#[test]
fn the_map_names_only_what_the_content_knows() {
    let protocol = CompiledProtocol::shipped().expect("the shipped content");
    for muscle in named("data-muscle=\"") {
        assert!(protocol.muscle(muscle).is_some(), "{muscle}");
    }
    for region in named("data-region=\"") {
        let is_known = protocol.regions().iter().any(|one| one.id == region);
        assert!(is_known, "{region}");
    }
}

#[test]
fn both_views_are_drawn_and_nothing_on_the_map_runs_or_loads() {
    let map = drawing();
    assert!(map.contains("<g id=\"front\">") && map.contains("<g id=\"back\">"));
    for forbidden in ["<script", "href", "style=", "onclick"] {
        assert!(!map.contains(forbidden), "{forbidden}");
    }
}
