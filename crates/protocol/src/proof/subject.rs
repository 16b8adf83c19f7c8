//! What a proof is about: the protocol, its space, its tables; and the words for what is found.

use biodivine_lib_bdd::Bdd;
use triage::{Input, Protocol};

use super::report::Violation;
use super::space::{Space, View, every};
use super::table::Table;
use super::words::words;
use crate::CompiledProtocol;

pub(super) struct Subject<'a> {
    pub(super) protocol: &'a CompiledProtocol,
    pub(super) space: Space<'a>,
    /// The rules over complete check-ins.
    pub(super) table: Table,
    /// What the protocol says: at least contact, urgent, emergency.
    pub(super) decision: [Bdd; 3],
    pub(super) usual: Rows,
}

/// The affirmative conditions as diagrams.
pub(super) struct Rows {
    /// What each row shows, and its limits.
    pub(super) rows: Vec<(Bdd, Bdd)>,
    pub(super) rest: Vec<Bdd>,
    pub(super) contact: Vec<Bdd>,
    /// All together: self-care is usual.
    pub(super) all: Bdd,
}

impl<'a> Subject<'a> {
    pub(super) fn of(protocol: &'a CompiledProtocol, core: &'a Protocol<'a>) -> Self {
        let written = protocol.written();
        let usual = &written.usual;
        let rows = usual
            .rows
            .iter()
            .flat_map(|(shows, within)| [shows, within]);
        let others = usual.rest.iter().chain(&usual.contact);
        let space = Space::new(core, written.rules.iter().chain(rows).chain(others));
        let table = Table::of(&space, View::Complete);
        let decision = table.decision(&space);
        let usual = Rows::of(protocol, &space);
        Self {
            protocol,
            space,
            table,
            decision,
            usual,
        }
    }

    pub(super) fn rule_id(&self, rule: usize) -> String {
        self.protocol
            .rules()
            .get(rule)
            .map_or_else(|| format!("#{rule}"), |rule| rule.id.clone())
    }

    /// The rules that fire on an input, worst first.
    pub(super) fn fired(&self, input: &Input) -> Vec<usize> {
        let mut fired: Vec<usize> = triage::assess(self.space.core, input)
            .fired
            .iter()
            .collect();
        fired.sort_by_key(|rule| std::cmp::Reverse(self.table.level(*rule)));
        fired
    }

    /// A violation, shown by the mildest check-in of a diagram; `None` where the diagram is empty.
    pub(super) fn against(
        &self,
        property: &'static str,
        what: &str,
        diagram: &Bdd,
    ) -> Option<Violation> {
        let input = self.space.mildest(diagram)?;
        let fired = self.fired(&input);
        Some(Violation {
            property,
            what: what.to_owned(),
            check_in: Some(words(self.protocol, &input)),
            rules: fired
                .into_iter()
                .take(2)
                .map(|rule| self.rule_id(rule))
                .collect(),
        })
    }

    /// No sign was there before the session.
    pub(super) fn nothing_known_before(&self) -> Bdd {
        let signs = 0..u8::try_from(self.space.core.sign_count()).unwrap_or(u8::MAX);
        let new = |sign| {
            let present = self.space.raw(super::bit::Bit::Present(sign));
            present.imp(&self.space.raw(super::bit::Bit::New(sign)))
        };
        every(self.space.domain.clone(), signs.map(new).collect())
    }
}

impl Rows {
    fn of(protocol: &CompiledProtocol, space: &Space<'_>) -> Self {
        let written = &protocol.written().usual;
        let condition = |one| space.condition(one);
        let rows: Vec<(Bdd, Bdd)> = written
            .rows
            .iter()
            .map(|(shows, within)| (condition(shows), condition(within)))
            .collect();
        let rest: Vec<Bdd> = written.rest.iter().map(condition).collect();
        let limits = rows.iter().map(|(shows, within)| shows.imp(within));
        let all = every(space.yes(), limits.chain(rest.iter().cloned()).collect());
        let contact = written.contact.iter().map(condition).collect();
        Self {
            rows,
            rest,
            contact,
            all,
        }
    }
}
