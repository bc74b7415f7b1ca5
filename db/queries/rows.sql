-- Reading, writing and removing whole rows of the tables a batch may change. A batch writes many
-- rows in one call, so these alone take their values by position, in the order they are listed.
-- A row is written over only where the batch that made it stays the same. A row that others still
-- rest on is not removed: children go first, so those are another batch's.

-- name: source_rows
SELECT
    code, kind, location, batch_id
FROM source;

-- name: source_save
INSERT INTO source (
    code, kind, location, batch_id
) VALUES (?, ?, ?, ?)
ON CONFLICT (code) DO UPDATE SET
    kind = excluded.kind, location = excluded.location
WHERE source.batch_id = excluded.batch_id;

-- name: source_remove
DELETE FROM source WHERE code = ?;

-- name: athlete_rows
SELECT
    id, key, name, given, family, nation, other_nations, sex, born, citation_id, guild_id,
    batch_id
FROM athlete;

-- name: athlete_save
INSERT INTO athlete (
    id, key, name, given, family, nation, other_nations, sex, born, citation_id, guild_id,
    batch_id
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    key = excluded.key, name = excluded.name, given = excluded.given, family = excluded.family,
    nation = excluded.nation, other_nations = excluded.other_nations, sex = excluded.sex,
    born = excluded.born, citation_id = excluded.citation_id, guild_id = excluded.guild_id
WHERE athlete.batch_id = excluded.batch_id;

-- name: athlete_remove
DELETE FROM athlete
WHERE id = ?
    AND NOT EXISTS (SELECT 1 FROM result WHERE result.athlete_id = athlete.id)
    AND NOT EXISTS (SELECT 1 FROM list_mark WHERE list_mark.athlete_id = athlete.id)
    AND NOT EXISTS (SELECT 1 FROM record WHERE record.athlete_id = athlete.id)
    AND NOT EXISTS (SELECT 1 FROM career WHERE career.athlete_id = athlete.id)
    AND NOT EXISTS (SELECT 1 FROM honour WHERE honour.athlete_id = athlete.id)
    AND NOT EXISTS (SELECT 1 FROM team_member WHERE team_member.athlete_id = athlete.id)
    AND NOT EXISTS (SELECT 1 FROM lone_mark WHERE lone_mark.athlete_id = athlete.id)
    AND NOT EXISTS (SELECT 1 FROM external_id WHERE external_id.athlete_id = athlete.id);

-- name: alias_rows
SELECT
    id, athlete_id, alias, kind, note, citation_id, guild_id, batch_id
FROM alias;

-- name: alias_save
INSERT INTO alias (
    id, athlete_id, alias, kind, note, citation_id, guild_id, batch_id
) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    athlete_id = excluded.athlete_id, alias = excluded.alias, kind = excluded.kind,
    note = excluded.note, citation_id = excluded.citation_id, guild_id = excluded.guild_id
WHERE alias.batch_id = excluded.batch_id;

-- name: alias_remove
DELETE FROM alias WHERE id = ?;

-- name: meet_rows
SELECT
    id, key, series, name, first_day, last_day, venue, city, country, level, indoor,
    citation_id, guild_id, batch_id
FROM meet;

-- name: meet_save
INSERT INTO meet (
    id, key, series, name, first_day, last_day, venue, city, country, level, indoor,
    citation_id, guild_id, batch_id
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    key = excluded.key, series = excluded.series, name = excluded.name,
    first_day = excluded.first_day, last_day = excluded.last_day, venue = excluded.venue,
    city = excluded.city, country = excluded.country, level = excluded.level,
    indoor = excluded.indoor, citation_id = excluded.citation_id, guild_id = excluded.guild_id
WHERE meet.batch_id = excluded.batch_id;

-- name: meet_remove
DELETE FROM meet
WHERE id = ?
    AND NOT EXISTS (SELECT 1 FROM race WHERE race.meet_id = meet.id);

-- name: race_rows
SELECT
    id, key, meet_id, event, sex, round, heat, day, name, paced, short_track, field, splits,
    note, wind, citation_id, guild_id, batch_id
FROM race;

-- name: race_save
INSERT INTO race (
    id, key, meet_id, event, sex, round, heat, day, name, paced, short_track, field, splits,
    note, wind, citation_id, guild_id, batch_id
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    key = excluded.key, meet_id = excluded.meet_id, event = excluded.event, sex = excluded.sex,
    round = excluded.round, heat = excluded.heat, day = excluded.day, name = excluded.name,
    paced = excluded.paced, short_track = excluded.short_track, field = excluded.field,
    splits = excluded.splits, note = excluded.note, wind = excluded.wind,
    citation_id = excluded.citation_id, guild_id = excluded.guild_id
WHERE race.batch_id = excluded.batch_id;

-- name: race_remove
DELETE FROM race
WHERE id = ?
    AND NOT EXISTS (SELECT 1 FROM result WHERE result.race_id = race.id);

-- name: result_rows
SELECT
    race_id, athlete_id, event, day, place, status, mark, mark_step, hand, wind, pacemaker,
    annulled, counts, nation, listed_as, tags, note, series, citation_id, guild_id, batch_id
FROM result;

-- name: result_save
INSERT INTO result (
    race_id, athlete_id, event, day, place, status, mark, mark_step, hand, wind, pacemaker,
    annulled, counts, nation, listed_as, tags, note, series, citation_id, guild_id, batch_id
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (race_id, athlete_id, guild_id) DO UPDATE SET
    event = excluded.event, day = excluded.day, place = excluded.place,
    status = excluded.status, mark = excluded.mark, mark_step = excluded.mark_step,
    hand = excluded.hand, wind = excluded.wind, series = excluded.series, pacemaker = excluded.pacemaker,
    annulled = excluded.annulled, counts = excluded.counts, nation = excluded.nation,
    listed_as = excluded.listed_as, tags = excluded.tags, note = excluded.note,
    citation_id = excluded.citation_id
WHERE result.batch_id = excluded.batch_id;

-- name: result_remove
DELETE FROM result WHERE race_id = ? AND athlete_id = ? AND guild_id = ?;

-- name: team_rows
SELECT
    race_id, team, nation, place, status, mark, mark_step, annulled, tags, note, citation_id,
    guild_id, batch_id
FROM team;

-- name: team_save
INSERT INTO team (
    race_id, team, nation, place, status, mark, mark_step, annulled, tags, note, citation_id,
    guild_id, batch_id
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (race_id, team) DO UPDATE SET
    nation = excluded.nation, place = excluded.place, status = excluded.status,
    mark = excluded.mark, mark_step = excluded.mark_step, annulled = excluded.annulled,
    tags = excluded.tags, note = excluded.note, citation_id = excluded.citation_id,
    guild_id = excluded.guild_id
WHERE team.batch_id = excluded.batch_id;

-- name: team_remove
DELETE FROM team WHERE race_id = ? AND team = ?;

-- name: team_member_rows
SELECT race_id, team, leg, athlete_id, batch_id FROM team_member;

-- name: team_member_save
INSERT INTO team_member (race_id, team, leg, athlete_id, batch_id) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (race_id, team, leg) DO UPDATE SET
    athlete_id = excluded.athlete_id
WHERE team_member.batch_id = excluded.batch_id;

-- name: team_member_remove
DELETE FROM team_member WHERE race_id = ? AND team = ? AND leg = ?;

-- name: record_rows
SELECT
    id, key, event, sex, short_track, scope, area, mark, mark_step, hand, athlete_id, holder,
    nation, day, venue, ratified, current, superseded_by, as_of, note, citation_id, guild_id,
    batch_id
FROM record;

-- name: record_save
INSERT INTO record (
    id, key, event, sex, short_track, scope, area, mark, mark_step, hand, athlete_id, holder,
    nation, day, venue, ratified, current, superseded_by, as_of, note, citation_id, guild_id,
    batch_id
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    key = excluded.key, event = excluded.event, sex = excluded.sex,
    short_track = excluded.short_track, scope = excluded.scope, area = excluded.area,
    mark = excluded.mark, mark_step = excluded.mark_step, hand = excluded.hand,
    athlete_id = excluded.athlete_id, holder = excluded.holder, nation = excluded.nation,
    day = excluded.day, venue = excluded.venue, ratified = excluded.ratified,
    current = excluded.current, superseded_by = excluded.superseded_by, as_of = excluded.as_of,
    note = excluded.note, citation_id = excluded.citation_id, guild_id = excluded.guild_id
WHERE record.batch_id = excluded.batch_id;

-- name: record_remove
DELETE FROM record WHERE id = ?;

-- name: list_rows
SELECT
    id, key, event, sex, short_track, age, as_of, complete_to, note, citation_id, guild_id,
    batch_id
FROM list;

-- name: list_save
INSERT INTO list (
    id, key, event, sex, short_track, age, as_of, complete_to, note, citation_id, guild_id,
    batch_id
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    key = excluded.key, event = excluded.event, sex = excluded.sex,
    short_track = excluded.short_track, age = excluded.age, as_of = excluded.as_of,
    complete_to = excluded.complete_to, note = excluded.note,
    citation_id = excluded.citation_id, guild_id = excluded.guild_id
WHERE list.batch_id = excluded.batch_id;

-- name: list_remove
DELETE FROM list
WHERE id = ?
    AND NOT EXISTS (SELECT 1 FROM list_mark WHERE list_mark.list_id = list.id);

-- name: list_mark_rows
SELECT
    list_id, athlete_id, rank, day, mark, mark_step, hand, wind, nation, venue, citation_id,
    batch_id
FROM list_mark;

-- name: list_mark_save
INSERT INTO list_mark (
    list_id, athlete_id, rank, day, mark, mark_step, hand, wind, nation, venue, citation_id,
    batch_id
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (list_id, athlete_id) DO UPDATE SET
    rank = excluded.rank, day = excluded.day, mark = excluded.mark,
    mark_step = excluded.mark_step, hand = excluded.hand, wind = excluded.wind,
    nation = excluded.nation, venue = excluded.venue, citation_id = excluded.citation_id
WHERE list_mark.batch_id = excluded.batch_id;

-- name: list_mark_remove
DELETE FROM list_mark WHERE list_id = ? AND athlete_id = ?;

-- name: career_rows
SELECT athlete_id, first_day, last_day, left_out, citation_id, guild_id, batch_id FROM career;
-- name: career_save
INSERT INTO career (
    athlete_id, first_day, last_day, left_out, citation_id, guild_id, batch_id
) VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (athlete_id) DO UPDATE SET
    first_day = excluded.first_day, last_day = excluded.last_day, left_out = excluded.left_out,
    citation_id = excluded.citation_id, guild_id = excluded.guild_id
WHERE career.batch_id = excluded.batch_id;
-- name: career_remove
DELETE FROM career WHERE athlete_id = ?;

-- name: honour_rows
SELECT athlete_id, level, year, event, age, place, citation_id, guild_id, batch_id FROM honour;

-- name: honour_save
INSERT INTO honour (
    athlete_id, level, year, event, age, place, citation_id, guild_id, batch_id
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (athlete_id, level, year, event, age) DO UPDATE SET
    place = excluded.place, citation_id = excluded.citation_id, guild_id = excluded.guild_id
WHERE honour.batch_id = excluded.batch_id;

-- name: honour_remove
DELETE FROM honour WHERE athlete_id = ? AND level = ? AND year = ? AND event = ? AND age = ?;

-- name: external_id_rows
SELECT scheme, value, guild_id, athlete_id, batch_id FROM external_id;

-- name: external_id_save
INSERT INTO external_id (scheme, value, guild_id, athlete_id, batch_id) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (scheme, value, guild_id) DO UPDATE SET
    athlete_id = excluded.athlete_id
WHERE external_id.batch_id = excluded.batch_id;

-- name: external_id_remove
DELETE FROM external_id WHERE scheme = ? AND value = ? AND guild_id = ?;

-- name: lone_mark_rows
SELECT
    athlete_id, event, short_track, day, mark, guild_id, sex, mark_step, hand, wind, counts, nation,
    venue, citation_id, batch_id
FROM lone_mark;

-- name: lone_mark_save
INSERT INTO lone_mark (
    athlete_id, event, short_track, day, mark, guild_id, sex, mark_step, hand, wind, counts, nation,
    venue, citation_id, batch_id
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (athlete_id, event, short_track, day, mark, guild_id) DO UPDATE SET
    sex = excluded.sex, mark_step = excluded.mark_step, hand = excluded.hand, wind = excluded.wind,
    counts = excluded.counts, nation = excluded.nation, venue = excluded.venue,
    citation_id = excluded.citation_id
WHERE lone_mark.batch_id = excluded.batch_id;

-- name: lone_mark_remove
DELETE FROM lone_mark
WHERE athlete_id = ? AND event = ? AND short_track = ? AND day = ? AND mark = ? AND guild_id = ?;

-- name: doubt_rows
SELECT athlete_id, other_id, reason, batch_id FROM doubt;

-- name: doubt_save
INSERT INTO doubt (athlete_id, other_id, reason, batch_id) VALUES (?, ?, ?, ?)
ON CONFLICT (athlete_id, other_id) DO UPDATE SET
    reason = excluded.reason
WHERE doubt.batch_id = excluded.batch_id;

-- name: doubt_remove
DELETE FROM doubt WHERE athlete_id = ? AND other_id = ?;

-- name: conflict_rows
SELECT
    id, subject, key, athlete_key, field, value, believed, citation_id, note, batch_id
FROM conflict;

-- name: conflict_save
INSERT INTO conflict (
    id, subject, key, athlete_key, field, value, believed, citation_id, note, batch_id
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    subject = excluded.subject, key = excluded.key, athlete_key = excluded.athlete_key,
    field = excluded.field, value = excluded.value, believed = excluded.believed,
    citation_id = excluded.citation_id, note = excluded.note
WHERE conflict.batch_id = excluded.batch_id;

-- name: conflict_remove
DELETE FROM conflict WHERE id = ?;

-- name: coverage_rows
SELECT
    id, key, kind, event, sex, series, levels, first_day, last_day, complete, note, citation_id,
    guild_id, batch_id
FROM coverage;

-- name: coverage_save
INSERT INTO coverage (
    id, key, kind, event, sex, series, levels, first_day, last_day, complete, note, citation_id,
    guild_id, batch_id
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    key = excluded.key, kind = excluded.kind, event = excluded.event, sex = excluded.sex,
    series = excluded.series, levels = excluded.levels, first_day = excluded.first_day,
    last_day = excluded.last_day, complete = excluded.complete, note = excluded.note,
    citation_id = excluded.citation_id, guild_id = excluded.guild_id
WHERE coverage.batch_id = excluded.batch_id;

-- name: coverage_remove
DELETE FROM coverage WHERE id = ?;
