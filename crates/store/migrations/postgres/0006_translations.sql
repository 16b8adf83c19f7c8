CREATE TABLE translation_sign_off (
  clinic_id TEXT NOT NULL,
  sign_off_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  language TEXT NOT NULL,
  protocol_version TEXT NOT NULL,
  protocol_sha256 TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (clinic_id, sign_off_id),
  FOREIGN KEY (clinic_id, staff_id) REFERENCES staff
);
