-- The language that a patient chose on the page; NULL where they never chose.
ALTER TABLE patient ADD COLUMN language TEXT;
-- When the patient comes again, where somebody has said so. The audit log says who and when.
ALTER TABLE patient ADD COLUMN next_session_at BIGINT;
-- Since when a patient waits for a new link, asked for from the page of one that does not work any more.
ALTER TABLE patient ADD COLUMN link_asked_at BIGINT;
CREATE INDEX patient_link_asked ON patient (clinic_id, link_asked_at) WHERE link_asked_at IS NOT NULL;
-- What recording this session changed of the next one, so that taking it back gives it back.
ALTER TABLE session ADD COLUMN next_changed SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN next_before BIGINT;
