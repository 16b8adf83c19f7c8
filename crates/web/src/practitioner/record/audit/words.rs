//! The actions of the log in plain words.

/// The furniture key of an action; `None` for one that this program does not write.
pub(super) fn said(action: &str) -> Option<&'static str> {
    of_patients(action).or_else(|| of_work(action))
}

/// Of what is known of patients, their links and reminders.
fn of_patients(action: &str) -> Option<&'static str> {
    Some(match action {
        "patient.imported" => "audit-patient-imported",
        "patient.language" => "audit-patient-language",
        "patient.next_session" => "audit-patient-next-session",
        "patient.contact_changed" => "audit-patient-contact",
        "patient.called" => "audit-patient-called",
        "patient.called_in_vain" => "audit-patient-called-in-vain",
        "patient.message_left" => "audit-patient-message-left",
        "patient.put_aside" => "audit-patient-put-aside",
        "patient.back_to_call" => "audit-patient-back-to-call",
        "patient.erased" => "audit-patient-erased",
        "link.sending_asked" => "audit-link-sending-asked",
        "link.text_asked" => "audit-link-text-asked",
        "link.text_opened" => "audit-link-text-opened",
        "link.replaced" => "audit-link-replaced",
        "link.renewed" => "audit-link-renewed",
        "link.closed" => "audit-link-closed",
        "link.revoked" => "audit-link-revoked",
        "link.asked_for" => "audit-link-asked-for",
        "link.asked_for.settled" => "audit-link-settled",
        "reminders.started" => "audit-reminders-started",
        "reminders.stopped" => "audit-reminders-stopped",
        "reminders.zone" => "audit-reminders-zone",
        _ => return None,
    })
}

/// Of everything else.
fn of_work(action: &str) -> Option<&'static str> {
    Some(match action {
        "alert.raised" => "audit-alert-raised",
        "alert.updated" => "audit-alert-updated",
        "alert.told" => "audit-alert-told",
        "alert.acknowledged" => "audit-alert-acknowledged",
        "alert.noted" => "audit-alert-noted",
        "alert.reached" => "audit-alert-reached",
        "alert.not_reached" => "audit-alert-not-reached",
        "alert.messaged" => "audit-alert-messaged",
        "message.read" => "audit-message-read",
        "alert.asked_again" => "audit-alert-asked-again",
        "alert.snoozed" => "audit-alert-snoozed",
        "alert.woken" => "audit-alert-woken",
        "alert.handed_over" => "audit-alert-handed-over",
        "alert.released" => "audit-alert-released",
        "alert.closed" => "audit-alert-closed",
        "alert.adverse_event_stated" => "audit-alert-stated",
        "alert.closing_corrected" => "audit-alert-corrected",
        "check_in.accepted" => "audit-check-in-accepted",
        "progress.rated" => "audit-progress-rated",
        "session.recorded" => "audit-session-recorded",
        "session.corrected" => "audit-session-corrected",
        "session.withdrawn" => "audit-session-withdrawn",
        "session.adverse_event_stated" => "audit-session-event-stated",
        "session.adverse_event_corrected" => "audit-session-event-corrected",
        "session.adverse_event_taken_back" => "audit-session-event-taken-back",
        "guidance.written" => "audit-guidance-written",
        "guidance.withdrawn" => "audit-guidance-withdrawn",
        "next_plan.written" => "audit-next-plan-written",
        "next_plan.withdrawn" => "audit-next-plan-withdrawn",
        _ => return said_of_house(action),
    })
}

/// The same for what is done to the house: users, the clinic, and what is taken out.
fn said_of_house(action: &str) -> Option<&'static str> {
    Some(match action {
        "staff.added" => "audit-staff-added",
        "staff.invited" => "audit-staff-invited",
        "staff.link_made" => "audit-staff-link-made",
        "staff.password_chosen" => "audit-staff-password-chosen",
        "staff.password_changed" => "audit-staff-password-changed",
        "staff.role_changed" => "audit-staff-role-changed",
        "staff.phone_set" => "audit-staff-phone-set",
        "staff.disabled" => "audit-staff-disabled",
        "staff.enabled" => "audit-staff-enabled",
        "staff.logged_in" => "audit-staff-logged-in",
        "staff.logged_out" => "audit-staff-logged-out",
        "clinic.opened" => "audit-clinic-opened",
        "clinic.changed" => "audit-clinic-changed",
        "hours.changed" => "audit-hours-changed",
        "hours.holiday_set" => "audit-hours-holiday-set",
        "hours.holiday_removed" => "audit-hours-holiday-removed",
        "cover.added" => "audit-cover-added",
        "cover.removed" => "audit-cover-removed",
        "retention.set" => "audit-retention-set",
        "protocol.signed" => "audit-protocol-signed",
        "translation.signed" => "audit-translation-signed",
        "practice.exported" => "audit-practice-exported",
        "adverse_events.exported" => "audit-adverse-exported",
        "audit.exported" => "audit-exported",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use care::record::topic::Topic;

    use super::said;

    #[test]
    fn every_action_of_every_topic_has_words_of_its_own() {
        let actions = Topic::ALL.into_iter().flat_map(|topic| topic.actions());
        let mut keys: Vec<_> = actions.clone().map(|action| said(action)).collect();
        assert!(!keys.contains(&None), "{keys:?}");
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), actions.count());
    }
}
