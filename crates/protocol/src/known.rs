//! What content rests on: publications, facts, and the explanations that patients read.

use serde::Deserialize;

use crate::{CompiledProtocol, Region};

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
    /// Whose hand-out for the emergency department names it; `None`: nobody's.
    pub hand_out: Option<HandOut>,
}

/// Whose hand-out names a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HandOut {
    /// Everybody's.
    Always,
    /// Of those who were needled over or beside the lung.
    OverLung,
    /// Of those who were needled over the spinal cord.
    OverCord,
}

impl CompiledProtocol {
    /// What an emergency department should think of after needling in these regions, in the order of the file. Unknown
    /// regions may be any.
    #[must_use]
    pub fn to_think_of(&self, areas: &[String]) -> Vec<&Fact> {
        let needled = |is_so: fn(&Region) -> bool| {
            areas.is_empty()
                || areas.iter().any(|area| {
                    let region = self.regions().iter().find(|region| region.id == *area);
                    region.is_none_or(is_so)
                })
        };
        let names = |fact: &&Fact| match fact.hand_out {
            None => false,
            Some(HandOut::Always) => true,
            Some(HandOut::OverLung) => needled(|region| region.over_lung || region.borders_lung),
            Some(HandOut::OverCord) => needled(|region| region.over_cord),
        };
        self.facts().iter().filter(names).collect()
    }
}

/// A question that patients ask, answered.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// Its id.
    pub id: String,
    /// Key of the answer; `.title` of it is the question.
    pub text_key: String,
    /// The fact that somebody could overlook who trusts this alone, like D1.
    pub hazard: String,
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
