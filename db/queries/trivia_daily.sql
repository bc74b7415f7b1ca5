-- name: daily_question
SELECT trivia_daily.question_id, trivia_question.told
FROM trivia_daily
JOIN trivia_question ON trivia_question.id = trivia_daily.question_id
WHERE trivia_daily.guild_id = :guild AND trivia_daily.day = :day;

-- name: set_daily_question
INSERT INTO trivia_daily (guild_id, day, question_id) VALUES (:guild, :day, :question);

-- name: answer_daily
-- Once each; none is returned the second time.
INSERT INTO trivia_daily_answer (guild_id, day, user_id, choice)
VALUES (:guild, :day, :user, :choice)
ON CONFLICT DO NOTHING
RETURNING day;

-- name: daily_answers_of
SELECT trivia_daily_answer.day, trivia_daily_answer.choice,
    trivia_daily_answer.choice = json_extract(trivia_question.told, '$.right')
FROM trivia_daily_answer
JOIN trivia_daily
    ON trivia_daily.guild_id = trivia_daily_answer.guild_id
    AND trivia_daily.day = trivia_daily_answer.day
JOIN trivia_question ON trivia_question.id = trivia_daily.question_id
WHERE trivia_daily_answer.guild_id = :guild AND trivia_daily_answer.user_id = :user;

-- name: daily_choices
SELECT trivia_daily_answer.choice, count(*) FROM trivia_daily_answer
WHERE trivia_daily_answer.guild_id = :guild AND trivia_daily_answer.day = :day
GROUP BY trivia_daily_answer.choice;

-- name: forget_daily_answers_of
DELETE FROM trivia_daily_answer WHERE user_id = :user;
