-- name: save_draft
INSERT INTO draft (guild_id, actor_id, made_at, name, content, answers)
VALUES (:guild, :actor, :at, :name, :content, :answers)
RETURNING id;

-- name: draft
SELECT draft.id, draft.made_at, draft.name, draft.content, draft.answers
FROM draft
WHERE draft.id = :draft AND draft.guild_id = :guild AND draft.actor_id = :actor;

-- name: open_draft
-- The draft of a moderator that waits for another message, the newest.
SELECT draft.id, draft.made_at, draft.name, draft.content, draft.answers
FROM draft
WHERE draft.guild_id = :guild AND draft.actor_id = :actor AND draft.made_at >= :since
    AND json_extract(draft.answers, '$.waiting') = 1
ORDER BY draft.id DESC
LIMIT 1;

-- name: change_draft
UPDATE draft SET content = :content, answers = :answers
WHERE id = :draft AND guild_id = :guild AND actor_id = :actor;

-- name: forget_draft
DELETE FROM draft WHERE id = :draft AND guild_id = :guild AND actor_id = :actor;

-- name: forget_old_drafts
-- Those nobody confirmed in time, and all but the newest of each moderator.
DELETE FROM draft
WHERE made_at < :before
    OR (
        guild_id = :guild AND actor_id = :actor AND id NOT IN (
            SELECT kept.id FROM draft AS kept
            WHERE kept.guild_id = :guild AND kept.actor_id = :actor
            ORDER BY kept.id DESC
            LIMIT :most
        )
    );
