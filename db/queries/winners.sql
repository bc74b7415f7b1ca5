-- Finals as lists of winners ask for them. Who won comes with the query winners.

-- name: finals_of_meet
SELECT raced.*
FROM raced
WHERE raced.meet_id = :meet AND raced.round = 'final' AND raced.guild_id IN (0, :guild)
ORDER BY raced.day, raced.event, raced.sex, raced.heat, raced.id;

-- name: finals_of_series
-- The finals of an event in every meet of the series of one of them, newest first. Without the
-- cross join SQLite would read every race of the event.
SELECT raced.*
FROM raced
WHERE raced.id IN (
    SELECT race.id
    FROM meet AS one
    JOIN meet AS edition ON edition.series = one.series
    CROSS JOIN race ON race.meet_id = edition.id
    WHERE one.id = :meet
        AND one.guild_id IN (0, :guild)
        AND edition.guild_id IN (0, :guild)
        AND (
            edition.country = one.country OR one.level NOT IN ('national', 'college', 'other')
        )
        AND race.event = :event
        AND (:sex IS NULL OR race.sex = :sex)
        AND race.round = 'final'
        AND race.guild_id IN (0, :guild)
)
ORDER BY raced.day DESC, raced.sex, raced.heat, raced.id;

-- name: finals_of_name
-- Every race of the name, event and sex of one of them, newest first.
SELECT raced.*
FROM race AS one
JOIN race AS other
    ON other.name = one.name AND other.event = one.event AND other.sex = one.sex
JOIN raced ON raced.id = other.id
WHERE one.id = :race
    AND other.name <> ''
    AND one.guild_id IN (0, :guild)
    AND raced.round = 'final'
    AND raced.guild_id IN (0, :guild)
ORDER BY raced.day DESC, raced.heat, raced.id;

-- name: winners
-- Who was first in each of some races, given as a JSON list of their numbers; a team has number 0.
SELECT
    result.race_id, athlete.id, athlete.name, athlete.family, athlete.nation, athlete.sex,
    result.nation, result.place, result.status, result.mark, result.mark_step, result.hand,
    result.pacemaker, result.annulled, result.tags, result.note, result.wind, result.series,
    citation.codes
FROM json_each(:races) AS asked
JOIN result ON result.race_id = asked.value
JOIN athlete ON athlete.id = result.athlete_id
JOIN citation ON citation.id = result.citation_id
WHERE result.place = 1 AND result.annulled = 0 AND result.guild_id IN (0, :guild)
UNION ALL
SELECT
    team.race_id, 0, team.team, team.team, team.nation, '',
    team.nation, team.place, team.status, team.mark, team.mark_step, 0,
    NULL, team.annulled, team.tags, team.note, NULL, '',
    citation.codes
FROM json_each(:races) AS asked
JOIN team ON team.race_id = asked.value
JOIN citation ON citation.id = team.citation_id
WHERE team.place = 1 AND team.annulled = 0 AND team.guild_id IN (0, :guild)
ORDER BY 1, 3;
