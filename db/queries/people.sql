-- name: people
SELECT
    athlete.id, athlete.name, athlete.given, athlete.family,
    coalesce(named.aliases, ''),
    athlete.nation, athlete.other_nations, athlete.sex, athlete.born, athlete.guild_id,
    coalesce(prominence.score, 0), coalesce(prominence.events, '')
FROM athlete
LEFT JOIN prominence ON prominence.athlete_id = athlete.id
LEFT JOIN (
    SELECT alias.athlete_id, group_concat(alias.alias, ';') AS aliases
    FROM alias
    WHERE alias.guild_id = 0
    GROUP BY alias.athlete_id
) AS named ON named.athlete_id = athlete.id;

-- name: people_of
-- Who ran in a race, or in any race of a meet.
SELECT DISTINCT result.athlete_id
FROM race
JOIN result ON result.race_id = race.id
WHERE (race.id = :race OR race.meet_id = :meet)
    AND race.guild_id IN (0, :guild)
    AND result.guild_id IN (0, :guild);

-- name: people_met
-- Who ran in a race with an athlete.
SELECT DISTINCT other.athlete_id
FROM result AS own
JOIN result AS other ON other.race_id = own.race_id
WHERE own.athlete_id = :athlete
    AND other.athlete_id <> :athlete
    AND own.guild_id IN (0, :guild)
    AND other.guild_id IN (0, :guild);
