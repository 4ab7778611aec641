-- one row per ticket without an owner
SELECT ticket_id AS key, owner, _file, _line
FROM tickets
WHERE owner IS NULL AND owner_id IS NULL
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
