//! How hard a text is to read: well-known formulas over words, sentences and syllables.

mod spanish;

use super::settings::{Formula, Reading};

/// Words, sentences and syllables.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) words: usize,
    sentences: usize,
    syllables: usize,
}

impl Counts {
    /// Counts a text. A number and a value that a page fills in are words of one syllable; a line is a sentence of its own.
    pub(super) fn of(text: &str, reading: &Reading) -> Self {
        let mut counts = Self::default();
        for sentence in text.split(['.', '!', '?', '\n']) {
            let before = counts.words;
            for word in words(sentence) {
                counts.words += 1;
                counts.syllables += syllables(word, reading);
            }
            counts.sentences += usize::from(counts.words > before);
        }
        counts
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self {
            words: self.words + other.words,
            sentences: self.sentences + other.sentences,
            syllables: self.syllables + other.syllables,
        }
    }

    /// The reading age of Flesch and Kincaid (school grade and 5), or the ease of Szigriszt and Pazos; `None` without words.
    pub(super) fn measure(self, formula: Formula) -> Option<f64> {
        if self.words == 0 {
            return None;
        }
        let count = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
        let per_sentence = count(self.words) / count(self.sentences);
        let per_word = count(self.syllables) / count(self.words);
        Some(match formula {
            Formula::FleschKincaid => 0.39 * per_sentence + 11.8 * per_word - 15.59 + 5.0,
            Formula::SzigrisztPazos => 206.835 - 62.3 * per_word - per_sentence,
        })
    }
}

impl Formula {
    /// Is a measure harder to read than the limit?
    pub(super) fn is_harder(self, measure: f64, limit: f64) -> bool {
        match self {
            Self::FleschKincaid => measure > limit,
            Self::SzigrisztPazos => measure < limit,
        }
    }

    /// Its name with its unit.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::FleschKincaid => "reading age (Flesch-Kincaid grade and 5)",
            Self::SzigrisztPazos => "ease (Szigriszt-Pazos)",
        }
    }
}

fn words(sentence: &str) -> impl Iterator<Item = &str> {
    let pieces = sentence.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’');
    pieces
        .map(|word| word.trim_matches(['\'', '’']))
        .filter(|word| !word.is_empty())
}

fn syllables(word: &str, reading: &Reading) -> usize {
    /// What a name counts that a patient knows by ear.
    const OF_A_NAME: usize = 2;
    let word = word.to_lowercase();
    if reading.names.contains(&word) {
        return OF_A_NAME;
    }
    let counted = match reading.formula {
        Formula::FleschKincaid => textstat::syllable_count(&word),
        Formula::SzigrisztPazos => spanish::syllables(&word),
    };
    counted.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(formula: Formula) -> Reading {
        Reading {
            language: String::new(),
            formula,
            limit: 0.0,
            words_least: 0,
            names: vec!["practitioner".to_owned()],
        }
    }

    fn measure(text: &str, formula: Formula) -> f64 {
        let counts = Counts::of(text, &reading(formula));
        counts.measure(formula).unwrap_or(f64::NAN)
    }

    #[test]
    fn words_sentences_and_syllables_are_counted() {
        let counts = Counts::of(
            "The cat sat. Call {x} at 24!\nAsk your practitioner",
            &reading(Formula::FleschKincaid),
        );
        let expected = Counts {
            words: 10,
            sentences: 3,
            syllables: 11,
        };
        assert_eq!(counts, expected);
    }

    #[test]
    fn plain_words_read_younger_than_learned_ones() {
        let plain = measure(
            "You have a fever. See a doctor today.",
            Formula::FleschKincaid,
        );
        let learned = measure(
            "Elevated temperature necessitates immediate medical evaluation by a physician.",
            Formula::FleschKincaid,
        );
        assert!(plain < 8.0, "{plain}");
        assert!(learned > 16.0, "{learned}");
    }

    #[test]
    fn spanish_ease_falls_with_long_words() {
        let plain = measure("Tiene fiebre. Vaya hoy al médico.", Formula::SzigrisztPazos);
        let learned = measure(
            "Temperatura elevada: imprescindible inmediata evaluación facultativa hospitalaria especializada.",
            Formula::SzigrisztPazos,
        );
        assert!(plain > 70.0, "{plain}");
        assert!(learned < 20.0, "{learned}");
    }

    #[test]
    fn nothing_has_no_measure() {
        assert_eq!(Counts::default().measure(Formula::FleschKincaid), None);
    }
}
