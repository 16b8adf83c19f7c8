//! The tables of the TOML files, field by field.

use serde::Deserialize;
use toml::Spanned;

type Text = Spanned<String>;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawProtocol {
    pub(crate) id: String,
    pub(crate) version: String,
    pub(crate) status: Text,
    pub(crate) languages: Vec<Text>,
    /// Languages whose sentences nobody has checked yet.
    #[serde(default)]
    pub(crate) drafts: Vec<Text>,
    pub(crate) derived: RawDerived,
    #[serde(default)]
    pub(crate) definition: Vec<RawDefinition>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawDerived {
    pub(crate) worse_from_h: u16,
    pub(crate) rise_from_h: u16,
    pub(crate) rise_points: Spanned<u8>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawDefinition {
    pub(crate) id: Text,
    pub(crate) when: Text,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawQuestions {
    pub(crate) group: Vec<RawGroup>,
    pub(crate) scale: Vec<RawScale>,
    pub(crate) risk: Vec<RawId>,
    pub(crate) technique: Vec<RawId>,
    pub(crate) depth: Vec<RawId>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawGroup {
    pub(crate) id: Text,
    pub(crate) floor: Text,
    pub(crate) signs: Vec<Text>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawScale {
    pub(crate) id: Text,
    pub(crate) loinc: Option<String>,
    pub(crate) outcome: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawId {
    pub(crate) id: Text,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawRegions {
    pub(crate) region: Vec<RawRegion>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawRegion {
    pub(crate) id: Text,
    pub(crate) over_lung: bool,
    pub(crate) borders_lung: bool,
    pub(crate) over_cord: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawMuscles {
    pub(crate) muscle: Vec<RawMuscle>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawMuscle {
    pub(crate) id: Text,
    pub(crate) latin: String,
    pub(crate) region: Text,
    pub(crate) paired: bool,
    pub(crate) lung: Text,
    pub(crate) cord: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawRules {
    #[serde(default)]
    pub(crate) rule: Vec<RawRule>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawRule {
    pub(crate) id: Text,
    pub(crate) disposition: Text,
    pub(crate) when: Text,
    pub(crate) text: Text,
    pub(crate) hazard: Text,
    #[serde(default)]
    pub(crate) facts: Vec<Text>,
    pub(crate) sources: Vec<Text>,
    pub(crate) grade: Text,
    pub(crate) reviewer: String,
    pub(crate) review_by: Text,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawAdviceFile {
    pub(crate) advice: Vec<RawAdvice>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawAdvice {
    pub(crate) id: Text,
    pub(crate) from_h: u16,
    pub(crate) until_h: Option<u16>,
    #[serde(default)]
    pub(crate) not_when: Vec<Text>,
    #[serde(default)]
    pub(crate) only_when: Vec<Text>,
    pub(crate) fatigue_from: Option<u8>,
    #[serde(default)]
    pub(crate) not_with: Vec<Text>,
    #[serde(default)]
    pub(crate) by_practitioner: bool,
    pub(crate) stronger_after_first: bool,
    pub(crate) highest: Text,
    pub(crate) hazard: Text,
    pub(crate) facts: Vec<Text>,
    pub(crate) sources: Vec<Text>,
    pub(crate) grade: Text,
    pub(crate) reviewer: String,
    pub(crate) review_by: Text,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawSchedule {
    pub(crate) check_in_h: Vec<u16>,
    pub(crate) daily_until_h: u16,
    pub(crate) send_from: String,
    pub(crate) send_until: String,
    pub(crate) not_heard_after_missed: u8,
    pub(crate) link_valid_days: u16,
    pub(crate) link_again_days: u16,
    pub(crate) outcomes_h: Vec<u16>,
    pub(crate) outcomes_before_next_h: u16,
    pub(crate) real_change: u8,
    pub(crate) real_change_sources: Vec<Text>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawReaction {
    pub(crate) strong_from: Spanned<u8>,
    pub(crate) long_from_h: u16,
    pub(crate) facts: Vec<Text>,
    pub(crate) sources: Vec<Text>,
    pub(crate) reviewer: String,
    pub(crate) review_by: Text,
}
