-- What a practitioner tells one patient, and what is planned for the next session. Each version stays; the newest counts.
CREATE TABLE guidance (
  clinic_id TEXT NOT NULL,
  patient_id TEXT NOT NULL,
  aim TEXT NOT NULL,
  version BIGINT NOT NULL,
  staff_id TEXT NOT NULL,
  at BIGINT NOT NULL,
  -- What was picked and written, sealed; NULL withdraws what was said before.
  content BYTEA,
  PRIMARY KEY (clinic_id, patient_id, aim, version),
  FOREIGN KEY (clinic_id, patient_id) REFERENCES patient,
  FOREIGN KEY (clinic_id, staff_id) REFERENCES staff
);
-- A job that waits, by what it is about.
CREATE INDEX job_waiting ON job (clinic_id, kind, subject) WHERE done_at IS NULL;
