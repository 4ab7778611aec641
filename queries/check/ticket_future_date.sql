-- one row per ticket opened after the as-of date
SELECT ticket_id AS key, created_at, _file, _line
FROM tickets
WHERE CAST(created_at AS DATE) > CAST($as_of AS DATE)
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
