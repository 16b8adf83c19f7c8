-- Under which id the provider speaks of a message that it took, and what it said later: whether it arrived. Text messages alone have it.
ALTER TABLE delivery ADD COLUMN message_id TEXT;
ALTER TABLE delivery ADD COLUMN arrived TEXT;
ALTER TABLE delivery ADD COLUMN arrived_said TEXT;
ALTER TABLE delivery ADD COLUMN arrived_at BIGINT;
ALTER TABLE telling ADD COLUMN message_id TEXT;
ALTER TABLE telling ADD COLUMN arrived TEXT;
ALTER TABLE telling ADD COLUMN arrived_said TEXT;
ALTER TABLE telling ADD COLUMN arrived_at BIGINT;
CREATE INDEX delivery_message ON delivery (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX telling_message ON telling (message_id) WHERE message_id IS NOT NULL;
-- What came of a message before it was written down here that it went out; taken over with it, or thrown away after a day.
CREATE TABLE early_arrival (
  message_id TEXT NOT NULL PRIMARY KEY,
  arrived TEXT NOT NULL,
  arrived_said TEXT NOT NULL,
  arrived_at BIGINT NOT NULL
);
CREATE INDEX early_arrival_at ON early_arrival (arrived_at);
