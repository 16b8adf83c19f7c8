//! What counts as a strong reaction to a session. It is a hint about the dose of the next one, and no rule uses it.

/// From where on a reaction counts as strong or long.
#[derive(Clone, Debug)]
pub struct Reaction {
    /// Soreness from which it counts as strong, 1 to 10.
    pub strong_from: u8,
    /// Hours since the session from which soreness that is still told counts as long.
    pub long_from_h: u16,
    /// Ids of the facts that it rests on.
    pub facts: Vec<String>,
    /// Ids of its sources.
    pub sources: Vec<String>,
    /// Who reviewed it; empty while nobody has.
    pub reviewer: String,
    /// By when it must be reviewed again, like 2027-05-31.
    pub review_by: String,
}
