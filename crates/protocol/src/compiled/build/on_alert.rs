//! Questions for the telephone and kinds of adverse events, from their tables.

use super::{all, owned};
use crate::check::{Known, Resolver};
use crate::content::Content;
use crate::{AdverseKind, CallQuestion};

pub(super) fn call_questions(
    content: &Content,
    known: &Known,
    resolver: &mut Resolver,
) -> Vec<CallQuestion> {
    let placed = &content.desk.calls;
    let table = &placed.table.question;
    resolver.unique(&placed.file, table.iter().map(|one| &one.id));
    let groups = &content.questions.table.group;
    let signs = all(groups.iter().flat_map(|group| &group.signs));
    for one in table {
        resolver.known(&placed.file, "sign", &one.signs, &signs);
        resolver.known(&placed.file, "fact", &one.hazards, &known.facts);
        resolver.sources(&placed.file, &one.id, &one.sources, &known.sources);
        resolver.grade(&placed.file, &one.grade);
    }
    let mut read = Vec::new();
    for one in table {
        read.push(CallQuestion {
            text_key: format!("call-{}", one.id.as_ref()),
            id: owned(&one.id),
            from: resolver.disposition(&placed.file, &one.from),
            hazards: all(&one.hazards),
            signs: all(&one.signs),
            grade: owned(&one.grade),
            sources: all(&one.sources),
        });
    }
    read
}

pub(super) fn adverse_kinds(
    content: &Content,
    known: &Known,
    resolver: &mut Resolver,
) -> Vec<AdverseKind> {
    let placed = &content.desk.adverse_events;
    let table = &placed.table.kind;
    resolver.unique(&placed.file, table.iter().map(|one| &one.id));
    for one in table {
        resolver.sources(&placed.file, &one.id, &one.sources, &known.sources);
    }
    let read = table.iter().map(|one| AdverseKind {
        text_key: format!("adverse-{}", one.id.as_ref()),
        id: owned(&one.id),
        sources: all(&one.sources),
    });
    read.collect()
}
