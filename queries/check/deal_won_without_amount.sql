-- one row per won deal without an amount above zero
SELECT opportunity_id AS key, stage, amount, actual_revenue, _file, _line
FROM opportunities
WHERE is_won IS TRUE AND coalesce(actual_revenue, amount, 0) <= 0
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
