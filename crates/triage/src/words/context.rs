//! What the surroundings of a sign make of it.

use super::layout::{Cue, FLAG_EVENT};
use super::pattern::Found;
use super::scope::{Denial, denial, reached_by};
use super::text::Text;

/// Tokens within which a time or a person belongs to a sign.
const NEAR: usize = 14;
/// The same for what is said of "that is what I have".
const MET_NEAR: usize = 4;
/// The same for "it has gone" behind a comma.
const NEAR_BEHIND_COMMA: usize = 4;

/// How much a sign in words weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    /// Nothing: denied, only thought of, long past, or somebody else's.
    Nothing,
    /// The question comes up again.
    Hint,
    /// As if it had been ticked.
    Certain,
}

/// Weighs a sign that was found at `start..found.end`.
pub(super) fn weigh(text: &Text<'_>, start: usize, found: Found, flags: u8) -> Weight {
    if found.denied_inside {
        return Weight::Nothing;
    }
    let denied = match denial(text, start, found.end) {
        Denial::Sure => return Weight::Nothing,
        Denial::Perhaps => Weight::Hint,
        Denial::None => Weight::Certain,
    };
    let clause = Clause::around(text, start, found.end);
    let (if_only, in_doubt) = (
        reached_by(text, start, Cue::If),
        reached_by(text, start, Cue::Doubt),
    );
    let is_met = (if_only || in_doubt) && is_met(text, found.end);
    if (if_only && !is_met)
        || clause.is_past(text, is_met)
        || clause.is_others(text)
        || clause.is_taken_back(text)
    {
        return Weight::Nothing;
    }
    let is_event = flags & FLAG_EVENT != 0;
    let doubtful = (in_doubt && !is_met)
        || clause.may_be_others(text)
        || (!is_event && has_passed(text, found.end));
    if doubtful { Weight::Hint } else { denied }
}

/// The tokens around a sign that speak of the same time and person.
struct Clause {
    from: usize,
    start: usize,
    end: usize,
    to: usize,
}

impl Clause {
    fn around(text: &Text<'_>, start: usize, end: usize) -> Self {
        let mut from = start;
        while from > start.saturating_sub(NEAR)
            && !text.marks(from).stop_before()
            && !text.marks(from - 1).has(Cue::Break)
        {
            from -= 1;
        }
        let mut to = end;
        while to < text.len().min(end + NEAR)
            && !text.marks(to).stop_before()
            && !text.marks(to).has(Cue::Break)
        {
            to += 1;
        }
        Self {
            from,
            start,
            end,
            to,
        }
    }

    /// "years ago" on either side, with no "now" between. Where an advice is met, that it was given long ago says nothing.
    fn is_past(&self, text: &Text<'_>, is_met: bool) -> bool {
        let past = |at: usize| text.marks(at).has(Cue::Past) && !denied_before(text, at);
        let of_today = |at: usize| text.marks(at).has(Cue::Now);
        // "Chest pain, before the session I had none": behind a comma something new is said.
        let behind = (self.start..self.to)
            .take_while(|at| *at < self.end || !text.marks(*at).comma_before());
        (!is_met && first_of((self.from..self.start).rev(), past, of_today))
            || first_of(behind, past, of_today)
    }

    /// "my friend" before it, with no "I" between; "my mother" too, while the patient writes about the patient.
    fn is_others(&self, text: &Text<'_>) -> bool {
        let of_kin = || self.is_of(text, Cue::Kin) && !self.is_of(text, Cue::Near);
        self.is_of(text, Cue::Other) || (has_writer(text) && of_kin())
    }

    /// "my wife says" before it, with no "I" between, while the patient writes: she may have said it of the patient.
    fn may_be_others(&self, text: &Text<'_>) -> bool {
        self.is_of(text, Cue::Near) && has_writer(text)
    }

    fn is_of(&self, text: &Text<'_>, person: Cue) -> bool {
        let is_person = |at: usize| text.marks(at).has(person);
        let own = |at: usize| text.marks(at).has(Cue::Own) && !is_person(at);
        !(self.start..self.end).any(own) && first_of((self.from..self.start).rev(), is_person, own)
    }

    /// "I have neither", behind it and nothing but other signs between.
    fn is_taken_back(&self, text: &Text<'_>) -> bool {
        let mut strangers = 0;
        for at in self.end..text.len().min(self.end + NEAR) {
            let marks = text.marks(at);
            if marks.has(Cue::Back) {
                return true;
            }
            let passes = marks.is_item()
                || marks.has(Cue::Or)
                || marks.has(Cue::Through)
                || marks.has(Cue::Own);
            strangers += usize::from(!passes);
            if strangers > 1 {
                return false;
            }
        }
        false
    }
}

/// Does the patient write about the patient?
fn has_writer(text: &Text<'_>) -> bool {
    (0..text.len()).any(|at| text.marks(at).has(Cue::Writer))
}

/// Is there such a place before any that ends the search?
fn first_of(
    places: impl Iterator<Item = usize>,
    wanted: impl Fn(usize) -> bool,
    ends: impl Fn(usize) -> bool,
) -> bool {
    for at in places {
        if wanted(at) {
            return true;
        }
        if ends(at) {
            return false;
        }
    }
    false
}

/// "that I did not have before": a denial shortly before.
fn denied_before(text: &Text<'_>, at: usize) -> bool {
    (at.saturating_sub(4)..at).any(|before| text.marks(before).is_denial())
}

/// "And that is what I have", soon after: in the same sentence or the next.
fn is_met(text: &Text<'_>, end: usize) -> bool {
    let mut stops = 0;
    let mut places = (end..text.len().min(end + NEAR)).take_while(|at| {
        stops += usize::from(text.marks(*at).stop_before());
        stops <= 1
    });
    places.any(|at| text.marks(at).has(Cue::Met) && is_so(text, end, at))
}

/// Is what stands at `at` so: not "that is not what I have", "if that happens to me", "it happened to me years ago"?
fn is_so(text: &Text<'_>, end: usize, at: usize) -> bool {
    let mut said_to = at;
    while said_to < text.len() && text.marks(said_to).has(Cue::Met) {
        said_to += 1;
    }
    // What is denied inside the sign itself was told with it: "if I cannot breathe".
    let mut near = end.max(at.saturating_sub(MET_NEAR))..said_to;
    let undone = |at: usize| {
        let marks = text.marks(at);
        marks.denies() || marks.has(Cue::If) || marks.has(Cue::Doubt)
    };
    let past = |at: usize| text.marks(at).has(Cue::Past);
    let of_today = |at: usize| text.marks(at).has(Cue::Now) || text.marks(at).stop_before();
    !near.any(undone) && !first_of(said_to..said_to + MET_NEAR, past, of_today)
}

/// "It is gone now", soon after and not denied.
fn has_passed(text: &Text<'_>, end: usize) -> bool {
    let mut last = text.len().min(end + NEAR);
    for at in end..text.len() {
        let marks = text.marks(at);
        if marks.comma_before() {
            // Behind a comma something else may be meant, if it is named: "chest pain, the soreness has gone".
            last = last.min(at + NEAR_BEHIND_COMMA);
        }
        // What passes behind the next sign is that one.
        if at >= last || marks.is_item() {
            return false;
        }
        if marks.has(Cue::Passed) && !marks.has(Cue::Idle) {
            return !denied_before(text, at);
        }
    }
    false
}
