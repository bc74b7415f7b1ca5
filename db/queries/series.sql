-- A series is every meet of one name, such as all Olympic Games. At small meets the same name stands
-- for other meets in other nations (“national-championships”), so there the nation tells them apart.

-- name: find_series
-- The series with a meet that has all the words: their newest such meet, how many have the words,
-- how many are stored. With an event, only series one such meet of which had a final of it.
SELECT
    newest.id, newest.name, newest.city, newest.country, newest.first_day, newest.last_day,
    newest.level, newest.indoor, newest.series, found.fitting,
    (
        SELECT count(*)
        FROM meet AS edition
        WHERE edition.series = found.series
            AND edition.guild_id IN (0, :guild)
            AND found.nation IN ('', edition.country)
    )
FROM (
    SELECT
        meet.series,
        CASE WHEN meet.level IN ('national', 'college', 'other') THEN meet.country ELSE '' END
            AS nation,
        count(*) AS fitting,
        max(meet.first_day) AS newest_day
    FROM meet_words
    JOIN meet ON meet.id = meet_words.rowid
    WHERE meet_words MATCH :words AND meet.guild_id IN (0, :guild)
    GROUP BY meet.series, nation
    HAVING :event IS NULL OR max(EXISTS (
        SELECT 1
        FROM race
        WHERE race.meet_id = meet.id
            AND race.event = :event
            AND race.round = 'final'
            AND (:sex IS NULL OR race.sex = :sex)
            AND race.guild_id IN (0, :guild)
    ))
    ORDER BY nation <> '', fitting DESC, newest_day DESC, meet.series
    LIMIT :limit
) AS found
JOIN meet AS newest ON newest.id = (
    SELECT edition.id
    FROM meet AS edition
    WHERE edition.series = found.series
        AND edition.first_day = found.newest_day
        AND edition.guild_id IN (0, :guild)
        AND found.nation IN ('', edition.country)
    ORDER BY edition.id
    LIMIT 1
)
ORDER BY found.nation <> '', found.fitting DESC, found.newest_day DESC, found.series;

-- name: find_editions
-- Tokyo 2020 was held in 2021 and is found by either year.
SELECT
    meet.id, meet.name, meet.city, meet.country, meet.first_day, meet.last_day, meet.level,
    meet.indoor, meet.series
FROM meet_words
JOIN meet ON meet.id = meet_words.rowid
WHERE meet_words MATCH :words
    AND meet.guild_id IN (0, :guild)
    AND (
        :year IS NULL OR :year BETWEEN meet.first_day / 10000 AND meet.last_day / 10000
        OR instr(meet.name, :year) > 0
    )
ORDER BY
    meet.level IN ('national', 'college', 'other'), meet.first_day DESC, meet.name, meet.id
LIMIT :limit;

-- name: editions
-- Every meet of the series of one of them, newest first.
SELECT
    edition.id, edition.name, edition.city, edition.country, edition.first_day, edition.last_day,
    edition.level, edition.indoor, edition.series
FROM meet AS one
JOIN meet AS edition ON edition.series = one.series
WHERE one.id = :meet
    AND one.guild_id IN (0, :guild)
    AND edition.guild_id IN (0, :guild)
    AND (
        edition.country = one.country OR one.level NOT IN ('national', 'college', 'other')
    )
ORDER BY edition.first_day DESC, edition.id;

-- name: named_races
-- Every name races have of their own, with the newest race of it. The sign keeps SQLite from looking
-- for that through every race of the event.
SELECT
    (
        SELECT newest.id
        FROM race AS newest
        WHERE newest.name <> ''
            AND newest.name = race.name
            AND +newest.event = race.event
            AND newest.sex = race.sex
            AND newest.round = 'final'
            AND newest.guild_id IN (0, :guild)
        ORDER BY newest.day DESC, newest.id
        LIMIT 1
    ),
    race.name, race.event, race.sex, count(*) AS editions, min(race.day), max(race.day)
FROM race
WHERE race.name <> '' AND race.round = 'final' AND race.guild_id IN (0, :guild)
GROUP BY race.name, race.event, race.sex
ORDER BY editions DESC, race.name, race.event, race.sex;
