-- A list of an age group stands beside the one of everybody; age is empty for that one.
ALTER TABLE list ADD COLUMN age TEXT NOT NULL DEFAULT '' CHECK (age IN ('', 'U20'));

-- A place in a final of a championship, whether or not the race is stored; place is NULL where the
-- source gives none. year is the one in the name of the championship's season.
CREATE TABLE honour (
    athlete_id INTEGER NOT NULL REFERENCES athlete (id),
    level TEXT NOT NULL,
    year INTEGER NOT NULL,
    event INTEGER NOT NULL,
    age TEXT NOT NULL CHECK (age IN ('', 'U20', 'U23')),
    place INTEGER CHECK (place > 0),
    citation_id INTEGER NOT NULL REFERENCES citation (id),
    guild_id INTEGER NOT NULL DEFAULT 0,
    batch_id INTEGER NOT NULL REFERENCES batch (id),
    PRIMARY KEY (athlete_id, level, year, event, age)
) STRICT, WITHOUT ROWID;
