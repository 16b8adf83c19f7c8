-- The form that a session came from, so that a form which is sent twice records once. NULL: recorded before forms had ids,
-- a further version, or taken back, after which the same form may record anew.
ALTER TABLE session ADD COLUMN form_id TEXT;
CREATE UNIQUE INDEX session_of_form ON session (clinic_id, form_id) WHERE form_id IS NOT NULL;
