//! Treatment: patients, needling sessions, and the private link that leads a patient to their aftercare.

mod patient;
mod alike;
mod session;
mod link;
mod list;
mod record_session;
mod check_draft;
mod record_once;
mod send_with_session;
mod version;
mod withdraw;
mod correct;
mod recovery;
mod leave;
mod progress;
mod guidance;
mod session_event;
mod hand_over;
mod text_code;
mod ask_for_link;
mod choose_language;
mod change_contact;
mod next_session;
pub mod reminder;

pub use alike::alike;
pub use ask_for_link::{
    LinkWay, WaitsForLink, WhyAsked, answer_wish, ask_for_link, settle_link, waiting_for_link,
};
pub use change_contact::{
    Contact, ContactChange, ContactChanged, ContactError, ContactProblem, ContactView, LinksOut,
    PageOfReminders, PlanWish, RemindedBy, RemindersAfter, SendingAfter, change_contact,
    contact_stored_before, contact_to_change,
};
pub use check_draft::Problem;
pub use choose_language::choose_language;
pub use correct::{CorrectError, correct_session};
pub use guidance::{
    Aim, GUIDANCE_CHARS_MAX, Guidance, GuidanceError, GuidancePlace, GuidanceVersion, NextChange,
    SealedGuidance, guidance, in_force, planned, withdraw_guidance, write_guidance,
};
pub use hand_over::{
    HandOverError, Replacement, ToSend, close_link, is_over_by_time, renew_link, replace_link,
    send_link, text_link,
};
pub use leave::leave;
pub use link::{LINK_LASTS, Link, LinkView, TokenHash, link_token};
pub use list::{
    LIST_LINES_MAX, ListColumn, ListError, ListFault, ListLine, ListProblem, PatientList,
    check_list, import_list, read_list,
};
pub use next_session::{NextSession, NextSessionChange, NextSessionError, set_next_session};
pub use patient::{
    Identity, NewPatient, PATIENT_KEY, Patient, SealedPatient, contact, find_patients, open_patient,
};
pub use progress::{
    ACTIVITIES_MAX, ACTIVITY_CHARS_MAX, Activity, Progress, Rated, SealedProgress, progress, rate,
};
pub use record_once::record_once;
pub(crate) use record_session::NOTES;
pub use record_session::{RecordError, Recorded, SessionDraft, SessionFor, record_session};
pub use recovery::{Ended, Recovery, recovery};
pub use send_with_session::{LinkAsked, LinkSending, due, has_link, usual_way};
pub use session::{Layer, Needling, NewSession, Session, SessionNotes, Side, StoredFacts};
pub use session_event::{
    EventError, EventPlace, EventSaid, SealedSessionEvent, SessionEvent, correct_event,
    session_events, standing, state_of_session, take_event_back,
};
pub use text_code::{
    HOLDER_CHARS, NewTextCode, TEXT_CODE_LASTS, TextCode, TextDoor, TextHome, ask_for_text,
    holder_secret, open_text, text_code, text_door,
};
pub use version::{Correction, EndedAs, LinkAfter, PlanAfter, SessionVersion, Withdrawal};
pub use withdraw::{UNDO_LASTS, UndoError, undo_session, undo_until};
