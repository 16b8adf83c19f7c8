//! How far the words around a sign reach: whether it is denied, or only thought of.

use super::layout::Cue;
use super::text::{Marks, Text};

/// Tokens between a denial and what it denies.
const REACH: usize = 24;
/// Tokens that a "no" passes although they mean nothing to it: adjectives.
const ADJECTIVES_MAX: usize = 2;

/// How sure it is that a sign is denied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Denial {
    /// It is not.
    None,
    /// It may be: "no fever, chest pain".
    Perhaps,
    /// It is.
    Sure,
}

/// Is the sign at `start..end` denied by what stands before it, or by a "no" right behind it?
pub(super) fn denial(text: &Text<'_>, start: usize, end: usize) -> Denial {
    if denied_behind(text, end) {
        return Denial::Sure;
    }
    let mut walk = Walk::default();
    for at in (start.saturating_sub(REACH)..start).rev() {
        let behind = text.marks(at + 1);
        // "No fever, I keep fainting": behind a comma the patient speaks anew.
        if behind.stop_before() || (behind.comma_before() && behind.has(Cue::Own)) {
            return Denial::None;
        }
        walk.commas += usize::from(behind.comma_before());
        let marks = text.marks(at);
        walk.is_before_colon |= behind.colon_before();
        // "No, my chest hurts" answers something; it denies nothing.
        if marks.denies() && (!behind.comma_before() || behind.colon_before()) {
            return match walk.judge(text, marks, end) {
                // "No fever, chest pain since lunch": what began is there.
                Denial::Perhaps if (end..end + 2).any(|at| text.marks(at).has(Cue::Now)) => {
                    Denial::None
                }
                denial => denial,
            };
        }
        if marks.has(Cue::Break) || !walk.passes(marks) {
            return Denial::None;
        }
    }
    Denial::None
}

/// What a walk from a sign back to a denial has passed.
#[derive(Default)]
struct Walk {
    commas: usize,
    strangers: usize,
    /// A colon stands between here and the sign.
    is_before_colon: bool,
    any: bool,
    or: bool,
    /// An "or" with no comma between it and the sign.
    or_before_sign: bool,
}

impl Walk {
    fn passes(&mut self, marks: Marks) -> bool {
        self.or |= marks.has(Cue::Or);
        self.or_before_sign |= marks.has(Cue::Or) && self.commas == 0;
        self.any |= marks.has(Cue::Any);
        let known = marks.has(Cue::Through)
            || marks.has(Cue::Or)
            || marks.has(Cue::Any)
            || marks.is_item()
            || marks.has(Cue::Mask);
        self.strangers += usize::from(!known);
        // "I do not have: fever" denies; "not my back this time: lips are blue" does not.
        let is_of_something_else =
            self.is_before_colon && marks.has(Cue::Own) && !marks.has(Cue::Through);
        self.strangers <= ADJECTIVES_MAX && !is_of_something_else
    }

    fn judge(&self, text: &Text<'_>, denial: Marks, end: usize) -> Denial {
        let reaches = self.strangers == 0 || denial.has(Cue::No) || self.any || self.or;
        if !reaches {
            return Denial::None;
        }
        if self.commas == 0 {
            return Denial::Sure;
        }
        // Behind a comma only a list is still denied: "no fever, chest pain or chills", but not "no fever or chills, chest pain".
        let in_list = self.or_before_sign || list_goes_on(text, end);
        match (self.strangers, in_list, self.commas) {
            (0, true, _) | (0, false, 2..) => Denial::Sure,
            (0, false, _) | (_, true, _) => Denial::Perhaps,
            _ => Denial::None,
        }
    }
}

/// Does a list of things go on behind this one to an "or"?
fn list_goes_on(text: &Text<'_>, end: usize) -> bool {
    let mut strangers = 0;
    for at in end..text.len().min(end + REACH) {
        let marks = text.marks(at);
        if marks.stop_before() || marks.has(Cue::Break) || marks.has(Cue::Own) {
            return false;
        }
        if marks.has(Cue::Or) {
            return true;
        }
        strangers += usize::from(!(marks.has(Cue::Through) || marks.is_item()));
        if strangers > ADJECTIVES_MAX {
            return false;
        }
    }
    false
}

/// "fever: no." A "no" right behind, with the end or a comma or a full stop after it.
fn denied_behind(text: &Text<'_>, end: usize) -> bool {
    let marks = text.marks(end);
    let ends = |at: usize| {
        at >= text.len() || text.marks(at).stop_before() || text.marks(at).comma_before()
    };
    end < text.len() && marks.has(Cue::No) && ends(end + 1)
}

/// The nearest cue of a kind that reaches a sign at `start` through words that let it pass.
pub(super) fn reached_by(text: &Text<'_>, start: usize, cue: Cue) -> bool {
    let mut strangers = 0;
    for at in (start.saturating_sub(REACH)..start).rev() {
        let behind = text.marks(at + 1);
        // "What should I do, I can't breathe": behind a comma the patient speaks anew.
        if behind.stop_before() || (behind.comma_before() && behind.has(Cue::Own)) {
            return false;
        }
        let marks = text.marks(at);
        if marks.has(cue) {
            // "As you warned me, chest pain", "I was afraid of this: chest pain"; but "watch out for: fever" and "could it be,
            // perhaps, an infection".
            let reaches_on = if behind.colon_before() {
                Cue::If
            } else {
                Cue::Doubt
            };
            return !behind.comma_before() || cue == reaches_on;
        }
        // "In case it matters: my chest hurts."
        if behind.colon_before() {
            return false;
        }
        let known =
            marks.has(Cue::Through) || marks.has(Cue::Or) || marks.is_item() || marks.has(Cue::Own);
        strangers += usize::from(!known);
        if marks.has(Cue::Break) || strangers > 0 {
            return false;
        }
    }
    false
}
