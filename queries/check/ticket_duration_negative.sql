-- one row per ticket with a negative duration
SELECT ticket_id AS key, first_response_minutes, resolution_hours, _file, _line
FROM tickets
WHERE first_response_minutes < 0 OR resolution_hours < 0
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
