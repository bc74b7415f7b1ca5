-- Everything Bell Lap knows. Days are yyyymmdd (00 = not recorded), winds cm/s. Marks are whole ms,
-- mm or points and sort one way: smaller is better, so distances and points are stored negative.
-- batch_id is the batch that made the row. guild_id 0 is everybody's; any other number belongs to
-- that server alone.

-- What the program remembers of itself, such as the commands it last told Discord.
CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- What changed the store, when and for whom; taken back whole.
CREATE TABLE batch (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('seeds', 'import', 'entry')),
    title TEXT NOT NULL,
    digest TEXT NOT NULL,
    actor_id INTEGER NOT NULL DEFAULT 0,
    guild_id INTEGER NOT NULL DEFAULT 0,
    applied_at TEXT NOT NULL,
    undone_at TEXT,
    added INTEGER NOT NULL DEFAULT 0 CHECK (added >= 0),
    changed INTEGER NOT NULL DEFAULT 0 CHECK (changed >= 0),
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed >= 0)
) STRICT;

-- The rows a batch changed or removed, as they stood before (a JSON list in the order of the
-- table's columns in queries/rows.sql). Rows a batch added are found by their batch_id.
CREATE TABLE batch_change (
    batch_id INTEGER NOT NULL REFERENCES batch (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_key TEXT NOT NULL,
    before TEXT NOT NULL,
    PRIMARY KEY (batch_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
    code TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    location TEXT NOT NULL,
    batch_id INTEGER NOT NULL REFERENCES batch (id)
) STRICT;

-- A set of sources that stand behind a row together: their codes, separated by semicolons.
CREATE TABLE citation (
    id INTEGER PRIMARY KEY,
    codes TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE athlete (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK (name <> ''),
    given TEXT NOT NULL,
    family TEXT NOT NULL,
    nation TEXT NOT NULL,
    other_nations TEXT NOT NULL,
    sex TEXT NOT NULL CHECK (sex IN ('M', 'W')),
    born INTEGER,
    citation_id INTEGER NOT NULL REFERENCES citation (id),
    guild_id INTEGER NOT NULL DEFAULT 0,
    batch_id INTEGER NOT NULL REFERENCES batch (id)
) STRICT;

-- Further names an athlete is found by. Those of a server (guild_id) are its moderators' own and
-- have no source but the batch that says who entered them.
CREATE TABLE alias (
    id INTEGER PRIMARY KEY,
    athlete_id INTEGER NOT NULL REFERENCES athlete (id) ON DELETE CASCADE,
    alias TEXT NOT NULL CHECK (alias <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('nickname', 'former', 'spelling', 'short', 'server')),
    note TEXT NOT NULL,
    citation_id INTEGER REFERENCES citation (id),
    guild_id INTEGER NOT NULL DEFAULT 0,
    batch_id INTEGER NOT NULL REFERENCES batch (id),
    CHECK ((citation_id IS NULL) = (guild_id <> 0))
) STRICT;
CREATE INDEX alias_athlete ON alias (athlete_id);
CREATE INDEX alias_guild ON alias (guild_id);

CREATE TABLE meet (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    series TEXT NOT NULL,
    name TEXT NOT NULL,
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL CHECK (last_day >= first_day),
    venue TEXT NOT NULL,
    city TEXT NOT NULL,
    country TEXT NOT NULL,
    level TEXT NOT NULL,
    indoor INTEGER NOT NULL CHECK (indoor IN (0, 1)),
    citation_id INTEGER NOT NULL REFERENCES citation (id),
    guild_id INTEGER NOT NULL DEFAULT 0,
    batch_id INTEGER NOT NULL REFERENCES batch (id)
) STRICT;
CREATE INDEX meet_series ON meet (series, first_day);

CREATE TABLE race (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    meet_id INTEGER NOT NULL REFERENCES meet (id),
    event INTEGER NOT NULL,
    sex TEXT NOT NULL CHECK (sex IN ('M', 'W', 'X')),
    round TEXT NOT NULL,
    heat INTEGER NOT NULL CHECK (heat >= 0),
    day INTEGER NOT NULL,
    name TEXT NOT NULL,
    paced INTEGER CHECK (paced IN (0, 1)),
    short_track INTEGER NOT NULL CHECK (short_track IN (0, 1)),
    field TEXT NOT NULL,
    splits TEXT NOT NULL,
    note TEXT NOT NULL,
    citation_id INTEGER NOT NULL REFERENCES citation (id),
    guild_id INTEGER NOT NULL DEFAULT 0,
    batch_id INTEGER NOT NULL REFERENCES batch (id)
) STRICT;
CREATE INDEX race_meet ON race (meet_id);
CREATE INDEX race_day ON race (day DESC);
CREATE INDEX race_event ON race (event, day DESC);

-- One line of a race. event and day are copied from the race so that one index answers an
-- athlete's questions; a mark and an outcome that has none exclude each other.
-- counts says whether the mark may stand in lists and bests (track.legality decides).
CREATE TABLE result (
    race_id INTEGER NOT NULL REFERENCES race (id) ON DELETE CASCADE,
    athlete_id INTEGER NOT NULL REFERENCES athlete (id),
    event INTEGER NOT NULL,
    day INTEGER NOT NULL,
    place INTEGER CHECK (place > 0),
    status TEXT NOT NULL CHECK (status IN ('OK', 'DNF', 'DNS', 'DQ', 'NM')),
    mark INTEGER CHECK (mark <> 0),
    mark_step INTEGER NOT NULL DEFAULT 10 CHECK (mark_step > 0),
    hand INTEGER NOT NULL DEFAULT 0 CHECK (hand IN (0, 1)),
    wind INTEGER,
    pacemaker INTEGER CHECK (pacemaker IN (0, 1)),
    annulled INTEGER NOT NULL DEFAULT 0 CHECK (annulled IN (0, 1)),
    counts INTEGER NOT NULL CHECK (counts IN (0, 1)),
    nation TEXT NOT NULL,
    listed_as TEXT NOT NULL,
    tags TEXT NOT NULL,
    note TEXT NOT NULL,
    citation_id INTEGER NOT NULL REFERENCES citation (id),
    guild_id INTEGER NOT NULL DEFAULT 0,
    batch_id INTEGER NOT NULL REFERENCES batch (id),
    PRIMARY KEY (race_id, athlete_id),
    CHECK (status = 'OK' OR mark IS NULL),
    CHECK (mark IS NOT NULL OR counts = 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX result_athlete
    ON result (athlete_id, event, day, race_id, place, status, mark, guild_id);

CREATE TABLE record (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    event INTEGER NOT NULL,
    sex TEXT NOT NULL,
    short_track INTEGER NOT NULL CHECK (short_track IN (0, 1)),
    scope TEXT NOT NULL,
    area TEXT NOT NULL,
    mark INTEGER NOT NULL CHECK (mark <> 0),
    mark_step INTEGER NOT NULL,
    hand INTEGER NOT NULL CHECK (hand IN (0, 1)),
    athlete_id INTEGER REFERENCES athlete (id),
    holder TEXT NOT NULL,
    nation TEXT NOT NULL,
    day INTEGER NOT NULL,
    venue TEXT NOT NULL,
    ratified TEXT NOT NULL,
    current TEXT NOT NULL,
    superseded_by TEXT NOT NULL,
    as_of INTEGER NOT NULL,
    note TEXT NOT NULL,
    citation_id INTEGER NOT NULL REFERENCES citation (id),
    guild_id INTEGER NOT NULL DEFAULT 0,
    batch_id INTEGER NOT NULL REFERENCES batch (id)
) STRICT;
CREATE INDEX record_event ON record (event, sex, scope, area, day);
CREATE INDEX record_athlete ON record (athlete_id);

-- An all-time list as its source printed it, complete down to complete_to on the day as_of.
CREATE TABLE list (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    event INTEGER NOT NULL,
    sex TEXT NOT NULL,
    short_track INTEGER NOT NULL CHECK (short_track IN (0, 1)),
    as_of INTEGER NOT NULL,
    complete_to INTEGER NOT NULL,
    note TEXT NOT NULL,
    citation_id INTEGER NOT NULL REFERENCES citation (id),
    guild_id INTEGER NOT NULL DEFAULT 0,
    batch_id INTEGER NOT NULL REFERENCES batch (id)
) STRICT;

CREATE TABLE list_mark (
    list_id INTEGER NOT NULL REFERENCES list (id) ON DELETE CASCADE,
    athlete_id INTEGER NOT NULL REFERENCES athlete (id),
    rank INTEGER NOT NULL CHECK (rank > 0),
    day INTEGER NOT NULL,
    mark INTEGER NOT NULL CHECK (mark <> 0),
    mark_step INTEGER NOT NULL,
    hand INTEGER NOT NULL CHECK (hand IN (0, 1)),
    wind INTEGER,
    nation TEXT NOT NULL,
    venue TEXT NOT NULL,
    citation_id INTEGER NOT NULL REFERENCES citation (id),
    batch_id INTEGER NOT NULL REFERENCES batch (id),
    PRIMARY KEY (list_id, athlete_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX list_mark_athlete ON list_mark (athlete_id);

-- What each source said where sources disagree; believed marks the value kept.
CREATE TABLE conflict (
    id INTEGER PRIMARY KEY,
    subject TEXT NOT NULL,
    key TEXT NOT NULL,
    athlete_key TEXT NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    believed INTEGER NOT NULL CHECK (believed IN (0, 1)),
    citation_id INTEGER NOT NULL REFERENCES citation (id),
    note TEXT NOT NULL,
    batch_id INTEGER NOT NULL REFERENCES batch (id),
    UNIQUE (subject, key, athlete_key, field, value)
) STRICT;

-- What the store can claim to hold: a series of races, a list, or a gap (complete = 0).
CREATE TABLE coverage (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    event INTEGER,
    sex TEXT NOT NULL,
    series TEXT NOT NULL,
    levels TEXT NOT NULL,
    first_day INTEGER,
    last_day INTEGER,
    complete INTEGER NOT NULL CHECK (complete IN (0, 1)),
    note TEXT NOT NULL,
    citation_id INTEGER NOT NULL REFERENCES citation (id),
    guild_id INTEGER NOT NULL DEFAULT 0,
    batch_id INTEGER NOT NULL REFERENCES batch (id)
) STRICT;

-- Derived: rebuilt from result and list_mark inside the transaction that changed them
-- (queries/derived.sql). A server with results of its own has rows of its own for the athletes,
-- events and surfaces they touch; those rows cover its results and the shared ones.

-- Each personal best an athlete ever had and the days it stood, [since, until).
CREATE TABLE best_interval (
    guild_id INTEGER NOT NULL,
    event INTEGER NOT NULL,
    sex TEXT NOT NULL,
    short_track INTEGER NOT NULL,
    mark INTEGER NOT NULL,
    since INTEGER NOT NULL,
    athlete_id INTEGER NOT NULL,
    until INTEGER NOT NULL,
    PRIMARY KEY (guild_id, event, sex, short_track, mark, since, athlete_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE season_best (
    guild_id INTEGER NOT NULL,
    event INTEGER NOT NULL,
    sex TEXT NOT NULL,
    short_track INTEGER NOT NULL,
    year INTEGER NOT NULL,
    mark INTEGER NOT NULL,
    athlete_id INTEGER NOT NULL,
    day INTEGER NOT NULL,
    PRIMARY KEY (guild_id, event, sex, short_track, year, mark, athlete_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE best (
    guild_id INTEGER NOT NULL,
    event INTEGER NOT NULL,
    sex TEXT NOT NULL,
    short_track INTEGER NOT NULL,
    mark INTEGER NOT NULL,
    athlete_id INTEGER NOT NULL,
    day INTEGER NOT NULL,
    PRIMARY KEY (guild_id, event, sex, short_track, mark, athlete_id)
) STRICT, WITHOUT ROWID;

-- How well known an athlete is, and the events the name stands for, main first.
CREATE TABLE prominence (
    athlete_id INTEGER PRIMARY KEY REFERENCES athlete (id) ON DELETE CASCADE,
    score INTEGER NOT NULL CHECK (score >= 0),
    events TEXT NOT NULL
) STRICT;

-- The words a race is found by, folded; rowid is the race's id. Those of a server's own races stand
-- apart in own, so that nobody is corrected to a word of another server.
CREATE VIRTUAL TABLE race_words USING fts5 (words, own, tokenize = 'unicode61');

-- Every mark that may stand in a list, from races and from lists of marks whose race is not stored.
CREATE VIEW performance AS
SELECT
    result.guild_id, result.event, race.sex, race.short_track, result.athlete_id, result.day,
    result.mark
FROM result JOIN race ON race.id = result.race_id
WHERE result.counts = 1
UNION ALL
SELECT
    list.guild_id, list.event, list.sex, list.short_track, list_mark.athlete_id, list_mark.day,
    list_mark.mark
FROM list_mark JOIN list ON list.id = list_mark.list_id;

-- The same as each server sees it: the shared marks, and for a server with marks of its own those
-- beside the shared ones of the same athlete, event and surface.
CREATE VIEW seen_performance AS
SELECT
    performance.guild_id, performance.event, performance.sex, performance.short_track,
    performance.athlete_id, performance.day, performance.mark
FROM performance
WHERE performance.guild_id = 0
UNION ALL
SELECT
    touched.guild_id, performance.event, performance.sex, performance.short_track,
    performance.athlete_id, performance.day, performance.mark
FROM (
    SELECT DISTINCT
        own.guild_id, own.event, own.sex, own.short_track, own.athlete_id
    FROM performance AS own
    WHERE own.guild_id <> 0
) AS touched
JOIN performance
    ON performance.event = touched.event
    AND performance.sex = touched.sex
    AND performance.short_track = touched.short_track
    AND performance.athlete_id = touched.athlete_id
    AND performance.guild_id IN (0, touched.guild_id);

-- A race with its meet, in the order db.races reads it.
CREATE VIEW raced AS
SELECT
    race.id, race.event, race.sex, race.round, race.day, race.heat, race.name, race.paced,
    race.short_track, race.field, race.splits, race.note,
    meet.id AS meet_id, meet.name AS meet_name, meet.city, meet.country, meet.first_day,
    meet.last_day, meet.level, meet.indoor,
    race.guild_id, citation.codes AS sources
FROM race
JOIN meet ON meet.id = race.meet_id
JOIN citation ON citation.id = race.citation_id;

-- The distinct words of race_words by column, for correcting a typo.
CREATE VIRTUAL TABLE race_vocabulary USING fts5vocab (race_words, col);
