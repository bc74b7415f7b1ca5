-- name: find_meets
-- As for races: Tokyo 2020 was held in 2021 and is found by either year.
SELECT
    meet.id, meet.name, meet.city, meet.country, meet.first_day, meet.last_day, meet.level,
    meet.indoor
FROM meet
WHERE meet.guild_id IN (0, :guild)
    AND (
        CASE
            WHEN :words = '' THEN EXISTS (
                SELECT 1 FROM race WHERE race.meet_id = meet.id AND race.guild_id IN (0, :guild)
            )
            ELSE meet.id IN (
                SELECT race_order.meet_id
                FROM race_words
                JOIN race_order ON race_order.place = race_words.rowid
                WHERE race_words MATCH :words AND race_order.guild_id IN (0, :guild)
            )
        END
    )
    AND (
        :year IS NULL OR :year BETWEEN meet.first_day / 10000 AND meet.last_day / 10000
        OR instr(meet.name, :year) > 0
    )
ORDER BY meet.level IN ('national', 'college', 'other'), meet.first_day DESC, meet.name
LIMIT :limit;

-- name: meet
SELECT
    meet.id, meet.name, meet.city, meet.country, meet.first_day, meet.last_day, meet.level,
    meet.indoor
FROM meet
WHERE meet.id = :meet AND meet.guild_id IN (0, :guild);
