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
