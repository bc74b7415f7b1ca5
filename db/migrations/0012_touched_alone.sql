-- The place of a race follows from the race, so that one more moves no other: see race_order in
-- queries/derived.sql. The next start brings the seeds and makes both anew.
DELETE FROM race_order;
DELETE FROM race_words;
CREATE UNIQUE INDEX race_order_race ON race_order (race_id);

-- The year of the newest race everybody sees. Where none is stored, nobody was seen of late.
CREATE VIEW newest_year AS
SELECT
    coalesce(
        (SELECT race.day / 10000 FROM race WHERE race.guild_id = 0 ORDER BY race.day DESC LIMIT 1),
        9999
    ) AS year;
