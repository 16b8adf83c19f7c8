//! What every use case is given: the ports, the protocol and the keys.

use std::sync::Arc;

use protocol::CompiledProtocol;

use crate::port::{Clock, Entropy, Store};
use crate::record::seal::MasterKey;

/// The ports, the protocol in force and the master key, handed to every use case.
#[derive(Clone)]
pub struct Care {
    /// Where everything is remembered.
    pub store: Arc<dyn Store>,
    /// The only source of the present time.
    pub clock: Arc<dyn Clock>,
    /// The only source of randomness.
    pub entropy: Arc<dyn Entropy>,
    /// The protocol that assesses check-ins from now on.
    pub protocol: Arc<CompiledProtocol>,
    /// Seals patients' keys and derives link tokens; never stored in the database.
    pub master_key: Arc<MasterKey>,
}

impl Care {
    /// The same house at another time; the demo clinic's past is recorded with it.
    #[must_use]
    pub fn at(&self, clock: Arc<dyn Clock>) -> Self {
        Self {
            clock,
            ..self.clone()
        }
    }
}
