//! What is new in the protocol in force since a version that the clinic had signed.

use protocol::diff::{Change, Snapshot};

use super::sign_off::{SignOff, unkept};
use crate::Care;
use crate::id::{ClinicId, SignOffId};
use crate::port::StoreError;

/// Signatures that can be chosen from: the newest.
const SHOWN_MAX: u32 = 50;

/// A signed version beside the one in force.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// Every signature of the clinic that can be compared with, newest first.
    pub signed: Vec<SignOff>,
    /// Which one this is.
    pub with: SignOff,
    /// What differs; `None` where the signature was given before contents were kept.
    pub changes: Option<Vec<Change>>,
}

/// Compares the protocol in force with what this signature is under; without one, with the newest that is under another
/// content, and where there is none with the newest. `None` where the clinic has signed nothing, or not this.
///
/// # Errors
/// [`StoreError`], also when what was kept does not read back.
pub async fn compare(
    care: &Care,
    clinic: &ClinicId,
    with: Option<&SignOffId>,
) -> Result<Option<Comparison>, StoreError> {
    let signed = care.store.sign_offs(clinic, SHOWN_MAX).await?;
    let Some(with) = chosen(care, &signed, with).cloned() else {
        return Ok(None);
    };
    let kept = care.store.signed_content(clinic, &with.id).await?;
    let changes = kept.map(|kept| {
        let before = Snapshot::from_json(&kept).map_err(|error| unkept(&error))?;
        Ok::<_, StoreError>(before.changes_to(&Snapshot::of(&care.protocol)))
    });
    Ok(Some(Comparison {
        signed,
        with,
        changes: changes.transpose()?,
    }))
}

fn chosen<'s>(care: &Care, signed: &'s [SignOff], with: Option<&SignOffId>) -> Option<&'s SignOff> {
    match with {
        Some(id) => signed.iter().find(|one| one.id == *id),
        None => {
            let mut others = signed.iter();
            let other = others.find(|one| one.protocol_sha256 != care.protocol.sha256());
            other.or_else(|| signed.first())
        }
    }
}
