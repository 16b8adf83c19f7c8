CREATE TABLE progress (
  clinic_id TEXT NOT NULL,
  progress_id TEXT NOT NULL,
  patient_id TEXT NOT NULL,
  link_id TEXT NOT NULL,
  client_id TEXT NOT NULL,
  at BIGINT NOT NULL,
  -- The names of the activities, sealed; their points stand in the same order.
  activities BYTEA NOT NULL,
  points TEXT NOT NULL,
  comfort SMALLINT,
  mobility SMALLINT,
  PRIMARY KEY (clinic_id, progress_id),
  UNIQUE (clinic_id, link_id, client_id),
  FOREIGN KEY (clinic_id, patient_id) REFERENCES patient,
  FOREIGN KEY (clinic_id, link_id) REFERENCES link
);
CREATE INDEX progress_of_patient ON progress (clinic_id, patient_id, at);
