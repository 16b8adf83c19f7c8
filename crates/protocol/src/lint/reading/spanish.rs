//! Spanish syllables: the spelling says them.

/// Vowels that are a syllable each; `í` and `ú` too, because the accent parts them from their neighbours.
const STRONG: &str = "aeoáéóíú";
/// Vowels that join a neighbour.
const WEAK: &str = "iuü";

/// The syllables of a word in lower case: for each run of vowels its strong ones, at least one.
pub(super) fn syllables(word: &str) -> usize {
    let mut count = 0;
    let (mut in_run, mut strong) = (false, 0_usize);
    for c in word.chars().chain(['-']) {
        if STRONG.contains(c) || WEAK.contains(c) {
            in_run = true;
            strong += usize::from(STRONG.contains(c));
        } else if in_run {
            count += strong.max(1);
            (in_run, strong) = (false, 0);
        }
    }
    count.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_words_have_their_syllables() {
        for (word, expected) in [
            ("día", 2),
            ("aire", 2),
            ("leer", 2),
            ("ciudad", 2),
            ("cuidado", 3),
            ("que", 1),
            ("hoy", 1),
            ("y", 1),
            ("ahora", 3),
            ("médico", 3),
            ("enrojecimiento", 6),
        ] {
            assert_eq!(syllables(word), expected, "{word}");
        }
    }
}
