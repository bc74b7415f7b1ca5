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

-- name: later_batches
SELECT max(batch.id)
FROM batch
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
