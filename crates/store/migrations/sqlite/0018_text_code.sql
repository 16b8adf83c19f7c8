-- One row for each text message that brings a patient a code. The code opens its link on the first phone that presses the
-- button, and on no other; kept as a hash, like what that phone keeps.
CREATE TABLE text_code (
  clinic_id TEXT NOT NULL,
  -- The job that sends it; the code follows from it.
  job_id TEXT NOT NULL,
  link_id TEXT NOT NULL,
  code_hash TEXT NOT NULL UNIQUE,
  -- Until when it can be opened first.
  expires_at BIGINT NOT NULL,
  holder_hash TEXT,
  opened_at BIGINT,
  PRIMARY KEY (clinic_id, job_id),
  FOREIGN KEY (clinic_id, job_id) REFERENCES job,
  FOREIGN KEY (clinic_id, link_id) REFERENCES link
);
CREATE INDEX text_code_of_link ON text_code (clinic_id, link_id);
