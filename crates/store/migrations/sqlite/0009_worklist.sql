-- What was stated of an alert's adverse event; rows are only added, and the newest of an alert (by event_id) counts.
-- severity: none (there was none: relation and kind are empty), mild, significant, serious. No row: nothing was stated.
CREATE TABLE adverse_event (
  clinic_id TEXT NOT NULL,
  event_id TEXT NOT NULL,
  alert_id TEXT NOT NULL,
  patient_id TEXT NOT NULL,
  session_id TEXT,
  severity TEXT NOT NULL,
  relation TEXT,
  kind TEXT,
  stated_by TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (clinic_id, event_id),
  FOREIGN KEY (clinic_id, event_id) REFERENCES alert_event,
  FOREIGN KEY (clinic_id, alert_id) REFERENCES alert,
  FOREIGN KEY (clinic_id, patient_id) REFERENCES patient,
  FOREIGN KEY (clinic_id, session_id) REFERENCES session
);
CREATE INDEX adverse_event_of_alert ON adverse_event (clinic_id, alert_id, event_id);
CREATE INDEX adverse_event_by_time ON adverse_event (clinic_id, at);
-- An alert that rests until a time: put aside with a reason (snooze), or since the patient was asked to check in again
-- (recheck). Rows are only added; the newest of an alert counts, until its time is over or the patient sends something
-- (the alert then has more check-ins than here). One that ends when it begins was taken back by hand.
CREATE TABLE alert_hold (
  clinic_id TEXT NOT NULL,
  event_id TEXT NOT NULL,
  alert_id TEXT NOT NULL,
  patient_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  until BIGINT NOT NULL,
  check_ins BIGINT NOT NULL,
  held_by TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (clinic_id, event_id),
  FOREIGN KEY (clinic_id, event_id) REFERENCES alert_event,
  FOREIGN KEY (clinic_id, alert_id) REFERENCES alert,
  FOREIGN KEY (clinic_id, patient_id) REFERENCES patient
);
CREATE INDEX alert_hold_of_alert ON alert_hold (clinic_id, alert_id, event_id);
-- What a practitioner wrote to a patient, sealed under the patient's key. Only the mark of having been read is set later, once.
CREATE TABLE message (
  clinic_id TEXT NOT NULL,
  event_id TEXT NOT NULL,
  alert_id TEXT NOT NULL,
  patient_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  body BLOB NOT NULL,
  at BIGINT NOT NULL,
  read_at BIGINT,
  PRIMARY KEY (clinic_id, event_id),
  FOREIGN KEY (clinic_id, event_id) REFERENCES alert_event,
  FOREIGN KEY (clinic_id, alert_id) REFERENCES alert,
  FOREIGN KEY (clinic_id, patient_id) REFERENCES patient,
  FOREIGN KEY (clinic_id, staff_id) REFERENCES staff
);
CREATE INDEX message_of_patient ON message (clinic_id, patient_id, event_id);
