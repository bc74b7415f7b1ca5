-- What quiz questions are made from. Athletes are met in the order of their fame from any point of it
-- on, so that a random one costs what the next one costs.

-- name: trivia_people
-- Some athletes with a fame (score) in a range, and whether each has a place as good as :worst in a
-- final, but for meets of some levels (“ national other ”).
SELECT
    quizzed.*,
    EXISTS (
        SELECT 1
        FROM result
        CROSS JOIN race ON race.id = result.race_id
        JOIN meet ON meet.id = race.meet_id
        WHERE result.athlete_id = quizzed.id
            AND result.place <= :worst
            AND result.guild_id IN (0, :guild)
            AND race.round = 'final'
            AND instr(:left_out, ' ' || meet.level || ' ') = 0
    )
FROM quizzed
WHERE (quizzed.score, quizzed.id) >= (:score, :athlete)
    AND (quizzed.score, quizzed.id) < (:below, :before)
    AND quizzed.guild_id IN (0, :guild)
ORDER BY quizzed.score, quizzed.id
LIMIT :limit;

-- name: trivia_finals
-- The finals an athlete has a place in, but for meets of some levels (“ national other ”).
SELECT
    result.race_id, result.event, result.place, result.day, race.field, race.meet_id, meet.series,
    meet.level
FROM result
CROSS JOIN race ON race.id = result.race_id
JOIN meet ON meet.id = race.meet_id
WHERE result.athlete_id = :athlete
    AND result.place IS NOT NULL
    AND result.status = 'OK'
    AND result.annulled = 0
    AND result.guild_id IN (0, :guild)
    AND race.round = 'final'
    AND race.heat = 0
    AND race.guild_id IN (0, :guild)
    AND instr(:left_out, ' ' || meet.level || ' ') = 0
ORDER BY result.race_id;

-- name: trivia_twins
-- How many finals go by the description of a race: of its event, at meets of its series, that year.
SELECT count(*)
FROM race AS own
JOIN meet AS held ON held.id = own.meet_id
CROSS JOIN meet AS edition
    ON edition.series = held.series
    AND edition.first_day BETWEEN held.first_day / 10000 * 10000 AND held.first_day / 10000 * 10000 + 1231
JOIN race AS twin
    ON twin.meet_id = edition.id AND twin.event = own.event AND twin.sex = own.sex
    AND twin.round = 'final'
WHERE own.id = :race
    AND own.guild_id IN (0, :guild)
    AND edition.guild_id IN (0, :guild)
    AND twin.guild_id IN (0, :guild)
    AND (held.series <> '' OR edition.name = held.name);

-- name: trivia_honours
-- The places in the final of a championship that lists of honours have.
SELECT honour.athlete_id, honour.place
FROM honour
JOIN athlete ON athlete.id = honour.athlete_id
WHERE honour.level = :level
    AND honour.year = :year
    AND honour.event = :event
    AND honour.place IS NOT NULL
    AND honour.guild_id IN (0, :guild)
    AND athlete.sex = :sex;

-- name: trivia_peers
-- Who was among the first in finals of an event that year, at the greatest meets first, and has no
-- line in a race.
SELECT athlete.id, athlete.name, athlete.family, athlete.nation, athlete.sex
FROM race_order
CROSS JOIN result ON result.race_id = race_order.race_id
JOIN athlete ON athlete.id = result.athlete_id
WHERE race_order.event = :event
    AND race_order.year = :year
    AND race_order.sex = :sex
    AND race_order.round = 'final'
    AND race_order.guild_id IN (0, :guild)
    AND result.place <= 4
    AND result.annulled = 0
    AND result.guild_id IN (0, :guild)
    AND NOT EXISTS (
        SELECT 1
        FROM result AS mine
        WHERE mine.race_id = :race
            AND mine.athlete_id = result.athlete_id
            AND mine.guild_id IN (0, :guild)
    )
ORDER BY race_order.place
LIMIT :limit;

-- name: trivia_lists
-- The newest list of everybody of each event, sex and surface that is known to be complete.
SELECT list.id, list.event, list.sex, list.short_track, max(list.as_of)
FROM list
WHERE list.age = ''
    AND list.guild_id IN (0, :guild)
    AND NOT EXISTS (
        SELECT 1
        FROM coverage
        WHERE coverage.key = 'list-' || list.key
            AND coverage.complete = 0
            AND coverage.guild_id IN (0, :guild)
    )
GROUP BY list.event, list.sex, list.short_track
ORDER BY list.id;

-- name: trivia_list
-- The first of a list: who they are and how well known, their ranks and the days of their marks.
SELECT list_mark.athlete_id, prominence.score, list_mark.rank, list_mark.day
FROM list
CROSS JOIN list_mark ON list_mark.list_id = list.id
JOIN prominence ON prominence.athlete_id = list_mark.athlete_id
WHERE list.id = :list
    AND list.guild_id IN (0, :guild)
    AND list_mark.rank <= :deepest
ORDER BY list_mark.rank, list_mark.athlete_id;

-- name: trivia_list_lines
-- The lines some athletes (a JSON list) have on a list.
SELECT
    quizzed.*,
    list_mark.rank, list_mark.day, list_mark.mark, list_mark.mark_step, list_mark.hand,
    list_mark.nation, list_mark.venue, citation.codes
FROM json_each(:people) AS asked
CROSS JOIN list_mark ON list_mark.list_id = :list AND list_mark.athlete_id = asked.value
JOIN list ON list.id = list_mark.list_id
JOIN quizzed ON quizzed.id = list_mark.athlete_id
JOIN citation ON citation.id = list_mark.citation_id
WHERE list.guild_id IN (0, :guild);

-- name: trivia_bests
-- The best mark some athletes (a JSON list) had in an event and on a surface up to a day, from
-- everything that is stored.
SELECT reached.athlete_id, min(reached.mark)
FROM (
    SELECT result.athlete_id, result.mark
    FROM json_each(:people) AS asked
    CROSS JOIN result ON result.athlete_id = asked.value
    JOIN race ON race.id = result.race_id
    WHERE result.event = :event
        AND result.day <= :day
        AND result.counts = 1
        AND result.guild_id IN (0, :guild)
        AND race.short_track = :short_track
    UNION ALL
    SELECT list_mark.athlete_id, list_mark.mark
    FROM json_each(:people) AS asked
    CROSS JOIN list_mark ON list_mark.athlete_id = asked.value
    JOIN list ON list.id = list_mark.list_id
    WHERE list.event = :event
        AND list.short_track = :short_track
        AND list_mark.day <= :day
        AND list.guild_id IN (0, :guild)
    UNION ALL
    SELECT record_mark.athlete_id, record_mark.mark
    FROM json_each(:people) AS asked
    CROSS JOIN record_mark ON record_mark.athlete_id = asked.value
    WHERE record_mark.event = :event
        AND record_mark.short_track = :short_track
        AND record_mark.day <= :day
        AND record_mark.guild_id IN (0, :guild)
    UNION ALL
    SELECT lone_mark.athlete_id, lone_mark.mark
    FROM json_each(:people) AS asked
    CROSS JOIN lone_mark ON lone_mark.athlete_id = asked.value
    WHERE lone_mark.event = :event
        AND lone_mark.short_track = :short_track
        AND lone_mark.day <= :day
        AND lone_mark.counts = 1
        AND lone_mark.guild_id IN (0, :guild)
) AS reached
GROUP BY reached.athlete_id;

-- name: trivia_nations
-- Every nation some athletes (a JSON list) have stood for in anything that is stored.
SELECT DISTINCT stood.athlete_id, stood.nation
FROM (
    SELECT result.athlete_id, result.nation
    FROM json_each(:people) AS asked
    CROSS JOIN result ON result.athlete_id = asked.value
    WHERE result.guild_id IN (0, :guild)
    UNION ALL
    SELECT list_mark.athlete_id, list_mark.nation
    FROM json_each(:people) AS asked
    CROSS JOIN list_mark ON list_mark.athlete_id = asked.value
    JOIN list ON list.id = list_mark.list_id
    WHERE list.guild_id IN (0, :guild)
    UNION ALL
    SELECT record.athlete_id, record.nation
    FROM json_each(:people) AS asked
    CROSS JOIN record ON record.athlete_id = asked.value
    WHERE record.guild_id IN (0, :guild)
    UNION ALL
    SELECT lone_mark.athlete_id, lone_mark.nation
    FROM json_each(:people) AS asked
    CROSS JOIN lone_mark ON lone_mark.athlete_id = asked.value
    WHERE lone_mark.guild_id IN (0, :guild)
) AS stood
WHERE stood.nation <> '';

-- name: trivia_records
-- Some records of athletes from one on, with the fame of who holds it and whether sources disagree.
SELECT
    record.id, record.athlete_id, record.event, record.sex, record.current, quizzed.score,
    quizzed.shared,
    EXISTS (
        SELECT 1
        FROM conflict
        JOIN batch ON batch.id = conflict.batch_id
        WHERE conflict.subject = 'record'
            AND conflict.key = record.key
            AND batch.guild_id IN (0, :guild)
    ),
    record.scope, record.area, record.mark, record.mark_step, record.hand, record.holder,
    record.nation, record.day, record.ratified, record.as_of, record.short_track, record.venue,
    record.note, citation.codes
FROM record
JOIN quizzed ON quizzed.id = record.athlete_id
JOIN citation ON citation.id = record.citation_id
WHERE record.id >= :record
    AND record.guild_id IN (0, :guild)
ORDER BY record.id
LIMIT :limit;

-- name: trivia_ahead
-- How many of a nation, or of all, are stored with a better mark up to a day.
SELECT count(DISTINCT best_interval.athlete_id)
FROM best_interval
WHERE best_interval.guild_id IN (0, :guild)
    AND best_interval.event = :event
    AND best_interval.sex = :sex
    AND best_interval.short_track = :short_track
    AND best_interval.nation = :nation
    AND best_interval.year = 0
    AND best_interval.mark < :mark
    AND best_interval.since <= :day;

-- name: trivia_compatriots
-- Who of a nation, but for one athlete, had a best that is worse than a mark on a day, the best first.
SELECT athlete.name
FROM best_interval
JOIN athlete ON athlete.id = best_interval.athlete_id
WHERE best_interval.guild_id IN (0, :guild)
    AND best_interval.event = :event
    AND best_interval.sex = :sex
    AND best_interval.short_track = :short_track
    AND best_interval.nation = :nation
    AND best_interval.year = 0
    AND best_interval.mark > :mark
    AND best_interval.since <= :day
    AND best_interval.until > :day
    AND best_interval.athlete_id <> :athlete
ORDER BY best_interval.mark, best_interval.athlete_id
LIMIT :limit;

-- name: trivia_rivals
-- Whom an athlete has met most often in finals where both have a place.
SELECT other.athlete_id, count(*) AS times
FROM result AS own
CROSS JOIN race ON race.id = own.race_id
CROSS JOIN result AS other ON other.race_id = own.race_id
WHERE own.athlete_id = :athlete
    AND own.place IS NOT NULL
    AND own.guild_id IN (0, :guild)
    AND race.round = 'final'
    AND race.guild_id IN (0, :guild)
    AND other.athlete_id <> :athlete
    AND other.place IS NOT NULL
    AND other.guild_id IN (0, :guild)
GROUP BY other.athlete_id
HAVING times >= :least
ORDER BY times DESC, other.athlete_id
LIMIT :limit;

-- name: trivia_persons
SELECT quizzed.*
FROM json_each(:people) AS asked
CROSS JOIN quizzed ON quizzed.id = asked.value
WHERE quizzed.guild_id IN (0, :guild);

-- name: trivia_starts
-- The finals an athlete took part in, oldest first.
SELECT
    result.event, result.day, result.place, result.status, result.pacemaker, result.annulled,
    race.paced, race.meet_id, race.id, citation.codes
FROM result
CROSS JOIN race ON race.id = result.race_id
JOIN citation ON citation.id = result.citation_id
WHERE result.athlete_id = :athlete
    AND result.status <> 'DNS'
    AND result.guild_id IN (0, :guild)
    AND race.round = 'final'
    AND race.guild_id IN (0, :guild)
ORDER BY result.day, race.id;

-- name: trivia_days
-- When some meets (a JSON list) were held.
SELECT meet.first_day, meet.last_day
FROM json_each(:meets) AS asked
JOIN meet ON meet.id = asked.value
WHERE meet.guild_id IN (0, :guild);
