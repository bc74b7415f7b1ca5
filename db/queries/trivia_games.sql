-- name: begin_game
INSERT INTO trivia_game (
    application_id, guild_id, channel_id, starter_id, topic, difficulty, rounds, seconds, stage, due
)
VALUES (
    :application, :guild, :channel, :starter, :topic, :difficulty, :rounds, :seconds, 'playing',
    :due
)
ON CONFLICT (channel_id) WHERE stage = 'playing' DO NOTHING
RETURNING id;

-- name: end_paused_games
-- A new game in a channel ends those that were interrupted there.
UPDATE trivia_game SET stage = 'ended'
WHERE guild_id = :guild AND channel_id = :channel AND stage = 'paused';

-- name: game
SELECT
    trivia_game.id, trivia_game.guild_id, trivia_game.channel_id, trivia_game.starter_id,
    trivia_game.topic, trivia_game.difficulty, trivia_game.rounds, trivia_game.seconds,
    trivia_game.stage, trivia_game.due, trivia_game.ranked,
    (
        SELECT count(*) FROM trivia_round
        WHERE trivia_round.game_id = trivia_game.id AND trivia_round.stage = 'closed'
    )
FROM trivia_game
WHERE trivia_game.id = :game AND trivia_game.guild_id = :guild;

-- name: game_in_channel
-- The game that is played in a channel or was interrupted there.
SELECT trivia_game.id FROM trivia_game
WHERE trivia_game.guild_id = :guild AND trivia_game.channel_id = :channel
    AND trivia_game.stage <> 'ended'
ORDER BY trivia_game.id DESC LIMIT 1;

-- name: go_on_with_game
UPDATE trivia_game SET stage = 'playing', due = :due, application_id = :application
WHERE id = :game AND guild_id = :guild AND stage = 'paused' AND NOT EXISTS (
    SELECT 1 FROM trivia_game AS other
    WHERE other.channel_id = trivia_game.channel_id AND other.stage = 'playing'
)
RETURNING id;

-- name: end_game
UPDATE trivia_game SET stage = 'ended' WHERE id = :game AND guild_id = :guild AND stage <> 'ended'
RETURNING id;

-- name: interrupt_game
UPDATE trivia_game SET stage = 'paused', told = 0
WHERE id = :game AND guild_id = :guild AND stage = 'playing';

-- name: interrupt_games
UPDATE trivia_game SET stage = 'paused', told = 0
WHERE application_id = :application AND stage = 'playing';

-- name: games_to_tell
-- Those that were interrupted and whose channels do not know yet.
SELECT trivia_game.id, trivia_game.guild_id FROM trivia_game
WHERE trivia_game.application_id = :application AND trivia_game.stage = 'paused'
    AND trivia_game.told = 0;

-- name: told_game
UPDATE trivia_game SET told = 1 WHERE id = :game AND guild_id = :guild;

-- name: next_due
UPDATE trivia_game SET due = :due
WHERE id = :game AND guild_id = :guild AND stage = 'playing'
RETURNING id;

-- name: rank_game
-- Ranked stays, also when one of those who answered has all about them deleted.
UPDATE trivia_game SET ranked = 1
WHERE id = :game AND guild_id = :guild AND (
    SELECT count(DISTINCT trivia_answer.user_id)
    FROM trivia_round JOIN trivia_answer ON trivia_answer.round_id = trivia_round.id
    WHERE trivia_round.game_id = :game AND trivia_round.stage = 'closed'
) >= :ranked_from;

-- name: scores_of_game
SELECT
    trivia_answer.user_id, coalesce(trivia_player.name, ''), sum(trivia_answer.points),
    sum(trivia_answer.points > 0), count(*)
FROM trivia_round
JOIN trivia_answer ON trivia_answer.round_id = trivia_round.id
LEFT JOIN trivia_player
    ON trivia_player.guild_id = :guild AND trivia_player.user_id = trivia_answer.user_id
WHERE trivia_round.game_id = :game AND trivia_round.stage = 'closed'
GROUP BY trivia_answer.user_id;

-- name: scores_since
-- Points of a server in games with enough players, from a moment on.
SELECT
    trivia_answer.user_id, coalesce(trivia_player.name, ''), sum(trivia_answer.points),
    sum(trivia_answer.points > 0), count(*)
FROM trivia_game
JOIN trivia_round
    ON trivia_round.game_id = trivia_game.id AND trivia_round.stage = 'closed'
    AND trivia_round.closes >= :since
JOIN trivia_answer ON trivia_answer.round_id = trivia_round.id
LEFT JOIN trivia_player
    ON trivia_player.guild_id = :guild AND trivia_player.user_id = trivia_answer.user_id
WHERE trivia_game.guild_id = :guild AND trivia_game.ranked = 1
GROUP BY trivia_answer.user_id;

-- name: open_round
INSERT INTO trivia_round (game_id, question_id, stage, closes)
VALUES (:game, :question, 'open', :closes)
RETURNING id;

-- name: posted_round
UPDATE trivia_round SET message_id = :message WHERE id = :round;

-- name: close_round
UPDATE trivia_round SET stage = 'closed' WHERE id = :round AND stage = 'open' RETURNING id;

-- name: void_round
UPDATE trivia_round SET stage = 'void' WHERE game_id = :game AND stage = 'open';

-- name: void_rounds
UPDATE trivia_round SET stage = 'void'
WHERE stage = 'open' AND game_id IN (
    SELECT trivia_game.id FROM trivia_game
    WHERE trivia_game.application_id = :application AND trivia_game.stage = 'playing'
);

-- name: told_round
UPDATE trivia_round SET told = 1, message_id = :message WHERE id = :round;

-- name: round
SELECT
    trivia_round.id, trivia_round.game_id, trivia_round.question_id, trivia_question.told,
    trivia_round.stage, trivia_round.closes, trivia_round.message_id
FROM trivia_round
JOIN trivia_question
    ON trivia_question.id = trivia_round.question_id AND trivia_question.guild_id = :guild
WHERE trivia_round.id = :round;

-- name: open_round_of
SELECT trivia_round.id FROM trivia_round
WHERE trivia_round.game_id = :game AND trivia_round.stage = 'open';

-- name: rounds_to_tell
-- Those that ended without their message saying so.
SELECT trivia_round.id FROM trivia_round
WHERE trivia_round.game_id = :game AND trivia_round.stage <> 'open' AND trivia_round.told = 0
    AND trivia_round.message_id IS NOT NULL
ORDER BY trivia_round.id;

-- name: place_of_round
-- How many rounds of its game were answered, up to this one.
SELECT count(*) FROM trivia_round
WHERE trivia_round.game_id = :game AND trivia_round.id <= :round
    AND trivia_round.stage = 'closed';

-- name: take_answer
-- Before the clock ends alone; who presses the same choice again answered when they first did.
INSERT INTO trivia_answer (round_id, user_id, choice, at)
SELECT trivia_round.id, :user, :choice, :at
FROM trivia_round
JOIN trivia_question
    ON trivia_question.id = trivia_round.question_id AND trivia_question.guild_id = :guild
WHERE trivia_round.id = :round AND trivia_round.stage = 'open' AND trivia_round.closes > :at
    AND :choice < json_array_length(trivia_question.told, '$.choices')
ON CONFLICT (round_id, user_id) DO UPDATE SET
    at = CASE
        WHEN trivia_answer.choice = excluded.choice THEN trivia_answer.at ELSE excluded.at
    END,
    choice = excluded.choice
RETURNING round_id;

-- name: save_player
INSERT INTO trivia_player (guild_id, user_id, name) VALUES (:guild, :user, :name)
ON CONFLICT (guild_id, user_id) DO UPDATE SET name = excluded.name;

-- name: answers_of_round
SELECT
    trivia_answer.user_id, coalesce(trivia_player.name, ''), trivia_answer.choice,
    trivia_answer.at
FROM trivia_answer
LEFT JOIN trivia_player
    ON trivia_player.guild_id = :guild AND trivia_player.user_id = trivia_answer.user_id
WHERE trivia_answer.round_id = :round
ORDER BY trivia_answer.at, trivia_answer.user_id;

-- name: score_answer
UPDATE trivia_answer SET points = :points WHERE round_id = :round AND user_id = :user;

-- name: forget_answers_of
DELETE FROM trivia_answer WHERE user_id = :user;

-- name: forget_player
DELETE FROM trivia_player WHERE user_id = :user;

-- name: forget_starter
UPDATE trivia_game SET starter_id = 0 WHERE starter_id = :user;
