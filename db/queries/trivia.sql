-- What quiz questions are made from. Athletes are met in the order of their fame from any point of it
-- on, so that a random one costs what the next one costs.

-- name: trivia_people
-- Some athletes with a fame (score) in a range; with :placed 1 only those with a place in a final, but
-- for meets of some levels (“ national other ”).
SELECT
    athlete.id, athlete.name, athlete.family, athlete.nation, athlete.sex,
    athlete.other_nations, athlete.born, prominence.score, prominence.events,
    EXISTS (
        SELECT 1
        FROM athlete AS namesake
        WHERE namesake.name = athlete.name
            AND namesake.id <> athlete.id
            AND namesake.guild_id IN (0, :guild)
    ),
    EXISTS (
        SELECT 1
        FROM conflict
        JOIN batch ON batch.id = conflict.batch_id
        WHERE conflict.subject = 'athlete'
            AND conflict.key = athlete.key
            AND batch.guild_id IN (0, :guild)
    )
FROM prominence
CROSS JOIN athlete ON athlete.id = prominence.athlete_id
WHERE (prominence.score, prominence.athlete_id) >= (:score, :athlete)
    AND (prominence.score, prominence.athlete_id) < (:below, :before)
    AND athlete.guild_id IN (0, :guild)
    AND (
        :placed = 0
        OR EXISTS (
            SELECT 1
            FROM result
            CROSS JOIN race ON race.id = result.race_id
            JOIN meet ON meet.id = race.meet_id
            WHERE result.athlete_id = athlete.id
                AND result.place IS NOT NULL
                AND result.guild_id IN (0, :guild)
                AND race.round = 'final'
                AND instr(:left_out, ' ' || meet.level || ' ') = 0
        )
    )
ORDER BY prominence.score, prominence.athlete_id
LIMIT :limit;

-- name: trivia_finals
-- The finals an athlete has a place in, but for meets of some levels (“ national other ”).
SELECT result.race_id, result.place, result.day, race.meet_id, meet.level
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
-- The places some athletes (a JSON list) have in the finals of a championship, whoever stored them.
SELECT honour.athlete_id, honour.place
FROM json_each(:people) AS asked
CROSS JOIN honour ON honour.athlete_id = asked.value
WHERE honour.level = :level
    AND honour.year = :year
    AND honour.event = :event
    AND honour.place IS NOT NULL
    AND honour.guild_id IN (0, :guild);

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
