-- What was done, as it was said by this event: when the alert was closed, and each time that this was corrected. The alert's
-- row holds what counts. Before this version nothing could be corrected, so the row says what was said.
ALTER TABLE alert_event ADD COLUMN outcome TEXT;
UPDATE alert_event SET outcome = (SELECT a.outcome FROM alert a WHERE a.clinic_id = alert_event.clinic_id AND a.alert_id = alert_event.alert_id)
  WHERE kind = 'closed';
-- An adverse event that was stated of a session, without an alert. Each version stays, and the newest of an event counts.
-- severity: none (it was taken back: relation and kind are empty, note says why), mild, significant, serious.
CREATE TABLE session_event (
  clinic_id TEXT NOT NULL,
  event_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  patient_id TEXT NOT NULL,
  session_id TEXT NOT NULL,
  happened_at BIGINT NOT NULL,
  severity TEXT NOT NULL,
  relation TEXT,
  kind TEXT,
  note BLOB,
  stated_by TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (clinic_id, event_id, version),
  FOREIGN KEY (clinic_id, patient_id) REFERENCES patient,
  FOREIGN KEY (clinic_id, session_id) REFERENCES session
);
CREATE INDEX session_event_of_patient ON session_event (clinic_id, patient_id, event_id, version);
CREATE INDEX session_event_of_session ON session_event (clinic_id, session_id);
