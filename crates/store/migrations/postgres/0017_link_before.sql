-- What recording this session changed of the patient's link, so that taking it back gives it back: its end, and since when
-- the patient had waited for a new one. NULL where there was no link, or nobody waited.
ALTER TABLE session ADD COLUMN link_until_before BIGINT;
ALTER TABLE session ADD COLUMN link_asked_before BIGINT;
