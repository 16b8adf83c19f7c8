-- How many years patients are kept after their last contact; 0 is without end, and so is a clinic without a row.
CREATE TABLE retention (
  clinic_id TEXT NOT NULL PRIMARY KEY REFERENCES clinic,
  years BIGINT NOT NULL,
  -- Nobody is erased before.
  not_before BIGINT NOT NULL,
  set_by TEXT NOT NULL,
  set_at BIGINT NOT NULL,
  -- The one job that may erase for it.
  job_id TEXT NOT NULL,
  FOREIGN KEY (clinic_id, set_by) REFERENCES staff
);
