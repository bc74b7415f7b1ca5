-- Run after every change, inside the transaction that made it: what begins with derived_ in the order
-- of the names, the rest by db/derived.py. They look at what was touched alone (queries/touched.sql);
-- what begins with anew_ goes before and touches everything.

-- name: anew_1_clear_best_interval
DELETE FROM best_interval;

-- name: anew_1_clear_best_count
DELETE FROM best_count;

-- name: anew_1_clear_best_for_place
DELETE FROM best_for_place;

-- name: anew_1_clear_prominence
DELETE FROM prominence;

-- name: anew_1_clear_race_words
DELETE FROM race_words;

-- name: anew_1_clear_race_order
DELETE FROM race_order;

-- name: anew_1_clear_meet_words
DELETE FROM meet_words;

-- name: anew_2_touch_athletes
INSERT OR IGNORE INTO touched_athlete SELECT athlete.id FROM athlete;

-- name: anew_2_touch_races
INSERT OR IGNORE INTO touched_race SELECT race.id FROM race;

-- name: anew_2_touch_meets
INSERT OR IGNORE INTO touched_meet SELECT meet.id FROM meet;

-- name: performances_by_athlete
-- Every mark as each server sees it, an athlete's in one event and on one surface together in order
-- of the day, the best of a day first.
SELECT
    seen_performance.guild_id, seen_performance.event, seen_performance.sex,
    seen_performance.short_track, seen_performance.athlete_id, seen_performance.nation,
    seen_performance.day, seen_performance.mark
FROM seen_performance
ORDER BY
    seen_performance.guild_id, seen_performance.event, seen_performance.sex,
    seen_performance.short_track, seen_performance.athlete_id, seen_performance.day,
    seen_performance.mark;

-- name: former_marks
-- The touched ones in the order of performances_by_athlete, as they were and as they are.
SELECT
    former_mark.guild_id, former_mark.event, former_mark.sex, former_mark.short_track,
    former_mark.athlete_id, former_mark.nation, former_mark.day, former_mark.mark
FROM former_mark
ORDER BY
    former_mark.guild_id, former_mark.event, former_mark.sex, former_mark.short_track,
    former_mark.athlete_id, former_mark.day, former_mark.mark;

-- name: present_marks
SELECT
    present_mark.guild_id, present_mark.event, present_mark.sex, present_mark.short_track,
    present_mark.athlete_id, present_mark.nation, present_mark.day, present_mark.mark
FROM present_mark
ORDER BY
    present_mark.guild_id, present_mark.event, present_mark.sex, present_mark.short_track,
    present_mark.athlete_id, present_mark.day, present_mark.mark;

-- name: save_best_interval
INSERT INTO best_interval (
    guild_id, event, sex, short_track, nation, year, mark, since, athlete_id, until
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: remove_best_interval
DELETE FROM best_interval
WHERE guild_id = ? AND event = ? AND sex = ? AND short_track = ? AND nation = ? AND year = ?
    AND mark = ? AND since = ? AND athlete_id = ?;

-- name: crowded_bests
SELECT
    best_interval.guild_id, best_interval.event, best_interval.sex, best_interval.short_track,
    best_interval.nation, best_interval.year
FROM best_interval
GROUP BY
    best_interval.guild_id, best_interval.event, best_interval.sex, best_interval.short_track,
    best_interval.nation, best_interval.year
HAVING count(*) >= :least;

-- name: crowded_of_scopes
-- As before, among some scopes (a JSON list of lists).
SELECT
    best_interval.guild_id, best_interval.event, best_interval.sex, best_interval.short_track,
    best_interval.nation, best_interval.year
FROM json_each(:scopes) AS asked
CROSS JOIN best_interval
    ON best_interval.guild_id = json_extract(asked.value, '$[0]')
    AND best_interval.event = json_extract(asked.value, '$[1]')
    AND best_interval.sex = json_extract(asked.value, '$[2]')
    AND best_interval.short_track = json_extract(asked.value, '$[3]')
    AND best_interval.nation = json_extract(asked.value, '$[4]')
    AND best_interval.year = json_extract(asked.value, '$[5]')
GROUP BY asked.id
HAVING count(*) >= :least;

-- name: bests_by_mark
SELECT best_interval.mark, best_interval.since, best_interval.until
FROM best_interval
WHERE best_interval.guild_id = ?
    AND best_interval.event = ?
    AND best_interval.sex = ?
    AND best_interval.short_track = ?
    AND best_interval.nation = ?
    AND best_interval.year = ?
ORDER BY best_interval.mark;

-- name: save_best_count
INSERT INTO best_count (
    guild_id, event, sex, short_track, nation, year, mark, day, athletes
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: remove_best_counts
DELETE FROM best_count
WHERE guild_id = ? AND event = ? AND sex = ? AND short_track = ? AND nation = ? AND year = ?;

-- name: derived_1_touch_marks
-- As they are taken off, they are noted as they are seen now.
DELETE FROM touched_mark;

-- name: derived_1_touch_everybody
-- Everybody is as well known as they were seen of late: of a new year, all are less so.
INSERT OR IGNORE INTO touched_athlete
SELECT athlete.id
FROM athlete
WHERE (SELECT newest_year.year FROM newest_year) <> (SELECT former_year.year FROM former_year);

-- name: derived_2_clear_prominence
DELETE FROM prominence
WHERE athlete_id IN (SELECT touched_athlete.athlete_id FROM touched_athlete);

-- name: derived_3_prominence
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
    FROM touched_athlete
    CROSS JOIN result ON result.athlete_id = touched_athlete.athlete_id
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
    FROM touched_athlete
    CROSS JOIN record ON record.athlete_id = touched_athlete.athlete_id
    WHERE record.guild_id = 0
    GROUP BY record.athlete_id
),
listed AS (
    SELECT
        list_mark.athlete_id, max(52 - list_mark.rank) AS rank_points,
        max(list_mark.day / 10000) AS last_year
    FROM touched_athlete
    CROSS JOIN list_mark ON list_mark.athlete_id = touched_athlete.athlete_id
    JOIN list ON list.id = list_mark.list_id
    WHERE list.guild_id = 0 AND list.age = ''
    GROUP BY list_mark.athlete_id
),
alone AS (
    SELECT lone_mark.athlete_id, max(lone_mark.day / 10000) AS last_year
    FROM touched_athlete
    CROSS JOIN lone_mark ON lone_mark.athlete_id = touched_athlete.athlete_id
    WHERE lone_mark.guild_id = 0
    GROUP BY lone_mark.athlete_id
),
raced AS (
    SELECT result.athlete_id, result.event, count(*) AS times
    FROM touched_athlete
    CROSS JOIN result ON result.athlete_id = touched_athlete.athlete_id
    JOIN athlete ON athlete.id = result.athlete_id
    WHERE result.guild_id IN (0, athlete.guild_id)
    GROUP BY result.athlete_id, result.event
    UNION ALL
    SELECT record.athlete_id, record.event, 1
    FROM touched_athlete
    CROSS JOIN record ON record.athlete_id = touched_athlete.athlete_id
    JOIN athlete ON athlete.id = record.athlete_id
    WHERE record.guild_id IN (0, athlete.guild_id)
    UNION ALL
    SELECT list_mark.athlete_id, list.event, 1
    FROM touched_athlete
    CROSS JOIN list_mark ON list_mark.athlete_id = touched_athlete.athlete_id
    JOIN list ON list.id = list_mark.list_id
    JOIN athlete ON athlete.id = list_mark.athlete_id
    WHERE list.guild_id IN (0, athlete.guild_id)
    UNION ALL
    SELECT DISTINCT lone_mark.athlete_id, lone_mark.event, 1
    FROM touched_athlete
    CROSS JOIN lone_mark ON lone_mark.athlete_id = touched_athlete.athlete_id
    JOIN athlete ON athlete.id = lone_mark.athlete_id
    WHERE lone_mark.guild_id IN (0, athlete.guild_id)
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
        (SELECT newest_year.year FROM newest_year)
        - max(coalesce(seen.last_year, 0), coalesce(held.last_year, 0),
              coalesce(listed.last_year, 0), coalesce(alone.last_year, 0))
    )),
    coalesce(main_event.events, '')
FROM touched_athlete
CROSS JOIN athlete ON athlete.id = touched_athlete.athlete_id
LEFT JOIN seen ON seen.athlete_id = athlete.id
LEFT JOIN held ON held.athlete_id = athlete.id
LEFT JOIN listed ON listed.athlete_id = athlete.id
LEFT JOIN alone ON alone.athlete_id = athlete.id
LEFT JOIN main_event ON main_event.athlete_id = athlete.id;

-- name: derived_4_touch_race_days
INSERT OR IGNORE INTO touched_race_day
SELECT race.event, race.day
FROM touched_race CROSS JOIN race ON race.id = touched_race.race_id;

-- name: derived_5_race_places
-- A place is 63 bits, the weightiest first: a small meet, not a final, a partial field (1 each), the
-- day from the newest (17: years of 13 months of 32 days from 1850, with those not recorded), event
-- (9), sex (2), heat (6), and 26 of the race's id. Where two of the same day, event and heat have
-- these in common too, as one in a million does, the later ids go on from there.
INSERT INTO race_place (race_id, place)
WITH standing AS (
    SELECT
        race.id,
        ((meet.level IN ('national', 'college', 'other')) << 62)
        | ((race.round <> 'final') << 61)
        | ((race.field = 'partial') << 60)
        | (max(0, 131071 - (race.day / 10000 - 1850) * 416 - race.day / 100 % 100 * 32 - race.day % 100)
            << 43)
        | (race.event << 34)
        | (instr('MWX', race.sex) << 32)
        | (min(race.heat, 63) << 26) AS bits
    FROM touched_race_day
    CROSS JOIN race ON race.event = touched_race_day.event AND race.day = touched_race_day.day
    JOIN meet ON meet.id = race.meet_id
),
numbered AS (
    SELECT
        standing.id, standing.bits,
        row_number() OVER (PARTITION BY standing.bits ORDER BY standing.id) AS number
    FROM standing
)
SELECT
    numbered.id,
    numbered.bits + numbered.number
    + max((numbered.id >> 21) - numbered.number)
        OVER (PARTITION BY numbered.bits ORDER BY numbered.id)
FROM numbered;

-- name: derived_6_touch_moved_races
INSERT OR IGNORE INTO touched_race
SELECT race_place.race_id
FROM race_place
CROSS JOIN race_order ON race_order.race_id = race_place.race_id
WHERE race_order.place <> race_place.place;

-- name: derived_7_clear_race_words
DELETE FROM race_words
WHERE rowid IN (
    SELECT race_order.place
    FROM touched_race CROSS JOIN race_order ON race_order.race_id = touched_race.race_id
);

-- name: derived_8_clear_race_order
DELETE FROM race_order WHERE race_id IN (SELECT touched_race.race_id FROM touched_race);

-- name: derived_8_clear_meet_words
DELETE FROM meet_words WHERE rowid IN (SELECT touched_meet.meet_id FROM touched_meet);

-- name: derived_9_race_order
INSERT INTO race_order (
    place, race_id, guild_id, event, year, sex, round, heat, meet_id, month_day
)
SELECT
    race_place.place,
    race.id, race.guild_id, race.event, race.day / 10000, race.sex, race.round, race.heat,
    race.meet_id,
    CASE
        WHEN race.round = 'final'
            AND (race.name <> '' OR meet.level NOT IN ('national', 'college', 'other'))
            THEN race.day % 10000
    END
FROM touched_race
CROSS JOIN race_place ON race_place.race_id = touched_race.race_id
JOIN race ON race.id = touched_race.race_id
JOIN meet ON meet.id = race.meet_id;

-- name: derived_4_touch_fields
INSERT OR IGNORE INTO touched_field SELECT touched_race.race_id FROM touched_race;

-- name: derived_5_touch_broken_places
-- Where the best of a time is gone, those that stood behind it are looked for among all.
INSERT OR IGNORE INTO touched_place (guild_id, event, sex, short_track, place, broken)
SELECT best.guild_id, best.event, best.sex, best.short_track, best.place, 1
FROM touched_field
CROSS JOIN best_for_place AS best ON best.race_id = touched_field.race_id
WHERE NOT EXISTS (
    SELECT 1
    FROM placed_mark
    WHERE placed_mark.race_id = best.race_id
        AND placed_mark.athlete_id = best.athlete_id
        AND placed_mark.guild_id = best.guild_id
        AND placed_mark.event = best.event
        AND placed_mark.sex = best.sex
        AND placed_mark.short_track = best.short_track
        AND placed_mark.place = best.place
        AND placed_mark.day = best.day
        AND placed_mark.mark = best.mark
);

-- name: derived_6_clear_broken_places
DELETE FROM best_for_place
WHERE (guild_id, event, sex, short_track, place) IN (
    SELECT
        touched_place.guild_id, touched_place.event, touched_place.sex, touched_place.short_track,
        touched_place.place
    FROM touched_place
);

-- name: derived_7_touch_places
-- Where there was none, there is none to pass.
INSERT OR IGNORE INTO touched_place (guild_id, event, sex, short_track, place, broken)
SELECT
    placed_mark.guild_id, placed_mark.event, placed_mark.sex, placed_mark.short_track,
    placed_mark.place, 0
FROM touched_field
CROSS JOIN placed_mark ON placed_mark.race_id = touched_field.race_id
WHERE EXISTS (SELECT 1 FROM best_for_place);

-- name: derived_8_best_for_place
-- Of the touched fields, and of every field for a place whose best is gone, each mark that was better
-- than all before it. Of one day the best alone, and of equals the first in the order of their ids.
INSERT INTO best_for_place (
    guild_id, event, sex, short_track, place, day, mark, race_id, athlete_id
)
SELECT
    running.guild_id, running.event, running.sex, running.short_track, running.place, running.day,
    running.mark, running.race_id, running.athlete_id
FROM (
    SELECT
        marks.*,
        min(marks.mark) OVER (
            PARTITION BY
                marks.guild_id, marks.event, marks.sex, marks.short_track, marks.place
            ORDER BY marks.day, marks.mark, marks.race_id, marks.athlete_id
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ) AS held
    FROM (
        SELECT placed_mark.*
        FROM touched_field
        CROSS JOIN placed_mark ON placed_mark.race_id = touched_field.race_id
        UNION ALL
        SELECT placed_mark.*
        FROM (SELECT DISTINCT touched_place.event FROM touched_place WHERE touched_place.broken)
            AS asked
        CROSS JOIN race ON race.event = asked.event
        CROSS JOIN placed_mark ON placed_mark.race_id = race.id
        JOIN touched_place
            ON touched_place.guild_id = placed_mark.guild_id
            AND touched_place.event = placed_mark.event
            AND touched_place.sex = placed_mark.sex
            AND touched_place.short_track = placed_mark.short_track
            AND touched_place.place = placed_mark.place
            AND touched_place.broken
    ) AS marks
) AS running
WHERE running.held IS NULL OR running.mark < running.held
ON CONFLICT (guild_id, event, sex, short_track, place, day) DO UPDATE
SET mark = excluded.mark, race_id = excluded.race_id, athlete_id = excluded.athlete_id
WHERE (excluded.mark, excluded.race_id, excluded.athlete_id) < (mark, race_id, athlete_id);

-- name: derived_9_clear_passed_places
-- What a mark of an earlier day now beats or equals was no best.
DELETE FROM best_for_place
WHERE (guild_id, event, sex, short_track, place) IN (
    SELECT
        touched_place.guild_id, touched_place.event, touched_place.sex, touched_place.short_track,
        touched_place.place
    FROM touched_place
)
    AND EXISTS (
        SELECT 1
        FROM best_for_place AS earlier
        WHERE earlier.guild_id = best_for_place.guild_id
            AND earlier.event = best_for_place.event
            AND earlier.sex = best_for_place.sex
            AND earlier.short_track = best_for_place.short_track
            AND earlier.place = best_for_place.place
            AND earlier.day < best_for_place.day
            AND earlier.mark <= best_for_place.mark
    );

-- name: race_word_sources
SELECT
    race_order.place, race.guild_id, meet.country, meet.level, meet.indoor,
    race.name, meet.name, meet.city, meet.venue, meet.country,
    coalesce((
        SELECT group_concat(winner.name, ' ')
        FROM (
            SELECT athlete.name
            FROM result
            JOIN athlete ON athlete.id = result.athlete_id
            WHERE result.race_id = race.id AND result.place = 1 AND result.guild_id = race.guild_id
            ORDER BY athlete.name
        ) AS winner
    ), '')
FROM touched_race
CROSS JOIN race_order ON race_order.race_id = touched_race.race_id
JOIN race ON race.id = race_order.race_id
JOIN meet ON meet.id = race.meet_id;

-- name: save_race_words
INSERT INTO race_words (rowid, words, own) VALUES (:number, :words, :own);

-- name: meet_word_sources
SELECT
    meet.id, meet.guild_id, meet.country, meet.level, meet.indoor,
    meet.name, meet.series, meet.city, meet.venue, meet.country
FROM touched_meet CROSS JOIN meet ON meet.id = touched_meet.meet_id;

-- name: save_meet_words
INSERT INTO meet_words (rowid, words, own) VALUES (:number, :words, :own);
