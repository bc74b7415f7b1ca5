-- name: overview
SELECT
    (SELECT count(*) FROM athlete WHERE athlete.guild_id IN (0, :guild)),
    (SELECT count(DISTINCT result.athlete_id) FROM result WHERE result.guild_id IN (0, :guild)),
    (SELECT count(*) FROM meet WHERE meet.guild_id IN (0, :guild)),
    (SELECT count(*) FROM race WHERE race.guild_id IN (0, :guild)),
    (SELECT count(*) FROM race WHERE race.guild_id IN (0, :guild) AND race.field = 'complete'),
    (SELECT count(*) FROM result WHERE result.guild_id IN (0, :guild)),
    (SELECT count(*) FROM record WHERE record.guild_id IN (0, :guild)),
    (SELECT count(*) FROM honour WHERE honour.guild_id IN (0, :guild)),
    (SELECT count(*) FROM career WHERE career.guild_id IN (0, :guild)),
    (SELECT count(*) FROM list WHERE list.guild_id IN (0, :guild)),
    (
        SELECT count(*) FROM list_mark JOIN list ON list.id = list_mark.list_id
        WHERE list.guild_id IN (0, :guild)
    ),
    (SELECT count(*) FROM (SELECT DISTINCT conflict.subject, conflict.key, conflict.athlete_key,
        conflict.field FROM conflict JOIN batch ON batch.id = conflict.batch_id
        WHERE batch.guild_id IN (0, :guild)) AS disagreement),
    (SELECT min(race.day) FROM race WHERE race.guild_id IN (0, :guild)),
    (SELECT max(race.day) FROM race WHERE race.guild_id IN (0, :guild));

-- name: source_kinds
SELECT source.kind, count(*)
FROM source JOIN batch ON batch.id = source.batch_id
WHERE batch.guild_id IN (0, :guild)
GROUP BY source.kind
ORDER BY count(*) DESC, source.kind;

-- name: source_names
SELECT source.code, source.kind, source.location
FROM source JOIN batch ON batch.id = source.batch_id
WHERE source.kind <> 'press' AND batch.guild_id IN (0, :guild)
ORDER BY source.kind = 'web page', source.kind, source.code;

-- name: coverage
SELECT
    coverage.kind, coverage.event, coverage.sex, coverage.series, coverage.levels,
    coverage.first_day, coverage.last_day, coverage.complete, coverage.note
FROM coverage
WHERE coverage.guild_id IN (0, :guild)
ORDER BY coverage.complete DESC, coverage.kind, coverage.event, coverage.sex, coverage.first_day;
