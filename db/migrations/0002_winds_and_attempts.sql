-- Winds of races in cm/s, and the attempts of a field event as the sheet prints them
-- (“8.20(0.8) X 8.38(0.2)”, “2.33:XO”), or the parts of a combined event.
ALTER TABLE race ADD COLUMN wind INTEGER;
ALTER TABLE result ADD COLUMN series TEXT NOT NULL DEFAULT '';

DROP VIEW raced;
CREATE VIEW raced AS
SELECT
    race.id, race.event, race.sex, race.round, race.day, race.heat, race.name, race.paced,
    race.short_track, race.field, race.splits, race.note, race.wind,
    meet.id AS meet_id, meet.name AS meet_name, meet.city, meet.country, meet.first_day,
    meet.last_day, meet.level, meet.indoor,
    race.guild_id, citation.codes AS sources
FROM race
JOIN meet ON meet.id = race.meet_id
JOIN citation ON citation.id = race.citation_id;
