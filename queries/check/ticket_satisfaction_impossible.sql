-- one row per ticket whose satisfaction is below 0 or above 100
SELECT ticket_id AS key, satisfaction, _file, _line
FROM tickets
WHERE satisfaction < 0 OR satisfaction > 100
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
