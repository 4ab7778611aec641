-- one row per open deal without an amount
SELECT opportunity_id AS key, stage, amount, _file, _line
FROM opportunities
WHERE is_closed IS NOT TRUE AND amount IS NULL
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
