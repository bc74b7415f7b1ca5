-- name: race
SELECT raced.* FROM raced WHERE raced.id = :race AND raced.guild_id IN (0, :guild);

-- name: race_lines
-- Each line, whether the server added it to a race of everybody's, and beside it what is true of the
-- whole: the newest day of the store, and whether sources disagree on anything in the race.
SELECT
    athlete.id, athlete.name, athlete.family, athlete.nation, athlete.sex,
    result.nation, result.place, result.status, result.mark, result.mark_step, result.hand,
    result.pacemaker, result.annulled, result.tags, result.note, result.wind, result.series, citation.codes,
    result.guild_id <> race.guild_id,
    (SELECT max(race.day) FROM race WHERE race.guild_id IN (0, :guild)),
    EXISTS (
        SELECT 1 FROM conflict JOIN batch ON batch.id = conflict.batch_id
        WHERE batch.guild_id IN (0, :guild)
            AND conflict.subject IN ('race', 'result')
            AND conflict.key = (SELECT race.key FROM race WHERE race.id = :race)
    )
FROM result
JOIN race ON race.id = result.race_id
JOIN athlete ON athlete.id = result.athlete_id
JOIN citation ON citation.id = result.citation_id
WHERE result.race_id = :race AND result.guild_id IN (0, :guild)
ORDER BY result.place IS NULL, result.place, result.mark, result.status, athlete.family;

-- name: race_teams
SELECT
    team.team, team.nation, team.place, team.status, team.mark, team.mark_step, team.annulled,
    team.tags, team.note, citation.codes, team.guild_id <> race.guild_id
FROM team
JOIN race ON race.id = team.race_id
JOIN citation ON citation.id = team.citation_id
WHERE team.race_id = :race AND team.guild_id IN (0, :guild)
ORDER BY team.place IS NULL, team.place, team.mark, team.status, team.team;

-- name: race_team_members
SELECT team_member.team, athlete.id, athlete.name, athlete.family, athlete.nation, athlete.sex
FROM team_member
JOIN team ON team.race_id = team_member.race_id AND team.team = team_member.team
JOIN athlete ON athlete.id = team_member.athlete_id
WHERE team_member.race_id = :race AND team.guild_id IN (0, :guild)
ORDER BY team_member.team, team_member.leg;

-- name: race_conflicts
SELECT
    athlete.id, coalesce(athlete.family, ''), conflict.field, conflict.value,
    conflict.believed, citation.codes, conflict.note
FROM conflict
JOIN batch ON batch.id = conflict.batch_id
JOIN race ON race.key = conflict.key
JOIN citation ON citation.id = conflict.citation_id
LEFT JOIN athlete ON athlete.key = conflict.athlete_key
WHERE conflict.subject IN ('race', 'result') AND race.id = :race
    AND race.guild_id IN (0, :guild) AND batch.guild_id IN (0, :guild)
ORDER BY conflict.athlete_key, conflict.field, conflict.believed DESC, conflict.value;

-- name: find_races_by_words
-- Words are met in the order of their races, so that no more are read than asked for. Tokyo 2020 was
-- held in 2021 and is found by either year: words_and_year are the words with it.
SELECT raced.*
FROM (
    SELECT race_order.place, race_order.race_id
    FROM race_words
    JOIN race_order ON race_order.place = race_words.rowid
    WHERE race_words MATCH :words
        AND race_order.guild_id IN (0, :guild)
        AND (:event IS NULL OR race_order.event = :event)
        AND (
            :year IS NULL OR race_order.year = :year
            OR race_order.place IN (
                SELECT named.rowid FROM race_words AS named WHERE race_words MATCH :words_and_year
            )
        )
        AND (:sex IS NULL OR race_order.sex = :sex)
        AND (:round IS NULL OR race_order.round = :round)
        AND (:heat IS NULL OR race_order.heat = :heat)
        AND (:meet IS NULL OR race_order.meet_id = :meet)
    ORDER BY race_words.rowid
    LIMIT :limit
) AS found
JOIN raced ON raced.id = found.race_id
ORDER BY found.place;

-- name: find_races
-- One part for each index that has the races in order: what is not asked for has none to use.
SELECT raced.*
FROM (
    SELECT race_order.place, race_order.race_id
    FROM race_order
    WHERE :meet IS NULL AND :event IS NULL AND :year IS NULL
        AND race_order.guild_id IN (0, :guild)
        AND (:sex IS NULL OR race_order.sex = :sex)
        AND (:round IS NULL OR race_order.round = :round)
        AND (:heat IS NULL OR race_order.heat = :heat)
    UNION ALL
    SELECT race_order.place, race_order.race_id
    FROM race_order
    WHERE :meet IS NULL AND :year IS NULL AND race_order.event = :event
        AND race_order.guild_id IN (0, :guild)
        AND (:sex IS NULL OR race_order.sex = :sex)
        AND (:round IS NULL OR race_order.round = :round)
        AND (:heat IS NULL OR race_order.heat = :heat)
    UNION ALL
    SELECT race_order.place, race_order.race_id
    FROM race_order
    WHERE :meet IS NULL AND :event IS NULL AND race_order.year = :year
        AND race_order.guild_id IN (0, :guild)
        AND (:sex IS NULL OR race_order.sex = :sex)
        AND (:round IS NULL OR race_order.round = :round)
        AND (:heat IS NULL OR race_order.heat = :heat)
    UNION ALL
    SELECT race_order.place, race_order.race_id
    FROM race_order
    WHERE :meet IS NULL AND race_order.event = :event AND race_order.year = :year
        AND race_order.guild_id IN (0, :guild)
        AND (:sex IS NULL OR race_order.sex = :sex)
        AND (:round IS NULL OR race_order.round = :round)
        AND (:heat IS NULL OR race_order.heat = :heat)
    UNION ALL
    SELECT race_order.place, race_order.race_id
    FROM race_order
    WHERE race_order.meet_id = :meet
        AND (:event IS NULL OR race_order.event = :event)
        AND (:year IS NULL OR race_order.year = :year)
        AND race_order.guild_id IN (0, :guild)
        AND (:sex IS NULL OR race_order.sex = :sex)
        AND (:round IS NULL OR race_order.round = :round)
        AND (:heat IS NULL OR race_order.heat = :heat)
    ORDER BY 1
    LIMIT :limit
) AS found
JOIN raced ON raced.id = found.race_id
ORDER BY found.place;

-- name: latest_race_of
SELECT raced.*
FROM result
JOIN raced ON raced.id = result.race_id
WHERE result.athlete_id = :athlete
    AND result.status <> 'DNS'
    AND result.guild_id IN (0, :guild)
    AND raced.guild_id IN (0, :guild)
    AND (:event IS NULL OR result.event = :event)
    AND (:year IS NULL OR result.day BETWEEN :year * 10000 AND :year * 10000 + 1231)
    AND (:meet IS NULL OR raced.meet_id = :meet)
ORDER BY result.day DESC, raced.round <> 'final', raced.event
LIMIT 1;

-- name: latest_race
SELECT raced.*
FROM raced
WHERE raced.guild_id IN (0, :guild)
    AND raced.day = (SELECT max(race.day) FROM race WHERE race.guild_id IN (0, :guild))
ORDER BY raced.round <> 'final', raced.event, raced.sex, raced.heat
LIMIT 1;

-- name: newest_day
SELECT max(race.day) FROM race WHERE race.guild_id IN (0, :guild);

-- name: race_vocabulary
SELECT race_vocabulary.term FROM race_vocabulary WHERE race_vocabulary.col = 'words';
