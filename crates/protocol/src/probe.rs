//! What variables, definitions and rules are worth for an input: true, false or unknown.
//!
//! `triage` decides it, from the same facts that it assesses by: each yes/no variable and each definition is compiled as
//! a rule of its own. So another engine can be given the variables and be compared on everything built upon them.

use std::collections::BTreeMap;

use triage::{Disposition, Input, Protocol, RuleTruths, rule_truths};

use crate::CompiledProtocol;
use crate::compile::{Plan, Ready, compile};
use crate::condition::{Expression, expand};
use crate::vocabulary::{Quantity, Variable};

/// So few in one compiled piece that its facts stay below the limit.
const FLAGS_PER_PIECE: usize = 24;

/// A protocol made ready to be asked.
#[derive(Debug)]
pub struct Probe<'p> {
    protocol: &'p CompiledProtocol,
    pieces: Vec<(Vec<&'p str>, Vec<u8>)>,
}

/// What is known about an input, by name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// Yes/no variables; `None` is unknown.
    pub flags: BTreeMap<String, Option<bool>>,
    /// Numbers, hours with a fraction; `None` is unknown.
    pub numbers: BTreeMap<String, Option<f64>>,
    /// Definitions; `None` is unknown.
    pub definitions: BTreeMap<String, Option<bool>>,
    /// The conditions of rules; `None` is unknown.
    pub rules: BTreeMap<String, Option<bool>>,
}

impl<'p> Probe<'p> {
    /// Compiles the variables; `None` where one has more alternatives than a rule may have.
    #[must_use]
    pub fn of(protocol: &'p CompiledProtocol) -> Option<Self> {
        let mut ready = Vec::new();
        for (name, variable) in protocol.vocabulary.iter() {
            let expression = match variable {
                Variable::Flag(atoms) => {
                    Expression::Any(atoms.iter().copied().map(Expression::Atom).collect())
                }
                Variable::Defined(expression) => expression.clone(),
                Variable::Number(_) => continue,
            };
            let alternatives = expand(&expression)?;
            ready.push((
                name,
                Ready {
                    level: Disposition::Contact,
                    alternatives,
                },
            ));
        }
        let piece = |part: &[(&'p str, Ready)]| {
            let plan = Plan {
                rules: part.iter().map(|(_, ready)| ready.clone()).collect(),
                ..protocol.blank.clone()
            };
            Some((
                part.iter().map(|(name, _)| *name).collect(),
                compile(&plan).ok()?,
            ))
        };
        let pieces = ready.chunks(FLAGS_PER_PIECE).map(piece);
        Some(Self {
            protocol,
            pieces: pieces.collect::<Option<_>>()?,
        })
    }

    /// Asks everything about one input.
    #[must_use]
    pub fn read(&self, input: &Input) -> Reading {
        let mut reading = Reading {
            numbers: self.numbers(input),
            ..Reading::default()
        };
        for (names, bytes) in &self.pieces {
            let truths = Protocol::from_bytes(bytes).map(|piece| rule_truths(&piece, input));
            for (index, name) in names.iter().enumerate() {
                let truth = truths.as_ref().ok().and_then(|truths| truths.of(index));
                let is_defined = self
                    .protocol
                    .definitions()
                    .iter()
                    .any(|one| one.id == **name);
                let place = if is_defined {
                    &mut reading.definitions
                } else {
                    &mut reading.flags
                };
                place.insert((*name).to_owned(), truth);
            }
        }
        reading.rules = self.rules(input);
        reading
    }

    fn rules(&self, input: &Input) -> BTreeMap<String, Option<bool>> {
        let truths = self.protocol.with_core(|core| rule_truths(core, input));
        let truth = |index| truths.and_then(|truths: RuleTruths| truths.of(index));
        let rules = self.protocol.rules().iter().enumerate();
        rules
            .map(|(index, rule)| (rule.id.clone(), truth(index)))
            .collect()
    }

    fn numbers(&self, input: &Input) -> BTreeMap<String, Option<f64>> {
        let value = |number| match number {
            Quantity::Soreness => input.soreness.map(f64::from),
            Quantity::Fatigue => input.fatigue.map(f64::from),
            Quantity::ElapsedHours => Some(f64::from(input.elapsed_min) / 60.0),
        };
        let numbers = self.protocol.vocabulary.iter();
        numbers
            .filter_map(|(name, variable)| match variable {
                Variable::Number(number) => Some((name.to_owned(), value(*number))),
                Variable::Flag(_) | Variable::Defined(_) => None,
            })
            .collect()
    }
}
