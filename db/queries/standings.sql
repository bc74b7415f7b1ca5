-- name: place_of_mark
-- How many athletes had a better mark on a day, how many the same as their best, and whether anybody
-- is stored at all. Nation is empty, or whom the marks were set for; year is 0, or the season. An
-- athlete with marks of the asking server has rows of both; the better counts.
SELECT
    count(CASE WHEN standing.mark < :mark THEN 1 END),
    count(CASE WHEN standing.mark = :mark THEN 1 END),
    EXISTS (
        SELECT 1
        FROM best_interval AS other
        WHERE other.guild_id IN (0, :guild)
            AND other.event = :event
            AND other.sex = :sex
            AND other.short_track = :short_track
            AND other.nation = :nation
            AND other.year = :year
    )
FROM (
    SELECT best_interval.athlete_id, min(best_interval.mark) AS mark
    FROM best_interval
    WHERE best_interval.guild_id IN (0, :guild)
        AND best_interval.event = :event
        AND best_interval.sex = :sex
        AND best_interval.short_track = :short_track
        AND best_interval.nation = :nation
        AND best_interval.year = :year
        AND best_interval.mark <= :mark
        AND best_interval.since <= :day
        AND best_interval.until > :day
    GROUP BY best_interval.athlete_id
) AS standing;
