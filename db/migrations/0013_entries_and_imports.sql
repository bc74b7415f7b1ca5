-- What moderators and operators bring in.

DROP VIEW seen_performance;
DROP VIEW performance;

-- A line belongs to whoever entered it: two servers may each add the same athlete to a shared race.
CREATE TABLE entered_result (
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
    series TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (race_id, athlete_id, guild_id),
    CHECK (status = 'OK' OR mark IS NULL),
    CHECK (mark IS NOT NULL OR counts = 0)
) STRICT, WITHOUT ROWID;
INSERT INTO entered_result (
    race_id, athlete_id, event, day, place, status, mark, mark_step, hand, wind, pacemaker, annulled,
    counts, nation, listed_as, tags, note, citation_id, guild_id, batch_id, series
)
SELECT
    race_id, athlete_id, event, day, place, status, mark, mark_step, hand, wind, pacemaker, annulled,
    counts, nation, listed_as, tags, note, citation_id, guild_id, batch_id, series
FROM result;
DROP TABLE result;
ALTER TABLE entered_result RENAME TO result;
CREATE INDEX result_athlete
    ON result (athlete_id, event, day, race_id, place, status, mark, guild_id);

-- A mark from somebody's list of marks: its race is not stored, and the list is not known to be
-- complete.
CREATE TABLE lone_mark (
    athlete_id INTEGER NOT NULL REFERENCES athlete (id),
    event INTEGER NOT NULL,
    short_track INTEGER NOT NULL CHECK (short_track IN (0, 1)),
    day INTEGER NOT NULL,
    mark INTEGER NOT NULL CHECK (mark <> 0),
    guild_id INTEGER NOT NULL,
    sex TEXT NOT NULL CHECK (sex IN ('M', 'W')),
    mark_step INTEGER NOT NULL CHECK (mark_step > 0),
    hand INTEGER NOT NULL CHECK (hand IN (0, 1)),
    wind INTEGER,
    counts INTEGER NOT NULL CHECK (counts IN (0, 1)),
    nation TEXT NOT NULL,
    venue TEXT NOT NULL,
    citation_id INTEGER NOT NULL REFERENCES citation (id),
    batch_id INTEGER NOT NULL REFERENCES batch (id),
    PRIMARY KEY (athlete_id, event, short_track, day, mark, guild_id)
) STRICT, WITHOUT ROWID;

-- The number somebody else gives an athlete: scheme says who.
CREATE TABLE external_id (
    scheme TEXT NOT NULL,
    value TEXT NOT NULL,
    guild_id INTEGER NOT NULL,
    athlete_id INTEGER NOT NULL REFERENCES athlete (id),
    batch_id INTEGER NOT NULL REFERENCES batch (id),
    PRIMARY KEY (scheme, value, guild_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX external_id_athlete ON external_id (athlete_id);

-- Two athletes of one name who may be the same person: nothing stored says so, nothing says they
-- are not.
CREATE TABLE doubt (
    athlete_id INTEGER NOT NULL REFERENCES athlete (id) ON DELETE CASCADE,
    other_id INTEGER NOT NULL REFERENCES athlete (id) ON DELETE CASCADE,
    reason TEXT NOT NULL,
    batch_id INTEGER NOT NULL REFERENCES batch (id),
    PRIMARY KEY (athlete_id, other_id)
) STRICT, WITHOUT ROWID;

-- What a moderator has pasted and not confirmed yet; answers is what was asked and said since.
CREATE TABLE draft (
    id INTEGER PRIMARY KEY,
    guild_id INTEGER NOT NULL,
    actor_id INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    name TEXT NOT NULL,
    content BLOB NOT NULL,
    answers TEXT NOT NULL
) STRICT;

CREATE INDEX batch_change_row ON batch_change (table_name, row_key);

CREATE VIEW performance AS
SELECT
    result.guild_id, result.event, race.sex, race.short_track, result.athlete_id, result.nation,
    result.day, result.mark
FROM result JOIN race ON race.id = result.race_id
WHERE result.counts = 1
UNION ALL
SELECT
    list.guild_id, list.event, list.sex, list.short_track, list_mark.athlete_id, list_mark.nation,
    list_mark.day, list_mark.mark
FROM list_mark JOIN list ON list.id = list_mark.list_id
UNION ALL
SELECT
    record_mark.guild_id, record_mark.event, record_mark.sex, record_mark.short_track,
    record_mark.athlete_id, record_mark.nation, record_mark.day, record_mark.mark
FROM record_mark
UNION ALL
SELECT
    lone_mark.guild_id, lone_mark.event, lone_mark.sex, lone_mark.short_track,
    lone_mark.athlete_id, lone_mark.nation, lone_mark.day, lone_mark.mark
FROM lone_mark
WHERE lone_mark.counts = 1;

-- As in 0007.
CREATE VIEW seen_performance AS
SELECT
    performance.guild_id, performance.event, performance.sex, performance.short_track,
    performance.athlete_id, performance.nation, performance.day, performance.mark
FROM performance
WHERE performance.guild_id = 0
UNION ALL
SELECT
    touched.guild_id * side.sign, performance.event, performance.sex, performance.short_track,
    performance.athlete_id, performance.nation, performance.day, performance.mark
FROM (
    SELECT DISTINCT
        own.guild_id, own.event, own.sex, own.short_track, own.athlete_id
    FROM performance AS own
    WHERE own.guild_id <> 0
) AS touched
CROSS JOIN (SELECT 1 AS sign UNION ALL SELECT -1) AS side
JOIN performance
    ON performance.event = touched.event
    AND performance.sex = touched.sex
    AND performance.short_track = touched.short_track
    AND performance.athlete_id = touched.athlete_id
    AND performance.guild_id IN (0, max(0, touched.guild_id * side.sign));
