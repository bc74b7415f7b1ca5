-- The words a meet is found by, folded; rowid is the meet's id. As for races, those of a server's
-- own meets stand apart in own.
CREATE VIRTUAL TABLE meet_words USING fts5 (words, own, tokenize = 'unicode61');

-- An event through all editions of a meet is looked up edition by edition.
DROP INDEX race_meet;
CREATE INDEX race_meet ON race (meet_id, event, sex, round, guild_id);

-- Few races have a name of their own, and all of one name are asked for together.
CREATE INDEX race_name ON race (name, event, sex, day, round, guild_id) WHERE name <> '';

-- What happened on a day of the year, whichever year.
CREATE INDEX race_day_of_year ON race (day % 10000, day);
CREATE INDEX record_day_of_year ON record (day % 10000, day);
