//! The link that goes out with the recording of a session: without a press of its own, and only once the session cannot be
//! taken back any more, since what went to the wrong person cannot be.

use jiff::{SignedDuration, Timestamp};

use super::hand_over::to_send;
use super::reminder::{Channel, Reach, is_dialled};
use super::{Identity, Link, ToSend, UNDO_LASTS};
use crate::Care;
use crate::id::StaffId;
use crate::port::{IsSet, SetWays};
use crate::record::audit::{Actor, AuditEntry};

/// Whether the link goes out with the recording.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LinkAsked {
    /// It does not: it is handed over otherwise.
    #[default]
    NotNow,
    /// By the first of the ways that are set up by which the patient is reached; not to somebody who has it already.
    Usual(SetWays),
    /// By this way.
    By(Channel),
}

/// A sending that is kept with the session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkSending {
    /// What goes out.
    pub what: ToSend,
    /// The entry that says who asked for it.
    pub audit: AuditEntry,
}

/// The way by which a link goes to somebody who is reached like this: mail first, as it can be sent again and again.
#[must_use]
pub fn usual_way(reached: &Identity, ways: SetWays) -> Option<Channel> {
    let is_reached = |channel| Reach::of(reached, channel) != Reach::Nowhere;
    if ways.mail == IsSet::Yes && is_reached(Channel::Mail) {
        return Some(Channel::Mail);
    }
    let is_texted =
        ways.sms == IsSet::Yes && is_reached(Channel::Sms) && is_dialled(&reached.phone);
    is_texted.then_some(Channel::Sms)
}

/// Whether the patient holds this link: it works, and they have used it.
#[must_use]
pub fn has_link(link: Option<&Link>, now: Timestamp) -> bool {
    link.is_some_and(|link| link.works(now) && link.opened_at.is_some())
}

impl LinkAsked {
    /// By which way it goes to somebody who is reached like this and had that link.
    pub(super) fn way(
        self,
        reached: &Identity,
        before: Option<&Link>,
        now: Timestamp,
    ) -> Option<Channel> {
        match self {
            Self::NotNow => None,
            Self::Usual(_) if has_link(before, now) => None,
            Self::Usual(ways) => usual_way(reached, ways),
            Self::By(channel) => Some(channel),
        }
    }
}

/// An undo of the last second may wait for its turn, and clocks of several nodes differ a little.
const GRACE: SignedDuration = SignedDuration::from_secs(15);

/// From when a link may go out that was asked for with a session.
#[must_use]
pub fn due(recorded_at: Timestamp) -> Timestamp {
    recorded_at
        .saturating_add(UNDO_LASTS + GRACE)
        .unwrap_or(recorded_at)
}

/// The sending of a link by this way, asked for now with a session.
pub(super) fn sending_with(
    care: &Care,
    staff: &StaffId,
    link: &Link,
    way: Channel,
    now: Timestamp,
) -> LinkSending {
    let action = match way {
        Channel::Mail => "link.sending_asked",
        Channel::Sms => "link.text_asked",
    };
    let actor = Actor::Staff(staff.clone());
    LinkSending {
        what: to_send(care, link, way, due(now)),
        audit: AuditEntry::new(&link.clinic, now, actor, action, link.id.as_str()),
    }
}
