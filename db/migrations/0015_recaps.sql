-- A recap of a race in a channel: how it is told, and once posted the message and what it told, so
-- that an update can say what has changed. begun says that posting began; message_id that it ended.
CREATE TABLE recap (
    id INTEGER PRIMARY KEY,
    guild_id INTEGER NOT NULL,
    race_id INTEGER NOT NULL,
    channel_id INTEGER NOT NULL,
    actor_id INTEGER NOT NULL,
    telling TEXT NOT NULL,
    begun TEXT,
    message_id INTEGER,
    reveal_at TEXT,
    told TEXT NOT NULL DEFAULT '[]',
    UNIQUE (guild_id, race_id, channel_id)
) STRICT;
CREATE INDEX recap_reveal ON recap (reveal_at) WHERE reveal_at IS NOT NULL;
