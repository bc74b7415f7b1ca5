-- name: meetings
-- Races both took part in, with the line of each. The plus sign keeps the second athlete inside their
-- own index range (athlete, event, day): found by race, the cost grows with the store.
SELECT
    raced.*,
    mine.nation, mine.place, mine.status, mine.mark, mine.mark_step, mine.hand, mine.pacemaker,
    mine.annulled, mine.tags, mine.note,
    yours.nation, yours.place, yours.status, yours.mark, yours.mark_step, yours.hand,
    yours.pacemaker, yours.annulled, yours.tags, yours.note,
    mine_citation.codes, yours_citation.codes
FROM result AS mine
JOIN result AS theirs
    ON theirs.athlete_id = :second
    AND theirs.event = mine.event
    AND theirs.day = mine.day
    AND +theirs.race_id = mine.race_id
JOIN result AS yours ON yours.race_id = theirs.race_id AND yours.athlete_id = theirs.athlete_id
JOIN raced ON raced.id = mine.race_id
JOIN citation AS mine_citation ON mine_citation.id = mine.citation_id
JOIN citation AS yours_citation ON yours_citation.id = yours.citation_id
WHERE mine.athlete_id = :first
    AND mine.guild_id IN (0, :guild)
    AND theirs.guild_id IN (0, :guild);
