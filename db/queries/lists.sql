-- name: top_athletes
-- The best athletes on a day, each with the mark that stood, of all years (year 0) or one season;
-- nation is empty, or whom the marks were set for. Both parts are read in the order of the key, so
-- the cost follows the lines asked for; an athlete with marks of the asking server is in both.
SELECT top.athlete_id, top.mark, top.since
FROM (
    SELECT
        part.athlete_id, part.mark, part.since,
        row_number() OVER (PARTITION BY part.athlete_id ORDER BY part.mark, part.since) AS own_rank
    FROM (
        SELECT shared.athlete_id, shared.mark, shared.since
        FROM (
            SELECT best_interval.athlete_id, best_interval.mark, best_interval.since
            FROM best_interval
            WHERE best_interval.guild_id = 0
                AND best_interval.event = :event
                AND best_interval.sex = :sex
                AND best_interval.short_track = :short_track
                AND best_interval.nation = :nation
                AND best_interval.year = :year
                AND best_interval.since <= :day
                AND best_interval.until > :day
            ORDER BY best_interval.mark, best_interval.since, best_interval.athlete_id
            LIMIT :limit
        ) AS shared
        UNION ALL
        SELECT own.athlete_id, own.mark, own.since
        FROM (
            SELECT best_interval.athlete_id, best_interval.mark, best_interval.since
            FROM best_interval
            WHERE best_interval.guild_id = :guild
                AND :guild <> 0
                AND best_interval.event = :event
                AND best_interval.sex = :sex
                AND best_interval.short_track = :short_track
                AND best_interval.nation = :nation
                AND best_interval.year = :year
                AND best_interval.since <= :day
                AND best_interval.until > :day
            ORDER BY best_interval.mark, best_interval.since, best_interval.athlete_id
            LIMIT :limit
        ) AS own
    ) AS part
) AS top
WHERE top.own_rank = 1
ORDER BY top.mark, top.since, top.athlete_id
LIMIT :limit;

-- name: marks_of_athletes
-- The marks of some athletes (a JSON object: the worst mark wanted by the number of each) in one event
-- and on one surface between two days, with where they were made; from races, and from lists and
-- records whose race may not be stored. An athlete's marks are told apart in the index, so that the
-- lines of a career that are not wanted are never read.
SELECT
    result.athlete_id, result.day, result.mark, result.mark_step, result.hand,
    coalesce(result.wind, race.wind), result.nation, meet.city, citation.codes, 1
FROM json_each(:athletes) AS asked
CROSS JOIN result AS own ON own.athlete_id = CAST(asked.key AS INTEGER)
CROSS JOIN result ON result.race_id = own.race_id AND result.athlete_id = own.athlete_id
JOIN race ON race.id = result.race_id
JOIN meet ON meet.id = race.meet_id
JOIN citation ON citation.id = result.citation_id
WHERE own.event = :event
    AND own.mark <= asked.value
    AND own.day BETWEEN :since AND :day
    AND own.guild_id IN (0, :guild)
    AND result.counts = 1
    AND (:nation = '' OR result.nation = :nation)
    AND result.guild_id IN (0, :guild)
    AND race.sex = :sex
    AND race.short_track = :short_track
UNION ALL
SELECT
    list_mark.athlete_id, list_mark.day, list_mark.mark, list_mark.mark_step, list_mark.hand,
    list_mark.wind, list_mark.nation, list_mark.venue, citation.codes, 0
FROM json_each(:athletes) AS asked
CROSS JOIN list_mark ON list_mark.athlete_id = CAST(asked.key AS INTEGER)
JOIN list ON list.id = list_mark.list_id
JOIN citation ON citation.id = list_mark.citation_id
WHERE list.event = :event
    AND list.sex = :sex
    AND list.short_track = :short_track
    AND list_mark.mark <= asked.value
    AND list_mark.day BETWEEN :since AND :day
    AND (:nation = '' OR list_mark.nation = :nation)
    AND list.guild_id IN (0, :guild)
UNION ALL
SELECT
    record_mark.athlete_id, record_mark.day, record_mark.mark, record_mark.mark_step, 0, NULL,
    record_mark.nation, record_mark.venue, citation.codes, -1
FROM json_each(:athletes) AS asked
CROSS JOIN record_mark ON record_mark.athlete_id = CAST(asked.key AS INTEGER)
JOIN citation ON citation.id = record_mark.citation_id
WHERE record_mark.event = :event
    AND record_mark.sex = :sex
    AND record_mark.short_track = :short_track
    AND record_mark.mark <= asked.value
    AND record_mark.day BETWEEN :since AND :day
    AND (:nation = '' OR record_mark.nation = :nation)
    AND record_mark.guild_id IN (0, :guild)
UNION ALL
SELECT
    lone_mark.athlete_id, lone_mark.day, lone_mark.mark, lone_mark.mark_step, lone_mark.hand,
    lone_mark.wind, lone_mark.nation, lone_mark.venue, citation.codes, 0
FROM json_each(:athletes) AS asked
CROSS JOIN lone_mark ON lone_mark.athlete_id = CAST(asked.key AS INTEGER)
JOIN citation ON citation.id = lone_mark.citation_id
WHERE lone_mark.event = :event
    AND lone_mark.sex = :sex
    AND lone_mark.short_track = :short_track
    AND lone_mark.mark <= asked.value
    AND lone_mark.counts = 1
    AND lone_mark.day BETWEEN :since AND :day
    AND (:nation = '' OR lone_mark.nation = :nation)
    AND lone_mark.guild_id IN (0, :guild);

-- name: list_reach
-- The newest list up to a day that is complete; some are put together from what was at hand, and the
-- coverage says so.
SELECT list.complete_to, list.as_of
FROM list
WHERE list.guild_id IN (0, :guild)
    AND list.event = :event
    AND list.sex = :sex
    AND list.short_track = :short_track
    AND list.age = ''
    AND list.as_of <= :day
    AND NOT EXISTS (
        SELECT 1
        FROM coverage
        WHERE coverage.key = 'list-' || list.key
            AND coverage.complete = 0
            AND coverage.guild_id IN (0, :guild)
    )
ORDER BY list.as_of DESC
LIMIT 1;
