-- The place of a race follows from the race, so that one more moves no other: see race_order in
-- queries/derived.sql. The next start brings the seeds and makes both anew.
DELETE FROM race_order;
DELETE FROM race_words;
CREATE UNIQUE INDEX race_order_race ON race_order (race_id);
