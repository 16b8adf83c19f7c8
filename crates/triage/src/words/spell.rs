//! From the letters of a token to the words that it may be.

use core::ops::{Range, RangeInclusive};

use super::layout::{KIND_PREFIX, LETTERS_MAX, ONE_SLIP_FROM, beginnings_around};
use super::lexicon::Lexicon;

/// No word.
pub(super) const NONE: u16 = u16::MAX;
/// So many words a token may be at once: a beginning and the nearest two.
pub(super) const WORDS_MAX: usize = 3;

/// From [`ONE_SLIP_FROM`] letters on one slip is forgiven, from so many on two.
const TWO_SLIPS_FROM: usize = 11;

/// What a token may be.
#[derive(Clone, Copy)]
pub(super) struct LookedUp {
    /// Words, best first: the word itself, or a beginning and the nearest two.
    pub(super) words: [u16; WORDS_MAX],
    /// The languages that have it as it is written: a misspelling tells no language.
    pub(super) languages: u8,
}

/// No word, of no language.
const NOTHING: LookedUp = LookedUp {
    words: [NONE; WORDS_MAX],
    languages: 0,
};

/// Looks a token up. "ankle's" is "ankle" too.
pub(super) fn look_up(lexicon: &Lexicon<'_>, letters: &[u8]) -> LookedUp {
    match letters.strip_suffix(b"'s") {
        // What is no word of its own belongs to its stem, before anything else is read into it.
        Some(stem) if !lexicon.spelt(letters).any(|index| is_whole(lexicon, index)) => {
            nearest(lexicon, stem)
        }
        _ => nearest(lexicon, letters),
    }
}

fn nearest(lexicon: &Lexicon<'_>, letters: &[u8]) -> LookedUp {
    let as_written = |index: usize| LookedUp {
        words: [id(index), NONE, NONE],
        languages: lexicon.languages(index),
    };
    if letters.is_empty() || letters.len() > LETTERS_MAX {
        return NOTHING;
    }
    let spelt = lexicon.spelt(letters);
    let mut whole = spelt.clone().filter(|index| is_whole(lexicon, *index));
    if let Some(index) = whole.next() {
        return as_written(index);
    }
    let [one, other] = misspelt(lexicon, letters);
    match beginning(lexicon, letters, spelt) {
        // "breathles" begins like what holds for "breath*", and is also "breathes" or "breathless", misspelt.
        Some(index) => LookedUp {
            words: [id(index), one, other],
            ..as_written(index)
        },
        None => LookedUp {
            words: [one, other, NONE],
            languages: 0,
        },
    }
}

/// Does the word stand for itself alone?
fn is_whole(lexicon: &Lexicon<'_>, index: usize) -> bool {
    lexicon.kind(index) != KIND_PREFIX
}

/// The longest beginning of these letters that the lexicon has as such; `spelt` is where the letters themselves are or would be.
fn beginning(lexicon: &Lexicon<'_>, letters: &[u8], spelt: Range<usize>) -> Option<usize> {
    let (mut letters, mut spelt) = (letters, spelt);
    loop {
        let mut found = spelt.clone();
        if let Some(index) = found.find(|index| lexicon.kind(*index) == KIND_PREFIX) {
            return Some(index);
        }
        // Every beginning stands before the letters, and none is longer than what they share with the word just before them.
        let before = lexicon.letters_of(spelt.start.checked_sub(1)?);
        let shared = common(before.iter(), letters.iter()).min(letters.len().checked_sub(1)?);
        letters = letters.get(..shared).filter(|rest| !rest.is_empty())?;
        spelt = lexicon.spelt(letters);
    }
}

fn id(index: usize) -> u16 {
    u16::try_from(index).unwrap_or(NONE)
}

/// The nearest words with the same first letter.
fn misspelt(lexicon: &Lexicon<'_>, letters: &[u8]) -> [u16; 2] {
    match letters {
        [first, ..] if letters.len() >= TWO_SLIPS_FROM => two_slips(lexicon, *first, letters),
        [first, ..] if letters.len() >= ONE_SLIP_FROM => one_slip(lexicon, *first, letters),
        _ => [NONE; 2],
    }
}

fn two_slips(lexicon: &Lexicon<'_>, first: u8, letters: &[u8]) -> [u16; 2] {
    let mut found = Nearest::within(2);
    let set = set_of(letters);
    for index in lexicon.guessable(lexicon.words_with(&[first]), &found.lengths(letters)) {
        let word = lexicon.letters_of(index);
        // A wrong letter changes which letters there are by two at most.
        if (set_of(word) ^ set).count_ones() <= 4 {
            found.offer(index, distance(word, letters, found.slips));
        }
    }
    found.words
}

/// Quickly: may there be one slip between words of five letters or more? It changes the beginning or the end, not both.
fn is_near(word: &[u8], letters: &[u8]) -> bool {
    word.get(..3) == letters.get(..3) || word.last() == letters.last()
}

/// Which letters there are, one bit each.
fn set_of(letters: &[u8]) -> u32 {
    letters
        .iter()
        .fold(0, |set, letter| set | 1 << (letter & 31))
}

/// Where the second letter is right, the words are near each other; where it is not, it belongs elsewhere, or the rest is right.
fn one_slip(lexicon: &Lexicon<'_>, first: u8, letters: &[u8]) -> [u16; 2] {
    let mut found = Nearest::within(1);
    let lengths = found.lengths(letters);
    for index in lexicon.guessable(lexicon.words_with(&letters[..2]), &lengths) {
        let word = lexicon.letters_of(index);
        if is_near(word, letters) {
            found.offer(index, distance(word, letters, 1));
        }
    }
    second_elsewhere(letters, |meant| {
        found.offer_all(lexicon.guessable(lexicon.spelt(meant), &lengths));
    });
    // Another letter in its place, or one too few.
    for rest in [&letters[2..], &letters[1..]] {
        if let ([next, behind @ ..], true) = (rest, lexicon.may_go_on(first, rest)) {
            for other in beginnings_around(first, *next) {
                found.offer_all(lexicon.guessable(lexicon.going_on(other, behind), &lengths));
            }
        }
    }
    found.words
}

/// The letters without the second, and with the second behind the third.
fn second_elsewhere(letters: &[u8], mut then: impl FnMut(&[u8])) {
    let mut meant = [0; LETTERS_MAX];
    let meant = &mut meant[..letters.len()];
    meant.copy_from_slice(letters);
    meant[1] = letters[0];
    then(&meant[1..]);
    (meant[1], meant[2]) = (letters[2], letters[1]);
    then(meant);
}

/// The nearest two words so far, both equally far; of several the first two of the lexicon.
struct Nearest {
    words: [u16; 2],
    slips: usize,
}

impl Nearest {
    fn within(slips: usize) -> Self {
        Self {
            words: [NONE; 2],
            slips,
        }
    }

    /// How many letters a word may have.
    fn lengths(&self, letters: &[u8]) -> RangeInclusive<usize> {
        let shortest = letters.len().saturating_sub(self.slips);
        shortest.max(ONE_SLIP_FROM)..=letters.len() + self.slips
    }

    /// Words that are one slip away.
    fn offer_all(&mut self, words: impl Iterator<Item = usize>) {
        words.for_each(|index| self.offer(index, Some(1)));
    }

    fn offer(&mut self, index: usize, slips: Option<usize>) {
        let id = id(index);
        let Some(slips) = slips.filter(|slips| *slips <= self.slips && !self.words.contains(&id))
        else {
            return;
        };
        if slips < self.slips {
            *self = Self::within(slips);
        }
        let [one, other] = self.words;
        self.words = if id < one {
            [id, one]
        } else {
            [one, other.min(id)]
        };
    }
}

/// Slips between two words: a letter too many, too few, wrong, or two swapped. `None` beyond `most`.
fn distance(a: &[u8], b: &[u8], most: usize) -> Option<usize> {
    // What both begin and end with costs nothing, and mostly leaves so little that the answer is plain.
    let begin = common(a.iter(), b.iter());
    let (a, b) = (&a[begin..], &b[begin..]);
    let end = common(a.iter().rev(), b.iter().rev());
    let slips = match (&a[..a.len() - end], &b[..b.len() - end]) {
        ([], rest) | (rest, []) => rest.len(),
        ([_], [_]) => 1,
        ([x, y], [u, v]) if (x, y) == (v, u) => 1,
        (x, y) if x.len().min(y.len()) > LETTERS_MAX || x.len().abs_diff(y.len()) > most => {
            most + 1
        }
        _ if most < 2 => most + 1,
        (x, y) => table(x, y),
    };
    (slips <= most).then_some(slips)
}

fn common<'a>(a: impl Iterator<Item = &'a u8>, b: impl Iterator<Item = &'a u8>) -> usize {
    a.zip(b).take_while(|(a, b)| a == b).count()
}

/// The same by the table of all beginnings, of up to [`LETTERS_MAX`] letters each.
fn table(a: &[u8], b: &[u8]) -> usize {
    let mut rows = [[0_usize; LETTERS_MAX + 1]; 3];
    rows[0]
        .iter_mut()
        .zip(0..)
        .for_each(|(cell, column)| *cell = column);
    for (i, from) in a.iter().enumerate() {
        // This row, the one before it, and the one before that, in turn.
        let (now, up, two_up) = ((i + 1) % 3, i % 3, (i + 2) % 3);
        rows[now][0] = i + 1;
        for (j, to) in b.iter().enumerate() {
            let mut cell = (rows[up][j] + usize::from(from != to))
                .min(rows[up][j + 1] + 1)
                .min(rows[now][j] + 1);
            if i > 0 && j > 0 && *from == b[j - 1] && a[i - 1] == *to {
                cell = cell.min(rows[two_up][j - 1] + 1);
            }
            rows[now][j + 1] = cell;
        }
    }
    rows[a.len() % 3][b.len()]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{distance, is_near, second_elsewhere, set_of, table};

    proptest! {
        #[test]
        fn the_short_way_says_what_the_table_says(a in "[ab]{0,9}", b in "[ab]{0,9}", most in 1_usize..3) {
            let (a, b) = (a.as_bytes(), b.as_bytes());
            let slips = table(a, b);
            prop_assert_eq!(distance(a, b, most), (slips <= most).then_some(slips));
        }
    }

    proptest! {
        #[test]
        fn one_slip_is_found_where_it_is_looked_for(word in "a[ab]{4,7}", letters in "a[ab]{4,7}") {
            let (word, letters) = (word.as_bytes(), letters.as_bytes());
            if distance(word, letters, 1).is_some() {
                let mut is_found = word[2..] == letters[2..] || word[2..] == letters[1..];
                is_found |= word[1] == letters[1] && is_near(word, letters);
                second_elsewhere(letters, |meant| is_found |= meant == word);
                prop_assert!(is_found);
            }
        }

        #[test]
        fn a_second_letter_elsewhere_is_one_slip_at_most(letters in "a[a-c]{4,7}") {
            second_elsewhere(letters.as_bytes(), |meant| {
                assert!(distance(meant, letters.as_bytes(), 1).is_some());
            });
        }

        #[test]
        fn two_slips_change_few_letters(word in "a[a-e]{8,12}", letters in "a[a-e]{10,13}") {
            let (word, letters) = (word.as_bytes(), letters.as_bytes());
            if distance(word, letters, 2).is_some() {
                prop_assert!((set_of(word) ^ set_of(letters)).count_ones() <= 4);
            }
        }
    }

    #[test]
    fn slips_are_counted_and_bounded() {
        for (a, b, most, slips) in [
            ("breath", "breath", 1, Some(0)),
            ("breath", "breth", 1, Some(1)),
            ("breath", "braeth", 1, Some(1)),
            ("breath", "breadth", 1, Some(1)),
            ("breath", "brxxth", 1, None),
            ("breathlessness", "brethlesness", 2, Some(2)),
            ("chest", "cehst", 1, Some(1)),
            ("abcde", "badce", 2, Some(2)),
            ("abcde", "badce", 1, None),
            ("aab", "ab", 1, Some(1)),
            ("abab", "baba", 2, Some(2)),
            ("aabbccddeeff", "aabbcddeefff", 2, Some(2)),
            ("xabcy", "xcbay", 2, Some(2)),
            ("xabcy", "x", 2, None),
        ] {
            assert_eq!(distance(a.as_bytes(), b.as_bytes(), most), slips, "{a} {b}");
        }
    }
}
