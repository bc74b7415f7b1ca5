-- Run in the order of their names after every change, inside the transaction that made it.

-- name: derived_1_clear_best_interval
DELETE FROM best_interval;

-- name: derived_2_best_interval
-- Which of two marks of one day came first is not stored, so a day counts once, with its best.
INSERT INTO best_interval (
    guild_id, event, sex, short_track, nation, mark, since, athlete_id, until
)
SELECT
    step.guild_id, step.event, step.sex, step.short_track, '', step.mark, step.day,
    step.athlete_id,
    lead(step.day, 1, 99991231) OVER (
        PARTITION BY step.guild_id, step.event, step.sex, step.short_track, step.athlete_id
        ORDER BY step.day
    )
FROM (
    SELECT
        seen_performance.*,
        min(mark) OVER (
            PARTITION BY guild_id, event, sex, short_track, athlete_id
            ORDER BY day, mark ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ) AS best_before
    FROM seen_performance
) AS step
WHERE step.best_before IS NULL OR step.mark < step.best_before;

-- name: derived_3_best_interval_of_nation
-- The same among the marks set for one nation. Whoever ran for one alone has the same steps there.
INSERT INTO best_interval (
    guild_id, event, sex, short_track, nation, mark, since, athlete_id, until
)
SELECT
    step.guild_id, step.event, step.sex, step.short_track, step.nation, step.mark, step.day,
    step.athlete_id,
    lead(step.day, 1, 99991231) OVER (
        PARTITION BY
            step.guild_id, step.event, step.sex, step.short_track, step.athlete_id, step.nation
        ORDER BY step.day
    )
FROM (
    SELECT
        seen_performance.*,
        min(mark) OVER (
            PARTITION BY guild_id, event, sex, short_track, athlete_id, nation
            ORDER BY day, mark ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ) AS best_before
    FROM seen_performance
    WHERE seen_performance.nation <> ''
) AS step
WHERE step.best_before IS NULL OR step.mark < step.best_before;

-- name: derived_4_clear_season_best
DELETE FROM season_best;

-- name: derived_5_season_best
INSERT INTO season_best (guild_id, event, sex, short_track, nation, year, mark, athlete_id, day)
SELECT
    ranked.guild_id, ranked.event, ranked.sex, ranked.short_track, '', ranked.day / 10000,
    ranked.mark, ranked.athlete_id, ranked.day
FROM (
    SELECT
        seen_performance.*,
        row_number() OVER (
            PARTITION BY guild_id, event, sex, short_track, athlete_id, day / 10000
            ORDER BY mark, day
        ) AS place
    FROM seen_performance
) AS ranked
WHERE ranked.place = 1;

-- name: derived_6_season_best_of_nation
INSERT INTO season_best (guild_id, event, sex, short_track, nation, year, mark, athlete_id, day)
SELECT
    ranked.guild_id, ranked.event, ranked.sex, ranked.short_track, ranked.nation,
    ranked.day / 10000, ranked.mark, ranked.athlete_id, ranked.day
FROM (
    SELECT
        seen_performance.*,
        row_number() OVER (
            PARTITION BY guild_id, event, sex, short_track, athlete_id, nation, day / 10000
            ORDER BY mark, day
        ) AS place
    FROM seen_performance
    WHERE seen_performance.nation <> ''
) AS ranked
WHERE ranked.place = 1;

-- name: derived_7_clear_prominence
DELETE FROM prominence;

-- name: derived_8_prominence
-- How well known an athlete is. Fame is titles, records, being seen often and of late; one fast mark
-- far down a list is not. Olympic and world finals count double the other championships; each part
-- is capped, and small meets do not count, so that a long career there does not outweigh a title. A
-- server's own rows count for its own athletes alone.
INSERT INTO prominence (athlete_id, score, events)
WITH seen AS (
    SELECT
        result.athlete_id,
        sum(CASE
            WHEN race.round <> 'final' OR result.place > 3 OR result.annulled = 1 THEN 0
            WHEN meet.level IN ('OG', 'WC') THEN 80 - 20 * result.place
            WHEN meet.level IN ('WIC', 'EC', 'EIC', 'CWG') THEN 40 - 10 * result.place
            ELSE 0
        END) AS medals,
        min(150, 4 * sum(race.round = 'final' AND meet.level NOT IN ('national', 'college', 'other')))
            AS finals,
        min(240, 6 * sum(race.round = 'final' AND result.place = 1
            AND meet.level NOT IN ('national', 'college', 'other'))) AS wins,
        max(result.day / 10000) AS last_year
    FROM result
    JOIN race ON race.id = result.race_id
    JOIN meet ON meet.id = race.meet_id
    WHERE result.guild_id = 0
    GROUP BY result.athlete_id
),
held AS (
    SELECT
        record.athlete_id,
        max(CASE
            WHEN record.scope IN ('WR', 'WB') THEN 80
            WHEN record.scope IN ('AR', 'OR') THEN 40
            ELSE 20
        END) AS records,
        max(record.day / 10000) AS last_year
    FROM record
    WHERE record.guild_id = 0 AND record.athlete_id IS NOT NULL
    GROUP BY record.athlete_id
),
listed AS (
    SELECT
        list_mark.athlete_id, max(52 - list_mark.rank) AS rank_points,
        max(list_mark.day / 10000) AS last_year
    FROM list_mark JOIN list ON list.id = list_mark.list_id
    WHERE list.guild_id = 0 AND list.age = ''
    GROUP BY list_mark.athlete_id
),
raced AS (
    SELECT result.athlete_id, result.event, count(*) AS times
    FROM result JOIN athlete ON athlete.id = result.athlete_id
    WHERE result.guild_id IN (0, athlete.guild_id)
    GROUP BY result.athlete_id, result.event
    UNION ALL
    SELECT record.athlete_id, record.event, 1
    FROM record
    JOIN athlete ON athlete.id = record.athlete_id
    WHERE record.guild_id IN (0, athlete.guild_id)
    UNION ALL
    SELECT list_mark.athlete_id, list.event, 1
    FROM list_mark
    JOIN list ON list.id = list_mark.list_id
    JOIN athlete ON athlete.id = list_mark.athlete_id
    WHERE list.guild_id IN (0, athlete.guild_id)
),
main_event AS (
    SELECT tally.athlete_id, group_concat(tally.event, ' ') AS events
    FROM (
        SELECT raced.athlete_id, raced.event, sum(raced.times) AS times
        FROM raced
        GROUP BY raced.athlete_id, raced.event
        ORDER BY raced.athlete_id, times DESC, raced.event
    ) AS tally
    GROUP BY tally.athlete_id
)
SELECT
    athlete.id,
    coalesce(seen.medals, 0) + coalesce(seen.finals, 0) + coalesce(seen.wins, 0)
    + coalesce(held.records, 0) + max(0, coalesce(listed.rank_points, 0))
    + 8 * max(0, 5 - (
        -- Where no race is stored, nobody was seen of late.
        coalesce((SELECT max(race.day / 10000) FROM race WHERE race.guild_id = 0), 9999)
        - max(coalesce(seen.last_year, 0), coalesce(held.last_year, 0),
              coalesce(listed.last_year, 0))
    )),
    coalesce(main_event.events, '')
FROM athlete
LEFT JOIN seen ON seen.athlete_id = athlete.id
LEFT JOIN held ON held.athlete_id = athlete.id
LEFT JOIN listed ON listed.athlete_id = athlete.id
LEFT JOIN main_event ON main_event.athlete_id = athlete.id;

-- name: derived_9_clear_race_words
DELETE FROM race_words;

-- name: race_word_sources
SELECT
    race.id, race.guild_id, meet.country, meet.level, meet.indoor,
    race.name, meet.name, meet.city, meet.venue, meet.country, coalesce(winner.name, '')
FROM race
JOIN meet ON meet.id = race.meet_id
LEFT JOIN result ON result.race_id = race.id AND result.place = 1 AND result.guild_id = race.guild_id
LEFT JOIN athlete AS winner ON winner.id = result.athlete_id
GROUP BY race.id;

-- name: save_race_words
INSERT INTO race_words (rowid, words, own) VALUES (:race, :words, :own);
