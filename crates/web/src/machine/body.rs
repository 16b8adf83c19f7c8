//! Reads a request's body up to a limit. A body beyond it is read to its end and thrown away, so that the sender, who
//! writes before reading, gets the answer and not a reset connection.

use axum::body::Body;
use http_body_util::BodyExt;

/// 64 kB: a check-in with 4,000 characters of words fits several times.
pub(crate) const BYTES_MAX: usize = 64 * 1024;
/// Draining ends here; who sends more is cut off.
const DRAIN_MAX: usize = 16 * 1024 * 1024;

/// Why there is no body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoBody {
    /// More than [`BYTES_MAX`].
    TooLarge,
    /// The sender stopped in the middle.
    Broken,
}

/// The whole body.
pub(crate) async fn read(mut body: Body) -> Result<Vec<u8>, NoBody> {
    let mut bytes = Vec::new();
    let mut seen = 0_usize;
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| NoBody::Broken)?;
        let Some(data) = frame.data_ref() else {
            continue;
        };
        seen += data.len();
        if seen > DRAIN_MAX {
            break;
        }
        if seen <= BYTES_MAX {
            bytes.extend_from_slice(data);
        }
    }
    if seen > BYTES_MAX {
        Err(NoBody::TooLarge)
    } else {
        Ok(bytes)
    }
}
