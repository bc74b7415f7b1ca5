-- name: names_and_aliases
-- Every name of everybody the asking server sees.
SELECT athlete.id, athlete.name FROM athlete WHERE athlete.guild_id IN (0, :guild)
UNION ALL
SELECT alias.athlete_id, alias.alias
FROM alias
WHERE alias.guild_id = 0 AND instr(alias.alias, ' ') > 0;

-- name: known_people
-- What the store tells of some athletes that says who a printed name is: their events, and the years
-- of their first and last result.
WITH asked AS MATERIALIZED (
    SELECT CAST(json_each.value AS INTEGER) AS athlete_id FROM json_each(:people)
),
seen AS (
    SELECT asked.athlete_id, NULL AS event, NULL AS year FROM asked
    UNION ALL
    SELECT result.athlete_id, result.event, result.day / 10000
    FROM asked CROSS JOIN result ON result.athlete_id = asked.athlete_id
    WHERE result.guild_id IN (0, :guild)
    UNION ALL
    SELECT list_mark.athlete_id, list.event, list_mark.day / 10000
    FROM asked CROSS JOIN list_mark ON list_mark.athlete_id = asked.athlete_id
    JOIN list ON list.id = list_mark.list_id
    WHERE list.guild_id IN (0, :guild)
    UNION ALL
    SELECT lone_mark.athlete_id, lone_mark.event, lone_mark.day / 10000
    FROM asked CROSS JOIN lone_mark ON lone_mark.athlete_id = asked.athlete_id
    WHERE lone_mark.guild_id IN (0, :guild)
    UNION ALL
    SELECT record.athlete_id, record.event, record.day / 10000
    FROM asked CROSS JOIN record ON record.athlete_id = asked.athlete_id
    WHERE record.guild_id IN (0, :guild)
    UNION ALL
    SELECT team_member.athlete_id, race.event, race.day / 10000
    FROM asked CROSS JOIN team_member ON team_member.athlete_id = asked.athlete_id
    JOIN race ON race.id = team_member.race_id
    WHERE race.guild_id IN (0, :guild)
    UNION ALL
    SELECT honour.athlete_id, honour.event, honour.year
    FROM asked CROSS JOIN honour ON honour.athlete_id = asked.athlete_id
    WHERE honour.guild_id IN (0, :guild)
),
tally AS (
    SELECT
        seen.athlete_id, coalesce(group_concat(DISTINCT seen.event), '') AS events,
        coalesce(min(seen.year), 0) AS first_year, coalesce(max(seen.year), 0) AS last_year
    FROM seen
    GROUP BY seen.athlete_id
)
SELECT
    athlete.id, athlete.name, athlete.nation, athlete.other_nations, athlete.sex, athlete.born,
    tally.events, tally.first_year, tally.last_year
FROM tally
CROSS JOIN athlete ON athlete.id = tally.athlete_id
WHERE athlete.guild_id IN (0, :guild);

-- name: external_ids_of
SELECT external_id.athlete_id, external_id.scheme, external_id.value
FROM json_each(:people) AS asked
CROSS JOIN external_id ON external_id.athlete_id = CAST(asked.value AS INTEGER)
WHERE external_id.guild_id IN (0, :guild);

-- name: athletes_numbered
-- Whom somebody else gives some numbers.
SELECT external_id.scheme, external_id.value, external_id.athlete_id
FROM json_each(:numbers) AS asked
CROSS JOIN external_id ON external_id.scheme = :scheme AND external_id.value = asked.value
WHERE external_id.guild_id IN (0, :guild);

-- name: races_of_day
-- The races of one event and day, each line with what is stored of it.
SELECT
    race.id, race.guild_id, race.meet_id, race.round, race.wind, athlete.name,
    athlete.nation,
    result.race_id, result.athlete_id, result.event, result.day, result.place, result.status,
    result.mark, result.mark_step, result.hand, result.wind, result.pacemaker, result.annulled,
    result.counts, result.nation, result.listed_as, result.tags, result.note, result.series,
    result.citation_id, result.guild_id, result.batch_id
FROM race
JOIN result ON result.race_id = race.id
JOIN athlete ON athlete.id = result.athlete_id
WHERE race.event = :event AND race.sex = :sex AND race.day = :day
    AND race.guild_id IN (0, :guild) AND result.guild_id IN (0, :guild)
ORDER BY race.id;

-- name: relays_of_day
SELECT
    race.id, race.guild_id, race.meet_id, race.round, race.wind, team.team,
    team.nation,
    team.race_id, team.team, team.nation, team.place, team.status, team.mark, team.mark_step,
    team.annulled, team.tags, team.note, team.citation_id, team.guild_id, team.batch_id
FROM race
JOIN team ON team.race_id = race.id
WHERE race.event = :event AND race.sex = :sex AND race.day = :day
    AND race.guild_id IN (0, :guild) AND team.guild_id IN (0, :guild)
ORDER BY race.id;

-- name: race_numbers
SELECT race.id
FROM race
WHERE race.event = :event AND race.sex = :sex AND race.day = :day
    AND race.guild_id IN (0, :guild);

-- name: races_whole
-- Some races that the asking server itself brought, as they are stored.
SELECT
    race.id, race.key, race.meet_id, race.event, race.sex, race.round, race.heat, race.day,
    race.name, race.paced, race.short_track, race.field, race.splits, race.note, race.wind,
    race.citation_id, race.guild_id, race.batch_id
FROM json_each(:races) AS asked
CROSS JOIN race ON race.id = asked.value
WHERE race.guild_id = :guild;

-- name: members_of_races
SELECT
    team_member.race_id, team_member.team, team_member.leg, team_member.athlete_id,
    team_member.batch_id
FROM json_each(:races) AS asked
CROSS JOIN race ON race.id = asked.value
JOIN team ON team.race_id = race.id
JOIN team_member ON team_member.race_id = team.race_id AND team_member.team = team.team
WHERE race.guild_id = :guild AND team.guild_id = :guild;

-- name: results_of_batches
-- The lines of races that some batches brought.
SELECT
    result.race_id, result.athlete_id, result.event, result.day, result.place, result.status,
    result.mark, result.mark_step, result.hand, result.wind, result.pacemaker, result.annulled,
    result.counts, result.nation, result.listed_as, result.tags, result.note, result.series,
    result.citation_id, result.guild_id, result.batch_id
FROM result
WHERE result.batch_id IN (SELECT value FROM json_each(:batches)) AND result.guild_id = :guild;

-- name: teams_of_batches
SELECT
    team.race_id, team.team, team.nation, team.place, team.status, team.mark, team.mark_step,
    team.annulled, team.tags, team.note, team.citation_id, team.guild_id, team.batch_id
FROM team
WHERE team.batch_id IN (SELECT value FROM json_each(:batches)) AND team.guild_id = :guild;

-- name: lines_in_races
-- How many lines some races have that are the asking server's, of whichever batch.
SELECT
    race.id,
    (SELECT count(*) FROM result WHERE result.race_id = race.id AND result.guild_id = :guild)
    + (SELECT count(*) FROM team WHERE team.race_id = race.id AND team.guild_id = :guild)
FROM json_each(:races) AS asked
CROSS JOIN race ON race.id = asked.value
WHERE race.guild_id = :guild;

-- name: meets_of_days
-- Meets about some days, to tell which of them a name means.
SELECT meet.id, meet.name, meet.city, meet.indoor, meet.first_day, meet.last_day
FROM meet
WHERE meet.guild_id IN (0, :guild)
    AND meet.first_day <= :until AND meet.last_day >= :since
ORDER BY meet.guild_id, meet.first_day, meet.id;

-- name: lone_marks_of
-- The marks of some athletes in one event that are from lists.
SELECT
    lone_mark.athlete_id, lone_mark.event, lone_mark.short_track, lone_mark.day, lone_mark.mark,
    lone_mark.guild_id, lone_mark.sex, lone_mark.mark_step, lone_mark.hand, lone_mark.wind,
    lone_mark.counts, lone_mark.nation, lone_mark.venue, lone_mark.citation_id, lone_mark.batch_id
FROM json_each(:people) AS asked
CROSS JOIN lone_mark ON lone_mark.athlete_id = asked.value AND lone_mark.event = :event
WHERE lone_mark.guild_id = :guild;

-- name: lone_marks_of_batches
SELECT
    lone_mark.athlete_id, lone_mark.event, lone_mark.short_track, lone_mark.day, lone_mark.mark,
    lone_mark.guild_id, lone_mark.sex, lone_mark.mark_step, lone_mark.hand, lone_mark.wind,
    lone_mark.counts, lone_mark.nation, lone_mark.venue, lone_mark.citation_id, lone_mark.batch_id
FROM lone_mark
WHERE lone_mark.batch_id IN (SELECT value FROM json_each(:batches))
    AND lone_mark.guild_id = :guild;

-- name: earlier_batches
-- What was brought under a title before, the newest first.
SELECT batch.id, batch.digest
FROM batch
WHERE batch.kind = :kind AND batch.guild_id = :guild AND batch.title = :title
    AND batch.undone_at IS NULL
ORDER BY batch.id DESC;

-- name: batch_of_digest
-- The batch that brought an input, where no other version of it came after.
SELECT batch.id
FROM batch
WHERE batch.kind = :kind AND batch.guild_id = :guild AND batch.digest = :digest
    AND batch.undone_at IS NULL
    AND NOT EXISTS (
        SELECT 1
        FROM batch AS later
        WHERE later.kind = batch.kind AND later.guild_id = batch.guild_id
            AND later.title = batch.title AND later.id > batch.id AND later.undone_at IS NULL
    );

-- name: has_source
SELECT source.code FROM source WHERE source.code = :code;

-- name: citation_of
SELECT citation.id FROM citation WHERE citation.codes = :codes;

-- name: change_number
-- What tells whether anything was brought or taken back since.
SELECT coalesce(max(batch.id), 0), count(batch.undone_at) FROM batch;

-- name: entries_of_server
SELECT batch.id
FROM batch
WHERE batch.kind = 'entry' AND batch.guild_id = :guild AND batch.guild_id <> 0
    AND batch.undone_at IS NULL;
