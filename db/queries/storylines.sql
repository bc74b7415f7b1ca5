-- What a race's storylines follow from, as it stood at the end of its day. Athletes and races come as
-- JSON lists of their numbers.

-- name: field_starts
-- Lines of some athletes up to a day, in no order: by the number beside each, the medals at
-- championships of some levels (0), also the lines in some events of one week and of races in which
-- one of the first three ahead met another ahead (1), every line in those events (2) or every line (3).
-- The races come with the query field_races, each once.
SELECT
    result.athlete_id, result.race_id,
    result.nation, result.place, result.status, result.mark, result.mark_step, result.hand,
    result.pacemaker, result.annulled, result.tags, result.note, result.wind, result.series,
    citation.codes,
    result.counts
FROM json_each(:reach) AS asked
CROSS JOIN result AS own ON own.athlete_id = CAST(asked.key AS INTEGER)
CROSS JOIN result ON result.race_id = own.race_id AND result.athlete_id = own.athlete_id
JOIN citation ON citation.id = result.citation_id
WHERE own.day <= :day
    AND own.guild_id IN (0, :guild)
    AND result.guild_id IN (0, :guild)
    AND (
        asked.value = 3
        OR asked.value = 2 AND own.event IN (SELECT value FROM json_each(:events))
        OR asked.value = 1
            AND own.event IN (SELECT value FROM json_each(:events))
            AND (
                own.day BETWEEN :monday AND :sunday
                OR own.race_id IN (
                    SELECT met.race_id
                    FROM json_each(:ahead) AS one
                    CROSS JOIN result AS met ON met.athlete_id = one.value
                    WHERE met.event IN (SELECT value FROM json_each(:events))
                        AND met.guild_id IN (0, :guild)
                    GROUP BY met.race_id
                    HAVING count(*) > 1 AND min(one.key) < 3
                )
            )
        OR own.place <= 3 AND EXISTS (
            SELECT 1
            FROM race
            JOIN meet ON meet.id = race.meet_id
            WHERE race.id = own.race_id
                AND race.round = 'final'
                AND race.guild_id IN (0, :guild)
                AND meet.level IN (SELECT value FROM json_each(:titles))
        )
    );

-- name: field_races
SELECT raced.*
FROM json_each(:races) AS asked
JOIN raced ON raced.id = asked.value
WHERE raced.guild_id IN (0, :guild);

-- name: field_marks
-- The marks of some athletes in an event in stored races, from the day beside each up to a day; of one
-- day those of finals first.
SELECT
    own.athlete_id, race.short_track, own.day, own.mark, result.mark_step, result.hand,
    coalesce(result.wind, race.wind), result.nation, meet.city, citation.codes
FROM json_each(:first_days) AS asked
CROSS JOIN result AS own ON own.athlete_id = CAST(asked.key AS INTEGER)
CROSS JOIN result ON result.race_id = own.race_id AND result.athlete_id = own.athlete_id
CROSS JOIN race ON race.id = own.race_id
JOIN meet ON meet.id = race.meet_id
JOIN citation ON citation.id = result.citation_id
WHERE own.event = :event
    AND own.day BETWEEN asked.value AND :day
    AND own.mark IS NOT NULL
    AND own.guild_id IN (0, :guild)
    AND result.counts = 1
    AND result.guild_id IN (0, :guild)
    AND race.guild_id IN (0, :guild)
ORDER BY race.round <> 'final', own.race_id DESC;

-- name: field_listed_marks
-- The marks of some athletes in an event up to a day in lists, as records, and of races nobody stored.
SELECT
    list_mark.athlete_id, list.event, list.short_track, list_mark.day, list_mark.mark,
    list_mark.mark_step, list_mark.hand, list_mark.wind, list_mark.nation, list_mark.venue,
    citation.codes
FROM json_each(:people) AS asked
CROSS JOIN list_mark ON list_mark.athlete_id = asked.value
JOIN list ON list.id = list_mark.list_id
JOIN citation ON citation.id = list_mark.citation_id
WHERE list.event = :event AND list.guild_id IN (0, :guild) AND list_mark.day <= :day
UNION ALL
SELECT
    record_mark.athlete_id, record_mark.event, record_mark.short_track, record_mark.day,
    record_mark.mark, record_mark.mark_step, 0, NULL, record_mark.nation, record_mark.venue,
    citation.codes
FROM json_each(:people) AS asked
CROSS JOIN record_mark ON record_mark.athlete_id = asked.value
JOIN citation ON citation.id = record_mark.citation_id
WHERE record_mark.event = :event
    AND record_mark.guild_id IN (0, :guild)
    AND record_mark.day <= :day
UNION ALL
SELECT
    lone_mark.athlete_id, lone_mark.event, lone_mark.short_track, lone_mark.day, lone_mark.mark,
    lone_mark.mark_step, lone_mark.hand, lone_mark.wind, lone_mark.nation, lone_mark.venue,
    citation.codes
FROM json_each(:people) AS asked
CROSS JOIN lone_mark ON lone_mark.athlete_id = asked.value
JOIN citation ON citation.id = lone_mark.citation_id
WHERE lone_mark.event = :event
    AND lone_mark.counts = 1
    AND lone_mark.guild_id IN (0, :guild)
    AND lone_mark.day <= :day;

-- name: field_facts
-- Birth day of some athletes, and the days between which the whole career is stored.
SELECT athlete.id, athlete.born, career.first_day, career.last_day, career.left_out
FROM json_each(:people) AS asked
CROSS JOIN athlete ON athlete.id = asked.value
LEFT JOIN career ON career.athlete_id = athlete.id AND career.guild_id IN (0, :guild)
WHERE athlete.guild_id IN (0, :guild);

-- name: field_honours
SELECT
    honour.athlete_id, honour.level, honour.year, honour.event, honour.place, honour.age,
    citation.codes
FROM json_each(:people) AS asked
CROSS JOIN honour ON honour.athlete_id = asked.value
JOIN citation ON citation.id = honour.citation_id
WHERE honour.place IS NOT NULL AND honour.guild_id IN (0, :guild);

-- name: list_on_or_after
-- The first complete list of a day or later: how far down it is complete, and everybody on it down to
-- a mark, or nobody.
SELECT
    list.complete_to, list.as_of, list_mark.athlete_id, athlete.name, list_mark.day, list_mark.mark,
    list_mark.mark_step, list_mark.venue, citation.codes,
    list_mark.nation || ';' || athlete.nation || ';' || athlete.other_nations
FROM list
LEFT JOIN list_mark ON list_mark.list_id = list.id AND list_mark.mark <= :mark
LEFT JOIN athlete ON athlete.id = list_mark.athlete_id
LEFT JOIN citation ON citation.id = list_mark.citation_id
WHERE list.id = (
    SELECT first.id
    FROM list AS first
    WHERE first.guild_id IN (0, :guild)
        AND first.event = :event
        AND first.sex = :sex
        AND first.short_track = :short_track
        AND first.age = ''
        AND first.as_of >= :day
        AND NOT EXISTS (
            SELECT 1
            FROM coverage
            WHERE coverage.key = 'list-' || first.key
                AND coverage.complete = 0
                AND coverage.guild_id IN (0, :guild)
        )
    ORDER BY first.as_of
    LIMIT 1
)
    AND list.guild_id IN (0, :guild);

-- name: places_of_races
-- Whose the first places of some races are and with which marks, but for what was annulled later.
SELECT result.race_id, result.place, result.athlete_id, result.mark, result.mark_step
FROM json_each(:races) AS asked
CROSS JOIN result ON result.race_id = asked.value
WHERE result.place <= :deepest
    AND result.annulled = 0
    AND result.guild_id IN (0, :guild)
ORDER BY result.race_id, result.place;

-- name: lines_of_places
-- The lines of some places, each a race's number and a place in a JSON list, in order of place.
SELECT
    result.race_id, athlete.id, athlete.name, athlete.family, athlete.nation, athlete.sex,
    result.nation, result.place, result.status, result.mark, result.mark_step, result.hand,
    result.pacemaker, result.annulled, result.tags, result.note, result.wind, result.series,
    citation.codes
FROM json_each(:places) AS asked
CROSS JOIN result
    ON result.race_id = asked.value ->> 0 AND result.place = asked.value ->> 1
JOIN athlete ON athlete.id = result.athlete_id
JOIN citation ON citation.id = result.citation_id
WHERE result.guild_id IN (0, :guild)
ORDER BY result.race_id, result.place;

-- name: series_of_meet
SELECT meet.series FROM meet WHERE meet.id = :meet AND meet.guild_id IN (0, :guild);

-- name: best_for_places
-- The best mark for each place up to a day in races but one, and how often it had been broken, once for
-- everybody's races and once for a server's own; the better of the two last.
SELECT
    (
        SELECT count(*)
        FROM best_for_place AS broken
        WHERE broken.guild_id = best.guild_id
            AND broken.event = best.event
            AND broken.sex = best.sex
            AND broken.short_track = best.short_track
            AND broken.place = best.place
            AND broken.day <= best.day
    ),
    raced.*,
    athlete.id, athlete.name, athlete.family, athlete.nation, athlete.sex,
    result.nation, result.place, result.status, result.mark, result.mark_step, result.hand,
    result.pacemaker, result.annulled, result.tags, result.note, result.wind, result.series,
    citation.codes
FROM (SELECT 0 AS guild_id UNION SELECT :guild) AS seen
CROSS JOIN json_each('[2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]') AS asked
CROSS JOIN best_for_place AS best
    ON best.guild_id = seen.guild_id
    AND best.event = :event
    AND best.sex = :sex
    AND best.short_track = :short_track
    AND best.place = asked.value
    AND best.day = (
        SELECT last.day
        FROM best_for_place AS last
        WHERE last.guild_id = seen.guild_id
            AND last.event = :event
            AND last.sex = :sex
            AND last.short_track = :short_track
            AND last.place = asked.value
            AND last.day <= :day
            AND last.race_id <> :race
        ORDER BY last.day DESC
        LIMIT 1
    )
CROSS JOIN raced ON raced.id = best.race_id
CROSS JOIN result
    ON result.race_id = best.race_id
    AND result.athlete_id = best.athlete_id
    AND result.guild_id = best.guild_id
CROSS JOIN athlete ON athlete.id = best.athlete_id
JOIN citation ON citation.id = result.citation_id
WHERE raced.guild_id IN (0, :guild)
    AND result.guild_id IN (0, :guild)
    AND athlete.guild_id IN (0, :guild)
ORDER BY best.place, best.mark DESC;

-- name: best_of_nations
-- The best few of each of some nations (a JSON list) on a day, as JSON lists of athlete, mark and day;
-- once of everybody's marks, once of those of whom a server's own marks touch.
SELECT
    asked.value,
    (
        SELECT json_group_array(json_array(best.athlete_id, best.mark, best.since))
        FROM (
            SELECT best_interval.athlete_id, best_interval.mark, best_interval.since
            FROM best_interval
            WHERE best_interval.guild_id = seen.guild_id
                AND best_interval.event = :event
                AND best_interval.sex = :sex
                AND best_interval.short_track = :short_track
                AND best_interval.nation = asked.value
                AND best_interval.year = 0
                AND best_interval.since <= :day
                AND best_interval.until > :day
            ORDER BY best_interval.mark, best_interval.since, best_interval.athlete_id
            LIMIT :limit
        ) AS best
    )
FROM (SELECT 0 AS guild_id UNION SELECT :guild) AS seen
CROSS JOIN json_each(:nations) AS asked;
