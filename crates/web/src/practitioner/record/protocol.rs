//! `GET /protocol`: the protocol as a clinician reads it, and where a clinical lead signs it.

pub(crate) mod words;
pub(crate) mod fill;
pub(crate) mod sign;
pub mod changes;
pub(crate) mod compared;
pub mod retold;
pub(crate) mod history;
mod samples;

use askama::Template;

use crate::disposition::Disposition;
use crate::page::Page;
use crate::page::moment::Moment;
use crate::page::problem::Problems;
use crate::page::source::Source;
use crate::practitioner::Desk;
use crate::text::Text;

/// The protocol in force.
#[derive(Clone, Template)]
#[template(path = "practitioner/record/protocol.html")]
pub struct ProtocolPage {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// What is wrong with the signature's form.
    pub problems: Problems,
    /// Its id and version.
    pub version: String,
    /// Hash of its content.
    pub sha256: String,
    /// Who has signed this very content for this clinic.
    pub signed: Option<Signed>,
    /// Whether the reader may sign it now.
    pub pen: Pen,
    /// The languages of its sentences.
    pub translations: Vec<Translation>,
    /// The levels to choose from.
    pub levels: Vec<Choice>,
    /// The rules, worst first.
    pub sections: Vec<Section>,
    /// Conditions with a name, which rules use.
    pub named: Vec<Named>,
    /// What may show after needling and still be usual.
    pub usual: Vec<Usual>,
    /// What must hold besides for it to be usual, in plain words.
    pub usual_rest: Vec<String>,
    /// Care at home.
    pub advice: Vec<Advice>,
    /// When patients are asked, line by line.
    pub schedule: Vec<String>,
}

/// A signature.
#[derive(Clone, Debug)]
pub struct Signed {
    /// The clinical lead.
    pub by: String,
    /// When.
    pub at: Moment,
}

/// A language of the sentences.
#[derive(Clone)]
pub struct Translation {
    /// The language.
    pub text: Text,
    /// What the reader calls it.
    pub name: String,
    /// Whether somebody has checked it.
    pub state: TranslationState,
}

/// Whether somebody has checked a translation.
#[derive(Clone, Debug)]
pub enum TranslationState {
    /// Written in this language, or checked before it was shipped.
    Original,
    /// Made by machine and signed by this clinic's clinical lead.
    Signed(Signed),
    /// Made by machine; the reader may sign it.
    Offered,
    /// Made by machine; the reader may not sign it.
    Draft,
}

/// Whether the reader may sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pen {
    /// A clinical lead, and it is not signed yet.
    Offered,
    /// It is signed already.
    Used,
    /// The reader is no clinical lead.
    NotYours,
    /// Nobody signs for invented people.
    Demo,
}

/// A level to filter by, as a link.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Where it leads.
    pub address: String,
    /// The furniture key of its word.
    pub word: &'static str,
    /// How many rules it shows.
    pub count: usize,
    /// For `aria-current`.
    pub current: &'static str,
}

/// The rules of one level.
#[derive(Clone, Debug)]
pub struct Section {
    /// The level.
    pub disposition: Disposition,
    /// What the patient is told to do.
    pub action: String,
    /// The rules, in the order of the files.
    pub rules: Vec<Rule>,
}

/// A rule.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Its id.
    pub id: String,
    /// Its condition in plain words.
    pub words: String,
    /// Its condition as it is written.
    pub when: String,
    /// What the patient reads.
    pub reason: String,
    /// What it rests on.
    pub sources: Vec<Source>,
    /// The facts that it rests on, in a sentence each.
    pub facts: Vec<String>,
    /// How good the evidence is.
    pub grade: String,
    /// Id of the danger, with what is known of it.
    pub hazard: String,
    /// Who reviewed it; empty while nobody has.
    pub reviewer: String,
    /// By when it must be reviewed again.
    pub review_by: String,
}

/// A condition with a name.
#[derive(Clone, Debug)]
pub struct Named {
    /// The name, as a fragment of an address.
    pub id: String,
    /// The name as rules show it.
    pub name: String,
    /// The condition in plain words.
    pub words: String,
}

/// Something that is usual after needling, within limits.
#[derive(Clone, Debug)]
pub struct Usual {
    /// When it shows, in plain words.
    pub shows: String,
    /// Within which limits it is usual, in plain words.
    pub within: String,
    /// What it rests on.
    pub sources: Vec<Source>,
}

/// A piece of advice.
#[derive(Clone, Debug)]
pub struct Advice {
    /// What the patient reads.
    pub text: String,
    /// For which hours.
    pub hours: String,
    /// Only with one of these; empty for everybody.
    pub only_with: String,
    /// Not with any of these.
    pub not_with: String,
    /// The danger that somebody could overlook who heeds this alone.
    pub hazard: String,
    /// What it rests on.
    pub sources: Vec<Source>,
}

impl ProtocolPage {
    /// Whether the signature's form is shown.
    pub fn is_offered(&self) -> bool {
        self.pen == Pen::Offered
    }

    /// The furniture key of why there is no form to sign; `None` where there is one, or it is signed.
    pub fn why_not(&self) -> Option<&'static str> {
        match self.pen {
            Pen::Offered | Pen::Used => None,
            Pen::NotYours => Some("protocol-lead-signs"),
            Pen::Demo => Some("protocol-demo"),
        }
    }
}
