-- One person may belong to several clinics: an e-mail address is there once in each. SQLite cannot take the old
-- condition from its column, so the column keeps it under another name and holds what is unique anyway, the id.
ALTER TABLE staff RENAME COLUMN email TO handle;
ALTER TABLE staff ADD COLUMN email TEXT NOT NULL DEFAULT '';
UPDATE staff SET email = handle;
UPDATE staff SET handle = staff_id;
CREATE UNIQUE INDEX staff_once_in_clinic ON staff (clinic_id, email);
CREATE INDEX staff_of_email ON staff (email);

-- What an owner does for patients, too; owners from before treated like anybody else.
ALTER TABLE staff ADD COLUMN also TEXT;
UPDATE staff SET also = 'practitioner' WHERE role = 'owner';
ALTER TABLE staff ADD COLUMN disabled_at BIGINT;

CREATE TABLE staff_link (
  clinic_id TEXT NOT NULL,
  link_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  ended_at BIGINT,
  PRIMARY KEY (clinic_id, link_id),
  FOREIGN KEY (clinic_id, staff_id) REFERENCES staff
);
CREATE INDEX staff_link_of_staff ON staff_link (clinic_id, staff_id, link_id);

-- A clinic's own words for its patients, and every version of what it says of itself.
ALTER TABLE clinic ADD COLUMN note TEXT NOT NULL DEFAULT '';
CREATE TABLE clinic_version (
  clinic_id TEXT NOT NULL REFERENCES clinic,
  version_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  at BIGINT NOT NULL,
  name TEXT NOT NULL,
  phone TEXT NOT NULL,
  emergency_number TEXT NOT NULL,
  zone TEXT NOT NULL,
  language TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (clinic_id, version_id)
);

-- The link of the first run: the one table without a clinic, since there is none yet.
CREATE TABLE set_up (
  token_hash TEXT NOT NULL PRIMARY KEY,
  draft TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL
);
