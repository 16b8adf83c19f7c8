ALTER TABLE check_in ADD COLUMN wish TEXT;
ALTER TABLE check_in ADD COLUMN corrects TEXT;
ALTER TABLE alert ADD COLUMN wish TEXT;
-- How worried the patient said to be, at most; -1 where nothing was said, so that both databases sort it last.
ALTER TABLE alert ADD COLUMN worry SMALLINT NOT NULL DEFAULT -1;
DROP INDEX alert_worklist;
CREATE INDEX alert_worklist ON alert (clinic_id, disposition DESC, due_at, worry DESC, alert_id) WHERE closed_at IS NULL;
