//! Every page with invented content, for tests and for looking at.

use std::sync::LazyLock;

use askama::Template;
use protocol::CompiledProtocol;

use crate::page::Page;
use crate::patient::check_in::{
    answer::Answer, ask::Ask, gone::Gone, message::Message, offline::Offline, sent::Sent,
};
use crate::patient::treatment::{
    data::Data, hand_out::HandOut, leaflet::Leaflet, progress::ProgressPage, recovery::Recovery,
    reminders::RemindersPage, stop::Stop, text_door::TextDoorPage,
};
use crate::practitioner::alert::view::AlertPage;
use crate::practitioner::clinic::{
    choose::Choose, cover::CoverPage, first_run::FirstRun, hours::HoursPage, invite::Invite,
    join::Join, log_in::LogIn, messages::Messages, own_data::OwnData, own_password::OwnPassword,
    retention::RetentionPage, set_up::SetUpPeople, set_up_protocol::SetUpProtocol,
    settings::Settings, user::UserPage, users::Users,
};
use crate::practitioner::ended::AgainPage;
use crate::practitioner::practice::adverse_events::page::RegisterPage;
use crate::practitioner::practice::page::PracticePage;
use crate::practitioner::record::{
    audit::checked::CheckedPage, audit::page::AuditPage, deliveries::Deliveries, outbox::Outbox,
    protocol::ProtocolPage, protocol::changes::ChangesPage, protocol::retold::HistoryPage,
};
use crate::practitioner::refused::RefusedPage;
use crate::practitioner::review::{
    aside::AsidePage, change_contact::ChangeContactPage, contact::ContactPage, erase::ErasePage,
    follow_up::FollowUpPage, patient::PatientPage, patients::Patients, worklist::Worklist,
};
use crate::practitioner::treatment::{
    adverse::AdversePage, guidance::GuidancePage, import::Import, record::Record,
    recorded::Recorded, undone::Undone, who::Who,
};
use crate::text::Text;

/// A page that knows what it looks like in each of its states.
pub trait Sample: Template + Sized {
    /// A name per state, and the context.
    fn samples() -> Vec<(&'static str, Self)>;
}

/// A rendered sample: its name, and the page or why it could not be rendered.
pub type Picture = (&'static str, Result<String, askama::Error>);

/// The shipped content, which several samples draw from: read once, since its words are many.
pub(crate) fn shipped() -> Option<&'static CompiledProtocol> {
    static SHIPPED: LazyLock<Option<CompiledProtocol>> =
        LazyLock::new(|| CompiledProtocol::shipped().ok());
    SHIPPED.as_ref()
}

/// Every sample of every page, rendered in English.
pub fn pictures() -> Vec<Picture> {
    pictures_in(Text::english())
}

/// The same with the furniture of another language. What a sample says by itself stays as it was invented, in English.
pub fn pictures_in(text: Text) -> Vec<Picture> {
    let mut all = Vec::new();
    add::<Recovery>(text, &mut all);
    add::<Leaflet>(text, &mut all);
    add::<HandOut>(text, &mut all);
    add::<Data>(text, &mut all);
    add::<ProgressPage>(text, &mut all);
    add::<RemindersPage>(text, &mut all);
    add::<Stop>(text, &mut all);
    add::<TextDoorPage>(text, &mut all);
    add::<Ask>(text, &mut all);
    add::<Answer>(text, &mut all);
    add::<Offline>(text, &mut all);
    add::<Sent>(text, &mut all);
    add::<Message>(text, &mut all);
    add::<Gone>(text, &mut all);
    add::<LogIn>(text, &mut all);
    add::<Worklist>(text, &mut all);
    add::<FollowUpPage>(text, &mut all);
    add::<AsidePage>(text, &mut all);
    add::<AlertPage>(text, &mut all);
    add::<Record>(text, &mut all);
    add::<Who>(text, &mut all);
    add::<Undone>(text, &mut all);
    add::<Recorded>(text, &mut all);
    add::<AdversePage>(text, &mut all);
    add::<GuidancePage>(text, &mut all);
    add::<Patients>(text, &mut all);
    add::<PatientPage>(text, &mut all);
    add::<ProtocolPage>(text, &mut all);
    add::<ChangesPage>(text, &mut all);
    add::<HistoryPage>(text, &mut all);
    add::<Outbox>(text, &mut all);
    add::<Deliveries>(text, &mut all);
    add::<AuditPage>(text, &mut all);
    add::<CheckedPage>(text, &mut all);
    add::<Settings>(text, &mut all);
    add::<PracticePage>(text, &mut all);
    add::<RegisterPage>(text, &mut all);
    add::<HoursPage>(text, &mut all);
    add::<CoverPage>(text, &mut all);
    add::<Choose>(text, &mut all);
    add::<Users>(text, &mut all);
    add::<Invite>(text, &mut all);
    add::<UserPage>(text, &mut all);
    add::<Join>(text, &mut all);
    add::<Import>(text, &mut all);
    add::<SetUpProtocol>(text, &mut all);
    add::<SetUpPeople>(text, &mut all);
    add::<OwnData>(text, &mut all);
    add::<OwnPassword>(text, &mut all);
    add::<RetentionPage>(text, &mut all);
    add::<Messages>(text, &mut all);
    add::<FirstRun>(text, &mut all);
    add::<ContactPage>(text, &mut all);
    add::<ChangeContactPage>(text, &mut all);
    add::<ErasePage>(text, &mut all);
    add::<RefusedPage>(text, &mut all);
    add::<AgainPage>(text, &mut all);
    all
}

fn add<P: Sample + Framed>(text: Text, all: &mut Vec<Picture>) {
    all.extend(P::samples().into_iter().map(|(name, mut context)| {
        let frame = context.frame();
        *frame = frame.clone().in_language(text);
        (name, context.render())
    }));
}

/// A page whose frame can be put into another language.
trait Framed {
    fn frame(&mut self) -> &mut Page;
}

macro_rules! framed {
    ($($page:ty),+) => {
        $(impl Framed for $page {
            fn frame(&mut self) -> &mut Page {
                &mut self.page
            }
        })+
    };
}

framed!(
    RefusedPage,
    AgainPage,
    ChangeContactPage,
    RetentionPage,
    ErasePage,
    Recovery,
    HandOut,
    Data,
    ProgressPage,
    Ask,
    Answer,
    Sent,
    Message,
    Gone,
    LogIn,
    Worklist,
    AlertPage,
    Record,
    Who,
    Undone,
    Recorded,
    AdversePage,
    GuidancePage,
    Patients,
    PatientPage,
    ProtocolPage,
    ChangesPage,
    HistoryPage,
    Outbox,
    Leaflet,
    RemindersPage,
    Stop,
    TextDoorPage,
    Offline,
    FollowUpPage,
    AsidePage,
    Deliveries,
    AuditPage,
    CheckedPage,
    PracticePage,
    RegisterPage,
    HoursPage,
    CoverPage,
    Settings,
    Choose,
    Users,
    Invite,
    UserPage,
    Join,
    FirstRun,
    Messages,
    OwnData,
    OwnPassword,
    SetUpPeople,
    SetUpProtocol,
    Import,
    ContactPage
);
