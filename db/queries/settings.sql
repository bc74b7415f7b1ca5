-- name: setting
SELECT setting.value FROM setting WHERE setting.key = :key;

-- name: save_setting
INSERT INTO setting (key, value) VALUES (:key, :value)
ON CONFLICT (key) DO UPDATE SET value = excluded.value;
