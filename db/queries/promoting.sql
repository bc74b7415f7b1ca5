-- Rows a server's batch brought, each whole and in the order of queries/rows.sql.

-- name: batch_of_server
SELECT batch.guild_id
FROM batch
WHERE batch.id = :batch AND batch.guild_id <> 0 AND batch.kind = 'entry' AND batch.undone_at IS NULL;

-- name: own_athlete_of
SELECT
    athlete.id, athlete.key, athlete.name, athlete.given, athlete.family, athlete.nation,
    athlete.other_nations, athlete.sex, athlete.born, athlete.citation_id, athlete.guild_id,
    athlete.batch_id
FROM athlete
WHERE athlete.batch_id = :batch AND athlete.guild_id <> 0;

-- name: own_meet_of
SELECT
    meet.id, meet.key, meet.series, meet.name, meet.first_day, meet.last_day, meet.venue, meet.city,
    meet.country, meet.level, meet.indoor, meet.citation_id, meet.guild_id, meet.batch_id
FROM meet
WHERE meet.batch_id = :batch AND meet.guild_id <> 0;

-- name: own_race_of
SELECT
    race.id, race.key, race.meet_id, race.event, race.sex, race.round, race.heat, race.day, race.name,
    race.paced, race.short_track, race.field, race.splits, race.note, race.wind, race.citation_id,
    race.guild_id, race.batch_id
FROM race
WHERE race.batch_id = :batch AND race.guild_id <> 0;

-- name: own_team_of
SELECT
    team.race_id, team.team, team.nation, team.place, team.status, team.mark, team.mark_step,
    team.annulled, team.tags, team.note, team.citation_id, team.guild_id, team.batch_id
FROM team
WHERE team.batch_id = :batch AND team.guild_id <> 0;

-- name: own_result_of
SELECT
    result.race_id, result.athlete_id, result.event, result.day, result.place, result.status,
    result.mark, result.mark_step, result.hand, result.wind, result.pacemaker, result.annulled,
    result.counts, result.nation, result.listed_as, result.tags, result.note, result.series,
    result.citation_id, result.guild_id, result.batch_id
FROM result
WHERE result.batch_id = :batch AND result.guild_id <> 0;

-- name: own_lone_mark_of
SELECT
    lone_mark.athlete_id, lone_mark.event, lone_mark.short_track, lone_mark.day, lone_mark.mark,
    lone_mark.guild_id, lone_mark.sex, lone_mark.mark_step, lone_mark.hand, lone_mark.wind,
    lone_mark.counts, lone_mark.nation, lone_mark.venue, lone_mark.citation_id, lone_mark.batch_id
FROM lone_mark
WHERE lone_mark.batch_id = :batch AND lone_mark.guild_id <> 0;

-- name: rests_on_own
-- The newest other batch of a server on whose own rows a batch rests.
SELECT max(resting.batch_id)
FROM (
    SELECT meet.batch_id
    FROM race JOIN meet ON meet.id = race.meet_id
    WHERE race.batch_id = :batch AND meet.guild_id <> 0
    UNION ALL
    SELECT race.batch_id
    FROM result JOIN race ON race.id = result.race_id
    WHERE result.batch_id = :batch AND race.guild_id <> 0
    UNION ALL
    SELECT race.batch_id
    FROM team JOIN race ON race.id = team.race_id
    WHERE team.batch_id = :batch AND race.guild_id <> 0
    UNION ALL
    SELECT athlete.batch_id
    FROM result JOIN athlete ON athlete.id = result.athlete_id
    WHERE result.batch_id = :batch AND athlete.guild_id <> 0
    UNION ALL
    SELECT athlete.batch_id
    FROM team_member JOIN athlete ON athlete.id = team_member.athlete_id
    WHERE team_member.batch_id = :batch AND athlete.guild_id <> 0
    UNION ALL
    SELECT athlete.batch_id
    FROM lone_mark JOIN athlete ON athlete.id = lone_mark.athlete_id
    WHERE lone_mark.batch_id = :batch AND athlete.guild_id <> 0
) AS resting
WHERE resting.batch_id <> :batch
HAVING max(resting.batch_id) IS NOT NULL;

-- name: shared_lines_of
-- The athletes of whom everybody has a line in some races.
SELECT result.race_id, result.athlete_id
FROM json_each(:races) AS asked
CROSS JOIN result ON result.race_id = asked.value
WHERE result.guild_id = 0;
