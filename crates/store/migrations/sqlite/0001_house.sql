CREATE TABLE clinic (
  clinic_id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  phone TEXT NOT NULL,
  emergency_number TEXT NOT NULL,
  zone TEXT NOT NULL,
  language TEXT NOT NULL,
  kind TEXT NOT NULL,
  created_at BIGINT NOT NULL
);

CREATE TABLE staff (
  clinic_id TEXT NOT NULL REFERENCES clinic,
  staff_id TEXT NOT NULL,
  email TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (clinic_id, staff_id)
);

CREATE TABLE staff_session (
  clinic_id TEXT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  staff_id TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  PRIMARY KEY (clinic_id, token_hash),
  FOREIGN KEY (clinic_id, staff_id) REFERENCES staff
);

CREATE TABLE patient (
  clinic_id TEXT NOT NULL REFERENCES clinic,
  patient_id TEXT NOT NULL,
  wrapped_key BLOB NOT NULL,
  identity BLOB NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (clinic_id, patient_id)
);

CREATE TABLE session (
  clinic_id TEXT NOT NULL,
  session_id TEXT NOT NULL,
  patient_id TEXT NOT NULL,
  practitioner_id TEXT NOT NULL,
  needled_at BIGINT NOT NULL,
  facts TEXT NOT NULL,
  notes BLOB NOT NULL,
  recorded_at BIGINT NOT NULL,
  PRIMARY KEY (clinic_id, session_id),
  FOREIGN KEY (clinic_id, patient_id) REFERENCES patient,
  FOREIGN KEY (clinic_id, practitioner_id) REFERENCES staff
);
CREATE INDEX session_of_patient ON session (clinic_id, patient_id, needled_at);

CREATE TABLE needling (
  clinic_id TEXT NOT NULL,
  session_id TEXT NOT NULL,
  position SMALLINT NOT NULL,
  region TEXT NOT NULL,
  side TEXT,
  muscle TEXT NOT NULL,
  depth TEXT,
  technique TEXT,
  needles BIGINT,
  insertions BIGINT,
  twitches BIGINT,
  pain SMALLINT,
  PRIMARY KEY (clinic_id, session_id, position),
  FOREIGN KEY (clinic_id, session_id) REFERENCES session
);

CREATE TABLE link (
  clinic_id TEXT NOT NULL,
  link_id TEXT NOT NULL,
  patient_id TEXT NOT NULL,
  generation BIGINT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  revoked_at BIGINT,
  opened_at BIGINT,
  PRIMARY KEY (clinic_id, link_id),
  FOREIGN KEY (clinic_id, patient_id) REFERENCES patient
);
CREATE INDEX link_of_patient ON link (clinic_id, patient_id, created_at);

CREATE TABLE check_in (
  clinic_id TEXT NOT NULL,
  check_in_id TEXT NOT NULL,
  patient_id TEXT NOT NULL,
  link_id TEXT NOT NULL,
  client_id TEXT NOT NULL,
  body_hash TEXT NOT NULL,
  answered_at BIGINT NOT NULL,
  received_at BIGINT NOT NULL,
  answers TEXT NOT NULL,
  words BLOB,
  disposition SMALLINT NOT NULL,
  assessment TEXT NOT NULL,
  protocol_sha256 TEXT NOT NULL,
  PRIMARY KEY (clinic_id, check_in_id),
  UNIQUE (clinic_id, link_id, client_id),
  FOREIGN KEY (clinic_id, link_id) REFERENCES link
);
CREATE INDEX check_in_of_patient ON check_in (clinic_id, patient_id, received_at);

CREATE TABLE alert (
  clinic_id TEXT NOT NULL,
  alert_id TEXT NOT NULL,
  patient_id TEXT NOT NULL,
  owner_id TEXT NOT NULL,
  disposition SMALLINT NOT NULL,
  cause TEXT NOT NULL,
  check_in_id TEXT NOT NULL,
  check_ins BIGINT NOT NULL,
  raised_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  due_at BIGINT NOT NULL,
  acknowledged_by TEXT,
  acknowledged_at BIGINT,
  closed_by TEXT,
  closed_at BIGINT,
  outcome TEXT,
  revision BIGINT NOT NULL,
  PRIMARY KEY (clinic_id, alert_id),
  FOREIGN KEY (clinic_id, patient_id) REFERENCES patient,
  FOREIGN KEY (clinic_id, check_in_id) REFERENCES check_in
);
CREATE UNIQUE INDEX alert_open_once ON alert (clinic_id, patient_id) WHERE closed_at IS NULL;
CREATE INDEX alert_of_patient ON alert (clinic_id, patient_id, raised_at);
CREATE INDEX alert_worklist ON alert (clinic_id, disposition DESC, raised_at, alert_id) WHERE closed_at IS NULL;

CREATE TABLE alert_event (
  clinic_id TEXT NOT NULL,
  event_id TEXT NOT NULL,
  alert_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  at BIGINT NOT NULL,
  staff_id TEXT,
  check_in_id TEXT,
  note BLOB,
  PRIMARY KEY (clinic_id, event_id),
  FOREIGN KEY (clinic_id, alert_id) REFERENCES alert
);
CREATE INDEX alert_event_of_alert ON alert_event (clinic_id, alert_id, event_id);

CREATE TABLE audit (
  clinic_id TEXT NOT NULL REFERENCES clinic,
  seq BIGINT NOT NULL,
  at BIGINT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (clinic_id, seq)
);

CREATE TABLE audit_head (
  clinic_id TEXT NOT NULL PRIMARY KEY REFERENCES clinic,
  seq BIGINT NOT NULL,
  hash TEXT NOT NULL
);

CREATE TABLE job (
  clinic_id TEXT NOT NULL REFERENCES clinic,
  job_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  run_at BIGINT NOT NULL,
  attempts BIGINT NOT NULL DEFAULT 0,
  fence BIGINT NOT NULL DEFAULT 0,
  last_error TEXT,
  created_at BIGINT NOT NULL,
  done_at BIGINT,
  PRIMARY KEY (clinic_id, job_id)
);
CREATE INDEX job_due ON job (run_at, job_id) WHERE done_at IS NULL;

CREATE TABLE outbox_mail (
  clinic_id TEXT NOT NULL REFERENCES clinic,
  mail_id TEXT NOT NULL,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (clinic_id, mail_id)
);
