//! The muscle rows of the session form.

use crate::page::choice::Choice;
use crate::text::Text;

/// One row: a muscle and how it was needled. Field names are `row-{index}-{field}`.
#[derive(Clone, Debug)]
pub struct MuscleRow {
    /// Counted from 0.
    pub index: usize,
    /// `muscle`, from the list or free.
    pub muscle: String,
    /// `region`; the first choice, empty, takes it from the muscle.
    pub region: Vec<Choice>,
    /// `side`.
    pub side: Vec<Choice>,
    /// `depth`.
    pub depth: Vec<Choice>,
    /// `technique`.
    pub technique: Vec<Choice>,
    /// `needles`, as typed.
    pub needles: String,
    /// `insertions`, as typed.
    pub insertions: String,
    /// `twitches`, as typed.
    pub twitches: String,
    /// `pain` during needling, 0 to 10, as typed.
    pub pain: String,
}

impl MuscleRow {
    /// The id and name of one of this row's fields.
    pub fn field(&self, name: &str) -> String {
        format!("row-{}-{name}", self.index)
    }

    /// The row's number as people count.
    pub fn number(&self) -> String {
        (self.index + 1).to_string()
    }

    /// The fields with numbers: name, what was typed, how many digits fit.
    pub fn numbers(&self) -> [(&'static str, &str, usize); 4] {
        [
            ("needles", self.needles.as_str(), 3),
            ("insertions", self.insertions.as_str(), 3),
            ("twitches", self.twitches.as_str(), 3),
            ("pain", self.pain.as_str(), 2),
        ]
    }

    /// Whether nothing was filled in yet.
    pub fn is_blank(&self) -> bool {
        let fields = [
            &self.muscle,
            &self.needles,
            &self.insertions,
            &self.twitches,
            &self.pain,
        ];
        fields.iter().all(|field| field.is_empty())
    }

    /// An empty row.
    pub fn blank(text: Text, index: usize) -> Self {
        Self {
            index,
            muscle: String::new(),
            region: Choice::of(text, "region", &REGIONS),
            side: Choice::of(text, "side", &SIDES),
            depth: Choice::of(text, "depth", &DEPTHS),
            technique: Choice::of(text, "technique", &TECHNIQUES),
            needles: String::new(),
            insertions: String::new(),
            twitches: String::new(),
            pain: String::new(),
        }
    }

    /// An invented row.
    pub fn sample(text: Text, index: usize, muscle: &str) -> Self {
        let blank = Self::blank(text, index);
        let mut row = Self {
            muscle: muscle.to_owned(),
            needles: "3".to_owned(),
            pain: "4".to_owned(),
            ..blank
        };
        Choice::choose(&mut row.side, "right");
        Choice::choose(&mut row.depth, "deep");
        Choice::choose(&mut row.technique, "pistoning");
        row
    }
}

/// The first, empty, takes the region from the muscle.
const REGIONS: [&str; 15] = [
    "",
    "head",
    "jaw_face",
    "neck",
    "shoulder",
    "chest",
    "upper_back",
    "low_back",
    "abdomen",
    "buttock_hip",
    "thigh",
    "knee",
    "calf_foot",
    "arm",
    "forearm_hand",
];

const SIDES: [&str; 4] = ["", "left", "right", "both"];

const DEPTHS: [&str; 3] = ["", "superficial", "deep"];

const TECHNIQUES: [&str; 4] = ["", "pistoning", "static", "electrical"];
