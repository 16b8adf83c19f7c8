-- When an open alert was handed to its owner, so that no session of before takes it from them; until when it was put aside,
-- so that a check-in meanwhile is told. Rests that run already end as they did.
ALTER TABLE alert ADD COLUMN handed_at BIGINT;
ALTER TABLE alert ADD COLUMN rests_until BIGINT;
UPDATE alert SET handed_at = (SELECT MAX(e.at) FROM alert_event e
  WHERE e.clinic_id = alert.clinic_id AND e.alert_id = alert.alert_id AND e.kind = 'handed_over') WHERE closed_at IS NULL;
