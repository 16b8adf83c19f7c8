-- One plan for each patient who agreed. Only the job that it names may send.
CREATE TABLE reminder_plan (
  clinic_id TEXT NOT NULL,
  patient_id TEXT NOT NULL,
  channel TEXT NOT NULL,
  zone TEXT,
  agreed_at BIGINT NOT NULL,
  stopped_at BIGINT,
  -- Hash of the code that stops it: the one look-up besides a link's token that finds the clinic without a log-in.
  stop_hash TEXT NOT NULL UNIQUE,
  job_id TEXT NOT NULL,
  handled_until BIGINT NOT NULL,
  not_reached_at BIGINT,
  PRIMARY KEY (clinic_id, patient_id),
  FOREIGN KEY (clinic_id, patient_id) REFERENCES patient
);
-- One row for each try to hand a reminder over; never changed.
CREATE TABLE delivery (
  clinic_id TEXT NOT NULL,
  delivery_id TEXT NOT NULL,
  patient_id TEXT NOT NULL,
  job_id TEXT NOT NULL,
  channel TEXT NOT NULL,
  attempt BIGINT NOT NULL,
  outcome TEXT NOT NULL,
  said TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (clinic_id, delivery_id),
  FOREIGN KEY (clinic_id, patient_id) REFERENCES patient,
  FOREIGN KEY (clinic_id, job_id) REFERENCES job
);
CREATE INDEX delivery_of_job ON delivery (clinic_id, job_id);
CREATE INDEX delivery_of_patient ON delivery (clinic_id, patient_id, delivery_id);
CREATE INDEX link_working ON link (clinic_id, expires_at) WHERE revoked_at IS NULL;
