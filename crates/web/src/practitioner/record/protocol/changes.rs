//! What `GET /protocol/changes` shows: what is new since a version that the clinic had signed.

use askama::Template;

use crate::gallery::Sample;
use crate::page::Page;
use crate::page::choice::Choice;
use crate::practitioner::{Desk, Room};

/// The protocol in force beside one that was signed.
#[derive(Clone, Template)]
#[template(path = "practitioner/record/protocol_changes.html")]
pub struct ChangesPage {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// The version in force.
    pub version: String,
    /// `with`: the signatures to choose from.
    pub signed: Vec<Choice>,
    /// What differs.
    pub differs: Differs,
}

/// What differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Differs {
    /// The clinic has signed nothing yet.
    NeverSigned,
    /// What was signed then was not kept.
    NotKept,
    /// Nothing.
    Nothing,
    /// These, by kind.
    These(Vec<Group>),
}

/// All changes of one kind of things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The kind, in the reader's words.
    pub name: String,
    /// How many.
    pub count: usize,
    /// The first of them.
    pub shown: Vec<Thing>,
}

impl Group {
    /// How many are not shown.
    pub fn more(&self) -> usize {
        self.count - self.shown.len()
    }
}

/// Something that was added, removed or changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// Its id.
    pub id: String,
    /// The furniture key of what happened to it.
    pub how: &'static str,
    /// What differs in it: name, before, after.
    pub fields: Vec<Field>,
}

/// Something that differs in a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// As the content's files call it.
    pub name: String,
    /// In the version that was signed.
    pub before: String,
    /// In the version in force.
    pub after: String,
}

impl Sample for ChangesPage {
    fn samples() -> Vec<(&'static str, Self)> {
        let page = Page::sample();
        let rule = Thing {
            id: "contact-soreness".to_owned(),
            how: "changes-changed",
            fields: vec![Field {
                name: "when".to_owned(),
                before: "soreness >= 7".to_owned(),
                after: "soreness >= 6".to_owned(),
            }],
        };
        let added = Thing {
            id: "urgent-invented".to_owned(),
            how: "changes-added",
            fields: Vec::new(),
        };
        let these = vec![Group {
            name: page.t("changes-rule"),
            count: 7,
            shown: vec![rule, added],
        }];
        let some = Self {
            desk: Desk::sample(Room::Settings),
            version: "invented 2".to_owned(),
            signed: vec![Choice::new("1", "invented 1, Ann Okafor, 15 May 2024").taken()],
            differs: Differs::These(these),
            page,
        };
        let with = |differs| Self {
            differs,
            ..some.clone()
        };
        vec![
            ("protocol-same", with(Differs::Nothing)),
            ("protocol-not-kept", with(Differs::NotKept)),
            ("protocol-never-signed", with(Differs::NeverSigned)),
            ("protocol-changes", some),
        ]
    }
}
