//! The core never allocates: it runs in a phone's browser without an allocator.

use allocation_counter::measure;
use protocol::CompiledProtocol;
use triage::packed::{Block, assess_block};
use triage::words::{Lexicon, screen};
use triage::{Input, Protocol, SignSet, assess};

const MESSAGE: &str = "I was short of breath last night, no fever, my friend had a collapsed lung. \
    Sorness in the sholder is geting worse, 38.6 this morning and I feel dizzy.";

#[test]
fn deciding_allocates_nothing() {
    let shipped = CompiledProtocol::shipped().unwrap();
    let core = Protocol::from_bytes(shipped.bytes()).unwrap();
    let lexicon = Lexicon::from_bytes(shipped.lexicon()).unwrap();
    let long = MESSAGE.repeat(40);
    let counted = measure(|| {
        for (minutes, words) in [(30, ""), (600, MESSAGE), (9_000, long.as_str())] {
            let mut input = Input::at(minutes);
            input.hear(&screen(&lexicon, words), &SignSet::EMPTY);
            let open = assess(&core, &input);
            input.answer_no_to_the_rest(core.sign_count());
            let answered = assess(&core, &input);
            let mut block = Block::EMPTY;
            assert!(block.push(&input));
            assert_eq!(assess_block(&core, &block).certain(0), answered.certain);
            assert!(open.disposition >= answered.certain);
        }
    });
    assert_eq!(counted.count_total, 0);
    // The counter does count.
    assert!(measure(|| drop(std::hint::black_box(Vec::<u8>::with_capacity(10)))).count_total > 0);
}
