//! The practitioner's own guidance, where the patient may see it: never beside an urgent or emergency answer, and no
//! sentence that a sign speaks against.

use care::port::StoreError;
use care::treatment::{Aim, Guidance, GuidanceVersion, LinkView, guidance as all, in_force};
use protocol::contract::Answers;
use protocol::{Advice as Piece, CompiledProtocol};
use triage::Disposition;

use crate::house::Rooms;
use crate::page::Page;
use crate::page::advised::Advised;
use crate::patient::Advice;
use crate::patient::frame;

/// Guidance as the patient reads it.
#[derive(Clone, Debug)]
pub struct Guided {
    /// Whom it comes from and when.
    pub from: String,
    /// What was picked, with where it comes from.
    pub picked: Vec<Advice>,
    /// In the practitioner's words, as they were written; may be empty.
    pub words: String,
}

/// The version that counts, if any.
pub(super) async fn of_link(
    rooms: &Rooms,
    view: &LinkView,
) -> Result<Option<GuidanceVersion>, StoreError> {
    let versions = all(&rooms.care, &view.patient).await?;
    Ok(in_force(&versions, Aim::Patient).map(|(version, _)| version.clone()))
}

impl Guided {
    /// What may be shown beside the last answers and the alert that is open.
    pub(super) fn beside(
        protocol: &CompiledProtocol,
        page: &Page,
        zone: &str,
        version: &GuidanceVersion,
        (answers, disposition): (&Answers, Disposition),
    ) -> Option<Self> {
        let said = version.said.as_ref()?;
        let may = |piece: &Piece| piece.may_stand(answers, disposition);
        let words = protocol.own_guidance().is_some_and(may);
        let keys = keys(protocol, said, may);
        let guided = Self {
            from: Advised::of(protocol, page, zone, version).from,
            picked: frame::advice(protocol, page, &keys),
            words: if words {
                said.words.clone()
            } else {
                String::new()
            },
        };
        (!guided.picked.is_empty() || !guided.words.is_empty()).then_some(guided)
    }

    /// Of an invented practitioner.
    pub fn sample() -> Self {
        Self {
            from: "From Ann Okafor, 15 May".to_owned(),
            picked: vec![Advice::sample(
                "short_walks",
                "Take a short walk every day, as far as it feels good.",
                "",
            )],
            words: "No climbing until we meet again.\nSee you on Tuesday!".to_owned(),
        }
    }
}

fn keys(protocol: &CompiledProtocol, said: &Guidance, may: impl Fn(&Piece) -> bool) -> Vec<String> {
    let ready = protocol.ready_guidance();
    let shown = ready.filter(|piece| said.picked.contains(&piece.id) && may(piece));
    shown.map(|piece| piece.id.clone()).collect()
}
