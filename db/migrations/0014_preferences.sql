-- What a server's moderators and each person set, and the meets a server keeps covered.
CREATE TABLE preference (
    guild_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (guild_id, user_id, key),
    -- A server's, or a person's wherever they are.
    CHECK ((guild_id = 0) <> (user_id = 0))
) STRICT, WITHOUT ROWID;

CREATE TABLE spoiler_window (
    guild_id INTEGER NOT NULL CHECK (guild_id <> 0),
    meet_id INTEGER NOT NULL,
    until TEXT NOT NULL,
    PRIMARY KEY (guild_id, meet_id)
) STRICT, WITHOUT ROWID;
