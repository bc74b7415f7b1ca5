-- name: doubts
-- People who may be one, as the operator sees them.
SELECT
    doubt.athlete_id, athlete.name, athlete.nation, athlete.born,
    doubt.other_id, other.name, other.nation, other.born, doubt.reason
FROM doubt
JOIN athlete ON athlete.id = doubt.athlete_id
JOIN athlete AS other ON other.id = doubt.other_id
WHERE athlete.guild_id = 0 AND other.guild_id = 0
ORDER BY athlete.name, doubt.athlete_id, doubt.other_id;

-- name: doubt_between
SELECT doubt.athlete_id, doubt.other_id, doubt.reason, doubt.batch_id
FROM doubt
WHERE doubt.athlete_id = :athlete;

-- name: athlete_row_of
SELECT
    athlete.id, athlete.key, athlete.name, athlete.given, athlete.family, athlete.nation,
    athlete.other_nations, athlete.sex, athlete.born, athlete.citation_id, athlete.guild_id,
    athlete.batch_id
FROM athlete
WHERE athlete.id = :athlete;

-- name: result_rows_of_athlete
SELECT
    result.race_id, result.athlete_id, result.event, result.day, result.place, result.status,
    result.mark, result.mark_step, result.hand, result.wind, result.pacemaker, result.annulled,
    result.counts, result.nation, result.listed_as, result.tags, result.note, result.series,
    result.citation_id, result.guild_id, result.batch_id
FROM result
WHERE result.athlete_id = :athlete;

-- name: lone_mark_rows_of_athlete
SELECT
    lone_mark.athlete_id, lone_mark.event, lone_mark.short_track, lone_mark.day, lone_mark.mark,
    lone_mark.guild_id, lone_mark.sex, lone_mark.mark_step, lone_mark.hand, lone_mark.wind,
    lone_mark.counts, lone_mark.nation, lone_mark.venue, lone_mark.citation_id, lone_mark.batch_id
FROM lone_mark
WHERE lone_mark.athlete_id = :athlete;

-- name: team_member_rows_of_athlete
SELECT
    team_member.race_id, team_member.team, team_member.leg, team_member.athlete_id,
    team_member.batch_id
FROM team_member
WHERE team_member.athlete_id = :athlete;

-- name: external_id_rows_of_athlete
SELECT
    external_id.scheme, external_id.value, external_id.guild_id, external_id.athlete_id,
    external_id.batch_id
FROM external_id
WHERE external_id.athlete_id = :athlete;

-- name: alias_rows_of_athlete
SELECT
    alias.id, alias.athlete_id, alias.alias, alias.kind, alias.note, alias.citation_id,
    alias.guild_id, alias.batch_id
FROM alias
WHERE alias.athlete_id = :athlete;
