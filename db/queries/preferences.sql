-- name: preferences
-- What the server and the person have set, and whether the server keeps a meet covered.
SELECT preference.user_id <> 0, preference.key, preference.value
FROM preference
WHERE (preference.guild_id = :guild AND preference.user_id = 0 AND :guild <> 0)
    OR (preference.guild_id = 0 AND preference.user_id = :user)
UNION ALL
SELECT 0, 'covers', meet.name
FROM spoiler_window
JOIN meet ON meet.id = spoiler_window.meet_id AND meet.guild_id IN (0, :guild)
WHERE spoiler_window.guild_id = :guild AND spoiler_window.until > :now;

-- name: save_preference
INSERT INTO preference (guild_id, user_id, key, value) VALUES (:guild, :user, :key, :value)
ON CONFLICT (guild_id, user_id, key) DO UPDATE SET value = excluded.value;

-- name: forget_preference
DELETE FROM preference WHERE guild_id = :guild AND user_id = :user AND key = :key;

-- name: forget_person
DELETE FROM preference WHERE guild_id = 0 AND user_id = :user;

-- name: forget_drafts_of
DELETE FROM draft WHERE actor_id = :user;

-- name: forget_actor
-- What a person entered stays; who did is forgotten.
UPDATE batch SET actor_id = 0 WHERE actor_id = :user;

-- name: save_spoiler_window
INSERT INTO spoiler_window (guild_id, meet_id, until) VALUES (:guild, :meet, :until)
ON CONFLICT (guild_id, meet_id) DO UPDATE SET until = excluded.until;

-- name: lift_spoiler_windows
DELETE FROM spoiler_window
WHERE guild_id = :guild AND (:meet IS NULL OR meet_id = :meet)
RETURNING meet_id;
