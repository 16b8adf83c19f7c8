//! A compiled lexicon, borrowed from its bytes.

use super::bytes::{index_at, u16_at};
use super::layout::{
    BEGIN_BYTES, BEGINNINGS, BLOCK, BLOCK_BYTES, CHOICE_BYTES, CLASS_BYTES, ELEMENT_BYTES,
    FOLD_BYTES, FORMAT, GROUP_BYTES, HEADER_BYTES, MAGIC, MEMBER_BYTES, NEEDS, PATTERN_BYTES,
    RANGE_BYTES, RESTS, ROW_BYTES, TABLES, WORD_BYTES,
};
use crate::Malformed;

/// A compiled lexicon of one or more languages.
#[derive(Clone, Copy, Debug)]
pub struct Lexicon<'a> {
    /// No row needs this class or one behind it.
    pub(super) needed: u16,
    pub(super) folds: &'a [[u8; FOLD_BYTES]],
    pub(super) begins: &'a [[u8; BEGIN_BYTES]],
    pub(super) blocks: &'a [[u8; BLOCK_BYTES]],
    pub(super) words: &'a [[u8; WORD_BYTES]],
    pub(super) letters: &'a [u8],
    pub(super) rests: &'a [u8],
    pub(super) members: &'a [[u8; MEMBER_BYTES]],
    pub(super) classes: &'a [[u8; CLASS_BYTES]],
    pub(super) rows: &'a [[u8; ROW_BYTES]],
    pub(super) patterns: &'a [[u8; PATTERN_BYTES]],
    pub(super) elements: &'a [[u8; ELEMENT_BYTES]],
    pub(super) groups: &'a [[u8; GROUP_BYTES]],
    pub(super) choices: &'a [[u8; CHOICE_BYTES]],
    pub(super) ranges: &'a [[u8; RANGE_BYTES]],
}

/// Some classes, by where they stand in the table of members.
#[derive(Clone, Copy, Debug)]
pub(super) struct Members {
    from: u32,
    end: u32,
}

impl Members {
    pub(super) const NONE: Self = Self { from: 0, end: 0 };
}

/// One element of a sequence, as it stands in the bytes.
pub(super) type Element = [u8; ELEMENT_BYTES];

/// One pattern: what it looks for and what it means.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pattern<'a> {
    pub(super) elements: &'a [Element],
    pub(super) outcome: u8,
    pub(super) argument: u8,
    pub(super) flags: u8,
}

impl<'a> Lexicon<'a> {
    /// A lexicon that knows no word: every text is unread.
    pub const EMPTY: Lexicon<'static> = Lexicon {
        needed: 0,
        folds: &[],
        begins: &[],
        blocks: &[],
        words: &[],
        letters: &[],
        rests: &[],
        members: &[],
        classes: &[],
        rows: &[],
        patterns: &[],
        elements: &[],
        groups: &[],
        choices: &[],
        ranges: &[],
    };

    /// Checks every size and index, so that nothing later can fail.
    ///
    /// # Errors
    /// [`Malformed`] where the bytes are not a compiled lexicon of this format.
    pub fn from_bytes(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let lexicon = Self::from_sound_bytes(bytes)?;
        if lexicon.is_sound() {
            Ok(lexicon)
        } else {
            Err(Malformed)
        }
    }

    /// The same for bytes that [`Lexicon::from_bytes`] has accepted before: only their sizes are checked.
    ///
    /// # Errors
    /// [`Malformed`] where the tables do not fill the bytes.
    pub fn from_sound_bytes(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let (head, rest) = bytes.split_at_checked(HEADER_BYTES).ok_or(Malformed)?;
        if head[..4] != MAGIC || u16_at(head, 4) != FORMAT {
            return Err(Malformed);
        }
        let counts: [usize; TABLES] = core::array::from_fn(|table| index_at(head, 8 + 4 * table));
        let (folds, rest) = take(rest, counts[0])?;
        let (begins, rest) = take(rest, counts[1])?;
        let (blocks, rest) = take(rest, counts[2])?;
        let (words, rest) = take(rest, counts[3])?;
        let (letters, rest) = rest.split_at_checked(counts[4]).ok_or(Malformed)?;
        let (rests, rest) = rest.split_at_checked(counts[5]).ok_or(Malformed)?;
        let (members, rest) = take(rest, counts[6])?;
        let (classes, rest) = take(rest, counts[7])?;
        let (rows, rest) = take(rest, counts[8])?;
        let (patterns, rest) = take(rest, counts[9])?;
        let (elements, rest) = take(rest, counts[10])?;
        let (groups, rest) = take(rest, counts[11])?;
        let (choices, rest) = take(rest, counts[12])?;
        let (ranges, rest) = take(rest, counts[13])?;
        let lexicon = Self {
            needed: u16_at(head, 6),
            folds,
            begins,
            blocks,
            words,
            letters,
            rests,
            members,
            classes,
            rows,
            patterns,
            elements,
            groups,
            choices,
            ranges,
        };
        let fits = begins.len() == BEGINNINGS + 1
            && blocks.len() == words.len().div_ceil(BLOCK)
            && rests.len() == RESTS;
        if rest.is_empty() && fits {
            Ok(lexicon)
        } else {
            Err(Malformed)
        }
    }

    /// The classes that a word belongs to, ascending.
    pub(super) fn classes_of(&self, word: usize) -> impl Iterator<Item = u16> + use<'a> {
        let members = self.members_in(self.members_of(word)).iter();
        members.map(|class| u16::from_le_bytes(*class))
    }

    /// Those of them that some row may need.
    pub(super) fn needed_classes_of(&self, word: usize) -> impl Iterator<Item = u16> + use<'a> {
        let end = self.needed;
        self.classes_of(word).take_while(move |class| *class < end)
    }

    /// Those of them that patterns begin with.
    pub(super) fn first_classes_of(&self, word: usize) -> impl Iterator<Item = u16> + use<'a> {
        let end = self.classes.len().saturating_sub(1);
        let classes = self.classes_of(word);
        classes.take_while(move |class| usize::from(*class) < end)
    }

    /// Where the classes of a word stand.
    pub(super) fn members_of(&self, word: usize) -> Members {
        Members {
            from: self.members_at(word) as u32,
            end: self.members_at(word + 1) as u32,
        }
    }

    fn members_in(&self, members: Members) -> &'a [[u8; MEMBER_BYTES]] {
        let members = members.from as usize..members.end as usize;
        self.members.get(members).unwrap_or_default()
    }

    /// Is a class among these?
    pub(super) fn have(&self, members: Members, class: u16) -> bool {
        let members = self.members_in(members);
        let found = members.binary_search_by_key(&class, |one| u16::from_le_bytes(*one));
        found.is_ok()
    }

    /// Where the members of a word begin, or those of all end.
    pub(super) fn members_at(&self, word: usize) -> usize {
        let from = self.words.get(word).map_or(0, |row| u16_at(row, 1));
        self.block(word, 4) + usize::from(from)
    }

    /// From where on a word is counted.
    pub(super) fn block(&self, word: usize, column: usize) -> usize {
        let row = self.blocks.get(word / BLOCK);
        row.map_or(0, |row| index_at(row, column))
    }

    /// The patterns that begin with a token of this class, by their indices, each with the classes without which it cannot stand.
    pub(super) fn patterns_from(
        &self,
        class: u16,
    ) -> impl Iterator<Item = (u16, [u16; NEEDS])> + use<'a> {
        let class = usize::from(class);
        let range = self.classes.get(class..).and_then(<[_]>::first_chunk);
        let range = range.map_or(0..0, |[this, next]| {
            usize::from(u16::from_le_bytes(*this))..usize::from(u16::from_le_bytes(*next))
        });
        let rows = self.rows.get(range).unwrap_or_default();
        rows.iter()
            .map(|row| (u16_at(row, 0), [u16_at(row, 2), u16_at(row, 4)]))
    }

    pub(super) fn pattern(&self, index: u16) -> Pattern<'a> {
        let row = self
            .patterns
            .get(usize::from(index))
            .unwrap_or(&[0; PATTERN_BYTES]);
        Pattern {
            elements: self.elements_of(row),
            outcome: row[5],
            argument: row[6],
            flags: row[7],
        }
    }

    /// The choices of a group, each a sequence of elements.
    pub(super) fn choices_of(&self, group: u16) -> impl Iterator<Item = &'a [Element]> + '_ {
        let row = self.group(group);
        let first = usize::from(u16_at(row, 0));
        let choices = self.choices.get(first..first + usize::from(u16_at(row, 2)));
        let choices = choices.unwrap_or_default().iter();
        choices.map(|row| self.elements_of(row))
    }

    /// The class of all that a group may begin with.
    pub(super) fn begins_with(&self, group: u16) -> u16 {
        u16_at(self.group(group), 4)
    }

    fn group(&self, group: u16) -> &'a [u8; GROUP_BYTES] {
        let row = self.groups.get(usize::from(group));
        row.unwrap_or(&[0; GROUP_BYTES])
    }

    /// The elements that a pattern or choice points at.
    pub(super) fn elements_of(&self, row: &[u8]) -> &'a [Element] {
        let from = index_at(row, 0);
        let elements = self.elements.get(from..from + usize::from(row[4]));
        elements.unwrap_or_default()
    }

    /// Lowest and highest number of a range, in tenths.
    pub(super) fn range(&self, index: u16) -> (u16, u16) {
        let row = self.ranges.get(usize::from(index));
        row.map_or((0, 0), |row| (u16_at(row, 0), u16_at(row, 2)))
    }
}

fn take<const N: usize>(bytes: &[u8], count: usize) -> Result<(&[[u8; N]], &[u8]), Malformed> {
    let length = count.checked_mul(N).ok_or(Malformed)?;
    let (table, rest) = bytes.split_at_checked(length).ok_or(Malformed)?;
    Ok((table.as_chunks().0, rest))
}
