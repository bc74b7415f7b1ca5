-- How many stood where on which day, for scopes so full that counting them row by row is slow. A row
-- says how many athletes had a best of mark or better from this day on, until the next day of that
-- mark. Marks stand some hundred bests apart; what lies between them is counted in best_interval.
CREATE TABLE best_count (
    guild_id INTEGER NOT NULL,
    event INTEGER NOT NULL,
    sex TEXT NOT NULL,
    short_track INTEGER NOT NULL,
    nation TEXT NOT NULL,
    year INTEGER NOT NULL,
    mark INTEGER NOT NULL,
    day INTEGER NOT NULL,
    athletes INTEGER NOT NULL CHECK (athletes >= 0),
    PRIMARY KEY (guild_id, event, sex, short_track, nation, year, mark, day)
) STRICT, WITHOUT ROWID;

-- As before, and under the server's number below zero the shared marks of those its own marks touch:
-- what everybody sees, less those, and the server's rows, is what the server sees, once each.
DROP VIEW seen_performance;
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
