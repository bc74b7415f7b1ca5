-- What happened on a day of the year (mmdd); year 0 stands for every year.

-- name: records_of_day
SELECT
    record.event, record.sex, record.scope, record.area, record.mark, record.mark_step,
    record.hand, record.holder, record.nation, record.day, record.ratified, record.as_of,
    record.short_track, record.venue, record.note, citation.codes
FROM record
JOIN citation ON citation.id = record.citation_id
WHERE record.day % 10000 = :month_day
    AND (:year = 0 OR record.day / 10000 = :year)
    AND record.guild_id IN (0, :guild)
ORDER BY record.day DESC, record.event, record.sex, record.mark, record.holder, record.id;

-- name: finals_of_day
-- Finals with a winner at meets of some levels (“ OG WC ”, the greatest first), then named races.
SELECT raced.*
FROM race_order
JOIN raced ON raced.id = race_order.race_id
WHERE race_order.month_day = :month_day
    AND race_order.guild_id IN (0, :guild)
    AND (:year = 0 OR race_order.year = :year)
    AND raced.guild_id IN (0, :guild)
    AND (instr(:levels, ' ' || raced.level || ' ') > 0 OR raced.name <> '')
    AND (
        EXISTS (
            SELECT 1
            FROM result
            WHERE result.race_id = raced.id
                AND result.place = 1
                AND result.annulled = 0
                AND result.guild_id IN (0, :guild)
        )
        OR EXISTS (
            SELECT 1
            FROM team
            WHERE team.race_id = raced.id
                AND team.place = 1
                AND team.annulled = 0
                AND team.guild_id IN (0, :guild)
        )
    )
ORDER BY
    instr(:levels, ' ' || raced.level || ' ') = 0, instr(:levels, ' ' || raced.level || ' '),
    raced.day DESC, raced.name = '', raced.event, raced.sex, raced.heat, raced.id
LIMIT :limit;
