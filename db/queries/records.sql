-- name: records_of_event
SELECT
    record.scope, record.area, record.mark, record.mark_step, record.hand, record.holder,
    record.nation, record.day, record.ratified, record.as_of, record.short_track, record.venue,
    record.note, citation.codes
FROM record
JOIN citation ON citation.id = record.citation_id
WHERE record.guild_id IN (0, :guild)
    AND record.event = :event
    AND record.sex = :sex
    AND record.day <= :day
ORDER BY record.scope, record.area, record.mark, record.day;

-- name: records_of_athlete
-- The records an athlete set up to a day that nobody had bettered by then.
SELECT
    record.event, record.scope, record.area, record.mark, record.mark_step, record.hand,
    record.holder, record.nation, record.day, record.ratified, record.as_of, record.short_track,
    record.venue, record.note, citation.codes
FROM record
JOIN citation ON citation.id = record.citation_id
WHERE record.guild_id IN (0, :guild)
    AND record.athlete_id = :athlete
    AND record.day <= :day
    AND record.ratified <> 'no'
    AND NOT EXISTS (
        SELECT 1
        FROM record AS better
        WHERE better.guild_id IN (0, :guild)
            AND better.event = record.event
            AND better.sex = record.sex
            AND better.scope = record.scope
            AND better.area = record.area
            AND better.short_track = record.short_track
            AND better.mark < record.mark
            AND better.ratified <> 'no'
            AND better.day <= :day
    )
ORDER BY record.event, record.day;

-- name: list_leaders
-- The first of the newest list of an age group up to a day, and how far down it is complete.
SELECT
    list_mark.athlete_id, list_mark.day, list_mark.mark, list_mark.mark_step, list_mark.hand,
    list_mark.wind, list_mark.nation, list_mark.venue, citation.codes, list.complete_to, list.as_of
FROM list
JOIN list_mark ON list_mark.list_id = list.id
JOIN citation ON citation.id = list_mark.citation_id
WHERE list.id = (
    SELECT newest.id
    FROM list AS newest
    WHERE newest.guild_id IN (0, :guild)
        AND newest.event = :event
        AND newest.sex = :sex
        AND newest.short_track = :short_track
        AND newest.age = :age
        AND newest.as_of <= :day
    ORDER BY newest.as_of DESC, newest.id
    LIMIT 1
)
    AND list.guild_id IN (0, :guild)
    AND list_mark.rank = 1
ORDER BY list_mark.day;

-- name: best_in_series
-- The best mark of an event and a surface at the meets of the series a meet belongs to.
SELECT
    result.athlete_id, result.day, result.mark, result.mark_step, result.hand,
    coalesce(result.wind, race.wind), result.nation, edition.city, citation.codes
FROM meet AS one
JOIN meet AS edition ON edition.series = one.series
JOIN race ON race.meet_id = edition.id
JOIN result ON result.race_id = race.id
JOIN citation ON citation.id = result.citation_id
WHERE one.id = :meet
    AND one.guild_id IN (0, :guild)
    AND edition.guild_id IN (0, :guild)
    AND race.guild_id IN (0, :guild)
    AND result.guild_id IN (0, :guild)
    AND race.event = :event
    AND race.sex = :sex
    AND race.short_track = :short_track
    AND result.counts = 1
    AND result.day <= :day
ORDER BY result.mark, result.day
LIMIT 1;
