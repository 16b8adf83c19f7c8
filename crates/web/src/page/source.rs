//! Where a statement comes from.

/// A publication or a page, named so that a reader can find it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// "Boyce 2020, PMID 32089962".
    pub name: String,
    /// Its address, where it has one.
    pub address: Option<String>,
}

impl Source {
    /// A source without an address.
    pub fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            address: None,
        }
    }

    /// The same with its address.
    pub fn at(mut self, address: &str) -> Self {
        self.address = Some(address.to_owned());
        self
    }
}
