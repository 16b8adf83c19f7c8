//! A protocol that has been read, checked and compiled.

mod build;

use std::path::Path;
use std::sync::OnceLock;

use triage::{Assessment, Atom, Index, Input, Protocol};

use crate::check::UsualWritten;
use crate::compile::Plan;
use crate::condition::Expression;
use crate::content::{Files, sha256_of};
use crate::texts::Texts;
use crate::variables::Definition;
use crate::vocabulary::Vocabulary;
use crate::{
    AdverseKind, Advice, CallQuestion, Choice, Course, Explanation, Fact, Group, Muscle,
    ProtocolError, ProtocolRef, Reaction, Region, Rule, Scale, Schedule, Sign, Source, Usual,
};

/// A clinical protocol in which every id, text and source resolves. Cheap to share behind an `Arc`, costly to copy.
#[derive(Debug)]
pub struct CompiledProtocol {
    reference: ProtocolRef,
    signed: bool,
    drafts: Vec<String>,
    groups: Vec<Group>,
    scales: Vec<Scale>,
    risks: Vec<Choice>,
    techniques: Vec<Choice>,
    depths: Vec<Choice>,
    regions: Vec<Region>,
    muscles: Vec<Muscle>,
    rules: Vec<Rule>,
    advice: Vec<Advice>,
    explanations: Vec<Explanation>,
    call_questions: Vec<CallQuestion>,
    adverse_kinds: Vec<AdverseKind>,
    facts: Vec<Fact>,
    sources: Vec<Source>,
    course: Course,
    reaction: Reaction,
    schedule: Schedule,
    usual: Usual,
    texts: Texts,
    written: Written,
    bytes: Vec<u8>,
    index: Index,
    compiled_sha256: OnceLock<String>,
    lexicon: Vec<u8>,
    pub(crate) vocabulary: Vocabulary,
    pub(crate) definitions: Vec<Definition>,
    /// What the bytes hold beside the rules, to compile questions upon.
    pub(crate) blank: Plan,
}

/// What the conditions of the content say, before anything is compiled: the proof compares the two.
#[derive(Debug)]
pub(crate) struct Written {
    /// In the order of the rules.
    pub(crate) rules: Vec<Expression>,
    /// In the order of the rows of [`Usual`].
    pub(crate) usual: UsualWritten,
}

impl CompiledProtocol {
    /// The protocol inside the binary.
    ///
    /// # Errors
    /// [`ProtocolError`] where the content does not hold together; tests make sure that it does.
    pub fn shipped() -> Result<Self, ProtocolError> {
        build::build(&Files::shipped()?)
    }

    /// The protocol in a folder of the form of `clinical/`.
    ///
    /// # Errors
    /// [`ProtocolError`] with every finding, each with file, line, column and remedy.
    pub fn read(folder: &Path) -> Result<Self, ProtocolError> {
        build::build(&Files::of_folder(folder)?)
    }

    /// The protocol in these files.
    pub(crate) fn of(files: &Files) -> Result<Self, ProtocolError> {
        build::build(files)
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.reference.id
    }
    /// Its version.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.reference.version
    }
    /// Hash over all content, 64 hexadecimal digits.
    #[must_use]
    pub fn sha256(&self) -> &str {
        &self.reference.sha256
    }
    /// Id, version and hash together, as every assessment names them.
    #[must_use]
    pub fn reference(&self) -> &ProtocolRef {
        &self.reference
    }
    /// Has a clinical lead signed it? While false, every page says that it is a draft.
    #[must_use]
    pub fn signed(&self) -> bool {
        self.signed
    }
    /// Do the texts of this language call themselves a draft? Then a clinic's clinical lead has to sign them, too.
    #[must_use]
    pub fn is_draft(&self, language: &str) -> bool {
        self.drafts.iter().any(|draft| draft == language)
    }
    /// Sign groups, worst first.
    #[must_use]
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }
    /// All signs, in the order of the groups; the position is the sign's index in `triage`.
    pub fn signs(&self) -> impl Iterator<Item = &Sign> {
        self.groups.iter().flat_map(|group| &group.signs)
    }
    /// The sign with this id.
    #[must_use]
    pub fn sign(&self, id: &str) -> Option<&Sign> {
        self.signs().find(|sign| sign.id == id)
    }
    /// Scales from 0 to 10.
    #[must_use]
    pub fn scales(&self) -> &[Scale] {
        &self.scales
    }
    /// Risk factors of a patient.
    #[must_use]
    pub fn risks(&self) -> &[Choice] {
        &self.risks
    }
    /// Needling techniques.
    #[must_use]
    pub fn techniques(&self) -> &[Choice] {
        &self.techniques
    }
    /// Needling depths.
    #[must_use]
    pub fn depths(&self) -> &[Choice] {
        &self.depths
    }
    /// Body regions.
    #[must_use]
    pub fn regions(&self) -> &[Region] {
        &self.regions
    }
    /// Muscles, by region.
    #[must_use]
    pub fn muscles(&self) -> &[Muscle] {
        &self.muscles
    }
    /// The muscle with this id.
    #[must_use]
    pub fn muscle(&self, id: &str) -> Option<&Muscle> {
        self.muscles.iter().find(|muscle| muscle.id == id)
    }
    /// Rules, in the order of the files; the position is the rule's index in `triage`.
    #[must_use]
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }
    /// The rule with this id.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }
    /// All advice, in the order of display.
    #[must_use]
    pub fn advice(&self) -> &[Advice] {
        &self.advice
    }
    /// Questions that patients ask, answered, in the order of display.
    #[must_use]
    pub fn explanations(&self) -> &[Explanation] {
        &self.explanations
    }
    /// What practitioners ask on the telephone, in the order of asking.
    #[must_use]
    pub fn call_questions(&self) -> &[CallQuestion] {
        &self.call_questions
    }
    /// Kinds of adverse events, in the order of a form.
    #[must_use]
    pub fn adverse_kinds(&self) -> &[AdverseKind] {
        &self.adverse_kinds
    }
    /// All facts.
    #[must_use]
    pub fn facts(&self) -> &[Fact] {
        &self.facts
    }
    /// The prior of the expected course.
    #[must_use]
    pub fn course(&self) -> &Course {
        &self.course
    }
    /// All sources.
    #[must_use]
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }
    /// The source with this id.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }
    /// What self-care means, said affirmatively: for display and for the proof, not for the decision.
    #[must_use]
    pub fn usual(&self) -> &Usual {
        &self.usual
    }
    /// When to ask and until when.
    #[must_use]
    pub fn schedule(&self) -> &Schedule {
        &self.schedule
    }
    /// What counts as a strong reaction to a session.
    #[must_use]
    pub fn reaction(&self) -> &Reaction {
        &self.reaction
    }
    /// Languages that have texts.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.texts.languages()
    }
    /// Ids of all texts of a language, in the order of its file; attributes (`.short`) are not listed.
    #[must_use]
    pub fn text_keys(&self, language: &str) -> &[String] {
        self.texts.keys(language)
    }
    /// A text; English where the language has none, the key itself where there is none at all.
    #[must_use]
    pub fn text(&self, language: &str, key: &str) -> String {
        self.texts.get(language, key, &[])
    }
    /// A text with values for its variables.
    #[must_use]
    pub fn text_with(&self, language: &str, key: &str, values: &[(&str, &str)]) -> String {
        self.texts.get(language, key, values)
    }
    /// Does this language itself have the text?
    #[must_use]
    pub fn has_text(&self, language: &str, key: &str) -> bool {
        self.texts.has(language, key)
    }

    /// The compiled bytes, the same for server and browser; `triage::Protocol::from_bytes` reads them.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
    /// The compiled lexicon for patients' own words; `triage::words::Lexicon::from_bytes` reads it.
    #[must_use]
    pub fn lexicon(&self) -> &[u8] {
        &self.lexicon
    }
    /// Hash over the compiled bytes and the lexicon, 64 hexadecimal digits. Unlike [`CompiledProtocol::sha256`] it is another
    /// one where a later program compiles the same content to something else.
    #[must_use]
    pub fn compiled_sha256(&self) -> &str {
        let parts = [self.bytes(), self.lexicon()];
        self.compiled_sha256
            .get_or_init(|| sha256_of(parts.into_iter()))
    }
    /// Number of signs.
    #[must_use]
    pub fn sign_count(&self) -> usize {
        self.signs().count()
    }

    /// The same content with other bytes: to see that the proof notices.
    #[cfg(test)]
    pub(crate) fn with_bytes(self, bytes: Vec<u8>) -> Self {
        let index = index_of(&bytes);
        Self {
            bytes,
            index,
            compiled_sha256: OnceLock::new(),
            ..self
        }
    }

    pub(crate) fn written(&self) -> &Written {
        &self.written
    }
    pub(crate) fn texts(&self) -> &Texts {
        &self.texts
    }

    /// Does this rule ask for a risk factor, so that who reads that it fired learns of the patient's medical history? A
    /// rule that this version does not know may.
    #[must_use]
    pub fn tells_of_risks(&self, rule: &str) -> bool {
        let Some(index) = self.rules().iter().position(|one| one.id == rule) else {
            return true;
        };
        let asks = |core: &Protocol<'_>| {
            let of_rule = core.terms().filter(|term| term.rule == index);
            let mut atoms = of_rule.flat_map(|term| term.atoms.iter());
            atoms.any(|atom| matches!(core.atom(atom), Some(Atom::Risk(_))))
        };
        self.with_core(asks).unwrap_or(true)
    }

    /// Assesses an input in numbers.
    pub(crate) fn decide(&self, input: &Input) -> Assessment {
        self.with_core(|core| triage::assess(core, input))
            .unwrap_or(UNDECIDABLE)
    }

    /// `build` reads the bytes back before it hands out a protocol, so there always is a core.
    pub(crate) fn with_core<T>(&self, then: impl FnOnce(&Protocol<'_>) -> T) -> Option<T> {
        Protocol::from_sound_bytes(&self.bytes, &self.index)
            .ok()
            .as_ref()
            .map(then)
    }
}

/// Where things stand in compiled bytes; nowhere where they are not sound.
fn index_of(bytes: &[u8]) -> Index {
    Protocol::from_bytes(bytes)
        .map(|core| *core.index())
        .unwrap_or_default()
}

/// What to answer if nothing could be decided: a person must look. Unreachable while `build` checks its own output.
const UNDECIDABLE: Assessment = Assessment {
    certain: triage::Disposition::Urgent,
    disposition: triage::Disposition::Urgent,
    complete: false,
    fired: triage::RuleSet::EMPTY,
    undecided: triage::QuestionSet::EMPTY,
};
