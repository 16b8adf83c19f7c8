-- When a copy of the whole database was made, by this program or, as the operator says, by other means.
CREATE TABLE backup (
  at BIGINT PRIMARY KEY
);
