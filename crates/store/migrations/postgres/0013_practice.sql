-- What the practice's figures look back by: each counts over a bounded stretch of time, from an index alone where it can.
CREATE INDEX check_in_received ON check_in (clinic_id, received_at);
CREATE INDEX session_needled ON session (clinic_id, needled_at, patient_id, recorded_at, practitioner_id, session_id);
CREATE INDEX alert_raised ON alert (clinic_id, raised_at, alert_id);
CREATE INDEX delivery_at ON delivery (clinic_id, at);
-- The same as before, with what says whether a check-in is an answer and whether a link works: one index, not two.
DROP INDEX check_in_of_patient;
CREATE INDEX check_in_of_patient ON check_in (clinic_id, patient_id, received_at, wish);
DROP INDEX link_of_patient;
CREATE INDEX link_of_patient ON link (clinic_id, patient_id, created_at, revoked_at);
