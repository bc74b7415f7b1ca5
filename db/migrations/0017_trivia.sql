-- A question as a server was asked it. spent says that it may come again, since the pool ran out.
CREATE TABLE trivia_question (
    id INTEGER PRIMARY KEY,
    guild_id INTEGER NOT NULL CHECK (guild_id <> 0),
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    topic TEXT NOT NULL,
    difficulty TEXT NOT NULL,
    told TEXT NOT NULL CHECK (json_valid(told)),
    spent INTEGER NOT NULL DEFAULT 0 CHECK (spent IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX trivia_question_asked ON trivia_question (guild_id, key) WHERE spent = 0;

-- A game in a channel. application_id says whose: the preview and the command line play as well.
-- due is when it goes on; told says that the channel knows it was interrupted.
CREATE TABLE trivia_game (
    id INTEGER PRIMARY KEY,
    application_id INTEGER NOT NULL,
    guild_id INTEGER NOT NULL CHECK (guild_id <> 0),
    channel_id INTEGER NOT NULL,
    starter_id INTEGER NOT NULL,
    topic TEXT NOT NULL,
    difficulty TEXT NOT NULL,
    rounds INTEGER NOT NULL CHECK (rounds > 0),
    seconds INTEGER NOT NULL CHECK (seconds > 0),
    stage TEXT NOT NULL CHECK (stage IN ('playing', 'paused', 'ended')),
    due TEXT NOT NULL,
    ranked INTEGER NOT NULL DEFAULT 0 CHECK (ranked IN (0, 1)),
    told INTEGER NOT NULL DEFAULT 1 CHECK (told IN (0, 1))
) STRICT;
-- One game a channel, also of two begun at once.
CREATE UNIQUE INDEX trivia_game_playing ON trivia_game (channel_id) WHERE stage = 'playing';
CREATE INDEX trivia_game_guild ON trivia_game (guild_id) WHERE ranked = 1;
CREATE INDEX trivia_game_alive ON trivia_game (stage) WHERE stage <> 'ended';
CREATE INDEX trivia_game_starter ON trivia_game (starter_id);

-- told says that its message tells the answer, or that it is void.
CREATE TABLE trivia_round (
    id INTEGER PRIMARY KEY,
    game_id INTEGER NOT NULL REFERENCES trivia_game (id),
    question_id INTEGER NOT NULL REFERENCES trivia_question (id),
    stage TEXT NOT NULL CHECK (stage IN ('open', 'closed', 'void')),
    closes TEXT NOT NULL,
    message_id INTEGER,
    told INTEGER NOT NULL DEFAULT 0 CHECK (told IN (0, 1))
) STRICT;
CREATE INDEX trivia_round_game ON trivia_round (game_id, stage);
CREATE UNIQUE INDEX trivia_round_open ON trivia_round (game_id) WHERE stage = 'open';

-- The last choice of a member; points is NULL until the clock ends.
CREATE TABLE trivia_answer (
    round_id INTEGER NOT NULL REFERENCES trivia_round (id),
    user_id INTEGER NOT NULL,
    choice INTEGER NOT NULL CHECK (choice BETWEEN 0 AND 3),
    at TEXT NOT NULL,
    points INTEGER CHECK (points >= 0),
    PRIMARY KEY (round_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX trivia_answer_user ON trivia_answer (user_id);

-- What a server calls those who answered there, since the bot sees no list of members.
CREATE TABLE trivia_player (
    guild_id INTEGER NOT NULL CHECK (guild_id <> 0),
    user_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (guild_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX trivia_player_user ON trivia_player (user_id);

-- The one question of a day in a server, a day of its timezone.
CREATE TABLE trivia_daily (
    guild_id INTEGER NOT NULL CHECK (guild_id <> 0),
    day INTEGER NOT NULL,
    question_id INTEGER NOT NULL REFERENCES trivia_question (id),
    PRIMARY KEY (guild_id, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE trivia_daily_answer (
    guild_id INTEGER NOT NULL,
    day INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    choice INTEGER NOT NULL CHECK (choice BETWEEN 0 AND 3),
    PRIMARY KEY (guild_id, user_id, day),
    FOREIGN KEY (guild_id, day) REFERENCES trivia_daily (guild_id, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX trivia_daily_answer_day ON trivia_daily_answer (guild_id, day);
CREATE INDEX trivia_daily_answer_user ON trivia_daily_answer (user_id);

CREATE TABLE trivia_dispute (
    question_id INTEGER NOT NULL REFERENCES trivia_question (id),
    user_id INTEGER NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (question_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX trivia_dispute_user ON trivia_dispute (user_id);

-- Kinds of questions a server's moderators do not want.
CREATE TABLE trivia_bar (
    guild_id INTEGER NOT NULL CHECK (guild_id <> 0),
    kind TEXT NOT NULL,
    PRIMARY KEY (guild_id, kind)
) STRICT, WITHOUT ROWID;
