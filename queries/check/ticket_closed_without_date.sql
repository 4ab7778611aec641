-- one row per closed ticket without the date on which it was closed
SELECT ticket_id AS key, status, is_closed, _file, _line
FROM tickets
WHERE resolved_at IS NULL
  AND (is_closed OR says_done(status))
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
