//! What a compiled pattern asks for before it is tried: words without which it cannot stand, the rarest first.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says where it broke by panicking"
)]

mod small_words;
mod tables;

use std::collections::BTreeSet;
use std::fmt::Write;
use std::sync::LazyLock;

use protocol::CompiledProtocol;
use triage::words::layout;

/// A pattern, and the words of each class that it needs; "#" is any number.
const CASES: &[(&str, &[&str])] = &[
    ("cold ..3 hand", &["hand"]),
    ("cool cool", &[]),
    ("temp ..3 38", &["#"]),
    ("38 degrees 39", &["degrees"]),
    ("weeks //4 spotting", &[]),
    ("months (along //4 mild|today) drops", &[]),
    // The rarer of each choice, if that is one class already or the only need.
    ("red (left leg|right arm) hot", &["hot"]),
    ("blue (left toe|right ear)", &["ear toe"]),
    ("dose (38|39)", &["#"]),
    ("dosis (38|mg)", &[]),
    // The rarest first, and a beginning as if it stood in twenty places.
    ("so ..2 very ..2 odd ..2 big", &["odd", "very"]),
    ("big ..2 swell* ..2 very", &["very", "swell"]),
    ("one ..2 ash ..2 oak", &["oak", "ash"]),
    ("two oak", &["oak"]),
    ("three ash? ash? ash? end", &["end"]),
    ("big ..2 big very", &["very"]),
    ("big so", &["so"]),
    ("(fig|plum) plum", &["plum"]),
    ("plum (fig|plum)", &[]),
];

struct Compiled {
    rows: Vec<Vec<Vec<u16>>>,
    bytes: Vec<Vec<Vec<u8>>>,
}

/// Every table of the lexicon as rows of bytes and of numbers from their first byte on.
fn tables_of(lexicon: &[u8]) -> Compiled {
    let bytes: Vec<Vec<Vec<u8>>> = tables::of(lexicon)
        .into_iter()
        .map(|(table, size)| {
            let rows = lexicon[table].chunks_exact(size);
            rows.map(<[u8]>::to_vec).collect()
        })
        .collect();
    let numbers = |row: &Vec<u8>| {
        row.chunks_exact(2)
            .map(|two| u16::from_le_bytes([two[0], two[1]]))
            .collect()
    };
    let rows = bytes
        .iter()
        .map(|table: &Vec<Vec<u8>>| table.iter().map(numbers).collect())
        .collect();
    Compiled { rows, bytes }
}

impl Compiled {
    /// The words of a class, in their order; "#" for that of the numbers.
    fn words_of(&self, class: u16) -> String {
        if class == layout::NUMBER_CLASS {
            return "#".to_owned();
        }
        let letters = self.bytes[4].concat();
        let all: Vec<&[u8]> = letters.split(|letter| *letter == 0).collect();
        let members_at = |word: usize| {
            let row = &self.bytes[3][word];
            let from = u16::from_le_bytes([row[1], row[2]]);
            usize::from(self.rows[2][word / layout::BLOCK][2] + from)
        };
        let words = (0..self.bytes[3].len() - 1).filter(|word| {
            let members = &self.rows[6][members_at(*word)..members_at(word + 1)];
            members.iter().any(|member| member[0] == class)
        });
        let words: BTreeSet<&str> = words
            .map(|word| std::str::from_utf8(all[word]).unwrap())
            .collect();
        words.into_iter().collect::<Vec<_>>().join(" ")
    }

    /// What the pattern that names this sign needs.
    fn needs_of(&self, sign: usize) -> Vec<String> {
        let pattern = self.bytes[9]
            .iter()
            .position(|row| usize::from(row[6]) == sign);
        let row = self.rows[8]
            .iter()
            .find(|row| usize::from(row[0]) == pattern.unwrap())
            .unwrap();
        let needs = row[1..].iter().filter(|class| **class != layout::NO_CLASS);
        needs.map(|class| self.words_of(*class)).collect()
    }
}

fn compiled(lines: &[&str]) -> Compiled {
    static EMPTY: LazyLock<CompiledProtocol> =
        LazyLock::new(|| small_words::read(&[]).unwrap_or_else(|findings| panic!("{findings:?}")));
    let mut text = "language = \"en\"\n".to_owned();
    for (line, sign) in lines.iter().zip(EMPTY.signs()) {
        writeln!(
            text,
            "[[phrase]]\nsign = \"{}\"\nlevel = \"certain\"\npatterns = \"{line}\"",
            sign.id
        )
        .unwrap();
    }
    let read = small_words::read(&[("en.toml", &text)]);
    tables_of(
        read.unwrap_or_else(|findings| panic!("{findings:?}"))
            .lexicon(),
    )
}

#[test]
fn a_pattern_needs_what_it_cannot_stand_without_the_rarest_first() {
    let lines: Vec<&str> = CASES.iter().map(|(line, _)| *line).collect();
    let compiled = compiled(&lines);
    for (sign, (line, needs)) in CASES.iter().enumerate() {
        assert_eq!(compiled.needs_of(sign), *needs, "{line}");
    }
}

/// Asking what a group may begin with is worth it only where it has many choices.
#[test]
fn a_group_of_many_choices_tells_what_it_may_begin_with_and_one_of_few_does_not() {
    let eight: Vec<String> = (b'a'..b'i')
        .map(|letter| format!("{} x", char::from(letter)))
        .collect();
    let few = format!("so ..2 ({})", eight.join("|"));
    let many = format!("so ..2 ({}|i x)", eight.join("|"));
    let with_number = format!("so ..2 ({}|38 x)", eight.join("|"));
    let begins = |line: &str| compiled(&[line]).rows[11][0][2];
    assert_eq!(begins(&few), layout::NO_CLASS);
    assert_eq!(begins(&with_number), layout::NO_CLASS);
    let compiled = compiled(&[&many]);
    assert_eq!(
        compiled.words_of(compiled.rows[11][0][2]),
        "a b c d e f g h i"
    );
}

#[test]
fn all_single_words_of_a_group_are_one_choice() {
    let compiled = compiled(&["so ..2 (a|b c|d|e)"]);
    let [_, choices, _] = compiled.rows[11][0][..] else {
        panic!("a group has three numbers")
    };
    assert_eq!(choices, 2);
}
