-- name: rows_of_race
-- In the order of result_rows.
SELECT
    result.race_id, result.athlete_id, result.event, result.day, result.place, result.status,
    result.mark, result.mark_step, result.hand, result.wind, result.pacemaker, result.annulled,
    result.counts, result.nation, result.listed_as, result.tags, result.note, result.series,
    result.citation_id, result.guild_id, result.batch_id
FROM result
WHERE result.race_id = :race AND result.guild_id IN (0, :guild)
ORDER BY result.place IS NULL, result.place, result.mark, result.athlete_id;

-- name: teams_of_race
-- In the order of team_rows.
SELECT
    team.race_id, team.team, team.nation, team.place, team.status, team.mark, team.mark_step,
    team.annulled, team.tags, team.note, team.citation_id, team.guild_id, team.batch_id
FROM team
WHERE team.race_id = :race AND team.guild_id = :guild AND :guild <> 0;

-- name: members_of_race
-- In the order of team_member_rows, of a server's own race.
SELECT
    team_member.race_id, team_member.team, team_member.leg, team_member.athlete_id,
    team_member.batch_id
FROM team_member
JOIN team ON team.race_id = team_member.race_id AND team.team = team_member.team
WHERE team_member.race_id = :race AND team.guild_id = :guild AND :guild <> 0;

-- name: own_race
-- In the order of race_rows, where it is the server's own.
SELECT
    race.id, race.key, race.meet_id, race.event, race.sex, race.round, race.heat, race.day, race.name,
    race.paced, race.short_track, race.field, race.splits, race.note, race.wind, race.citation_id,
    race.guild_id, race.batch_id
FROM race
WHERE race.id = :race AND race.guild_id = :guild AND :guild <> 0;

-- name: log_of_server
SELECT
    batch.id, batch.title, batch.actor_id, batch.applied_at, coalesce(batch.undone_at, ''),
    batch.added, batch.changed, batch.removed
FROM batch
WHERE batch.kind = 'entry' AND batch.guild_id = :guild AND batch.guild_id <> 0
ORDER BY batch.id DESC;

-- name: standing_entries
-- The standing batches of a server, each with whether it changed results: others changed aliases.
SELECT
    batch.id, batch.title,
    batch.title NOT GLOB 'alias *' AND batch.title NOT GLOB 'no alias *'
FROM batch
WHERE batch.kind = 'entry' AND batch.guild_id = :guild AND batch.guild_id <> 0
    AND batch.undone_at IS NULL
ORDER BY batch.id DESC;
