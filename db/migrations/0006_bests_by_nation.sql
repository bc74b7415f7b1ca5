-- Bests are kept for everybody (nation empty) and again for each nation they were set for, so that
-- a list of one nation is read like a list of all; and so for each season. The table best was
-- best_interval without an end.
DROP TABLE best;
DROP TABLE best_interval;
DROP TABLE season_best;
DROP VIEW seen_performance;
DROP VIEW performance;

-- Each best an athlete ever had and the days it stood, [since, until): of all years (year 0), and
-- again of each season. Season bests follow from it.
CREATE TABLE best_interval (
    guild_id INTEGER NOT NULL,
    event INTEGER NOT NULL,
    sex TEXT NOT NULL,
    short_track INTEGER NOT NULL,
    nation TEXT NOT NULL,
    year INTEGER NOT NULL,
    mark INTEGER NOT NULL,
    since INTEGER NOT NULL,
    athlete_id INTEGER NOT NULL,
    until INTEGER NOT NULL,
    PRIMARY KEY (guild_id, event, sex, short_track, nation, year, mark, since, athlete_id)
) STRICT, WITHOUT ROWID;

-- Every mark that may stand in a list, from races and from lists of marks whose race is not stored.
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
FROM list_mark JOIN list ON list.id = list_mark.list_id;

-- The same as each server sees it: the shared marks, and for a server with marks of its own those
-- beside the shared ones of the same athlete, event and surface.
CREATE VIEW seen_performance AS
SELECT
    performance.guild_id, performance.event, performance.sex, performance.short_track,
    performance.athlete_id, performance.nation, performance.day, performance.mark
FROM performance
WHERE performance.guild_id = 0
UNION ALL
SELECT
    touched.guild_id, performance.event, performance.sex, performance.short_track,
    performance.athlete_id, performance.nation, performance.day, performance.mark
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
