-- What was done about patients to call: called, or put aside with a reason. Each step stays; the newest of a patient counts.
CREATE TABLE aside (
  clinic_id TEXT NOT NULL,
  patient_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  staff_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  -- Sealed words.
  note BYTEA,
  -- NULL: until the next session.
  until BIGINT,
  at BIGINT NOT NULL,
  PRIMARY KEY (clinic_id, patient_id, version),
  FOREIGN KEY (clinic_id, patient_id) REFERENCES patient,
  FOREIGN KEY (clinic_id, staff_id) REFERENCES staff
);
-- Until when a patient stands in no list of whom to call; the end of time: until the next session. 0: not put aside.
ALTER TABLE patient ADD COLUMN aside_until BIGINT NOT NULL DEFAULT 0;
-- When the newest step was taken: whoever is heard of after it is aside no more.
ALTER TABLE patient ADD COLUMN aside_at BIGINT NOT NULL DEFAULT 0;
CREATE INDEX patient_aside ON patient (clinic_id, aside_until) WHERE aside_until > 0;
-- The newest session by the last reckoning of who is silent, so that the first of them are read without the others.
ALTER TABLE patient ADD COLUMN silent_since BIGINT NOT NULL DEFAULT 0;
DROP INDEX patient_silent;
CREATE INDEX patient_silent ON patient (clinic_id, silent_since, patient_id) WHERE missed > 0;
CREATE INDEX plan_not_reached ON reminder_plan (clinic_id, not_reached_at, patient_id) WHERE not_reached_at IS NOT NULL;
-- Everybody is reckoned once more, which fills it.
UPDATE patient SET listen_at = 0;
