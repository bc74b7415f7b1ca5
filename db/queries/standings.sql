-- name: place_of_mark
-- How many athletes had a better mark on a day, and how many the same. An athlete with marks of the
-- asking server is counted once: those of the server stand beside the shared ones.
SELECT
    count(DISTINCT CASE WHEN best_interval.mark < :mark THEN best_interval.athlete_id END),
    count(DISTINCT CASE WHEN best_interval.mark = :mark THEN best_interval.athlete_id END),
    EXISTS (
        SELECT 1
        FROM best_interval AS other
        WHERE other.guild_id IN (0, :guild)
            AND other.event = :event
            AND other.sex = :sex
            AND other.short_track = :short_track
    )
FROM best_interval
JOIN athlete ON athlete.id = best_interval.athlete_id
WHERE best_interval.guild_id IN (0, :guild)
    AND best_interval.event = :event
    AND best_interval.sex = :sex
    AND best_interval.short_track = :short_track
    AND best_interval.mark <= :mark
    AND best_interval.since <= :day
    AND best_interval.until > :day
    AND (:nation = '' OR athlete.nation = :nation);

-- name: place_of_mark_in_season
SELECT
    count(DISTINCT CASE WHEN season_best.mark < :mark THEN season_best.athlete_id END),
    count(DISTINCT CASE WHEN season_best.mark = :mark THEN season_best.athlete_id END),
    EXISTS (
        SELECT 1
        FROM season_best AS other
        WHERE other.guild_id IN (0, :guild)
            AND other.event = :event
            AND other.sex = :sex
            AND other.short_track = :short_track
            AND other.year = :year
    )
FROM season_best
WHERE season_best.guild_id IN (0, :guild)
    AND season_best.event = :event
    AND season_best.sex = :sex
    AND season_best.short_track = :short_track
    AND season_best.year = :year
    AND season_best.mark <= :mark;

-- name: records_of_event
SELECT
    record.scope, record.area, record.mark, record.mark_step, record.hand, record.holder,
    record.nation, record.day, record.ratified, record.as_of
FROM record
WHERE record.guild_id IN (0, :guild)
    AND record.event = :event
    AND record.sex = :sex
    AND record.short_track = :short_track
    AND record.day <= :day
ORDER BY record.scope, record.area, record.mark, record.day;

-- name: list_reach
SELECT list.complete_to, list.as_of
FROM list
WHERE list.guild_id IN (0, :guild)
    AND list.event = :event
    AND list.sex = :sex
    AND list.short_track = :short_track
    AND list.as_of <= :day
ORDER BY list.as_of DESC
LIMIT 1;
