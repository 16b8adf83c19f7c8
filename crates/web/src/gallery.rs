//! Every page with invented content, for tests and for looking at.

use askama::Template;

use crate::patient::check_in::{
    answer::Answer, ask::Ask, gone::Gone, message::Message, offline::Offline, sent::Sent,
};
use crate::patient::treatment::{
    data::Data, hand_out::HandOut, leaflet::Leaflet, progress::ProgressPage, recovery::Recovery,
    reminders::RemindersPage, stop::Stop,
};
use crate::practitioner::alert::view::AlertPage;
use crate::practitioner::clinic::log_in::LogIn;
use crate::practitioner::record::{deliveries::Deliveries, outbox::Outbox, protocol::ProtocolPage};
use crate::practitioner::review::{
    follow_up::FollowUpPage, patient::PatientPage, patients::Patients, worklist::Worklist,
};
use crate::practitioner::treatment::{record::Record, recorded::Recorded};

/// A page that knows what it looks like in each of its states.
pub trait Sample: Template + Sized {
    /// A name per state, and the context.
    fn samples() -> Vec<(&'static str, Self)>;
}

/// A rendered sample: its name, and the page or why it could not be rendered.
pub type Picture = (&'static str, Result<String, askama::Error>);

/// Every sample of every page, rendered.
pub fn pictures() -> Vec<Picture> {
    let mut all = Vec::new();
    add::<Recovery>(&mut all);
    add::<Leaflet>(&mut all);
    add::<HandOut>(&mut all);
    add::<Data>(&mut all);
    add::<ProgressPage>(&mut all);
    add::<RemindersPage>(&mut all);
    add::<Stop>(&mut all);
    add::<Ask>(&mut all);
    add::<Answer>(&mut all);
    add::<Offline>(&mut all);
    add::<Sent>(&mut all);
    add::<Message>(&mut all);
    add::<Gone>(&mut all);
    add::<LogIn>(&mut all);
    add::<Worklist>(&mut all);
    add::<FollowUpPage>(&mut all);
    add::<AlertPage>(&mut all);
    add::<Record>(&mut all);
    add::<Recorded>(&mut all);
    add::<Patients>(&mut all);
    add::<PatientPage>(&mut all);
    add::<ProtocolPage>(&mut all);
    add::<Outbox>(&mut all);
    add::<Deliveries>(&mut all);
    all
}

fn add<P: Sample>(all: &mut Vec<Picture>) {
    all.extend(
        P::samples()
            .into_iter()
            .map(|(name, context)| (name, context.render())),
    );
}
