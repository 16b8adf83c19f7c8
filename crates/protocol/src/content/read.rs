//! Reads every file into its table, collecting what is wrong with their form.

use serde::de::DeserializeOwned;

use super::{
    Files, RawAdverseEvents, RawAdviceFile, RawCalls, RawCourse, RawExplanations, RawFacts,
    RawMuscles, RawProtocol, RawQuestions, RawReaction, RawRegions, RawRule, RawRules, RawSchedule,
    RawSources, RawUsual,
};
use crate::finding::File;
use crate::words::{RawFolding, RawWords};
use crate::{Finding, ProtocolError};

/// A table together with the file it stands in.
#[derive(Debug)]
pub(crate) struct Placed<T> {
    pub(crate) file: File,
    pub(crate) table: T,
}

/// All tables of a content folder.
#[derive(Debug)]
pub(crate) struct Content {
    pub(crate) protocol: Placed<RawProtocol>,
    pub(crate) questions: Placed<RawQuestions>,
    pub(crate) regions: Placed<RawRegions>,
    pub(crate) muscles: Placed<RawMuscles>,
    pub(crate) advice: Placed<RawAdviceFile>,
    pub(crate) sources: Placed<RawSources>,
    pub(crate) facts: Placed<RawFacts>,
    pub(crate) explanations: Placed<RawExplanations>,
    pub(crate) course: Placed<RawCourse>,
    pub(crate) schedule: Placed<RawSchedule>,
    pub(crate) usual: Placed<RawUsual>,
    pub(crate) desk: Desk,
    pub(crate) rules: Vec<Placed<RawRule>>,
    pub(crate) folding: Placed<RawFolding>,
    pub(crate) words: Vec<Placed<RawWords>>,
    pub(crate) texts: Vec<File>,
}

/// Reads all files; every file that cannot be read is a finding.
pub(crate) fn read(files: &Files) -> Result<Content, ProtocolError> {
    let mut findings = Vec::new();
    let protocol = table(files, "protocol.toml", &mut findings);
    let questions = table(files, "questions.toml", &mut findings);
    let regions = table(files, "regions.toml", &mut findings);
    let muscles = table(files, "muscles.toml", &mut findings);
    let advice = table(files, "advice.toml", &mut findings);
    let sources = table(files, "sources.toml", &mut findings);
    let facts = table(files, "facts.toml", &mut findings);
    let explanations = table(files, "explanations.toml", &mut findings);
    let course = table(files, "course.toml", &mut findings);
    let schedule = table(files, "schedule.toml", &mut findings);
    let usual = table(files, "usual.toml", &mut findings);
    let desk = desk(files, &mut findings);
    let (rules, words) = (rules(files, &mut findings), words(files, &mut findings));
    let folding = table(files, FOLDING, &mut findings);
    let (
        Some(protocol),
        Some(questions),
        Some(regions),
        Some(muscles),
        Some(advice),
        Some(sources),
        Some(facts),
        Some(explanations),
        Some(course),
        Some(schedule),
        Some(usual),
        Some(desk),
        Some(folding),
    ) = (
        protocol,
        questions,
        regions,
        muscles,
        advice,
        sources,
        facts,
        explanations,
        course,
        schedule,
        usual,
        desk,
        folding,
    )
    else {
        return Err(ProtocolError { findings });
    };
    none_of(findings)?;
    Ok(Content {
        protocol,
        questions,
        regions,
        muscles,
        advice,
        sources,
        facts,
        explanations,
        course,
        schedule,
        usual,
        desk,
        rules,
        folding,
        words,
        texts: files.under("text").cloned().collect(),
    })
}

fn none_of(findings: Vec<Finding>) -> Result<(), ProtocolError> {
    if findings.is_empty() {
        Ok(())
    } else {
        Err(ProtocolError { findings })
    }
}

/// What practitioners alone use.
#[derive(Debug)]
pub(crate) struct Desk {
    pub(crate) calls: Placed<RawCalls>,
    pub(crate) adverse_events: Placed<RawAdverseEvents>,
    pub(crate) reaction: Placed<RawReaction>,
}

fn desk(files: &Files, findings: &mut Vec<Finding>) -> Option<Desk> {
    let calls = table(files, "calls.toml", findings);
    let adverse_events = table(files, "adverse_events.toml", findings);
    let reaction = table(files, "reaction.toml", findings);
    Some(Desk {
        calls: calls?,
        adverse_events: adverse_events?,
        reaction: reaction?,
    })
}

/// How characters are read; every other file under `words` is a language.
const FOLDING: &str = "words/folding.toml";

fn words(files: &Files, findings: &mut Vec<Finding>) -> Vec<Placed<RawWords>> {
    let languages = files.under("words").filter(|file| file.path != FOLDING);
    let read = languages.filter_map(|file| table(files, &file.path, findings));
    read.collect()
}

fn rules(files: &Files, findings: &mut Vec<Finding>) -> Vec<Placed<RawRule>> {
    let mut all = Vec::new();
    for file in files.under("rules") {
        match parse::<RawRules>(file) {
            Ok(rules) => all.extend(rules.rule.into_iter().map(|table| Placed {
                file: file.clone(),
                table,
            })),
            Err(finding) => findings.push(finding),
        }
    }
    all
}

pub(crate) fn table<T: DeserializeOwned>(
    files: &Files,
    path: &str,
    findings: &mut Vec<Finding>,
) -> Option<Placed<T>> {
    let read = files.get(path).and_then(|file| {
        Ok(Placed {
            file: file.clone(),
            table: parse(file)?,
        })
    });
    read.map_err(|finding| findings.push(finding)).ok()
}

fn parse<T: DeserializeOwned>(file: &File) -> Result<T, Finding> {
    toml::from_str(&file.text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        file.finding(
            at,
            error.message().trim().replace('\n', ", "),
            "mend the table; clinical/README.md shows each form",
        )
    })
}
