-- one row per ticket answered or resolved before it was opened
SELECT ticket_id AS key, created_at, first_response_at, resolved_at, _file, _line
FROM tickets
WHERE first_response_at < created_at OR resolved_at < created_at
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
