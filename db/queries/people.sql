-- name: people
SELECT
    athlete.id, athlete.name, athlete.given, athlete.family, athlete.aliases, athlete.nation,
    athlete.other_nations, athlete.sex, athlete.born, athlete.guild_id,
    coalesce(prominence.score, 0), coalesce(prominence.events, '')
FROM athlete
LEFT JOIN prominence ON prominence.athlete_id = athlete.id;
