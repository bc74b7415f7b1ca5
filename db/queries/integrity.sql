-- name: integrity
-- The first complaint of SQLite's own check, or ok.
SELECT integrity_check FROM pragma_integrity_check LIMIT 1;

-- name: holds_anything
SELECT EXISTS (SELECT 1 FROM sqlite_schema);
