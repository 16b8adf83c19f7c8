//! A changed protocol over millions of packed check-ins: how many would have been told something else.

use anyhow::{Result, anyhow, ensure};
use protocol::CompiledProtocol;
use triage::layout::{ATOM_BYTES, GROUP_BYTES, HEADER_BYTES};
use triage::packed::{Block, assess_block};
use triage::{Disposition, Protocol};

use super::material::Random;
use crate::clock::Watch;
use crate::report::{Report, median};

const MILLION: usize = 1_000_000;
const SEED: u64 = 20_260_401;
/// The number of contact, which every rule of the changed protocol that was urgent now has.
const CONTACT: u8 = 1;
const URGENT: u8 = 2;

/// By old and new disposition, how many check-ins.
type Changes = [[u64; 4]; 4];

/// Replays so many million check-ins by the shipped protocol and by one whose urgent rules are contact.
pub(super) fn measure(
    shipped: &CompiledProtocol,
    old: &Protocol<'_>,
    millions: usize,
    report: &mut Report,
) -> Result<()> {
    let changed = lowered(shipped.bytes(), old);
    let new =
        Protocol::from_bytes(&changed).map_err(|_| anyhow!("the changed protocol is malformed"))?;
    let blocks = pack(shipped, millions * MILLION);
    let mut found = Changes::default();
    let mut run = || {
        let watch = Watch::start();
        found = replay(old, &new, &blocks);
        (millions * MILLION) as f64 / watch.elapsed().as_secs_f64()
    };
    let rate = median(&[run(), run(), run()]);
    ensure!(
        found == one_by_one(shipped, old, &new, millions * MILLION),
        "the packed replay counts something else than one by one"
    );
    report.line(format!(
        "replay of {millions} million packed check-ins, old and new  {:>6.1} million/s ({:.0} MB; the same counts one by one)",
        rate / 1e6,
        (blocks.len() * size_of::<Block>()) as f64 / 1e6,
    ));
    report.figure("packed replay, million/s; aim 10", rate / 1e6);
    Ok(())
}

/// The same protocol with every urgent rule lowered.
fn lowered(bytes: &[u8], protocol: &Protocol<'_>) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let levels =
        HEADER_BYTES + protocol.group_count() * GROUP_BYTES + protocol.atoms().count() * ATOM_BYTES;
    (bytes.iter_mut().skip(levels).take(protocol.rule_count()))
        .filter(|level| **level == URGENT)
        .for_each(|level| *level = CONTACT);
    bytes
}

fn pack(shipped: &CompiledProtocol, count: usize) -> Vec<Block> {
    let mut random = Random(SEED);
    let mut blocks = vec![Block::EMPTY; count.div_ceil(Block::CAPACITY)];
    for at in 0..count {
        let input = random.input(shipped, open(at));
        let _ = blocks
            .get_mut(at / Block::CAPACITY)
            .is_some_and(|block| block.push(&input));
    }
    blocks
}

/// Every fourth check-in has open questions.
fn open(at: usize) -> u32 {
    if at.is_multiple_of(4) { 20 } else { 0 }
}

fn replay(old: &Protocol<'_>, new: &Protocol<'_>, blocks: &[Block]) -> Changes {
    let mut changes = Changes::default();
    for block in blocks {
        let (before, after) = (assess_block(old, block), assess_block(new, block));
        for (from, row) in Disposition::ALL.into_iter().zip(&mut changes) {
            for (to, count) in Disposition::ALL.into_iter().zip(row) {
                *count += u64::from(before.count(from, &after, to));
            }
        }
    }
    changes
}

/// The same without packing, over the same check-ins made again.
fn one_by_one(
    shipped: &CompiledProtocol,
    old: &Protocol<'_>,
    new: &Protocol<'_>,
    count: usize,
) -> Changes {
    let mut random = Random(SEED);
    let mut changes = Changes::default();
    for at in 0..count {
        let input = random.input(shipped, open(at));
        let told = |protocol| triage::assess(protocol, &input).disposition as usize;
        if let Some(count) = (changes.get_mut(told(old))).and_then(|row| row.get_mut(told(new))) {
            *count += 1;
        }
    }
    changes
}
