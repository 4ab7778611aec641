-- one row per deal closed before it was created or engaged
SELECT opportunity_id AS key, created_at, engaged_on, closed_on, _file, _line
FROM opportunities
WHERE closed_on < CAST(created_at AS DATE) OR closed_on < engaged_on
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
