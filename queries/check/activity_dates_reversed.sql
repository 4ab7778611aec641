-- one row per activity that ended before it began
SELECT activity_id AS key, occurred_at, ended_at, _file, _line
FROM activities
WHERE ended_at < occurred_at
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
