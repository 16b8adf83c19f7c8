//! What the lint has to say.

use std::fmt;

use crate::Finding;

/// How grave a remark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Must be mended before the content is used.
    Error,
    /// Somebody should look at it.
    Warning,
}

/// One remark of one rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// How grave it is.
    pub kind: Kind,
    /// The rule that remarks, like `overdue`; `content` where the content cannot be used at all.
    pub rule: &'static str,
    /// Where, what, and how to mend it.
    pub finding: Finding,
}

impl fmt::Display for Remark {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.kind {
            Kind::Error => "error",
            Kind::Warning => "warning",
        };
        write!(out, "{kind} [{}] {}", self.rule, self.finding)
    }
}

/// How a language reads, as measured.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// The language.
    pub language: String,
    /// The formula, or `None` where nothing could be measured.
    pub formula: Option<&'static str>,
    /// Texts that were long enough to be measured one by one.
    pub texts: usize,
    /// Short texts, measured together with others of their kind.
    pub short: usize,
    /// Labels and names, not measured.
    pub labels: usize,
    /// The hardest of the measured, in the formula's own unit.
    pub hardest: f64,
}

/// The result of a review.
#[derive(Clone, Debug, Default)]
pub struct Lint {
    /// All remarks, errors first, then by file, line and column.
    pub remarks: Vec<Remark>,
    /// How each language reads.
    pub measured: Vec<Measured>,
}

impl Lint {
    /// How many remarks of this kind there are.
    #[must_use]
    pub fn count(&self, kind: Kind) -> usize {
        let of_kind = self.remarks.iter().filter(|remark| remark.kind == kind);
        of_kind.count()
    }
}

/// Collects while the rules run.
#[derive(Debug, Default)]
pub(super) struct Report(Lint);

impl Report {
    pub(super) fn error(&mut self, rule: &'static str, finding: Finding) {
        self.add(Kind::Error, rule, finding);
    }

    pub(super) fn warning(&mut self, rule: &'static str, finding: Finding) {
        self.add(Kind::Warning, rule, finding);
    }

    pub(super) fn measured(&mut self, measured: Measured) {
        self.0.measured.push(measured);
    }

    fn add(&mut self, kind: Kind, rule: &'static str, finding: Finding) {
        self.0.remarks.push(Remark {
            kind,
            rule,
            finding,
        });
    }

    pub(super) fn done(mut self) -> Lint {
        self.0.remarks.sort_by(|a, b| {
            let place = |remark: &Remark| {
                let finding = &remark.finding;
                (
                    remark.kind,
                    finding.file.clone(),
                    finding.line,
                    finding.column,
                )
            };
            place(a).cmp(&place(b))
        });
        self.0
    }

    /// Content that cannot be used has nothing else to review.
    pub(super) fn refused(findings: Vec<Finding>) -> Lint {
        let mut report = Self::default();
        for finding in findings {
            report.error("content", finding);
        }
        report.done()
    }
}
