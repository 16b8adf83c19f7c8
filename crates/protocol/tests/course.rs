//! The prior of the expected course, as a later step reads it.
#![expect(clippy::panic, reason = "a test says where it broke by panicking")]

use std::sync::LazyLock;

use protocol::{Basis, CompiledProtocol, Number, Shift};

static PROTOCOL: LazyLock<CompiledProtocol> =
    LazyLock::new(|| CompiledProtocol::shipped().unwrap_or_else(|error| panic!("{error}")));

fn shifts(shift: &Shift) -> [&Number; 6] {
    [
        &shift.first_session_soreness,
        &shift.first_session_fatigue,
        &shift.ten_more_insertions_soreness,
        &shift.ten_more_insertions_fatigue,
        &shift.deep_soreness,
        &shift.deep_fatigue,
    ]
}

#[test]
fn soreness_starts_and_halves_as_measured_and_differs_widely_between_persons() {
    let protocol = &*PROTOCOL;
    let soreness = &protocol.course().soreness;
    assert_eq!(soreness.level.basis, Basis::Measured);
    assert_eq!(soreness.half_life_h.basis, Basis::Measured);
    let after_48_h = soreness.level.value * 0.5_f64.powf(48.0 / soreness.half_life_h.value);
    assert!((0.2..=0.6).contains(&after_48_h), "{after_48_h}");
    assert!(soreness.person_sd.value > soreness.level.value / 2.0);
}

#[test]
fn the_time_of_the_peak_is_free_within_the_first_hours() {
    let protocol = &*PROTOCOL;
    let peak = &protocol.course().soreness.peak_h;
    assert!(peak.low <= 0.0 && peak.high >= 8.0, "{peak:?}");
}

#[test]
fn what_no_source_measured_may_be_no_change_at_all() {
    let protocol = &*PROTOCOL;
    for number in shifts(&protocol.course().shift) {
        assert_eq!(number.basis, Basis::Direction);
        assert!(number.low <= 1.0 && number.high > 1.0, "{number:?}");
    }
}

#[test]
fn tiredness_is_from_words_and_has_mostly_passed_after_two_days() {
    let protocol = &*PROTOCOL;
    let fatigue = &protocol.course().fatigue;
    assert_ne!(fatigue.level.basis, Basis::Measured);
    let after_48_h = 0.5_f64.powf((48.0 - fatigue.peak_h.value) / fatigue.half_life_h.value);
    assert!(after_48_h < 0.25, "{after_48_h}");
}
