-- one row per ticket opened more than $days days ago and neither resolved nor closed
SELECT ticket_id AS key, status, created_at, _file, _line
FROM tickets
WHERE resolved_at IS NULL
  AND is_closed IS NOT TRUE
  AND NOT says_done(status)
  AND CAST(created_at AS DATE) < plus_days(CAST($as_of AS DATE), -CAST($days AS BIGINT))
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
