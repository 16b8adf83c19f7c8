//! A lexicon is refused where any of its tables does not fit the others.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says where it broke by panicking"
)]

mod small_words;
mod tables;

use std::sync::LazyLock;

use protocol::CompiledProtocol;
use triage::words::{Lexicon, layout};

const WORDS: &str = r#"
language = "en"
common = "and the so it with wither within"
[[group]]
id = "many"
choices = """
one a
two b
"""
[[class]]
id = "limb"
words = "hand hand* foo* breathing"
[[phrase]]
sign = "fever"
level = "certain"
patterns = """
hand hurts
cold @limb
swell (@many|three (c d|e f)) <38.0-39.9>
temp ..3 <38.0-42.9>
abcdefghijklmnopqrstuvwx
a ~2 b
"""
[[phrase]]
risk = "diabetes"
level = "certain"
patterns = "sugar ill"
[[phrase]]
worse = true
level = "certain"
patterns = "getting worse"
[[cue]]
cue = "no"
patterns = "no"
"#;

static LEXICON: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let read = small_words::read(&[("en.toml", WORDS)]);
    let protocol: CompiledProtocol = read.unwrap_or_else(|findings| panic!("{findings:?}"));
    protocol.lexicon().to_vec()
});

const BEGINS: usize = 1;
const BLOCKS: usize = 2;
const WORD: usize = 3;
const LETTERS: usize = 4;
const RESTS: usize = 5;
const MEMBERS: usize = 6;
const CLASSES: usize = 7;
const ROWS: usize = 8;
const PATTERNS: usize = 9;
const ELEMENTS: usize = 10;
const GROUPS: usize = 11;
const CHOICES: usize = 12;

/// The tables of a lexicon, each row by row.
#[derive(Clone)]
struct Tables {
    head: Vec<u8>,
    rows: Vec<Vec<Vec<u8>>>,
}

impl Tables {
    fn of(bytes: &[u8]) -> Self {
        let rows = tables::of(bytes).into_iter().map(|(table, size)| {
            let rows = bytes[table].chunks_exact(size);
            rows.map(<[u8]>::to_vec).collect()
        });
        Self {
            head: bytes[..8].to_vec(),
            rows: rows.collect(),
        }
    }

    fn bytes(&self) -> Vec<u8> {
        let mut bytes = self.head.clone();
        for table in &self.rows {
            bytes.extend(u32::try_from(table.len()).unwrap().to_le_bytes());
        }
        bytes.extend(self.rows.iter().flatten().flatten());
        bytes
    }

    fn count(&self, table: usize) -> usize {
        self.rows[table].len()
    }

    fn u16_at(&self, table: usize, row: usize, at: usize) -> u16 {
        let row = &self.rows[table][row];
        u16::from_le_bytes([row[at], row[at + 1]])
    }

    /// Where a word stands, by its letters: its number and where they begin.
    fn find(&self, word: &str) -> (usize, usize) {
        let all = self.rows[LETTERS].concat();
        let mut at = 0;
        for (number, letters) in all.split(|letter| *letter == 0).enumerate() {
            if letters == word.as_bytes() {
                return (number, at);
            }
            at += letters.len() + 1;
        }
        panic!("{word} is no word")
    }
}

/// The lexicon after a change, and whether the reader takes it.
fn is_taken(change: impl FnOnce(&mut Tables)) -> bool {
    let mut tables = Tables::of(&LEXICON);
    change(&mut tables);
    let bytes = tables.bytes();
    assert_ne!(bytes, *LEXICON, "a change that changes nothing");
    Lexicon::from_bytes(&bytes).is_ok()
}

fn set(table: usize, row: usize, at: usize, value: u16) -> bool {
    is_taken_with(table, row, at, &value.to_le_bytes())
}

fn set_byte(table: usize, row: usize, at: usize, value: u8) -> bool {
    is_taken_with(table, row, at, &[value])
}

/// Is the lexicon taken with these bytes at a place of a table's row?
fn is_taken_with(table: usize, row: usize, at: usize, value: &[u8]) -> bool {
    let counts = LEXICON[8..layout::HEADER_BYTES].chunks_exact(4);
    let counts = counts.map(|count| u32::from_le_bytes(count.try_into().unwrap()) as usize);
    let before: usize = counts
        .zip(tables::SIZES)
        .take(table)
        .map(|(count, size)| count * size)
        .sum();
    let from = layout::HEADER_BYTES + before + row * tables::SIZES[table] + at;
    let mut bytes = LEXICON.clone();
    bytes[from..from + value.len()].copy_from_slice(value);
    assert_ne!(bytes, *LEXICON, "a change that changes nothing");
    Lexicon::from_bytes(&bytes).is_ok()
}

#[test]
fn a_lexicon_of_another_kind_or_size_is_refused() {
    let good = &*LEXICON;
    assert!(Lexicon::from_bytes(good).is_ok());
    assert!(Lexicon::from_bytes(&[]).is_err());
    for at in [0, 3, 4, 5] {
        let mut bytes = good.clone();
        bytes[at] ^= 1;
        assert!(Lexicon::from_sound_bytes(&bytes).is_err(), "byte {at}");
    }
    assert!(Lexicon::from_sound_bytes(&good[..good.len() - 1]).is_err());
    let longer = [good.as_slice(), &[0]].concat();
    assert!(Lexicon::from_sound_bytes(&longer).is_err());
    for table in [BEGINS, BLOCKS, RESTS] {
        let mut tables = Tables::of(good);
        tables.rows[table].pop();
        assert!(
            Lexicon::from_sound_bytes(&tables.bytes()).is_err(),
            "table {table}"
        );
    }
    let mut tables = Tables::of(good);
    tables.rows[WORD].clear();
    tables.rows[BLOCKS].clear();
    assert!(Lexicon::from_bytes(&tables.bytes()).is_err());
}

#[test]
fn words_out_of_order_or_out_of_place_are_refused() {
    let tables = Tables::of(&LEXICON);
    let (_, with) = tables.find("with");
    // A letter that is none, and a word that does not end.
    assert!(!set_byte(LETTERS, with + 3, 0, 0));
    assert!(!set_byte(LETTERS, with + 4, 0, b'x'));
    // "withzr" stands before "within".
    let (_, wither) = tables.find("wither");
    assert!(!set_byte(LETTERS, wither + 4, 0, b'z'));
    // Behind all words there is nothing more.
    assert!(!is_taken(|tables| tables.rows[LETTERS].push(vec![0])));
    assert!(!is_taken(|tables| tables.rows[MEMBERS].push(vec![0xff; 2])));
    // A letter between the blocks that belongs to no word.
    assert!(!is_taken(|tables| {
        let end = usize::from(tables.rows[BLOCKS][1][0]);
        tables.rows[LETTERS].insert(end, vec![0]);
        tables.rows[BLOCKS][1..]
            .iter_mut()
            .for_each(|block| block[0] += 1);
    }));
    for word in 0..tables.count(WORD) {
        let at = tables.u16_at(WORD, word, 1);
        assert!(!set(WORD, word, 1, at + 1_000), "members of {word}");
        let letters = tables.rows[WORD][word][3];
        assert!(
            letters == 0 || !set_byte(WORD, word, 3, letters + 1),
            "letters of {word}"
        );
        assert!(
            letters == 0 || !set_byte(WORD, word, 3, 0),
            "letters of {word}"
        );
    }
}

#[test]
fn a_word_longer_than_the_reader_has_room_for_is_refused() {
    // It is the longest already, so one letter more is one too many.
    let longest = "abcdefghijklmnopqrstuvwx";
    assert!(!is_taken(|tables| {
        let (number, at) = tables.find(longest);
        tables.rows[LETTERS].insert(at + longest.len(), vec![b'y']);
        tables.rows[WORD][number][3] += 1;
        let block = number / layout::BLOCK;
        let behind = (block + 1) * layout::BLOCK;
        tables.rows[WORD][number + 1..behind]
            .iter_mut()
            .for_each(|word| word[0] += 1);
        tables.rows[BLOCKS][block + 1..]
            .iter_mut()
            .for_each(|block| block[0] += 1);
        tables.rows[RESTS]
            .iter_mut()
            .for_each(|bits| bits[0] = 0xff);
    }));
}

#[test]
fn beginnings_that_do_not_lead_to_their_words_are_refused() {
    let tables = Tables::of(&LEXICON);
    let (number, _) = tables.find("the");
    let the = layout::beginning(b"the");
    let first = u16::try_from(number).unwrap();
    assert_eq!(tables.u16_at(BEGINS, the, 0), first);
    assert!(!set(BEGINS, the, 0, first + 1));
    let last = layout::BEGINNINGS;
    assert!(!set(BEGINS, last, 0, tables.u16_at(BEGINS, last, 0) + 1));
    let unused = layout::beginning(b"qqq");
    assert!(!set(BEGINS, unused, 0, 0));
    assert!(!is_taken(|tables| tables.rows[RESTS]
        .iter_mut()
        .for_each(|bits| bits[0] = 0)));
}

#[test]
fn classes_of_a_word_that_are_out_of_order_are_refused() {
    let tables = Tables::of(&LEXICON);
    let mut swapped = 0;
    let members_at = |word: usize| {
        let block = tables.u16_at(BLOCKS, word / layout::BLOCK, 4);
        usize::from(block + tables.u16_at(WORD, word, 1))
    };
    for word in 0..tables.count(WORD) - 1 {
        let (from, end) = (members_at(word), members_at(word + 1));
        if end > from + 1 {
            assert!(
                !is_taken(|tables| tables.rows[MEMBERS].swap(from, from + 1)),
                "word {word}"
            );
            swapped += 1;
        }
    }
    assert!(swapped > 0, "no word of several classes");
}

#[test]
fn classes_and_rows_that_lead_nowhere_are_refused() {
    let tables = Tables::of(&LEXICON);
    let last = tables.count(CLASSES) - 1;
    let rows = u16::try_from(tables.count(ROWS)).unwrap();
    assert!(!set(CLASSES, last, 0, rows + 1));
    assert!(!set(CLASSES, 1, 0, rows + 1));
    let patterns = u16::try_from(tables.count(PATTERNS)).unwrap();
    let needed = u16::from_le_bytes([tables.head[6], tables.head[7]]);
    for row in [0, tables.count(ROWS) - 1] {
        assert!(!set(ROWS, row, 0, patterns), "pattern of row {row}");
        for at in [2, 4] {
            assert!(!set(ROWS, row, at, needed), "need of row {row}");
        }
    }
    // Every need is one that the reader looks for.
    assert!(!is_taken(|tables| tables.head[6..8].fill(0)));
}

#[test]
fn patterns_of_no_meaning_or_no_elements_are_refused() {
    let tables = Tables::of(&LEXICON);
    for pattern in 0..tables.count(PATTERNS) {
        assert!(!set_byte(PATTERNS, pattern, 5, layout::OUTCOME_WORSE + 1));
        assert!(!set_byte(PATTERNS, pattern, 4, 0));
        assert!(!set_byte(PATTERNS, pattern, 3, 1), "elements beyond all");
        // There are as many elements behind the first pattern.
        assert!(!set_byte(PATTERNS, 0, 4, 13));
    }
    assert!(tables.count(ELEMENTS) > 13);
    for element in 0..tables.count(ELEMENTS) {
        assert!(!set_byte(ELEMENTS, element, 0, layout::ELEMENT_LEAP + 1));
    }
}

#[test]
fn a_group_that_uses_itself_or_one_behind_it_is_refused() {
    let tables = Tables::of(&LEXICON);
    let groups = u16::try_from(tables.count(GROUPS)).unwrap();
    let mut uses = 0;
    for group in 0..tables.count(GROUPS) {
        let first = usize::from(tables.u16_at(GROUPS, group, 0));
        let count = usize::from(tables.u16_at(GROUPS, group, 2));
        assert!(!set(GROUPS, group, 2, 1_000));
        for choice in first..first + count {
            assert!(!set_byte(CHOICES, choice, 4, 0));
            let at = usize::from(tables.u16_at(CHOICES, choice, 0));
            for element in at..at + usize::from(tables.rows[CHOICES][choice][4]) {
                if tables.rows[ELEMENTS][element][0] == layout::ELEMENT_GROUP {
                    uses += 1;
                    let own = u16::try_from(group).unwrap();
                    assert!(!set(ELEMENTS, element, 2, own));
                }
            }
        }
    }
    assert!(uses > 0, "no group uses another");
    for element in 0..tables.count(ELEMENTS) {
        if tables.rows[ELEMENTS][element][0] == layout::ELEMENT_GROUP {
            assert!(!set(ELEMENTS, element, 2, groups));
        }
    }
}
