-- name: integrity
-- The first complaint of SQLite's own check, or ok.
SELECT integrity_check FROM pragma_integrity_check LIMIT 1;
