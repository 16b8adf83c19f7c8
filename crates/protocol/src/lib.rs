//! REVIEWS: reads, checks and compiles the clinical content, and speaks the JSON contract of check-ins.
//!
//! `clinical/` holds data only: questions, rules, advice, texts, sources. [`CompiledProtocol::shipped`] takes the copy
//! inside the binary, [`CompiledProtocol::read`] a folder. Either gives a protocol in which every id, text and source
//! resolves, or a list of findings that name file, line, column and remedy. [`CompiledProtocol::assess`] hands a
//! check-in to `triage` in numbers and translates the answer back into ids.
//!
//! It does not decide (that is `triage`), does not know a clinic, a clock or a database, and holds no sentence for
//! patients. Start reading at [`CompiledProtocol`], then [`contract`].

#![forbid(unsafe_code)]

mod finding;
mod content;
mod vocabulary;
mod variables;
mod condition;
mod compile;
mod words;
mod probe;
mod catalogue;
mod texts;
mod advice;
mod known;
mod on_alert;
mod course;
mod usual;
mod check;
mod compiled;
mod assessed;
pub mod contract;
mod lint;
pub mod proof;
pub mod diff;

pub use advice::Advice;
pub use assessed::{
    Assessed, EarlierAnswers, Heard, PatientFacts, ProtocolRef, Reason, SessionFacts, StillCounts,
};
pub use catalogue::{Choice, Group, Lung, Muscle, Region, Rule, Scale, Schedule, Sign};
pub use compiled::CompiledProtocol;
pub use condition::{Comparison, Fault, Outline};
pub use course::{Basis, Course, Curve, Number, Shift};
pub use finding::{Finding, ProtocolError};
pub use known::{Explanation, Fact, HandOut, Source};
pub use lint::{Kind, Lint, Measured, Remark, lint};
pub use on_alert::{AdverseKind, CallQuestion};
pub use probe::{Probe, Reading};
pub use texts::is_right_to_left;
pub use triage::{Disposition, Trend};
pub use usual::{Condition, Usual, UsualRow};
pub use variables::{Definition, VariableKind};
pub use vocabulary::Quantity;
