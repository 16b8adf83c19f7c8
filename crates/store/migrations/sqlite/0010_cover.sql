-- One row for each clinic that has said its hours: the week and the holidays, as one text that is replaced as a whole.
CREATE TABLE opening_hours (
  clinic_id TEXT NOT NULL PRIMARY KEY REFERENCES clinic,
  revision BIGINT NOT NULL,
  hours TEXT NOT NULL
);
-- Who covers from when until when.
CREATE TABLE cover (
  clinic_id TEXT NOT NULL,
  cover_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  from_at BIGINT NOT NULL,
  until_at BIGINT NOT NULL,
  PRIMARY KEY (clinic_id, cover_id),
  FOREIGN KEY (clinic_id, staff_id) REFERENCES staff
);
CREATE INDEX cover_until ON cover (clinic_id, until_at);
-- Where staff get text messages, as plain as their e-mail addresses.
CREATE TABLE staff_phone (
  clinic_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  phone TEXT NOT NULL,
  PRIMARY KEY (clinic_id, staff_id),
  FOREIGN KEY (clinic_id, staff_id) REFERENCES staff
);
-- One row for each try to tell somebody of an alert; never changed. No member of staff: the patient was told.
CREATE TABLE telling (
  clinic_id TEXT NOT NULL,
  telling_id TEXT NOT NULL,
  alert_id TEXT NOT NULL,
  job_id TEXT NOT NULL,
  staff_id TEXT,
  rung TEXT NOT NULL,
  round BIGINT NOT NULL,
  channel TEXT NOT NULL,
  attempt BIGINT NOT NULL,
  outcome TEXT NOT NULL,
  said TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (clinic_id, telling_id),
  FOREIGN KEY (clinic_id, alert_id) REFERENCES alert,
  FOREIGN KEY (clinic_id, job_id) REFERENCES job,
  FOREIGN KEY (clinic_id, staff_id) REFERENCES staff
);
CREATE INDEX telling_of_alert ON telling (clinic_id, alert_id, at);
CREATE INDEX telling_newest ON telling (clinic_id, at);
-- The newest run of an alert's chain is found by the alert.
CREATE INDEX job_of_alert ON job (clinic_id, subject, job_id) WHERE kind = 'deliver_alert';
