//! What stands beside an alert: the course, what was heard in the patient's words, what to ask on the telephone, and
//! earlier contacts.

use care::alert::{Alert, Harm, HoldKind};
use care::check_in::current;
use care::course::{Scale, told};
use care::review::AlertView;
use care::treatment::reminder::Channel;
use protocol::contract::Answers;
use protocol::{Assessed, CompiledProtocol, Disposition};

use super::harm;
use super::said::name_of;
use super::view::{Ask, Course, Earlier, HeardWords, Rest, Sent};
use crate::page::Page;
use crate::patient::treatment::open::minutes_since;
use crate::patient::treatment::picture;
use crate::present;

/// The soreness of the newest session as a picture and a sentence; `None` without a session.
pub(super) fn course(protocol: &CompiledProtocol, page: &Page, view: &AlertView) -> Option<Course> {
    let sessions: Vec<_> = view
        .sessions
        .iter()
        .map(|row| row.session.clone())
        .collect();
    let newest = sessions.first()?;
    let told = told(protocol, Scale::Soreness, &sessions, &view.all_check_ins)?;
    let hours = f64::from(minutes_since(newest.needled_at, view.now)) / 60.0;
    let day = usize::try_from(minutes_since(newest.needled_at, view.now) / (24 * 60)).unwrap_or(0);
    let place = picture::place(&told).map(|place| place.practitioner_key());
    let last = told.ratings.last().map(|last| last.value.to_string());
    let sentence = match (place, last) {
        (Some(key), Some(points)) => page.tw(key, "points", &points),
        _ => page.t("course-nothing-said"),
    };
    Some(Course {
        picture: picture::of(page, Scale::Soreness, &told, hours),
        sentence: format!("{} {sentence}", page.tc("course-day", day + 1)),
    })
}

/// How the patient is told of what is put on their page, or that they are not.
pub(super) fn told_by(page: &Page, view: &AlertView) -> String {
    page.t(match view.told_by {
        Some(Channel::Mail) => "told-by-mail",
        Some(Channel::Sms) => "told-by-sms",
        None => "told-by-nobody",
    })
}

/// Which of the patient's words were heard, sentence by sentence: the screening is asked about each alone.
pub(super) fn heard(
    protocol: &CompiledProtocol,
    page: &Page,
    words: &str,
    assessed: Option<&Assessed>,
) -> Vec<HeardWords> {
    let Some(assessed) = assessed.filter(|assessed| !assessed.heard.is_nothing()) else {
        return Vec::new();
    };
    let sentences = words.split_inclusive(['.', '!', '?', ';', '\n']);
    let one = |sentence: &str| {
        let heard = protocol.hear(Some(sentence));
        let counted =
            |id: &&String| assessed.heard.certain.contains(id) || assessed.heard.hint.contains(id);
        let signs = heard.certain.iter().chain(&heard.hint).filter(counted);
        let names: Vec<String> = signs.map(|id| name_of(protocol, page, id)).collect();
        (!names.is_empty()).then(|| HeardWords {
            words: sentence.trim().to_owned(),
            signs: names,
        })
    };
    sentences.filter_map(one).collect()
}

/// What to ask on the telephone.
pub(super) fn script(protocol: &CompiledProtocol, page: &Page, view: &AlertView) -> Vec<Ask> {
    let mut hazards: Vec<String> = Vec::new();
    let mut said: Vec<String> = Vec::new();
    for row in current_rows(view) {
        if let Ok(assessed) = Assessed::from_stored(&row.assessment) {
            let rules = assessed.reasons.iter().map(|reason| &reason.rule);
            hazards.extend(
                rules
                    .filter_map(|id| protocol.rule(id))
                    .map(|rule| rule.hazard.clone()),
            );
            said.extend(assessed.heard.certain);
            said.extend(assessed.heard.hint);
        }
        let answers = Answers::from_json(protocol, &row.answers).unwrap_or_default();
        let signs = protocol.signs().filter(|sign| answers.has(&sign.id));
        said.extend(signs.map(|sign| sign.id.clone()));
    }
    let hazards: Vec<&str> = hazards.iter().map(String::as_str).collect();
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    let asked = protocol.call_script(view.alert.disposition, &hazards, &said);
    asked
        .into_iter()
        .map(|one| ask(protocol, page, one))
        .collect()
}

/// What to ask somebody of whom nothing was heard: what is asked of everybody, and each sign that cannot wait for help,
/// since what nobody answered is unknown and no all-clear.
pub(in crate::practitioner) fn script_for_anybody(
    protocol: &CompiledProtocol,
    page: &Page,
) -> Vec<Ask> {
    let emergencies = protocol.rules().iter();
    let emergencies = emergencies.filter(|rule| rule.disposition == Disposition::Emergency);
    let hazards: Vec<&str> = emergencies.map(|rule| rule.hazard.as_str()).collect();
    let asked = protocol.call_script(Disposition::Contact, &hazards, &[]);
    asked
        .into_iter()
        .map(|one| ask(protocol, page, one))
        .collect()
}

fn ask(protocol: &CompiledProtocol, page: &Page, one: &protocol::CallQuestion) -> Ask {
    Ask {
        question: protocol.text(page.text.lang(), &one.text_key),
        sources: present::sources(protocol, &one.sources),
    }
}

/// The episode's check-ins that were not corrected since.
fn current_rows(view: &AlertView) -> Vec<care::check_in::CheckIn> {
    let rows: Vec<_> = view
        .check_ins
        .iter()
        .map(|row| row.check_in.clone())
        .collect();
    current(&rows).cloned().collect()
}

/// Earlier alerts of the patient.
pub(super) fn earlier(
    protocol: &CompiledProtocol,
    page: &Page,
    zone: &str,
    view: &AlertView,
) -> Vec<Earlier> {
    let one = |(alert, harm): &(Alert, Harm)| Earlier {
        at: present::moment_with_year(page.text, alert.raised_at, zone),
        disposition: present::disposition(alert.disposition),
        outcome: alert.outcome.map_or_else(String::new, |outcome| {
            page.t(&format!("outcome-{}", outcome.id()))
        }),
        harm: harm::told(protocol, page, harm),
        address: format!("/alerts/{}", alert.id),
    };
    view.earlier.iter().map(one).collect()
}

/// What was written to the patient.
pub(super) fn sent(page: &Page, zone: &str, view: &AlertView) -> Vec<Sent> {
    let one = |message: &care::alert::Message| Sent {
        at: present::moment(page.text, message.at, zone),
        by: view
            .staff
            .iter()
            .find(|(id, _)| *id == message.by)
            .map_or_else(String::new, |(_, name)| name.clone()),
        text: message.text.clone(),
        read: message.read_at.map_or_else(
            || page.t("letter-unread"),
            |at| {
                let at = present::moment(page.text, at, zone).shown;
                page.tw("letter-read", "time", &at)
            },
        ),
    };
    view.messages.iter().map(one).collect()
}

/// Whether the alert rests, or the patient was asked to check in again.
pub(super) fn rest(page: &Page, zone: &str, view: &AlertView) -> Option<Rest> {
    let hold = view.hold.as_ref()?;
    let is_recheck = hold.kind == HoldKind::Recheck;
    let rests = hold.rests(&view.alert, view.now);
    if !rests && !is_recheck {
        return None;
    }
    let at = present::moment(page.text, hold.until, zone).shown;
    let key = match (is_recheck, hold.until <= view.now) {
        (false, _) => "rest-snoozed",
        (true, false) => "rest-asked",
        (true, true) => "rest-unanswered",
    };
    Some(Rest {
        sentence: page.tw(key, "time", &at),
        can_end: rests || hold.until > view.now,
    })
}
