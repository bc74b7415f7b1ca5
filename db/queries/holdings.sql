-- name: races_by_year
-- The sign keeps SQLite from walking through an index by event, which takes twice as long as
-- reading the races in the order they are stored.
SELECT
    race.event, race.day / 10000, count(*), count(CASE WHEN race.field = 'complete' THEN 1 END)
FROM race
WHERE race.guild_id IN (0, :guild)
GROUP BY +race.event, race.day / 10000
ORDER BY +race.event, race.day / 10000;

-- name: races_of_event
SELECT
    race.sex,
    race.day / 10000,
    count(*),
    count(CASE WHEN race.field = 'complete' THEN 1 END),
    sum(
        (
            SELECT count(*)
            FROM result
            WHERE result.race_id = race.id AND result.guild_id IN (0, :guild)
        ) + (
            SELECT count(*)
            FROM team
            WHERE team.race_id = race.id AND team.guild_id IN (0, :guild)
        )
    )
FROM race
WHERE race.event = :event AND race.guild_id IN (0, :guild)
GROUP BY race.sex, race.day / 10000
ORDER BY race.sex, race.day / 10000;

-- name: lists_of_event
-- The newest list of each sex, kind of track and age group.
SELECT
    list.sex,
    list.short_track,
    list.age,
    (SELECT count(*) FROM list_mark WHERE list_mark.list_id = list.id),
    list.complete_to,
    list.as_of
FROM list
WHERE list.event = :event
    AND list.guild_id IN (0, :guild)
    AND NOT EXISTS (
        SELECT 1
        FROM list AS newer
        WHERE newer.event = list.event
            AND newer.sex = list.sex
            AND newer.short_track = list.short_track
            AND newer.age = list.age
            AND newer.guild_id IN (0, :guild)
            AND newer.as_of > list.as_of
    )
ORDER BY list.age, list.short_track, list.sex;

-- name: record_scopes
SELECT record.scope, count(*)
FROM record
WHERE record.event = :event AND record.guild_id IN (0, :guild)
GROUP BY record.scope
ORDER BY count(*) DESC, record.scope;
