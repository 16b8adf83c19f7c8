-- When an open alert was handed to its owner, so that no session of before takes it from them; until when it was put aside,
-- so that what needs a human meanwhile is told.
ALTER TABLE alert ADD COLUMN handed_at BIGINT;
ALTER TABLE alert ADD COLUMN rests_until BIGINT;
UPDATE alert SET handed_at = (SELECT MAX(e.at) FROM alert_event e
  WHERE e.clinic_id = alert.clinic_id AND e.alert_id = alert.alert_id AND e.kind = 'handed_over') WHERE closed_at IS NULL;
UPDATE alert SET rests_until = (SELECT h.until FROM alert_hold h
  WHERE h.clinic_id = alert.clinic_id AND h.alert_id = alert.alert_id AND h.at >= alert.acknowledged_at AND h.until > h.at
  AND NOT EXISTS (SELECT 1 FROM alert_hold n WHERE n.clinic_id = h.clinic_id AND n.alert_id = h.alert_id AND n.event_id > h.event_id))
  WHERE closed_at IS NULL AND acknowledged_at IS NOT NULL;
