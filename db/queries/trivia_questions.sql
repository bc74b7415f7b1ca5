-- name: keep_question
-- None is returned where the server was asked it already.
INSERT INTO trivia_question (guild_id, key, kind, topic, difficulty, told)
VALUES (:guild, :key, :kind, :topic, :difficulty, :told)
ON CONFLICT (guild_id, key) WHERE spent = 0 DO NOTHING
RETURNING id;

-- name: asked_keys
SELECT trivia_question.key FROM trivia_question
WHERE trivia_question.guild_id = :guild AND trivia_question.spent = 0;

-- name: spend_questions
-- The pool of a topic and difficulty ran out: its questions may come again, but not in the game
-- that is on.
UPDATE trivia_question SET spent = 1
WHERE guild_id = :guild AND spent = 0
    AND (:topic = 'everything' OR topic = :topic)
    AND (:difficulty = '' OR difficulty = :difficulty)
    AND id NOT IN (
        SELECT trivia_round.question_id FROM trivia_round WHERE trivia_round.game_id = :game
    );

-- name: question
-- And whether the clock of a round with it runs.
SELECT
    trivia_question.told,
    EXISTS (
        SELECT 1 FROM trivia_round
        WHERE trivia_round.stage = 'open' AND trivia_round.question_id = trivia_question.id
    )
FROM trivia_question
WHERE trivia_question.id = :question AND trivia_question.guild_id = :guild;

-- name: meets_kept_covered
SELECT spoiler_window.meet_id FROM spoiler_window
WHERE spoiler_window.guild_id = :guild AND spoiler_window.until > :now;

-- name: barred_kinds
SELECT trivia_bar.kind FROM trivia_bar WHERE trivia_bar.guild_id = :guild ORDER BY trivia_bar.kind;

-- name: bar_kind
INSERT INTO trivia_bar (guild_id, kind) VALUES (:guild, :kind) ON CONFLICT DO NOTHING;

-- name: unbar_kind
DELETE FROM trivia_bar WHERE guild_id = :guild AND kind = :kind;

-- name: dispute_question
-- Once each; none is returned the second time, and for a question of another server.
INSERT INTO trivia_dispute (question_id, user_id, at)
SELECT trivia_question.id, :user, :now FROM trivia_question
WHERE trivia_question.id = :question AND trivia_question.guild_id = :guild
ON CONFLICT DO NOTHING
RETURNING question_id;

-- name: disputed_questions
-- The one disputed last comes first.
SELECT trivia_question.told, count(*), max(trivia_dispute.at)
FROM trivia_question
JOIN trivia_dispute ON trivia_dispute.question_id = trivia_question.id
WHERE trivia_question.guild_id = :guild
GROUP BY trivia_question.id
ORDER BY max(trivia_dispute.at) DESC, trivia_question.id DESC;

-- name: forget_disputes_of
DELETE FROM trivia_dispute WHERE user_id = :user;
