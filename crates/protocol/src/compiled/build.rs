//! From files to a compiled protocol.

mod advice;
mod course;
mod reaction;
mod known;
mod on_alert;

use std::sync::OnceLock;

use toml::Spanned;
use triage::{Index, SignSet};

use super::{CompiledProtocol, Written, index_of};
use crate::check::{Known, Resolver, Rules, check_floors, check_texts, rules, usual, vocabulary};
use crate::compile::{Plan, compile};
use crate::content::{Content, Files, RawId, read};
use crate::texts::Texts;
use crate::words;
use crate::{
    Choice, Finding, Group, Lung, Muscle, ProtocolError, ProtocolRef, Region, Scale, Schedule, Sign,
};

pub(super) fn build(files: &Files) -> Result<CompiledProtocol, ProtocolError> {
    let content = read(files)?;
    let texts = Texts::read(&content.texts).map_err(|findings| ProtocolError { findings })?;
    let mut resolver = Resolver::default();
    let sources = known::sources(&content, &mut resolver);
    let known = Known {
        sources: sources.iter().map(|source| source.id.clone()).collect(),
        facts: all(content.facts.table.fact.iter().map(|fact| &fact.id)),
    };
    let asked = &content.questions.table;
    let vocabulary = vocabulary(&content, &mut resolver);
    let rules = rules(&content, &vocabulary, &known, &mut resolver);
    let (usual, usual_written) = usual(&content, &vocabulary, &known, &mut resolver);
    let mut protocol = CompiledProtocol {
        reference: reference(&content, files),
        signed: is_signed(&content, &mut resolver),
        drafts: drafts(&content, &mut resolver),
        groups: groups(&content, &mut resolver),
        scales: scales(&content, &mut resolver),
        risks: choices(&content, &asked.risk, "risk", &mut resolver),
        techniques: choices(&content, &asked.technique, "technique", &mut resolver),
        depths: choices(&content, &asked.depth, "depth", &mut resolver),
        regions: regions(&content, &mut resolver),
        muscles: muscles(&content, &mut resolver),
        advice: advice::read(&content, &known, &mut resolver),
        explanations: known::explanations(&content, &known, &mut resolver),
        call_questions: on_alert::call_questions(&content, &known, &mut resolver),
        adverse_kinds: on_alert::adverse_kinds(&content, &known, &mut resolver),
        facts: known::facts(&content, &known, &mut resolver),
        course: course::read(&content, &known, &mut resolver),
        reaction: reaction::read(&content, &known, &mut resolver),
        schedule: schedule(&content),
        sources,
        texts,
        bytes: bytes(&content, &rules, &mut resolver),
        index: Index::default(),
        compiled_sha256: OnceLock::new(),
        lexicon: lexicon(&content, &mut resolver),
        blank: plan(&content),
        rules: rules.shown,
        usual,
        written: Written {
            rules: rules.written,
            usual: usual_written,
        },
        vocabulary,
        definitions: rules.definitions,
    };
    protocol.index = index_of(&protocol.bytes);
    let mut findings = resolver.findings;
    findings.extend(check_texts(&content, &protocol, &protocol.texts));
    if findings.is_empty() {
        findings.extend(check_floors(&content, &protocol));
    }
    if findings.is_empty() {
        Ok(protocol)
    } else {
        Err(ProtocolError { findings })
    }
}

fn owned(text: &Spanned<String>) -> String {
    text.as_ref().clone()
}

fn all<'a>(texts: impl IntoIterator<Item = &'a Spanned<String>>) -> Vec<String> {
    texts.into_iter().map(owned).collect()
}

fn reference(content: &Content, files: &Files) -> ProtocolRef {
    let table = &content.protocol.table;
    ProtocolRef {
        id: table.id.clone(),
        version: table.version.clone(),
        sha256: files.sha256(),
    }
}

fn is_signed(content: &Content, resolver: &mut Resolver) -> bool {
    let status = &content.protocol.table.status;
    let known = ["draft".to_owned(), "signed".to_owned()];
    resolver.known(
        &content.protocol.file,
        "status",
        std::slice::from_ref(status),
        &known,
    );
    owned(status) == "signed"
}

fn drafts(content: &Content, resolver: &mut Resolver) -> Vec<String> {
    let table = &content.protocol.table;
    let declared = all(&table.languages);
    let file = &content.protocol.file;
    resolver.known(file, "language", &table.drafts, &declared);
    all(&table.drafts)
}

fn groups(content: &Content, resolver: &mut Resolver) -> Vec<Group> {
    let placed = &content.questions;
    let table = &placed.table.group;
    resolver.unique(&placed.file, table.iter().map(|group| &group.id));
    resolver.unique(&placed.file, table.iter().flat_map(|group| &group.signs));
    let sign = |id: &Spanned<String>, group: &str| Sign {
        text_key: format!("sign-{}", id.as_ref()),
        id: owned(id),
        group: group.to_owned(),
    };
    let read = table.iter().map(|group| Group {
        id: owned(&group.id),
        text_key: format!("group-{}", group.id.as_ref()),
        floor: resolver.disposition(&placed.file, &group.floor),
        signs: group
            .signs
            .iter()
            .map(|id| sign(id, group.id.as_ref()))
            .collect(),
    });
    read.collect()
}

fn scales(content: &Content, resolver: &mut Resolver) -> Vec<Scale> {
    let placed = &content.questions;
    resolver.unique(
        &placed.file,
        placed.table.scale.iter().map(|scale| &scale.id),
    );
    let read = placed.table.scale.iter().map(|scale| Scale {
        text_key: format!("scale-{}", scale.id.as_ref()),
        id: owned(&scale.id),
        loinc: scale.loinc.clone(),
        outcome: scale.outcome,
    });
    read.collect()
}

fn choices(content: &Content, table: &[RawId], kind: &str, resolver: &mut Resolver) -> Vec<Choice> {
    resolver.unique(
        &content.questions.file,
        table.iter().map(|choice| &choice.id),
    );
    let read = table.iter().map(|choice| Choice {
        text_key: format!("{kind}-{}", choice.id.as_ref()),
        id: owned(&choice.id),
    });
    read.collect()
}

fn regions(content: &Content, resolver: &mut Resolver) -> Vec<Region> {
    let placed = &content.regions;
    resolver.unique(
        &placed.file,
        placed.table.region.iter().map(|region| &region.id),
    );
    let read = placed.table.region.iter().map(|region| Region {
        text_key: format!("region-{}", region.id.as_ref()),
        id: owned(&region.id),
        over_lung: region.over_lung,
        borders_lung: region.borders_lung,
        over_cord: region.over_cord,
    });
    read.collect()
}

fn muscles(content: &Content, resolver: &mut Resolver) -> Vec<Muscle> {
    let placed = &content.muscles;
    let table = &placed.table.muscle;
    resolver.unique(&placed.file, table.iter().map(|muscle| &muscle.id));
    let known: Vec<String> = content
        .regions
        .table
        .region
        .iter()
        .map(|region| owned(&region.id))
        .collect();
    let nearness = ["over", "near", "far"].map(str::to_owned);
    for muscle in table {
        resolver.known(
            &placed.file,
            "region",
            std::slice::from_ref(&muscle.region),
            &known,
        );
        resolver.known(
            &placed.file,
            "nearness to the lung",
            std::slice::from_ref(&muscle.lung),
            &nearness,
        );
    }
    let read = table.iter().map(|muscle| Muscle {
        text_key: format!("muscle-{}", muscle.id.as_ref()),
        id: owned(&muscle.id),
        latin: muscle.latin.clone(),
        region: owned(&muscle.region),
        paired: muscle.paired,
        // Anything unclear counts as over the lung.
        lung: match muscle.lung.as_ref().as_str() {
            "far" => Lung::Far,
            "near" => Lung::Near,
            _ => Lung::Over,
        },
        over_cord: muscle.cord,
    });
    read.collect()
}

fn schedule(content: &Content) -> Schedule {
    let table = &content.schedule.table;
    Schedule {
        check_in_h: table.check_in_h.clone(),
        daily_until_h: table.daily_until_h,
        send_from: table.send_from.clone(),
        send_until: table.send_until.clone(),
        not_heard_after_missed: table.not_heard_after_missed,
        link_valid_days: table.link_valid_days,
        link_again_days: table.link_again_days,
        outcomes_h: table.outcomes_h.clone(),
        outcomes_before_next_h: table.outcomes_before_next_h,
        real_change: table.real_change,
        real_change_sources: table.real_change_sources.iter().map(owned).collect(),
    }
}

/// Everything but the rules.
fn plan(content: &Content) -> Plan {
    let derived = &content.protocol.table.derived;
    Plan {
        groups: group_sets(content),
        signs: content
            .questions
            .table
            .group
            .iter()
            .map(|group| group.signs.len())
            .sum(),
        risks: content.questions.table.risk.len(),
        regions: content.regions.table.region.len(),
        lung_regions: lung_regions(content),
        rise_points: *derived.rise_points.as_ref(),
        rise_from_min: u32::from(derived.rise_from_h) * 60,
        worse_from_min: u32::from(derived.worse_from_h) * 60,
        rules: Vec::new(),
    }
}

fn bytes(content: &Content, rules: &Rules, resolver: &mut Resolver) -> Vec<u8> {
    let derived = &content.protocol.table.derived;
    let plan = Plan {
        rules: rules.ready.clone(),
        ..plan(content)
    };
    let file = &content.protocol.file;
    let too_large = |what: String| file.finding(0, what, "shorten the protocol");
    let read_back = |bytes: Vec<u8>| -> Result<Vec<u8>, Finding> {
        let is_sound = triage::Protocol::from_bytes(&bytes).is_ok();
        let at = derived.rise_points.span().start;
        let what =
            "the numbers do not fit: at most 128 signs, 32 risks, 32 regions; rise_points 1 to 10";
        if is_sound {
            Ok(bytes)
        } else {
            Err(file.finding(at, what, "keep to these limits"))
        }
    };
    let compiled = compile(&plan).map_err(too_large).and_then(read_back);
    // Rules that could not be read have been reported; their absence would only repeat it.
    compiled
        .map_err(|finding| {
            if resolver.findings.is_empty() {
                resolver.findings.push(finding)
            }
        })
        .unwrap_or_default()
}

fn lexicon(content: &Content, resolver: &mut Resolver) -> Vec<u8> {
    let questions = &content.questions.table;
    let groups = questions.group.iter();
    let signs: Vec<String> = groups.flat_map(|group| all(&group.signs)).collect();
    let risks: Vec<String> = questions.risk.iter().map(|risk| owned(&risk.id)).collect();
    words::compile(&content.folding, &content.words, &signs, &risks).unwrap_or_else(|findings| {
        resolver.findings.extend(findings);
        Vec::new()
    })
}

fn group_sets(content: &Content) -> Vec<SignSet> {
    let mut next = 0;
    let set = |count: usize| {
        let mut set = SignSet::EMPTY;
        (next..next + count).for_each(|sign| set.insert(sign));
        next += count;
        set
    };
    content
        .questions
        .table
        .group
        .iter()
        .map(|group| group.signs.len())
        .map(set)
        .collect()
}

fn lung_regions(content: &Content) -> u32 {
    let regions = content
        .regions
        .table
        .region
        .iter()
        .zip(0_u32..)
        .filter(|(region, _)| region.over_lung);
    regions.fold(0, |mask, (_, index)| {
        mask | 1_u32.checked_shl(index).unwrap_or(0)
    })
}
