-- name: batches_of_kind
SELECT batch.id FROM batch WHERE batch.kind = :kind AND batch.guild_id = :guild;

-- name: begin_batch
INSERT INTO batch (kind, title, digest, actor_id, guild_id, applied_at)
VALUES (:kind, :title, :digest, :actor, :guild, :at)
RETURNING id;

-- name: count_batch
UPDATE batch SET added = :added, changed = :changed, removed = :removed WHERE id = :batch;

-- name: keep_overwritten
INSERT INTO batch_change (batch_id, seq, table_name, row_key, before)
VALUES (:batch, :seq, :table, :key, :before);

-- name: overwritten
-- Parents come first, so that a restored result finds its race.
SELECT batch_change.table_name, batch_change.before
FROM batch_change
WHERE batch_change.batch_id = :batch
ORDER BY batch_change.seq;

-- name: batches_resting_on
-- The newest standing batch that changed or removed rows of a batch, or brought rows that point to
-- them, or to rows of a server that the batch made everybody's. Seeds come as a whole, so the later
-- ones rest on the earlier.
SELECT max(batch.id)
FROM batch
JOIN (
    SELECT batch_change.batch_id
    FROM batch_change
    WHERE json_extract(batch_change.before, '$[#-1]') = :batch
    UNION
    SELECT later.batch_id
    FROM batch_change AS own
    JOIN batch_change AS later
        ON later.table_name = own.table_name AND later.row_key = own.row_key
    WHERE own.batch_id = :batch
    UNION
    SELECT later.id
    FROM batch AS own JOIN batch AS later ON later.kind = own.kind
    WHERE own.id = :batch AND own.kind = 'seeds'
    UNION
    SELECT race.batch_id FROM race JOIN meet ON meet.id = race.meet_id WHERE meet.batch_id = :batch
    UNION
    SELECT result.batch_id
    FROM result JOIN race ON race.id = result.race_id
    WHERE race.batch_id = :batch
    UNION
    SELECT team.batch_id FROM team JOIN race ON race.id = team.race_id WHERE race.batch_id = :batch
    UNION
    SELECT list_mark.batch_id
    FROM list_mark JOIN list ON list.id = list_mark.list_id
    WHERE list.batch_id = :batch
    UNION
    SELECT pointing.batch_id
    FROM (
        SELECT result.athlete_id, result.batch_id FROM result
        UNION ALL
        SELECT list_mark.athlete_id, list_mark.batch_id FROM list_mark
        UNION ALL
        SELECT lone_mark.athlete_id, lone_mark.batch_id FROM lone_mark
        UNION ALL
        SELECT record.athlete_id, record.batch_id FROM record
        UNION ALL
        SELECT team_member.athlete_id, team_member.batch_id FROM team_member
        UNION ALL
        SELECT career.athlete_id, career.batch_id FROM career
        UNION ALL
        SELECT honour.athlete_id, honour.batch_id FROM honour
        UNION ALL
        SELECT alias.athlete_id, alias.batch_id FROM alias
        UNION ALL
        SELECT external_id.athlete_id, external_id.batch_id FROM external_id
        UNION ALL
        SELECT doubt.athlete_id, doubt.batch_id FROM doubt
        UNION ALL
        SELECT doubt.other_id, doubt.batch_id FROM doubt
    ) AS pointing
    JOIN athlete ON athlete.id = pointing.athlete_id
    WHERE athlete.batch_id = :batch
    UNION
    SELECT result.batch_id
    FROM batch_change AS own
    CROSS JOIN result ON result.athlete_id = json_extract(own.before, '$[0]')
    WHERE own.batch_id = :batch AND own.table_name = 'athlete'
        AND json_extract(own.before, '$[10]') NOT IN (0, result.guild_id)
    UNION
    SELECT lone_mark.batch_id
    FROM batch_change AS own
    CROSS JOIN lone_mark ON lone_mark.athlete_id = json_extract(own.before, '$[0]')
    WHERE own.batch_id = :batch AND own.table_name = 'athlete'
        AND json_extract(own.before, '$[10]') NOT IN (0, lone_mark.guild_id)
    UNION
    SELECT alias.batch_id
    FROM batch_change AS own
    CROSS JOIN alias ON alias.athlete_id = json_extract(own.before, '$[0]')
    WHERE own.batch_id = :batch AND own.table_name = 'athlete'
        AND json_extract(own.before, '$[10]') NOT IN (0, alias.guild_id)
    UNION
    SELECT result.batch_id
    FROM batch_change AS own
    CROSS JOIN result ON result.race_id = json_extract(own.before, '$[0]')
    WHERE own.batch_id = :batch AND own.table_name = 'race'
        AND json_extract(own.before, '$[16]') NOT IN (0, result.guild_id)
    UNION
    -- Rows that are written over keep the batch that brought them: what made them everybody's tells.
    SELECT coalesce(last.batch_id, race.batch_id)
    FROM batch_change AS own
    CROSS JOIN race ON race.meet_id = json_extract(own.before, '$[0]')
    LEFT JOIN batch_change AS last
        ON last.table_name = 'race' AND last.row_key = json_array(race.id)
    WHERE own.batch_id = :batch AND own.table_name = 'meet'
        AND json_extract(own.before, '$[12]') NOT IN (0, race.guild_id)
    UNION
    SELECT coalesce(last.batch_id, team.batch_id)
    FROM batch_change AS own
    CROSS JOIN team ON team.race_id = json_extract(own.before, '$[0]')
    LEFT JOIN batch_change AS last
        ON last.table_name = 'team'
        AND json_extract(last.row_key, '$[0]') = team.race_id
        AND json_extract(last.row_key, '$[1]') = team.team
    WHERE own.batch_id = :batch AND own.table_name = 'race'
        AND json_extract(own.before, '$[16]') NOT IN (0, team.guild_id)
    UNION
    SELECT coalesce(last.batch_id, team.batch_id)
    FROM batch_change AS own
    CROSS JOIN team_member ON team_member.athlete_id = json_extract(own.before, '$[0]')
    JOIN team ON team.race_id = team_member.race_id AND team.team = team_member.team
    LEFT JOIN batch_change AS last
        ON last.table_name = 'team'
        AND json_extract(last.row_key, '$[0]') = team.race_id
        AND json_extract(last.row_key, '$[1]') = team.team
    WHERE own.batch_id = :batch AND own.table_name = 'athlete'
        AND json_extract(own.before, '$[10]') NOT IN (0, team.guild_id)
) AS resting ON resting.batch_id = batch.id
WHERE batch.id > :batch AND batch.undone_at IS NULL
HAVING max(batch.id) IS NOT NULL;

-- name: standing_batch
SELECT batch.added + batch.changed + batch.removed
FROM batch
WHERE batch.id = :batch AND batch.undone_at IS NULL;

-- name: mark_undone
UPDATE batch SET undone_at = :at WHERE id = :batch;

-- name: newest_digest
SELECT batch.digest
FROM batch
WHERE batch.kind = :kind AND batch.undone_at IS NULL
ORDER BY batch.id DESC
LIMIT 1;

-- name: source_of_batch_remove
DELETE FROM source WHERE batch_id = :batch;

-- name: athlete_of_batch_remove
DELETE FROM athlete WHERE batch_id = :batch;

-- name: alias_of_batch_remove
DELETE FROM alias WHERE batch_id = :batch;

-- name: meet_of_batch_remove
DELETE FROM meet WHERE batch_id = :batch;

-- name: race_of_batch_remove
DELETE FROM race WHERE batch_id = :batch;

-- name: result_of_batch_remove
DELETE FROM result WHERE batch_id = :batch;

-- name: team_of_batch_remove
DELETE FROM team WHERE batch_id = :batch;

-- name: team_member_of_batch_remove
DELETE FROM team_member WHERE batch_id = :batch;

-- name: record_of_batch_remove
DELETE FROM record WHERE batch_id = :batch;

-- name: list_of_batch_remove
DELETE FROM list WHERE batch_id = :batch;

-- name: list_mark_of_batch_remove
DELETE FROM list_mark WHERE batch_id = :batch;

-- name: career_of_batch_remove
DELETE FROM career WHERE batch_id = :batch;

-- name: honour_of_batch_remove
DELETE FROM honour WHERE batch_id = :batch;

-- name: external_id_of_batch_remove
DELETE FROM external_id WHERE batch_id = :batch;

-- name: lone_mark_of_batch_remove
DELETE FROM lone_mark WHERE batch_id = :batch;

-- name: doubt_of_batch_remove
DELETE FROM doubt WHERE batch_id = :batch;

-- name: conflict_of_batch_remove
DELETE FROM conflict WHERE batch_id = :batch;

-- name: coverage_of_batch_remove
DELETE FROM coverage WHERE batch_id = :batch;

-- name: save_citation
INSERT INTO citation (codes) VALUES (:codes) ON CONFLICT (codes) DO NOTHING;

-- name: citations
SELECT citation.id, citation.codes FROM citation;

-- name: history
SELECT
    batch.id, batch.kind, batch.title, batch.guild_id, batch.applied_at,
    coalesce(batch.undone_at, ''), batch.added, batch.changed, batch.removed
FROM batch
ORDER BY batch.id DESC;

-- name: results_under_shared
-- Lines that servers entered into races, where everybody's now hold the same athlete, or somebody with
-- the same place and mark: that is the same line under a number of the server's own.
SELECT DISTINCT
    own.race_id, own.athlete_id, own.event, own.day, own.place, own.status, own.mark, own.mark_step,
    own.hand, own.wind, own.pacemaker, own.annulled, own.counts, own.nation, own.listed_as, own.tags,
    own.note, own.series, own.citation_id, own.guild_id, own.batch_id
FROM json_each(:races) AS asked
CROSS JOIN result AS own ON own.race_id = asked.value AND own.guild_id <> 0
JOIN result AS shared
    ON shared.race_id = own.race_id AND shared.guild_id = 0
    AND (
        shared.athlete_id = own.athlete_id
        OR (shared.place = own.place AND shared.mark = own.mark)
    );

-- name: races_under_shared
-- Races of servers that everybody now has: of one event and day, and with half their lines, two at
-- least, alike in place and mark.
SELECT DISTINCT own.id
FROM json_each(:races) AS asked
CROSS JOIN race AS shared ON shared.id = asked.value AND shared.guild_id = 0
JOIN race AS own
    ON own.event = shared.event AND own.day = shared.day AND own.sex = shared.sex
    AND own.guild_id <> 0
JOIN (
    SELECT line.race_id, count(*) AS told
    FROM result AS line
    WHERE line.guild_id <> 0 AND line.place IS NOT NULL AND line.mark IS NOT NULL
    GROUP BY line.race_id
) AS field ON field.race_id = own.id
WHERE (
    SELECT count(*)
    FROM result AS line
    JOIN result AS other
        ON other.race_id = shared.id AND other.guild_id = 0
        AND other.place = line.place AND other.mark = line.mark
    WHERE line.race_id = own.id
) >= max(2, (field.told + 1) / 2);

-- name: results_of_own_races
SELECT
    result.race_id, result.athlete_id, result.event, result.day, result.place, result.status,
    result.mark, result.mark_step, result.hand, result.wind, result.pacemaker, result.annulled,
    result.counts, result.nation, result.listed_as, result.tags, result.note, result.series,
    result.citation_id, result.guild_id, result.batch_id
FROM json_each(:races) AS asked
CROSS JOIN result ON result.race_id = asked.value AND result.guild_id <> 0;

-- name: own_races
SELECT
    race.id, race.key, race.meet_id, race.event, race.sex, race.round, race.heat, race.day, race.name,
    race.paced, race.short_track, race.field, race.splits, race.note, race.wind, race.citation_id,
    race.guild_id, race.batch_id
FROM json_each(:races) AS asked
CROSS JOIN race ON race.id = asked.value AND race.guild_id <> 0;

-- name: athletes_of_lines_alone
-- Athletes of servers of whom nothing is left but some lines (a JSON list of race and athlete).
SELECT DISTINCT
    athlete.id, athlete.key, athlete.name, athlete.given, athlete.family, athlete.nation,
    athlete.other_nations, athlete.sex, athlete.born, athlete.citation_id, athlete.guild_id,
    athlete.batch_id
FROM json_each(:lines) AS asked
CROSS JOIN athlete
    ON athlete.id = json_extract(asked.value, '$[1]') AND athlete.guild_id <> 0
WHERE NOT EXISTS (
    SELECT 1
    FROM result
    WHERE result.athlete_id = athlete.id
        AND NOT EXISTS (
            SELECT 1
            FROM json_each(:lines) AS line
            WHERE json_extract(line.value, '$[0]') = result.race_id
                AND json_extract(line.value, '$[1]') = athlete.id
        )
)
    AND NOT EXISTS (SELECT 1 FROM lone_mark WHERE lone_mark.athlete_id = athlete.id)
    AND NOT EXISTS (SELECT 1 FROM team_member WHERE team_member.athlete_id = athlete.id)
    AND NOT EXISTS (SELECT 1 FROM alias WHERE alias.athlete_id = athlete.id)
    AND NOT EXISTS (SELECT 1 FROM external_id WHERE external_id.athlete_id = athlete.id)
    AND NOT EXISTS (SELECT 1 FROM doubt WHERE athlete.id IN (doubt.athlete_id, doubt.other_id));
