-- Why a patient waits for a new link: 'elsewhere' where a text message was opened on another device, so that the link is to be replaced.
ALTER TABLE patient ADD COLUMN link_asked_why TEXT;
