//! Sealing: identifying fields and free text are encrypted under a key of the patient's own, and that key under the
//! master key, which is never in the database. Who destroys a patient's key has erased the patient.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::port::Entropy;

const NONCE: usize = 24;

/// The installation's master key: 32 random bytes in a file outside the database.
pub struct MasterKey(Zeroizing<[u8; 32]>);

/// A patient's own key, in clear for the time of a use case.
pub struct PatientKey(Zeroizing<[u8; 32]>);

/// A sealed value does not open: another key, another place, or damaged bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("sealed data does not open with this master key: was the key file exchanged?")]
pub struct SealBroken;

impl MasterKey {
    /// Takes the 32 bytes of the key file.
    #[must_use]
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// A key for one purpose, so that no two uses share one.
    #[must_use]
    pub fn derive(&self, purpose: &str) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.mac(&[purpose]))
    }

    /// HMAC-SHA-256 over the parts, each ended by a zero byte.
    #[must_use]
    pub fn mac(&self, parts: &[&str]) -> [u8; 32] {
        // HMAC takes a key of any length, so the error cannot happen; zeroes would open nothing.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(self.0.as_slice()) else {
            return [0; 32];
        };
        for part in parts {
            mac.update(part.as_bytes());
            mac.update(&[0]);
        }
        mac.finalize().into_bytes().into()
    }

    /// A new patient key, and the same wrapped for the database. `place` names the row it belongs to.
    ///
    /// # Errors
    /// [`SealBroken`] when the cipher refuses, which it does only for texts beyond any real size.
    pub fn new_patient_key(
        &self,
        entropy: &dyn Entropy,
        place: &str,
    ) -> Result<(PatientKey, Vec<u8>), SealBroken> {
        let mut key = Zeroizing::new([0; 32]);
        entropy.fill(key.as_mut_slice());
        let wrapped = seal(&self.derive("patient-key"), entropy, place, key.as_slice())?;
        Ok((PatientKey(key), wrapped))
    }

    /// Opens a wrapped patient key.
    ///
    /// # Errors
    /// [`SealBroken`].
    pub fn open_patient_key(&self, place: &str, wrapped: &[u8]) -> Result<PatientKey, SealBroken> {
        let bytes = open(&self.derive("patient-key"), place, wrapped)?;
        let key: [u8; 32] = bytes.as_slice().try_into().map_err(|_| SealBroken)?;
        Ok(PatientKey(Zeroizing::new(key)))
    }
}

impl PatientKey {
    /// Seals a text for one place (`table.column`); it opens nowhere else.
    ///
    /// # Errors
    /// [`SealBroken`] when the cipher refuses, which it does only for texts beyond any real size.
    pub fn seal(
        &self,
        entropy: &dyn Entropy,
        place: &str,
        text: &str,
    ) -> Result<Vec<u8>, SealBroken> {
        seal(&self.0, entropy, place, text.as_bytes())
    }

    /// Opens a sealed text.
    ///
    /// # Errors
    /// [`SealBroken`].
    pub fn open(&self, place: &str, sealed: &[u8]) -> Result<String, SealBroken> {
        String::from_utf8(open(&self.0, place, sealed)?).map_err(|_| SealBroken)
    }
}

fn seal(
    key: &[u8; 32],
    entropy: &dyn Entropy,
    place: &str,
    clear: &[u8],
) -> Result<Vec<u8>, SealBroken> {
    let mut nonce = [0; NONCE];
    entropy.fill(&mut nonce);
    let payload = Payload {
        msg: clear,
        aad: place.as_bytes(),
    };
    let body = XChaCha20Poly1305::new(key.into())
        .encrypt(&XNonce::from(nonce), payload)
        .map_err(|_| SealBroken)?;
    Ok([nonce.as_slice(), &body].concat())
}

fn open(key: &[u8; 32], place: &str, sealed: &[u8]) -> Result<Vec<u8>, SealBroken> {
    let (nonce, body) = sealed.split_first_chunk::<NONCE>().ok_or(SealBroken)?;
    let payload = Payload {
        msg: body,
        aad: place.as_bytes(),
    };
    XChaCha20Poly1305::new(key.into())
        .decrypt(&XNonce::from(*nonce), payload)
        .map_err(|_| SealBroken)
}
