//! From the letters of a token to the words that it may be.

use super::layout::{KIND_EXACT, KIND_PREFIX, LETTERS_MAX};
use super::lexicon::Lexicon;

/// No word.
pub(super) const NONE: u16 = u16::MAX;

/// From this many letters on one slip is forgiven, from [`TWO_SLIPS_FROM`] on two.
const ONE_SLIP_FROM: usize = 5;
const TWO_SLIPS_FROM: usize = 11;

/// What a token may be.
#[derive(Clone, Copy)]
pub(super) struct LookedUp {
    /// Words, best first: the word itself, a beginning, or the nearest two.
    pub(super) words: [u16; 2],
    /// The languages that have it as it is written: a misspelling tells no language.
    pub(super) languages: u8,
}

/// Looks a token up. "ankle's" is "ankle" too.
pub(super) fn look_up(lexicon: &Lexicon<'_>, letters: &[u8]) -> LookedUp {
    let found = nearest(lexicon, letters);
    match letters.strip_suffix(b"'s") {
        Some(stem) if found.words[0] == NONE => nearest(lexicon, stem),
        _ => found,
    }
}

fn nearest(lexicon: &Lexicon<'_>, letters: &[u8]) -> LookedUp {
    let as_written = |index: u16, languages: u8| LookedUp {
        words: [index, NONE],
        languages,
    };
    let Some(first) = letters.first() else {
        return as_written(NONE, 0);
    };
    let mut found = Nearest::new(letters.len());
    let mut longest_prefix = (0, NONE, 0);
    for index in bucket(lexicon, *first) {
        let word = lexicon.word(index);
        let id = u16::try_from(index).unwrap_or(NONE);
        if word.kind == KIND_PREFIX {
            if letters.starts_with(word.letters) && word.letters.len() > longest_prefix.0 {
                longest_prefix = (word.letters.len(), id, word.languages);
            }
        } else if word.letters == letters {
            return as_written(id, word.languages);
        } else if word.kind != KIND_EXACT {
            found.offer(id, word.letters, letters);
        }
    }
    if longest_prefix.1 == NONE {
        LookedUp {
            words: found.words,
            languages: 0,
        }
    } else {
        as_written(longest_prefix.1, longest_prefix.2)
    }
}

/// The words that begin with this letter.
fn bucket(lexicon: &Lexicon<'_>, first: u8) -> core::ops::Range<usize> {
    let below = |bound: u16| {
        let (mut low, mut high) = (0, lexicon.word_count());
        while low < high {
            let middle = low.midpoint(high);
            let letter = lexicon.word(middle).letters.first().copied().unwrap_or(0);
            if u16::from(letter) < bound {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    };
    below(first.into())..below(u16::from(first) + 1)
}

/// The nearest two words so far, both equally far.
struct Nearest {
    words: [u16; 2],
    slips: usize,
}

impl Nearest {
    fn new(letters: usize) -> Self {
        let slips = match letters {
            TWO_SLIPS_FROM.. => 2,
            ONE_SLIP_FROM.. => 1,
            _ => 0,
        };
        Self {
            words: [NONE; 2],
            slips,
        }
    }

    fn offer(&mut self, id: u16, word: &[u8], letters: &[u8]) {
        if self.slips == 0
            || word.len() < ONE_SLIP_FROM
            || word.len().abs_diff(letters.len()) > self.slips
        {
            return;
        }
        let Some(slips) = distance(word, letters, self.slips) else {
            return;
        };
        if self.words[0] == NONE || slips < self.slips {
            self.words = [id, NONE];
            self.slips = slips;
        } else if self.words[1] == NONE {
            self.words[1] = id;
        }
    }
}

/// Slips between two words: a letter too many, too few, wrong, or two swapped. `None` beyond `most`.
fn distance(a: &[u8], b: &[u8], most: usize) -> Option<usize> {
    const WIDTH: usize = LETTERS_MAX + 1;
    let mut rows = [[0_usize; WIDTH]; 3];
    if a.len() > LETTERS_MAX || b.len() > LETTERS_MAX {
        return None;
    }
    for (column, cell) in rows[2].iter_mut().enumerate() {
        *cell = column;
    }
    for (i, from) in a.iter().enumerate() {
        // The row before this one, the one before that, and a free one for this.
        rows.rotate_left(1);
        let [two_up, up, row] = &mut rows;
        row[0] = i + 1;
        let mut least = row[0];
        for (j, to) in b.iter().enumerate() {
            let mut cell = (up[j] + usize::from(from != to))
                .min(up[j + 1] + 1)
                .min(row[j] + 1);
            if i > 0 && j > 0 && *from == b[j - 1] && a[i - 1] == *to {
                cell = cell.min(two_up[j - 1] + 1);
            }
            row[j + 1] = cell;
            least = least.min(cell);
        }
        if least > most {
            return None;
        }
    }
    let slips = rows[2][b.len()];
    (slips <= most).then_some(slips)
}

#[cfg(test)]
mod tests {
    use super::distance;

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
        ] {
            assert_eq!(distance(a.as_bytes(), b.as_bytes(), most), slips, "{a} {b}");
        }
    }
}
