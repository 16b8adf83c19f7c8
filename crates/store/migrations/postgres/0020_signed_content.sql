-- What was signed, as text, so that a later version can be compared with it. NULL: signed before this was kept.
ALTER TABLE sign_off ADD COLUMN content TEXT;
