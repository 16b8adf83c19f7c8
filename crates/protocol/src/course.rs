//! The prior of the expected course: what soreness and tiredness tend to do before anything is known of a patient.
//!
//! It is wide, it is shown as a band and in words, and no rule uses it.

/// How a number came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// A publication gives it.
    Measured,
    /// Worked out from what publications give.
    Derived,
    /// A source says which way; the size is the authors' own.
    Direction,
}

/// A number with its honest width and where it comes from.
#[derive(Clone, Debug)]
pub struct Number {
    /// The middle.
    pub value: f64,
    /// The lowest value that would not surprise; at most `value`.
    pub low: f64,
    /// The highest value that would not surprise; at least `value`.
    pub high: f64,
    /// How it came about.
    pub basis: Basis,
    /// Ids of the facts that it rests on.
    pub facts: Vec<String>,
    /// Ids of its sources.
    pub sources: Vec<String>,
    /// Why this number and this width, for reviewers.
    pub because: String,
}

/// A course that rises to a level and then halves again and again.
#[derive(Clone, Debug)]
pub struct Curve {
    /// The level at the peak, in points of the 0-10 scale.
    pub level: Number,
    /// What part of it is there straight after the session.
    pub start: Number,
    /// When the peak is, in hours since the session.
    pub peak_h: Number,
    /// In how many hours it halves afterwards.
    pub half_life_h: Number,
    /// How far persons differ at the peak, in points (standard deviation).
    pub person_sd: Number,
    /// How far one person's ratings scatter about their own course, in points (standard deviation).
    pub rating_sd: Number,
}

/// What facts of a session change, as factors on the level: 1 is no change.
#[derive(Clone, Debug)]
pub struct Shift {
    /// A first session, on soreness.
    pub first_session_soreness: Number,
    /// A first session, on tiredness.
    pub first_session_fatigue: Number,
    /// Ten more insertions, on soreness.
    pub ten_more_insertions_soreness: Number,
    /// Ten more insertions, on tiredness.
    pub ten_more_insertions_fatigue: Number,
    /// Deep rather than superficial needling, on soreness.
    pub deep_soreness: Number,
    /// Deep rather than superficial needling, on tiredness.
    pub deep_fatigue: Number,
}

/// The prior of the expected course.
#[derive(Clone, Debug)]
pub struct Course {
    /// Soreness of the needled area.
    pub soreness: Curve,
    /// Tiredness.
    pub fatigue: Curve,
    /// What part of that which sets a person apart stays from one session to the next, 0 to 1.
    pub same_person: Number,
    /// What a session changes; nothing here may change a disposition.
    pub shift: Shift,
    /// Who reviewed it; empty while nobody has.
    pub reviewer: String,
    /// By when it must be reviewed again, like 2027-05-31.
    pub review_by: String,
}
