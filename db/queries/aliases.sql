-- name: aliases_of_server
SELECT alias.athlete_id, alias.alias, batch.actor_id, batch.applied_at
FROM alias
JOIN batch ON batch.id = alias.batch_id
WHERE alias.guild_id = :guild AND alias.guild_id <> 0
ORDER BY alias.alias;

-- name: alias_to_remove
-- In the order of alias_rows.
SELECT
    alias.id, alias.athlete_id, alias.alias, alias.kind, alias.note, alias.citation_id,
    alias.guild_id, alias.batch_id
FROM alias
WHERE alias.id = :alias AND alias.guild_id = :guild;

-- name: aliases_of_servers
SELECT alias.guild_id, alias.athlete_id, alias.alias FROM alias WHERE alias.guild_id <> 0;
