-- name: save_recap
INSERT INTO recap (guild_id, race_id, channel_id, actor_id, telling)
VALUES (:guild, :race, :channel, :actor, :telling)
ON CONFLICT (guild_id, race_id, channel_id) DO UPDATE SET
    actor_id = excluded.actor_id, telling = excluded.telling
RETURNING id;

-- name: recap
SELECT
    recap.id, recap.guild_id, recap.race_id, recap.channel_id, recap.telling, recap.begun,
    recap.message_id, recap.reveal_at, recap.told
FROM recap
WHERE recap.id = :recap AND recap.guild_id = :guild;

-- name: recaps_of_race
SELECT
    recap.id, recap.guild_id, recap.race_id, recap.channel_id, recap.telling, recap.begun,
    recap.message_id, recap.reveal_at, recap.told
FROM recap
WHERE recap.race_id = :race AND recap.guild_id = :guild
ORDER BY recap.id DESC;

-- name: recaps_due
-- Whose results are to be shown by now, whichever server they are in.
SELECT
    recap.id, recap.guild_id, recap.race_id, recap.channel_id, recap.telling, recap.begun,
    recap.message_id, recap.reveal_at, recap.told
FROM recap
WHERE recap.reveal_at <= :now AND recap.message_id IS NOT NULL;

-- name: begin_recap
-- One alone may begin: of two at once the second finds it begun.
UPDATE recap SET begun = :now
WHERE id = :recap AND guild_id = :guild AND begun IS NULL
RETURNING id;

-- name: end_recap
UPDATE recap SET message_id = :message, reveal_at = :reveal, told = :told WHERE id = :recap;

-- name: retell_recap
UPDATE recap SET telling = :telling, reveal_at = :reveal, told = :told WHERE id = :recap;

-- name: unpost_recap
UPDATE recap SET begun = NULL, message_id = NULL, reveal_at = NULL WHERE id = :recap;

-- name: forget_recap
DELETE FROM recap WHERE id = :recap AND guild_id = :guild AND message_id IS NULL;
