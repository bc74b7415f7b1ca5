-- What a change touches, noted by SQLite itself while the rows are written, so that the derived tables
-- follow from no more than that (db/touched.py). All of it is temporary. The tables are made in the
-- order of their names; the triggers are there only where few rows change.

-- name: touched_1_marks
-- Athletes whose marks in an event may be others afterwards.
CREATE TEMP TABLE touched_mark (
    event INTEGER NOT NULL,
    athlete_id INTEGER NOT NULL,
    PRIMARY KEY (event, athlete_id)
) STRICT, WITHOUT ROWID;

-- name: touched_2_former_marks
-- Their marks as they were seen before the first row was written, and as they are seen in the end.
CREATE TEMP TABLE former_mark AS SELECT seen_performance.* FROM seen_performance LIMIT 0;

-- name: touched_2_present_marks
CREATE TEMP TABLE present_mark AS SELECT seen_performance.* FROM seen_performance LIMIT 0;

-- name: touched_3_athletes
CREATE TEMP TABLE touched_athlete (athlete_id INTEGER PRIMARY KEY) STRICT;

-- name: touched_3_meets
CREATE TEMP TABLE touched_meet (meet_id INTEGER PRIMARY KEY) STRICT;

-- name: touched_3_races
CREATE TEMP TABLE touched_race (race_id INTEGER PRIMARY KEY) STRICT;

-- name: touched_3_race_days
-- The races of an event and day, among which touched ones find their places.
CREATE TEMP TABLE touched_race_day (
    event INTEGER NOT NULL,
    day INTEGER NOT NULL,
    PRIMARY KEY (event, day)
) STRICT, WITHOUT ROWID;

-- name: touched_3_fields
-- Races whose lines may be others afterwards, and the places whose best may be.
CREATE TEMP TABLE touched_field (race_id INTEGER PRIMARY KEY) STRICT;

-- name: touched_3_field_places
CREATE TEMP TABLE touched_place (
    guild_id INTEGER NOT NULL,
    event INTEGER NOT NULL,
    sex TEXT NOT NULL,
    short_track INTEGER NOT NULL,
    place INTEGER NOT NULL,
    broken INTEGER NOT NULL,
    PRIMARY KEY (guild_id, event, sex, short_track, place)
) STRICT, WITHOUT ROWID;

-- name: touched_3_places
CREATE TEMP TABLE race_place (race_id INTEGER PRIMARY KEY, place INTEGER NOT NULL) STRICT;

-- name: touched_4_year
CREATE TEMP TABLE former_year AS SELECT newest_year.year FROM newest_year;

-- name: touched_5_marks_before
-- The two numbers stand for themselves in the view, which else would look at everybody's marks.
CREATE TEMP TRIGGER marks_before AFTER INSERT ON touched_mark
BEGIN
    INSERT INTO former_mark
    SELECT seen_performance.*
    FROM seen_performance
    WHERE seen_performance.event = NEW.event AND seen_performance.athlete_id = NEW.athlete_id;
END;

-- name: touched_5_marks_after
CREATE TEMP TRIGGER marks_after AFTER DELETE ON touched_mark
BEGIN
    INSERT INTO present_mark
    SELECT seen_performance.*
    FROM seen_performance
    WHERE seen_performance.event = OLD.event AND seen_performance.athlete_id = OLD.athlete_id;
END;

-- name: touched_5_race_day
-- Of a race that is there: a new one has its day in the end.
CREATE TEMP TRIGGER race_day AFTER INSERT ON touched_race
BEGIN
    INSERT INTO touched_race_day
    SELECT race.event, race.day FROM race WHERE race.id = NEW.race_id
    ON CONFLICT DO NOTHING;
END;

-- name: touched_6_lines
-- A line of a race, of a list or of the records; what it has not is NULL.
CREATE TEMP VIEW touched_line AS
SELECT NULL AS event, NULL AS athlete_id, NULL AS race_id, NULL AS place;

-- name: touched_7_line
CREATE TEMP TRIGGER line INSTEAD OF INSERT ON touched_line
BEGIN
    INSERT INTO touched_mark
    SELECT NEW.event, NEW.athlete_id WHERE NEW.athlete_id IS NOT NULL
    ON CONFLICT DO NOTHING;
    INSERT INTO touched_athlete
    SELECT NEW.athlete_id WHERE NEW.athlete_id IS NOT NULL
    ON CONFLICT DO NOTHING;
    INSERT INTO touched_field
    SELECT NEW.race_id WHERE NEW.race_id IS NOT NULL
    ON CONFLICT DO NOTHING;
    -- Its words have the winner's name.
    INSERT INTO touched_race
    SELECT NEW.race_id WHERE NEW.place = 1
    ON CONFLICT DO NOTHING;
END;

-- name: untouched
-- What takes all this away again, views first, since they and tables take their triggers along.
SELECT 'DROP ' || made.type || ' IF EXISTS temp.' || made.name
FROM sqlite_temp_schema AS made
WHERE made.type <> 'index'
ORDER BY made.type DESC;

-- name: watch_athlete_added
CREATE TEMP TRIGGER athlete_added BEFORE INSERT ON main.athlete
BEGIN
    INSERT INTO touched_athlete VALUES (NEW.id) ON CONFLICT DO NOTHING;
END;

-- name: watch_athlete_changed
CREATE TEMP TRIGGER athlete_changed BEFORE UPDATE ON main.athlete
BEGIN
    INSERT INTO touched_athlete VALUES (OLD.id) ON CONFLICT DO NOTHING;
    INSERT INTO touched_race
    SELECT result.race_id FROM result WHERE result.athlete_id = OLD.id AND result.place = 1
    ON CONFLICT DO NOTHING;
END;

-- name: watch_athlete_removed
CREATE TEMP TRIGGER athlete_removed BEFORE DELETE ON main.athlete
BEGIN
    INSERT INTO touched_athlete VALUES (OLD.id) ON CONFLICT DO NOTHING;
END;

-- name: watch_meet_added
CREATE TEMP TRIGGER meet_added BEFORE INSERT ON main.meet
BEGIN
    INSERT INTO touched_meet VALUES (NEW.id) ON CONFLICT DO NOTHING;
END;

-- name: watch_meet_changed
-- Its level weighs in the fame of all who ran there.
CREATE TEMP TRIGGER meet_changed BEFORE UPDATE ON main.meet
BEGIN
    INSERT INTO touched_meet VALUES (OLD.id) ON CONFLICT DO NOTHING;
    INSERT INTO touched_race SELECT race.id FROM race WHERE race.meet_id = OLD.id
    ON CONFLICT DO NOTHING;
    INSERT INTO touched_athlete
    SELECT result.athlete_id
    FROM race CROSS JOIN result ON result.race_id = race.id
    WHERE race.meet_id = OLD.id
    ON CONFLICT DO NOTHING;
END;

-- name: watch_meet_removed
CREATE TEMP TRIGGER meet_removed BEFORE DELETE ON main.meet
BEGIN
    INSERT INTO touched_meet VALUES (OLD.id) ON CONFLICT DO NOTHING;
END;

-- name: watch_race_added
CREATE TEMP TRIGGER race_added BEFORE INSERT ON main.race
BEGIN
    INSERT INTO touched_race VALUES (NEW.id) ON CONFLICT DO NOTHING;
END;

-- name: watch_race_changed
CREATE TEMP TRIGGER race_changed BEFORE UPDATE ON main.race
BEGIN
    INSERT INTO touched_race VALUES (OLD.id) ON CONFLICT DO NOTHING;
    INSERT INTO touched_line
    SELECT result.event, result.athlete_id, NULL, NULL FROM result WHERE result.race_id = OLD.id;
END;

-- name: watch_race_removed
CREATE TEMP TRIGGER race_removed BEFORE DELETE ON main.race
BEGIN
    INSERT INTO touched_race VALUES (OLD.id) ON CONFLICT DO NOTHING;
    INSERT INTO touched_line
    SELECT result.event, result.athlete_id, NULL, NULL FROM result WHERE result.race_id = OLD.id;
END;

-- name: watch_result_added
CREATE TEMP TRIGGER result_added BEFORE INSERT ON main.result
BEGIN
    INSERT INTO touched_line VALUES (NEW.event, NEW.athlete_id, NEW.race_id, NEW.place);
END;

-- name: watch_result_changed
CREATE TEMP TRIGGER result_changed BEFORE UPDATE ON main.result
BEGIN
    INSERT INTO touched_line VALUES
        (OLD.event, OLD.athlete_id, OLD.race_id, OLD.place),
        (NEW.event, NEW.athlete_id, NEW.race_id, NEW.place);
END;

-- name: watch_result_removed
CREATE TEMP TRIGGER result_removed BEFORE DELETE ON main.result
BEGIN
    INSERT INTO touched_line VALUES (OLD.event, OLD.athlete_id, OLD.race_id, OLD.place);
END;

-- name: watch_record_added
CREATE TEMP TRIGGER record_added BEFORE INSERT ON main.record
BEGIN
    INSERT INTO touched_line VALUES (NEW.event, NEW.athlete_id, NULL, NULL);
END;

-- name: watch_record_changed
CREATE TEMP TRIGGER record_changed BEFORE UPDATE ON main.record
BEGIN
    INSERT INTO touched_line VALUES
        (OLD.event, OLD.athlete_id, NULL, NULL), (NEW.event, NEW.athlete_id, NULL, NULL);
END;

-- name: watch_record_removed
CREATE TEMP TRIGGER record_removed BEFORE DELETE ON main.record
BEGIN
    INSERT INTO touched_line VALUES (OLD.event, OLD.athlete_id, NULL, NULL);
END;

-- name: watch_list_changed
CREATE TEMP TRIGGER list_changed BEFORE UPDATE ON main.list
BEGIN
    INSERT INTO touched_line
    SELECT OLD.event, list_mark.athlete_id, NULL, NULL
    FROM list_mark
    WHERE list_mark.list_id = OLD.id
    UNION ALL
    SELECT NEW.event, list_mark.athlete_id, NULL, NULL
    FROM list_mark
    WHERE list_mark.list_id = OLD.id;
END;

-- name: watch_list_removed
CREATE TEMP TRIGGER list_removed BEFORE DELETE ON main.list
BEGIN
    INSERT INTO touched_line
    SELECT OLD.event, list_mark.athlete_id, NULL, NULL
    FROM list_mark
    WHERE list_mark.list_id = OLD.id;
END;

-- name: watch_list_mark_added
CREATE TEMP TRIGGER list_mark_added BEFORE INSERT ON main.list_mark
BEGIN
    INSERT INTO touched_line
    SELECT list.event, NEW.athlete_id, NULL, NULL FROM list WHERE list.id = NEW.list_id;
END;

-- name: watch_list_mark_changed
-- The key of a line stays, and so do its list and its athlete.
CREATE TEMP TRIGGER list_mark_changed BEFORE UPDATE ON main.list_mark
BEGIN
    INSERT INTO touched_line
    SELECT list.event, OLD.athlete_id, NULL, NULL FROM list WHERE list.id = OLD.list_id;
END;

-- name: watch_list_mark_removed
CREATE TEMP TRIGGER list_mark_removed BEFORE DELETE ON main.list_mark
BEGIN
    INSERT INTO touched_line
    SELECT list.event, OLD.athlete_id, NULL, NULL FROM list WHERE list.id = OLD.list_id;
END;

-- name: watch_lone_mark_added
CREATE TEMP TRIGGER lone_mark_added BEFORE INSERT ON main.lone_mark
BEGIN
    INSERT INTO touched_line VALUES (NEW.event, NEW.athlete_id, NULL, NULL);
END;

-- name: watch_lone_mark_changed
CREATE TEMP TRIGGER lone_mark_changed BEFORE UPDATE ON main.lone_mark
BEGIN
    INSERT INTO touched_line VALUES (OLD.event, OLD.athlete_id, NULL, NULL);
END;

-- name: watch_lone_mark_removed
CREATE TEMP TRIGGER lone_mark_removed BEFORE DELETE ON main.lone_mark
BEGIN
    INSERT INTO touched_line VALUES (OLD.event, OLD.athlete_id, NULL, NULL);
END;

-- name: count_marks
-- No further than to where it matters.
SELECT count(*)
FROM (
    SELECT 1 FROM result
    UNION ALL
    SELECT 1 FROM lone_mark
    LIMIT :most
) AS some;
