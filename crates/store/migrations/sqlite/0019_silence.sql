-- Who is silent is reckoned when it can change and kept, so that the worklist does not reckon it for everybody at each
-- view: when to reckon again (at most so late; 0 and below: at once), up to when was listened, and how many check-ins in a
-- row were missed by then.
ALTER TABLE patient ADD COLUMN listen_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE patient ADD COLUMN listened_until BIGINT NOT NULL DEFAULT 0;
ALTER TABLE patient ADD COLUMN missed SMALLINT NOT NULL DEFAULT 0;
CREATE INDEX patient_listen ON patient (clinic_id, listen_at);
CREATE INDEX patient_silent ON patient (clinic_id) WHERE missed > 0;
CREATE INDEX reminder_not_reached ON reminder_plan (clinic_id) WHERE not_reached_at IS NOT NULL;
-- What failed is shown on the worklist, among thousands of jobs that wait for their day.
CREATE INDEX job_failed ON job (clinic_id, attempts DESC, run_at, job_id) WHERE done_at IS NULL AND attempts > 0;
