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
fn every_muscle_of_the_content_is_drawn() {
    let muscles = named("data-muscle=\"");
    let protocol = CompiledProtocol::shipped().expect("the shipped content");
    let known: Vec<_> = protocol
        .muscles()
        .iter()
        .map(|one| one.id.as_str())
        .collect();
    let lacking: Vec<_> = known.iter().filter(|id| !muscles.contains(**id)).collect();
    assert!(lacking.is_empty(), "not on the map: {lacking:?}");
    assert!(known.len() >= 90, "{} muscles can be recorded", known.len());
}

#[test]
fn each_muscle_lies_in_one_of_the_layers() {
    for view in drawing().split("<g id=").skip(1) {
        let layers: Vec<_> = view.split("<g data-layer=\"").collect();
        assert!(!layers[0].contains("data-muscle"), "outside of a layer");
        let names: Vec<_> = layers[1..]
            .iter()
            .filter_map(|one| one.split('"').next())
            .collect();
        assert_eq!(names, ["surface", "both", "deep"]);
    }
}

/// A clinic's own content may know muscles that nobody has drawn: its region is shaded.
#[test]
fn every_region_has_a_place() {
    let regions = named("data-region=\"");
    let protocol = CompiledProtocol::shipped().expect("the shipped content");
    let lacking = protocol
        .regions()
        .iter()
        .map(|one| &one.id)
        .filter(|id| !regions.contains(id.as_str()));
    assert_eq!(lacking.collect::<Vec<_>>(), Vec::<&String>::new());
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
