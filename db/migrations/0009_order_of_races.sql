-- Races in the order in which a question that fits several shows them: big meets, finals and whole
-- fields before the others, then the newest. place is also the number of the race's words, since what
-- is found by words is found in the order of these.
CREATE TABLE race_order (
    place INTEGER PRIMARY KEY,
    race_id INTEGER NOT NULL,
    guild_id INTEGER NOT NULL,
    event INTEGER NOT NULL,
    year INTEGER NOT NULL,
    sex TEXT NOT NULL,
    round TEXT NOT NULL,
    heat INTEGER NOT NULL,
    meet_id INTEGER NOT NULL
) STRICT;
-- Each is in the order of place within its columns.
CREATE INDEX race_order_event ON race_order (event);
CREATE INDEX race_order_year ON race_order (year);
CREATE INDEX race_order_event_year ON race_order (event, year);
CREATE INDEX race_order_meet ON race_order (meet_id);
-- The words already there have the numbers of races; the next start brings the seeds and makes anew
-- all that follows from them.
DELETE FROM race_words;

-- Meets in the order they are offered: see find_meets.
CREATE INDEX meet_order
    ON meet (level IN ('national', 'college', 'other'), first_day DESC, name);
