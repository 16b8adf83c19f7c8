-- What the practice's figures look back by: each counts over a bounded stretch of time.
CREATE INDEX check_in_received ON check_in (clinic_id, received_at);
CREATE INDEX session_needled ON session (clinic_id, needled_at);
CREATE INDEX alert_raised ON alert (clinic_id, raised_at, alert_id);
CREATE INDEX delivery_at ON delivery (clinic_id, at);
