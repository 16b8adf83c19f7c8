//! What a patient wants of the clinic beside the answer to a check-in.

/// A wish; whoever sends one waits for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wish {
    /// The words are a message.
    Message,
    /// To be called back.
    CallBack,
    /// To have everything erased.
    Erasure,
}

impl Wish {
    const ALL: [Self; 3] = [Self::Message, Self::CallBack, Self::Erasure];

    /// As stored and sent.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Message => "message",
            Self::CallBack => "call_back",
            Self::Erasure => "erasure",
        }
    }

    /// From storage or a form.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|wish| wish.id() == id)
    }
}
