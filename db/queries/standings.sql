-- name: place_of_mark
-- How many athletes had a better mark on a day, how many the same as their best, and whether anybody
-- is stored at all. Nation is empty, or whom the marks were set for; year is 0, or the season. What a
-- server sees is what everybody sees, less the shared bests of those its own marks touch (the server's
-- number below zero), and their bests with them. From the best mark down to the last one that is
-- counted day by day, the count is looked up; from there to the mark, bests are counted.
WITH seen AS (
    SELECT 0 AS guild_id, 1 AS sign
    UNION ALL
    SELECT sides.guild_id, sides.sign
    FROM (SELECT :guild AS guild_id, 1 AS sign UNION ALL SELECT -:guild, -1) AS sides
    WHERE :guild <> 0
),
reached AS (
    SELECT
        seen.guild_id,
        seen.sign,
        coalesce((
            SELECT best_count.mark
            FROM best_count
            WHERE best_count.guild_id = seen.guild_id
                AND best_count.event = :event
                AND best_count.sex = :sex
                AND best_count.short_track = :short_track
                AND best_count.nation = :nation
                AND best_count.year = :year
                AND best_count.mark < :mark
            ORDER BY best_count.mark DESC
            LIMIT 1
        ), -9223372036854775807) AS mark
    FROM seen
)
SELECT
    sum(reached.sign * (
        coalesce((
            SELECT best_count.athletes
            FROM best_count
            WHERE best_count.guild_id = reached.guild_id
                AND best_count.event = :event
                AND best_count.sex = :sex
                AND best_count.short_track = :short_track
                AND best_count.nation = :nation
                AND best_count.year = :year
                AND best_count.mark = reached.mark
                AND best_count.day <= :day
            ORDER BY best_count.day DESC
            LIMIT 1
        ), 0)
        + (
            SELECT count(*)
            FROM best_interval
            WHERE best_interval.guild_id = reached.guild_id
                AND best_interval.event = :event
                AND best_interval.sex = :sex
                AND best_interval.short_track = :short_track
                AND best_interval.nation = :nation
                AND best_interval.year = :year
                AND best_interval.mark > reached.mark
                AND best_interval.mark < :mark
                AND best_interval.since <= :day
                AND best_interval.until > :day
        )
    )),
    sum(reached.sign * (
        SELECT count(*)
        FROM best_interval
        WHERE best_interval.guild_id = reached.guild_id
            AND best_interval.event = :event
            AND best_interval.sex = :sex
            AND best_interval.short_track = :short_track
            AND best_interval.nation = :nation
            AND best_interval.year = :year
            AND best_interval.mark = :mark
            AND best_interval.since <= :day
            AND best_interval.until > :day
    )),
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
FROM reached;
