//! What content rests on: publications, facts, and the explanations that patients read.

/// A publication.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its id.
    pub id: String,
    /// How to cite it, with DOI and PMID where it has them.
    pub citation: String,
    /// Where to find it.
    pub url: Option<String>,
    /// How it was read: `full`, `abstract` or `second_hand`.
    pub read_as: String,
}

/// One row of what is known, for reviewers.
#[derive(Clone, Debug)]
pub struct Fact {
    /// Its id, like C7.
    pub id: String,
    /// What is known, in a sentence for clinicians (English).
    pub says: String,
    /// Ids of its sources; never empty.
    pub sources: Vec<String>,
}

/// A question that patients ask, answered.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// Its id.
    pub id: String,
    /// Key of the answer; `.title` of it is the question.
    pub text_key: String,
    /// Ids of the facts that it rests on.
    pub facts: Vec<String>,
    /// Ids of its sources.
    pub sources: Vec<String>,
    /// How good the evidence is, as for rules.
    pub grade: String,
    /// Who reviewed it; empty while nobody has.
    pub reviewer: String,
    /// By when it must be reviewed again, like 2027-05-31.
    pub review_by: String,
}
