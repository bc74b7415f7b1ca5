-- A quiz draws athletes who are about as well known, and asks nothing about one of several of a name.
CREATE INDEX prominence_score ON prominence (score, athlete_id);
CREATE INDEX athlete_name ON athlete (name);

-- What lists of honours know of a final is set against the stored one.
CREATE INDEX honour_final ON honour (level, year, event);

-- An athlete as a quiz knows one: how famous, whether somebody else everybody sees has the name, and
-- whether sources disagree on the athlete.
CREATE VIEW quizzed AS
SELECT
    prominence.athlete_id AS id, athlete.name, athlete.family, athlete.nation, athlete.sex,
    athlete.other_nations, athlete.born, prominence.score,
    EXISTS (
        SELECT 1
        FROM athlete AS namesake
        WHERE namesake.name = athlete.name
            AND namesake.id <> athlete.id
            AND namesake.guild_id = 0
    ) AS shared,
    EXISTS (
        SELECT 1
        FROM conflict
        JOIN batch ON batch.id = conflict.batch_id
        WHERE conflict.subject = 'athlete'
            AND conflict.key = athlete.key
            AND batch.guild_id = 0
    ) AS disputed,
    athlete.guild_id
FROM prominence
CROSS JOIN athlete ON athlete.id = prominence.athlete_id;
