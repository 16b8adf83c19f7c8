//! All that is stored about a patient, for the patient: the content of the download.

use serde_json::{Value, json};

use crate::alert::{AdverseStatement, Alert, Message, Outcome};
use crate::check_in::Wish;
use crate::id::AlertId;
use crate::review::{Aside, CheckInView, PatientView, SessionView};
use crate::treatment::{GuidanceVersion, Layer, Needling, Progress, SessionEvent, Side, standing};

/// The patient's data as JSON: ids as the protocol names them, times in UTC. Left out are ids of staff and what the
/// staff wrote for each other about an alert, a call or an adverse event. `stated` is what counts of adverse events for
/// each alert.
///
/// # Errors
/// When stored JSON does not read back.
pub fn own_data(
    clinic: &str,
    view: &PatientView,
    stated: &[(AlertId, AdverseStatement)],
) -> Result<Value, serde_json::Error> {
    let who = &view.patient.identity;
    let check_ins: Vec<Value> = view
        .check_ins
        .iter()
        .map(check_in)
        .collect::<Result<_, _>>()?;
    Ok(json!({
        "clinic": clinic,
        "person": { "name": who.name, "email": who.email, "phone": who.phone },
        "language": view.language,
        "next_session_at": view.next_session_at.map(|at| at.to_string()),
        "sessions": view.sessions.iter().map(session).collect::<Vec<_>>(),
        "check_ins": check_ins,
        "messages": view.messages.iter().map(message).collect::<Vec<_>>(),
        "progress": view.progress.iter().map(rating).collect::<Vec<_>>(),
        "guidance": view.guidance.iter().map(guidance).collect::<Vec<_>>(),
        "calls": view.asides.iter().map(call).collect::<Vec<_>>(),
        "adverse_events": standing(&view.session_events).map(adverse).collect::<Vec<_>>(),
        "reminders": reminders(view),
        "alerts": view.alerts.iter().map(|one| alert(one, stated)).collect::<Vec<_>>(),
        "link": view.link.as_ref().map(|(link, _)| json!({
            "created_at": link.created_at.to_string(),
            "expires_at": link.expires_at.to_string(),
            "first_used_at": link.opened_at.map(|at| at.to_string()),
            "new_one_asked_for_at": view.link_asked_at.map(|at| at.to_string()),
            "new_one_asked_for_because": view.link_asked_at.map(|_| view.link_asked_why.id()),
        })),
    }))
}

fn message(message: &Message) -> Value {
    json!({
        "at": message.at.to_string(),
        "text": message.text,
        "read_at": message.read_at.map(|at| at.to_string()),
    })
}

fn session(view: &SessionView) -> Value {
    let session = &view.session;
    json!({
        "needled_at": session.needled_at.to_string(),
        "by": view.practitioner,
        "first_session": session.facts.first_session,
        "risks": session.facts.risks,
        "areas": session.facts.areas,
        "muscles": session.needlings.iter().map(needling).collect::<Vec<_>>(),
        "complaint": view.notes.complaint,
        "notes": view.notes.notes,
        "recorded_at": session.recorded_at.to_string(),
    })
}

fn needling(needling: &Needling) -> Value {
    json!({
        "muscle": needling.muscle,
        "region": needling.region,
        "side": needling.side.map(Side::id),
        "depth": needling.depth.map(Layer::id),
        "technique": needling.technique,
        "needles": needling.needles,
        "insertions": needling.insertions,
        "twitches": needling.twitches,
        "pain": needling.pain,
    })
}

fn check_in(view: &CheckInView) -> Result<Value, serde_json::Error> {
    let check_in = &view.check_in;
    let answers: Value = serde_json::from_str(&check_in.answers)?;
    let assessment: Value = serde_json::from_str(&check_in.assessment)?;
    Ok(json!({
        "receipt": check_in.id,
        "answered_at": check_in.answered_at.to_string(),
        "received_at": check_in.received_at.to_string(),
        "wish": check_in.wish.map(Wish::id),
        "corrects": check_in.corrects,
        "answers": answers,
        "words": view.words,
        "assessment": assessment,
        "protocol_sha256": check_in.protocol_sha256,
    }))
}

fn rating(progress: &Progress) -> Value {
    let activities = progress.rated.activities.iter();
    let activities = activities.map(|one| json!({ "name": one.name, "points": one.points }));
    json!({
        "at": progress.at.to_string(),
        "activities": activities.collect::<Vec<_>>(),
        "comfort": progress.rated.comfort,
        "mobility": progress.rated.mobility,
    })
}

fn guidance(version: &GuidanceVersion) -> Value {
    json!({
        "for": version.aim.id(),
        "version": version.version,
        "by": version.by,
        "at": version.at.to_string(),
        "withdrawn": version.said.is_none(),
        "picked": version.said.as_ref().map(|said| &said.picked),
        "words": version.said.as_ref().map(|said| &said.words),
    })
}

/// What the staff wrote for each other about it is left out, as about an alert.
fn call(aside: &Aside) -> Value {
    json!({ "at": aside.at.to_string(), "outcome": aside.reason.id() })
}

/// Of a session: what counts. The note beside it is the staff's.
fn adverse(event: &SessionEvent) -> Value {
    let said = event.sealed.said.as_ref();
    json!({
        "happened_at": event.sealed.happened_at.to_string(),
        "severity": said.map(|said| said.severity.id()),
        "relation": said.map(|said| said.relation.id()),
        "kind": said.map(|said| &said.kind),
        "stated_at": event.sealed.at.to_string(),
    })
}

fn reminders(view: &PatientView) -> Value {
    let tries = view.deliveries.iter().map(|tried| {
        json!({
            "at": tried.at.to_string(),
            "about": tried.about.id(),
            "channel": tried.channel.id(),
            "outcome": tried.outcome.id(),
            "said": tried.said,
        })
    });
    json!({
        "plan": view.plan.as_ref().map(|plan| json!({
            "channel": plan.channel.id(),
            "zone": plan.zone,
            "agreed_at": plan.agreed_at.to_string(),
            "stopped_at": plan.stopped_at.map(|at| at.to_string()),
        })),
        "sent": tries.collect::<Vec<_>>(),
    })
}

fn alert(alert: &Alert, stated: &[(AlertId, AdverseStatement)]) -> Value {
    let of_it = stated.iter().find(|(id, _)| *id == alert.id);
    json!({
        "raised_at": alert.raised_at.to_string(),
        "seen_at": alert.acknowledged.as_ref().map(|(_, at)| at.to_string()),
        "closed_at": alert.closed.as_ref().map(|(_, at)| at.to_string()),
        "outcome": alert.outcome.map(Outcome::id),
        "adverse_event": of_it.map(|(_, statement)| harm(statement)),
    })
}

/// Of an alert: nothing where the question was left open, and plainly where there was none.
fn harm(statement: &AdverseStatement) -> Value {
    let said = statement.said.as_ref();
    json!({
        "was_one": said.is_some(),
        "severity": said.map(|said| said.severity.id()),
        "relation": said.map(|said| said.relation.id()),
        "kind": said.map(|said| &said.kind),
        "stated_at": statement.at.to_string(),
    })
}
