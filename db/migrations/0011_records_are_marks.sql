-- A record is a mark of its athlete, also where neither its race nor a list with it is stored. One that
-- was refused is none, nor is a hand time (track/legality.py). Records of jumps and of the shot may
-- have been set indoors, and the record does not say: they are no marks of a list of either.
CREATE VIEW record_mark AS
SELECT
    record.guild_id, record.event, record.sex, record.short_track, record.athlete_id,
    record.nation, record.day, record.mark, record.mark_step, record.venue, record.citation_id
FROM record
WHERE record.athlete_id IS NOT NULL
    AND record.ratified <> 'no'
    AND record.hand = 0
    AND record.event NOT IN (40, 41, 42, 43, 44, 121);

DROP VIEW performance;
CREATE VIEW performance AS
SELECT
    result.guild_id, result.event, race.sex, race.short_track, result.athlete_id, result.nation,
    result.day, result.mark
FROM result JOIN race ON race.id = result.race_id
WHERE result.counts = 1
UNION ALL
SELECT
    list.guild_id, list.event, list.sex, list.short_track, list_mark.athlete_id, list_mark.nation,
    list_mark.day, list_mark.mark
FROM list_mark JOIN list ON list.id = list_mark.list_id
UNION ALL
SELECT
    record_mark.guild_id, record_mark.event, record_mark.sex, record_mark.short_track,
    record_mark.athlete_id, record_mark.nation, record_mark.day, record_mark.mark
FROM record_mark;
