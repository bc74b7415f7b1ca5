-- The daily posts of servers, and what each was told in them.

-- name: daily_posts
-- Those of all servers that have a channel, each with the timezone of its server.
SELECT
    daily_post.guild_id, daily_post.channel_id, daily_post.hour,
    coalesce(preference.value, 'UTC'), daily_post.day, daily_post.begun
FROM daily_post
LEFT JOIN preference
    ON preference.guild_id = daily_post.guild_id
    AND preference.user_id = 0
    AND preference.key = 'timezone'
WHERE daily_post.channel_id IS NOT NULL
ORDER BY daily_post.guild_id;

-- name: daily_post
-- That of one server, also without a channel.
SELECT
    daily_post.guild_id, daily_post.channel_id, daily_post.hour,
    coalesce(preference.value, 'UTC'), daily_post.day, daily_post.begun
FROM daily_post
LEFT JOIN preference
    ON preference.guild_id = daily_post.guild_id
    AND preference.user_id = 0
    AND preference.key = 'timezone'
WHERE daily_post.guild_id = :guild;

-- name: save_daily_post
-- A day that was begun stays so, however often the hour is changed.
INSERT INTO daily_post (guild_id, channel_id, hour, day) VALUES (:guild, :channel, :hour, :day)
ON CONFLICT (guild_id) DO UPDATE SET
    channel_id = excluded.channel_id,
    hour = excluded.hour,
    day = max(daily_post.day, excluded.day),
    begun = NULL;

-- name: stop_daily_post
UPDATE daily_post SET channel_id = NULL WHERE guild_id = :guild AND channel_id IS NOT NULL
RETURNING guild_id;

-- name: begin_daily_post
-- One alone may begin: of two at once the second finds the day begun.
UPDATE daily_post SET day = :day, begun = :now
WHERE guild_id = :guild AND channel_id = :channel AND day < :day
RETURNING guild_id;

-- name: take_up_daily_post
-- The same for a post that was cut off.
UPDATE daily_post SET begun = :now
WHERE guild_id = :guild AND channel_id = :channel AND day = :day AND begun = :begun
RETURNING guild_id;

-- name: end_daily_post
UPDATE daily_post SET begun = NULL WHERE guild_id = :guild AND day = :day;

-- name: save_daily_told
INSERT OR IGNORE INTO daily_told (guild_id, subject, day) VALUES (:guild, :subject, :day);

-- name: daily_told
SELECT daily_told.subject FROM daily_told WHERE daily_told.guild_id = :guild;

-- name: daily_told_on
SELECT daily_told.subject
FROM daily_told
WHERE daily_told.guild_id = :guild AND daily_told.day = :day;

-- name: covered_meets
SELECT meet.id, meet.first_day, meet.last_day
FROM spoiler_window
JOIN meet ON meet.id = spoiler_window.meet_id AND meet.guild_id IN (0, :guild)
WHERE spoiler_window.guild_id = :guild AND spoiler_window.until > :now;
