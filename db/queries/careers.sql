-- name: career
-- Every line of an athlete with its race, newest first.
SELECT
    raced.*,
    result.nation, result.place, result.status, result.mark, result.mark_step, result.hand,
    result.pacemaker, result.annulled, result.tags, result.note, result.wind, result.series,
    citation.codes,
    result.counts
FROM result
JOIN raced ON raced.id = result.race_id
JOIN citation ON citation.id = result.citation_id
WHERE result.athlete_id = :athlete
    AND result.guild_id IN (0, :guild)
    AND raced.guild_id IN (0, :guild)
ORDER BY raced.day DESC, raced.round <> 'final', raced.id DESC;

-- name: listed_marks
-- The marks of an athlete in lists, of every age group, and as records.
SELECT
    list.event, list.short_track, list_mark.day, list_mark.mark, list_mark.mark_step,
    list_mark.hand, list_mark.wind, list_mark.nation, list_mark.venue, citation.codes
FROM list_mark
JOIN list ON list.id = list_mark.list_id
JOIN citation ON citation.id = list_mark.citation_id
WHERE list_mark.athlete_id = :athlete AND list.guild_id IN (0, :guild)
UNION ALL
SELECT
    record_mark.event, record_mark.short_track, record_mark.day, record_mark.mark,
    record_mark.mark_step, 0, NULL, record_mark.nation, record_mark.venue, citation.codes
FROM record_mark
JOIN citation ON citation.id = record_mark.citation_id
WHERE record_mark.athlete_id = :athlete
    AND record_mark.guild_id IN (0, :guild)
UNION ALL
SELECT
    lone_mark.event, lone_mark.short_track, lone_mark.day, lone_mark.mark, lone_mark.mark_step,
    lone_mark.hand, lone_mark.wind, lone_mark.nation, lone_mark.venue, citation.codes
FROM lone_mark
JOIN citation ON citation.id = lone_mark.citation_id
WHERE lone_mark.athlete_id = :athlete
    AND lone_mark.counts = 1
    AND lone_mark.guild_id IN (0, :guild);

-- name: athlete
-- Birth day, the days between which the whole career is stored, and the newest day of the store.
SELECT
    athlete.born, career.first_day, career.last_day, career.left_out,
    (SELECT max(race.day) FROM race WHERE race.guild_id IN (0, :guild))
FROM athlete
LEFT JOIN career ON career.athlete_id = athlete.id AND career.guild_id IN (0, :guild)
WHERE athlete.id = :athlete AND athlete.guild_id IN (0, :guild);

-- name: opponents
-- Everybody else's lines in the races of an athlete: as much of them as decides who beat whom.
SELECT
    other.race_id, other.athlete_id, other.place, other.status, other.pacemaker, other.annulled
FROM result AS own
JOIN result AS other ON other.race_id = own.race_id
WHERE own.athlete_id = :athlete
    AND other.athlete_id <> :athlete
    AND own.guild_id IN (0, :guild)
    AND other.guild_id IN (0, :guild);

-- name: honours
SELECT honour.level, honour.year, honour.event, honour.place, honour.age, citation.codes
FROM honour
JOIN citation ON citation.id = honour.citation_id
WHERE honour.athlete_id = :athlete
    AND honour.place IS NOT NULL
    AND honour.guild_id IN (0, :guild);

-- name: birth_days
-- The day of birth that is believed, as a number, or nothing; then what other sources say it is.
SELECT athlete.born
FROM athlete
WHERE athlete.id = :athlete AND athlete.guild_id IN (0, :guild)
UNION ALL
SELECT conflict.value
FROM conflict
JOIN batch ON batch.id = conflict.batch_id
JOIN athlete ON athlete.key = conflict.key
WHERE athlete.id = :athlete
    AND conflict.subject = 'athlete'
    AND conflict.field = 'born'
    AND conflict.believed = 0
    AND conflict.value <> ''
    AND batch.guild_id IN (0, :guild)
    AND athlete.guild_id IN (0, :guild);
