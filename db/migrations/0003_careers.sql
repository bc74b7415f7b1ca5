-- The days between which a career log holds every race of an athlete it could tell apart; left_out
-- counts the starts that it could not, or that ended without a mark for a reason it does not give.
CREATE TABLE career (
    athlete_id INTEGER PRIMARY KEY REFERENCES athlete (id),
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL CHECK (last_day >= first_day),
    left_out INTEGER NOT NULL CHECK (left_out >= 0),
    citation_id INTEGER NOT NULL REFERENCES citation (id),
    guild_id INTEGER NOT NULL DEFAULT 0,
    batch_id INTEGER NOT NULL REFERENCES batch (id)
) STRICT;
