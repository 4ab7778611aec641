-- one row per contact without a name
SELECT contact_id AS key, name, _file, _line
FROM contacts
WHERE name IS NULL
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
