-- one row per ticket whose hours differ from those between its dates by more than one hour and 5%
SELECT ticket_id AS key, created_at, resolved_at, resolution_hours, _file, _line
FROM tickets
WHERE abs(resolution_hours - seconds_between(created_at, resolved_at) / 3600.0) > 1
  AND abs(resolution_hours - seconds_between(created_at, resolved_at) / 3600.0) > 0.05 * abs(resolution_hours)
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
