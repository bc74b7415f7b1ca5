-- The best mark for each place as it was broken, in races everybody sees (guild_id 0) or a server's own:
-- a row is a mark better than every one of the days before it, so the last row up to a day is the best
-- there was. The next start brings the seeds and fills it.
CREATE TABLE best_for_place (
    guild_id INTEGER NOT NULL,
    event INTEGER NOT NULL,
    sex TEXT NOT NULL,
    short_track INTEGER NOT NULL,
    place INTEGER NOT NULL,
    day INTEGER NOT NULL,
    mark INTEGER NOT NULL,
    race_id INTEGER NOT NULL,
    athlete_id INTEGER NOT NULL,
    PRIMARY KEY (guild_id, event, sex, short_track, place, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX best_for_place_race ON best_for_place (race_id);

-- The marks it follows from: those that may stand in a list. The best first place is no more than the
-- best mark, and few count beyond the twelfth.
CREATE VIEW placed_mark AS
SELECT
    result.guild_id, result.event, race.sex, race.short_track, result.place, result.day, result.mark,
    result.race_id, result.athlete_id
FROM race CROSS JOIN result ON result.race_id = race.id
WHERE result.counts = 1 AND result.place BETWEEN 2 AND 12;
