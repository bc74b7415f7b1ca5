-- Where and at what hour of its own timezone a server is told each day what happened on it; without
-- a channel it is told nothing. day (yyyymmdd) is the last one posting was begun for, begun the moment
-- that was while nobody knows whether the post is there.
CREATE TABLE daily_post (
    guild_id INTEGER PRIMARY KEY CHECK (guild_id <> 0),
    channel_id INTEGER,
    hour INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23),
    day INTEGER NOT NULL,
    begun TEXT
) STRICT;

-- What a server was told of in its daily posts, and on which day, so that nothing is told twice.
CREATE TABLE daily_told (
    guild_id INTEGER NOT NULL CHECK (guild_id <> 0),
    subject TEXT NOT NULL,
    day INTEGER NOT NULL,
    PRIMARY KEY (guild_id, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX daily_told_day ON daily_told (guild_id, day);

-- A person's newest run of higher or lower in a server (0 in direct messages) and their best there.
-- asked holds the numbers of the athletes in the order they came (a JSON list): the last two are the
-- question. run tells it from the runs of before, whose buttons stand under older messages.
CREATE TABLE higher_lower (
    user_id INTEGER NOT NULL,
    guild_id INTEGER NOT NULL,
    run INTEGER NOT NULL,
    event INTEGER NOT NULL,
    sex TEXT NOT NULL CHECK (sex IN ('M', 'W')),
    asked TEXT NOT NULL,
    score INTEGER NOT NULL CHECK (score >= 0),
    state TEXT NOT NULL CHECK (state IN ('on', 'wrong', 'through', 'changed')),
    best INTEGER NOT NULL CHECK (best >= score),
    PRIMARY KEY (user_id, guild_id)
) STRICT, WITHOUT ROWID;
