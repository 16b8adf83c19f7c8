//! Names for one export: the same thing has the same name in every table, and nobody can find the way back, since the
//! key is made for the export and forgotten with it.

use care::port::Entropy;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

const BYTES: usize = 8;

/// The key of one export.
pub(crate) struct Pseudonyms([u8; 32]);

impl Pseudonyms {
    pub(crate) fn new(entropy: &dyn Entropy) -> Self {
        let mut key = [0; 32];
        entropy.fill(&mut key);
        Self(key)
    }

    /// The name of a patient.
    pub(crate) fn patient(&self, id: &str) -> String {
        self.of("patient", id)
    }

    /// The name of a session.
    pub(crate) fn session(&self, id: &str) -> String {
        self.of("session", id)
    }

    fn of(&self, noun: &str, id: &str) -> String {
        // HMAC takes a key of any length, so the error cannot happen.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.0) else {
            return String::new();
        };
        mac.update(noun.as_bytes());
        mac.update(&[0]);
        mac.update(id.as_bytes());
        let code = mac.finalize().into_bytes();
        code.iter()
            .take(BYTES)
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Fixed(u8);

    impl Entropy for Fixed {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(self.0);
        }
    }

    #[test]
    fn a_name_holds_within_an_export_and_means_nothing_beyond() {
        let (one, other) = (Pseudonyms::new(&Fixed(1)), Pseudonyms::new(&Fixed(2)));
        assert_eq!(one.patient("a"), one.patient("a"));
        assert_ne!(one.patient("a"), one.patient("b"));
        assert_ne!(one.patient("a"), one.session("a"));
        assert_ne!(one.patient("a"), other.patient("a"));
        assert_eq!(one.patient("a").len(), 16);
    }
}
