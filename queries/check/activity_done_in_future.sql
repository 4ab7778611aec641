-- one row per activity done after the as-of date
SELECT activity_id AS key, occurred_at, is_done, _file, _line
FROM activities
WHERE is_done AND CAST(occurred_at AS DATE) > CAST($as_of AS DATE)
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
