//! The tables of a compiled lexicon; the layout is `triage::words::layout`. `None` is always a count that does not fit its field.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use triage::words::layout::{
    BEGIN_BYTES, BEGINNINGS, BLOCK, BLOCK_BYTES, CHOICE_BYTES, CLASS_BYTES, ELEMENT_BYTES,
    FOLD_BYTES, FORMAT, GROUP_BYTES, KIND_WORD, LANGUAGE_SHIFT, MAGIC, MEMBER_BYTES, NEEDS,
    ONE_SLIP_FROM, PATTERN_BYTES, RANGE_BYTES, RESTS, ROW_BYTES, TABLES, WORD_BYTES, beginning,
    rest,
};

use super::classes::{Entry, Folds};
use super::code::{Code, Group};

/// A pattern with numbers for its words.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Pattern {
    pub(super) elements: Rc<[Code]>,
    pub(super) meaning: [u8; 3],
    pub(super) needs: [u16; NEEDS],
}

/// A pattern, once for each class that it may begin with; sorted by that class.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Row {
    pub(super) first: u16,
    pub(super) pattern: Pattern,
}

#[derive(Default)]
pub(super) struct Tables {
    folds: Vec<u8>,
    begins: Vec<u8>,
    blocks: Vec<u8>,
    /// Letters and members before the block that is being written.
    block: [usize; 2],
    words: Vec<u8>,
    letters: Vec<u8>,
    rests: Vec<u8>,
    members: Vec<u8>,
    classes: Vec<u8>,
    rows: Vec<u8>,
    patterns: Vec<u8>,
    elements: Vec<u8>,
    groups: Vec<u8>,
    choices: Vec<u8>,
    ranges: Vec<u8>,
}

impl Tables {
    pub(super) fn folds(&mut self, folds: &Folds) -> Option<()> {
        for (character, plain) in &folds.0 {
            let mut letters = [0; 4];
            letters
                .get_mut(..plain.len())?
                .copy_from_slice(plain.as_bytes());
            self.folds.extend(u32::from(*character).to_le_bytes());
            self.folds.extend(letters);
        }
        Some(())
    }

    pub(super) fn words(
        &mut self,
        words: &BTreeMap<Entry, BTreeSet<u16>>,
        languages: impl Fn(&str) -> u8,
    ) -> Option<()> {
        for ((letters, kind), classes) in words {
            let kind = kind | languages(letters) << LANGUAGE_SHIFT;
            self.word([u8::try_from(letters.len()).ok()?, kind])?;
            self.letters.extend(letters.as_bytes());
            self.letters.push(0);
            for class in classes {
                self.members.extend(class.to_le_bytes());
            }
        }
        self.word([0, 0])?;
        self.rests = rests(words.keys());
        let numbers: Vec<usize> = words
            .keys()
            .map(|(letters, _)| beginning(letters.as_bytes()))
            .collect();
        for number in 0..=BEGINNINGS {
            let before = numbers.partition_point(|one| *one < number);
            self.begins
                .extend(u16::try_from(before).ok()?.to_le_bytes());
        }
        Some(())
    }

    /// A word whose letters and members come next.
    fn word(&mut self, shape: [u8; 2]) -> Option<()> {
        let now = [self.letters.len(), self.members.len() / MEMBER_BYTES];
        if self.words.len().is_multiple_of(BLOCK * WORD_BYTES) {
            self.block = now;
            for at in now {
                self.blocks.extend(u32::try_from(at).ok()?.to_le_bytes());
            }
        }
        let [letters, members] = [now[0] - self.block[0], now[1] - self.block[1]];
        self.words.push(u8::try_from(letters).ok()?);
        self.words
            .extend(u16::try_from(members).ok()?.to_le_bytes());
        self.words.extend(shape);
        Some(())
    }

    /// Rows that differ only in where they begin share their pattern.
    pub(super) fn patterns(&mut self, rows: &BTreeSet<Row>, classes: usize) -> Option<()> {
        let mut known: BTreeMap<&Pattern, u16> = BTreeMap::new();
        for row in rows {
            let next = u16::try_from(known.len()).ok()?;
            let number = *known.entry(&row.pattern).or_insert(next);
            if number == next {
                self.pattern(&row.pattern)?;
            }
            self.rows.extend(number.to_le_bytes());
            for need in row.pattern.needs {
                self.rows.extend(need.to_le_bytes());
            }
        }
        let firsts: Vec<usize> = rows.iter().map(|row| row.first.into()).collect();
        for class in 0..=classes {
            let before = firsts.partition_point(|first| *first < class);
            self.classes
                .extend(u16::try_from(before).ok()?.to_le_bytes());
        }
        Some(())
    }

    fn pattern(&mut self, pattern: &Pattern) -> Option<()> {
        let at = self.elements(&pattern.elements)?;
        self.patterns.extend(at.to_le_bytes());
        self.patterns
            .push(u8::try_from(pattern.elements.len()).ok()?);
        self.patterns.extend(pattern.meaning);
        Some(())
    }

    /// Writes elements down and says where.
    fn elements(&mut self, elements: &[Code]) -> Option<u32> {
        let at = u32::try_from(self.elements.len() / ELEMENT_BYTES).ok()?;
        for (kind, argument) in elements {
            self.elements.extend([*kind, 0]);
            self.elements.extend(argument.to_le_bytes());
        }
        Some(at)
    }

    pub(super) fn groups(&mut self, groups: &[Group]) -> Option<()> {
        for Group { choices, begins } in groups {
            let first = u16::try_from(self.choices.len() / CHOICE_BYTES).ok()?;
            for choice in choices {
                let at = self.elements(choice)?;
                self.choices.extend(at.to_le_bytes());
                self.choices.extend([u8::try_from(choice.len()).ok()?, 0]);
            }
            let count = u16::try_from(choices.len()).ok()?;
            for number in [first, count, *begins] {
                self.groups.extend(number.to_le_bytes());
            }
        }
        Some(())
    }

    pub(super) fn ranges(&mut self, ranges: &[(u16, u16)]) {
        for (low, high) in ranges {
            self.ranges.extend(low.to_le_bytes());
            self.ranges.extend(high.to_le_bytes());
        }
    }

    /// All tables, with the number of classes that patterns begin with or need.
    pub(super) fn join(self, needed: u16) -> Option<Vec<u8>> {
        let tables: [(Vec<u8>, usize); TABLES] = [
            (self.folds, FOLD_BYTES),
            (self.begins, BEGIN_BYTES),
            (self.blocks, BLOCK_BYTES),
            (self.words, WORD_BYTES),
            (self.letters, 1),
            (self.rests, 1),
            (self.members, MEMBER_BYTES),
            (self.classes, CLASS_BYTES),
            (self.rows, ROW_BYTES),
            (self.patterns, PATTERN_BYTES),
            (self.elements, ELEMENT_BYTES),
            (self.groups, GROUP_BYTES),
            (self.choices, CHOICE_BYTES),
            (self.ranges, RANGE_BYTES),
        ];
        let mut bytes = MAGIC.to_vec();
        bytes.extend(FORMAT.to_le_bytes());
        bytes.extend(needed.to_le_bytes());
        for (table, size) in &tables {
            bytes.extend(u32::try_from(table.len() / size).ok()?.to_le_bytes());
        }
        tables.iter().for_each(|(table, _)| bytes.extend(table));
        Some(bytes)
    }
}

/// The table of rests: a bit for each word that may be meant by other letters.
fn rests<'a>(words: impl Iterator<Item = &'a Entry>) -> Vec<u8> {
    let mut bits = vec![0; RESTS];
    for (letters, kind) in words {
        let [first, _, others @ ..] = letters.as_bytes() else {
            continue;
        };
        if *kind == KIND_WORD && letters.len() >= ONE_SLIP_FROM {
            let bit = rest(*first, others);
            bits[bit / 8] |= 1 << (bit % 8);
        }
    }
    bits
}
