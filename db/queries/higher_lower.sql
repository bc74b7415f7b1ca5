-- Runs of higher or lower: one of each person in each server, the newest.

-- name: higher_lower_run
SELECT
    higher_lower.run, higher_lower.event, higher_lower.sex, higher_lower.asked,
    higher_lower.score, higher_lower.state, higher_lower.best
FROM higher_lower
WHERE higher_lower.user_id = :user AND higher_lower.guild_id = :guild;

-- name: begin_higher_lower
-- In place of the run before it. Begun from under that one (:after), only while it is the newest.
INSERT INTO higher_lower (user_id, guild_id, run, event, sex, asked, score, state, best)
VALUES (:user, :guild, :run, :event, :sex, :asked, 0, 'on', 0)
ON CONFLICT (user_id, guild_id) DO UPDATE SET
    run = excluded.run,
    event = excluded.event,
    sex = excluded.sex,
    asked = excluded.asked,
    score = 0,
    state = 'on'
WHERE :after IS NULL OR (higher_lower.run = :after AND higher_lower.state <> 'on');

-- name: move_higher_lower
-- One answer alone counts: of two at once the second finds another question.
UPDATE higher_lower SET
    asked = :asked, score = :score, state = :state, best = max(best, :score)
WHERE user_id = :user AND guild_id = :guild AND run = :run AND state = 'on' AND asked = :before;

-- name: forget_runs_of
DELETE FROM higher_lower WHERE user_id = :user;
