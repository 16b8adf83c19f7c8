//! The muscles of the session form: the list to choose from, and a row for each that is chosen.

use std::fmt::Write as _;

use care::treatment::{Layer, Needling};
use protocol::{CompiledProtocol, Lung, Muscle};

use crate::page::choice::Choice;
use crate::text::Text;

/// The muscles of a region.
#[derive(Clone, Debug)]
pub struct MuscleGroup {
    /// Its id.
    pub region: String,
    /// Its name.
    pub name: String,
    /// In the order of the content.
    pub muscles: Vec<MuscleChoice>,
}

impl MuscleGroup {
    /// How many are chosen.
    pub fn chosen(&self) -> usize {
        self.muscles.iter().filter(|muscle| muscle.chosen).count()
    }
}

/// A muscle of the list.
#[derive(Clone, Debug)]
pub struct MuscleChoice {
    /// `muscle`.
    pub id: String,
    /// Its plain name.
    pub plain: String,
    /// Its anatomical name.
    pub latin: String,
    /// Whether there is one on each side.
    pub paired: bool,
    /// What a needle that goes too deep can reach, in words; empty where there is nothing.
    pub near: String,
    /// How this practitioner needled it last.
    pub usual: Option<Usual>,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// How a muscle was needled last, as the form says it.
#[derive(Clone, Debug, Default)]
pub struct Usual {
    /// `depth`.
    pub depth: &'static str,
    /// `technique`.
    pub technique: String,
    /// `needles`.
    pub needles: String,
    /// `insertions`.
    pub insertions: String,
}

impl Usual {
    /// Of a needling.
    pub fn of(needling: &Needling) -> Self {
        Self {
            depth: needling.depth.map_or("", Layer::id),
            technique: needling.technique.clone().unwrap_or_default(),
            needles: count(needling.needles),
            insertions: count(needling.insertions),
        }
    }
}

/// A number as a field holds it.
pub(super) fn count(number: Option<u16>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

impl MuscleChoice {
    /// What a script needs for its row, as attributes: ids and numbers, and words of ours without quotes.
    pub fn data(&self) -> String {
        let mut data = String::new();
        let mut add = |name: &str, value: &str| {
            if !value.is_empty() {
                // Writing into a text cannot fail.
                let _ = write!(data, " data-{name}=\"{}\"", value.replace('"', ""));
            }
        };
        add("one", if self.paired { "" } else { "yes" });
        add("near", &self.near);
        if let Some(usual) = &self.usual {
            add("depth", usual.depth);
            add("technique", &usual.technique);
            add("needles", &usual.needles);
            add("insertions", &usual.insertions);
        }
        data
    }
}

/// All muscles by region; those of the rows are chosen.
pub fn groups(
    protocol: &CompiledProtocol,
    text: Text,
    rows: &[MuscleRow],
    usual: &[Needling],
) -> Vec<MuscleGroup> {
    let choice = |muscle: &Muscle| MuscleChoice {
        id: muscle.id.clone(),
        plain: protocol.text(text.lang(), &muscle.text_key),
        latin: muscle.latin.clone(),
        paired: muscle.paired,
        near: near(text, muscle),
        usual: usual
            .iter()
            .find(|one| one.muscle == muscle.id)
            .map(Usual::of),
        chosen: rows.iter().any(|row| row.muscle == muscle.id),
    };
    let regions = protocol.regions().iter();
    let of_region = |id: &str| {
        let all = protocol.muscles().iter();
        all.filter(|muscle| muscle.region == id)
            .map(choice)
            .collect()
    };
    regions
        .map(|region| MuscleGroup {
            name: protocol.text(text.lang(), &region.text_key),
            muscles: of_region(&region.id),
            region: region.id.clone(),
        })
        .filter(|group: &MuscleGroup| !group.muscles.is_empty())
        .collect()
}

/// What a needle that goes too deep can reach.
pub(super) fn near(text: Text, muscle: &Muscle) -> String {
    let lung = match muscle.lung {
        Lung::Over => Some("near-lung-over"),
        Lung::Near => Some("near-lung-near"),
        Lung::Far => None,
    };
    let cord = muscle.over_cord.then_some("near-cord");
    let words: Vec<String> = [lung, cord]
        .into_iter()
        .flatten()
        .map(|key| text.get(key))
        .collect();
    words.join(" ")
}

/// One row: a muscle and how it was needled. Field names are `row-{index}-{field}`.
#[derive(Clone, Debug)]
pub struct MuscleRow {
    /// A number, counted from 0; in the row that a script copies, `N`.
    pub index: String,
    /// `muscle`: its id, or what was sent in its place.
    pub muscle: String,
    /// Its plain name.
    pub plain: String,
    /// Its anatomical name.
    pub latin: String,
    /// Whether there is one on each side.
    pub paired: bool,
    /// What a needle that goes too deep can reach, in words.
    pub near: String,
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

    /// The fields with numbers: name, what was typed, how many digits fit.
    pub fn numbers(&self) -> [(&'static str, &str, usize); 4] {
        [
            ("needles", self.needles.as_str(), 3),
            ("insertions", self.insertions.as_str(), 3),
            ("twitches", self.twitches.as_str(), 3),
            ("pain", self.pain.as_str(), 2),
        ]
    }

    /// An empty row.
    pub fn blank(text: Text, index: &str) -> Self {
        Self {
            index: index.to_owned(),
            muscle: String::new(),
            plain: String::new(),
            latin: String::new(),
            paired: true,
            near: String::new(),
            side: Choice::of(text, "side", &SIDES),
            depth: Choice::of(text, "depth", &DEPTHS),
            technique: Choice::of(text, "technique", &TECHNIQUES),
            needles: String::new(),
            insertions: String::new(),
            twitches: String::new(),
            pain: String::new(),
        }
    }

    /// The row of a muscle, with nothing said of how it was needled.
    pub fn of(protocol: &CompiledProtocol, text: Text, index: &str, muscle: &Muscle) -> Self {
        Self {
            muscle: muscle.id.clone(),
            plain: protocol.text(text.lang(), &muscle.text_key),
            latin: muscle.latin.clone(),
            paired: muscle.paired,
            near: near(text, muscle),
            ..Self::blank(text, index)
        }
    }

    /// An invented row.
    pub fn sample(text: Text, index: &str) -> Self {
        let mut row = Self {
            muscle: "infraspinatus".to_owned(),
            plain: "Shoulder blade, lower part".to_owned(),
            latin: "infraspinatus".to_owned(),
            near: text.get("near-lung-near"),
            needles: "3".to_owned(),
            pain: "4".to_owned(),
            ..Self::blank(text, index)
        };
        Choice::choose(&mut row.side, "right");
        Choice::choose(&mut row.depth, "deep");
        Choice::choose(&mut row.technique, "pistoning");
        row
    }
}

const SIDES: [&str; 4] = ["", "left", "right", "both"];

const DEPTHS: [&str; 3] = ["", "superficial", "deep"];

const TECHNIQUES: [&str; 4] = ["", "pistoning", "static", "electrical"];
