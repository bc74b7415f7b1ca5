-- A quiz draws athletes who are about as well known, and asks nothing about one of several of a name.
CREATE INDEX prominence_score ON prominence (score, athlete_id);
CREATE INDEX athlete_name ON athlete (name);
