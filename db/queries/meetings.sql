-- name: meetings
-- Races both took part in, with the line of each and the newest day of the store. Both athletes are met inside their own index range,
-- the first deciding (CROSS JOIN keeps the order, the plus sign keeps the second from being looked up
-- race by race), so the cost follows the two careers and not the size of the store.
SELECT
    raced.*,
    mine.nation, mine.place, mine.status, mine.mark, mine.mark_step, mine.hand, mine.pacemaker,
    mine.annulled, mine.tags, mine.note, mine.wind, mine.series, mine_citation.codes,
    yours.nation, yours.place, yours.status, yours.mark, yours.mark_step, yours.hand,
    yours.pacemaker, yours.annulled, yours.tags, yours.note, yours.wind, yours.series,
    yours_citation.codes,
    (SELECT max(race.day) FROM race WHERE race.guild_id IN (0, :guild))
FROM result AS own
CROSS JOIN result AS theirs
CROSS JOIN result AS mine
CROSS JOIN result AS yours
CROSS JOIN raced
JOIN citation AS mine_citation ON mine_citation.id = mine.citation_id
JOIN citation AS yours_citation ON yours_citation.id = yours.citation_id
WHERE own.athlete_id = :first
    AND own.guild_id IN (0, :guild)
    AND theirs.athlete_id = :second
    AND theirs.event = own.event
    AND theirs.day = own.day
    AND +theirs.race_id = own.race_id
    AND theirs.guild_id IN (0, :guild)
    AND mine.race_id = own.race_id AND mine.athlete_id = own.athlete_id
    AND raced.id = own.race_id
    AND yours.race_id = own.race_id AND yours.athlete_id = theirs.athlete_id;

-- name: careers_of_two
-- Between which days both careers are stored, and how many starts of the two are not.
SELECT max(career.first_day), min(career.last_day), sum(career.left_out)
FROM career
WHERE career.athlete_id IN (:first, :second) AND career.guild_id IN (0, :guild)
HAVING count(*) = 2 AND max(career.first_day) < min(career.last_day);
