-- What points at a row is looked for when the row goes: erasing a patient must not read whole tables for each of its rows.
CREATE INDEX alert_of_check_in ON alert (clinic_id, check_in_id);
CREATE INDEX message_of_alert ON message (clinic_id, alert_id);
CREATE INDEX adverse_event_of_session ON adverse_event (clinic_id, session_id);
CREATE INDEX adverse_event_of_patient ON adverse_event (clinic_id, patient_id);
CREATE INDEX alert_hold_of_patient ON alert_hold (clinic_id, patient_id);
