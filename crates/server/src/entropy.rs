//! Real randomness.

use care::port::Entropy;

/// The operating system's generator.
#[derive(Clone, Copy, Debug)]
pub(crate) struct OsEntropy;

impl Entropy for OsEntropy {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place that asks the system for randomness"
    )]
    fn fill(&self, bytes: &mut [u8]) {
        if getrandom::fill(bytes).is_err() {
            // Keys and tokens made without randomness would be guessable, so nothing may go on.
            crate::say::aside("afterneedle: the operating system gives no random numbers");
            std::process::abort();
        }
    }
}
