//! Which words a token may be: looked up as the reader does it, and again the plain way, one word after the other.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says where it broke by panicking"
)]

mod small_words;

use std::collections::BTreeSet;

use protocol::CompiledProtocol;

/// So many words and beginnings have a sign of their own.
const WORDS: usize = 30;
const BEGINNINGS: usize = 6;

/// The same numbers in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) as usize % end
    }

    fn letter(&mut self) -> char {
        ['a', 'b', 'c', 'z'][self.below(4)]
    }

    fn word(&mut self, lengths: std::ops::Range<usize>) -> String {
        let length = lengths.start + self.below(lengths.len());
        (0..length).map(|_| self.letter()).collect()
    }

    /// With a letter too many, too few, wrong, or two swapped.
    fn slip(&mut self, word: &str) -> String {
        let mut letters: Vec<char> = word.chars().collect();
        let at = self.below(letters.len());
        match self.below(4) {
            0 => letters.insert(at, self.letter()),
            1 => drop(letters.remove(at)),
            2 => letters[at] = self.letter(),
            _ => letters.swap(at, (at + 1) % word.len()),
        }
        letters.into_iter().collect()
    }
}

/// A letter three times in a row is read as twice.
fn squeezed(word: &str) -> String {
    let mut read = String::new();
    for letter in word.chars() {
        if !read.ends_with(&format!("{letter}{letter}")) {
            read.push(letter);
        }
    }
    read
}

/// Words with the number of the sign that each names; beginnings likewise; words that name none.
struct Plain {
    words: Vec<String>,
    beginnings: Vec<String>,
    common: Vec<String>,
}

impl Plain {
    /// Many words near each other, of all lengths.
    fn of(dice: &mut Dice) -> Self {
        let mut words = BTreeSet::new();
        let mut last = dice.word(3..24);
        while words.len() < WORDS {
            last = match dice.below(3) {
                0 => dice.word(3..24),
                _ => dice.slip(&last),
            };
            last = squeezed(&last);
            if (3..=24).contains(&last.len()) {
                words.insert(last.clone());
            } else {
                last = dice.word(5..12);
            }
        }
        let mut words: Vec<String> = words.into_iter().collect();
        let mut beginnings = BTreeSet::new();
        while beginnings.len() < BEGINNINGS {
            let begins = dice.word(1..7);
            let of = &words[dice.below(WORDS)];
            let cut = if dice.below(2) == 0 {
                of.get(..4).unwrap_or(of).to_owned()
            } else {
                squeezed(&begins)
            };
            beginnings.insert(cut);
        }
        let mut common = BTreeSet::new();
        while common.len() < 10 {
            let meant = dice.below(WORDS);
            let near = squeezed(&dice.slip(&words[meant]));
            if (2..=24).contains(&near.len()) && !words.contains(&near) {
                common.insert(near);
            }
        }
        // So that the order of signs is not that of words.
        words.rotate_left(7);
        Self {
            words,
            beginnings: beginnings.into_iter().collect(),
            common: common.into_iter().collect(),
        }
    }

    fn lexicon(&self, signs: &[String]) -> CompiledProtocol {
        let beginnings = self.beginnings.iter().map(|begin| format!("{begin}*"));
        let named = self.words.iter().cloned().chain(beginnings);
        let phrases: String = named
            .zip(signs)
            .map(|(word, sign)| {
                format!(
                    "[[phrase]]\nsign = \"{sign}\"\nlevel = \"certain\"\npatterns = \"{word}\"\n"
                )
            })
            .collect();
        let text = format!(
            "language = \"en\"\ncommon = \"{}\"\n{phrases}",
            self.common.join(" ")
        );
        small_words::read(&[("en.toml", &text)]).unwrap_or_else(|findings| panic!("{findings:?}"))
    }

    /// The signs that a token names, by their numbers.
    fn signs_of(&self, token: &str) -> BTreeSet<usize> {
        let token = squeezed(token);
        if token.len() > 24 {
            return BTreeSet::new();
        }
        let mut signs = self.begun_by(&token);
        let is_word = self.words.contains(&token) || self.common.contains(&token);
        if is_word {
            signs.extend(self.words.iter().position(|word| *word == token));
            return signs;
        }
        for word in self.nearest(&token) {
            signs.extend(self.begun_by(word));
            signs.extend(self.words.iter().position(|one| one == word));
        }
        signs
    }

    fn begun_by(&self, token: &str) -> BTreeSet<usize> {
        let all = self.beginnings.iter().enumerate();
        let begun = all.filter(|(_, begin)| token.starts_with(begin.as_str()));
        begun.map(|(index, _)| WORDS + index).collect()
    }

    /// The nearest two words of the same first letter: one slip away from five letters on, two from eleven.
    fn nearest(&self, token: &str) -> Vec<&String> {
        let most = match token.len() {
            0..5 => return Vec::new(),
            5..11 => 1,
            _ => 2,
        };
        let mut near: Vec<(usize, &String)> = self
            .words
            .iter()
            .filter(|word| word.len() >= 5 && word[..1] == token[..1])
            .map(|word| (slips(word.as_bytes(), token.as_bytes()), word))
            .filter(|(slips, _)| *slips <= most)
            .collect();
        near.sort();
        let fewest = near.first().map_or(0, |(slips, _)| *slips);
        let same = near.into_iter().filter(|(slips, _)| *slips == fewest);
        same.map(|(_, word)| word).take(2).collect()
    }
}

/// Slips between two words, by the book.
fn slips(a: &[u8], b: &[u8]) -> usize {
    let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            table[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let mut least = (table[i - 1][j] + 1).min(table[i][j - 1] + 1);
                least = least.min(table[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]));
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    least = least.min(table[i - 2][j - 2] + 1);
                }
                least
            };
        }
    }
    table[a.len()][b.len()]
}

fn signs_of(protocol: &CompiledProtocol) -> Vec<String> {
    protocol.signs().map(|sign| sign.id.clone()).collect()
}

#[test]
fn a_token_is_what_a_plain_search_through_all_words_says() {
    let signs = signs_of(&small_words::read(&[]).unwrap_or_else(|e| panic!("{e:?}")));
    assert!(signs.len() >= WORDS + BEGINNINGS, "{} signs", signs.len());
    let mut dice = Dice(20_241);
    let mut named = 0;
    for _ in 0..6 {
        let plain = Plain::of(&mut dice);
        let protocol = plain.lexicon(&signs);
        for _ in 0..800 {
            let all = [&plain.words, &plain.common, &plain.beginnings];
            let from = all[[0, 0, 0, 1, 2][dice.below(5)]];
            let mut token = from[dice.below(from.len())].clone();
            for _ in 0..dice.below(4) {
                if token.len() > 1 {
                    token = dice.slip(&token);
                }
            }
            let heard: BTreeSet<String> = protocol.hear(Some(&token)).certain.into_iter().collect();
            let expected = plain.signs_of(&token);
            named += expected.len();
            let expected: BTreeSet<String> = expected
                .into_iter()
                .map(|sign| signs[sign].clone())
                .collect();
            assert_eq!(heard, expected, "{token} in {:?}", plain.words);
        }
    }
    assert!(named > 2_000, "{named} named");
}
