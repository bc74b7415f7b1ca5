-- The line of a relay team in a race, under the name its source prints: a nation may have two teams.
CREATE TABLE team (
    race_id INTEGER NOT NULL REFERENCES race (id) ON DELETE CASCADE,
    team TEXT NOT NULL CHECK (team <> ''),
    nation TEXT NOT NULL,
    place INTEGER CHECK (place > 0),
    status TEXT NOT NULL CHECK (status IN ('OK', 'DNF', 'DNS', 'DQ', 'NM')),
    mark INTEGER CHECK (mark <> 0),
    mark_step INTEGER NOT NULL CHECK (mark_step > 0),
    annulled INTEGER NOT NULL CHECK (annulled IN (0, 1)),
    tags TEXT NOT NULL,
    note TEXT NOT NULL,
    citation_id INTEGER NOT NULL REFERENCES citation (id),
    guild_id INTEGER NOT NULL DEFAULT 0,
    batch_id INTEGER NOT NULL REFERENCES batch (id),
    PRIMARY KEY (race_id, team),
    CHECK (status = 'OK' OR mark IS NULL)
) STRICT, WITHOUT ROWID;

-- Who ran which leg, where a source says.
CREATE TABLE team_member (
    race_id INTEGER NOT NULL,
    team TEXT NOT NULL,
    leg INTEGER NOT NULL CHECK (leg > 0),
    athlete_id INTEGER NOT NULL REFERENCES athlete (id),
    batch_id INTEGER NOT NULL REFERENCES batch (id),
    PRIMARY KEY (race_id, team, leg),
    FOREIGN KEY (race_id, team) REFERENCES team (race_id, team) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX team_member_athlete ON team_member (athlete_id);
