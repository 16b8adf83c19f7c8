-- A row of `session` is one version of a session: a correction is a further row, and what was before is ended, never changed.
ALTER TABLE session ADD COLUMN first_id TEXT;
ALTER TABLE session ADD COLUMN recorded_by TEXT;
ALTER TABLE session ADD COLUMN ended_at BIGINT;
ALTER TABLE session ADD COLUMN ended_as TEXT;
ALTER TABLE session ADD COLUMN ended_by TEXT;
-- Who the patient was before this session's form changed the address, sealed: for taking the session back.
ALTER TABLE session ADD COLUMN identity_before BLOB;
CREATE INDEX session_versions ON session (clinic_id, first_id);
CREATE INDEX session_of_practitioner ON session (clinic_id, practitioner_id, needled_at);
