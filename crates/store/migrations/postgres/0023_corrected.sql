-- What was done, as it was said by this event: when the alert was closed, and each time that this was corrected. The alert's
-- row holds what counts. Before this version nothing could be corrected, so the row says what was said.
ALTER TABLE alert_event ADD COLUMN outcome TEXT;
UPDATE alert_event SET outcome = (SELECT a.outcome FROM alert a WHERE a.clinic_id = alert_event.clinic_id AND a.alert_id = alert_event.alert_id)
  WHERE kind = 'closed';
