//! What self-care means, said affirmatively and independently of the rules: for people and for the proof.
//!
//! Self-care is usual when each row that shows is within its limits, and the rest holds. The decision itself never asks
//! this: it asks the rules, and the proof says that the two agree.

/// The affirmative condition of self-care, and the rows that need the practitioner.
#[derive(Clone, Debug, Default)]
pub struct Usual {
    /// What may show after needling.
    pub rows: Vec<UsualRow>,
    /// What must hold besides: everything else is "no".
    pub rest: Vec<Condition>,
    /// The right column of the article's table: each needs at least `contact`.
    pub contact: Vec<Condition>,
}

/// One thing that is usual after needling.
#[derive(Clone, Debug)]
pub struct UsualRow {
    /// Its id.
    pub id: String,
    /// When it is there, in the condition language.
    pub shows: String,
    /// Within which limits it is usual.
    pub within: String,
    /// Ids of the facts that it rests on.
    pub facts: Vec<String>,
    /// Ids of its sources.
    pub sources: Vec<String>,
}

/// A named condition.
#[derive(Clone, Debug)]
pub struct Condition {
    /// Its id.
    pub id: String,
    /// The condition, in the condition language.
    pub when: String,
    /// Ids of the facts that it rests on.
    pub facts: Vec<String>,
    /// Ids of its sources.
    pub sources: Vec<String>,
}
