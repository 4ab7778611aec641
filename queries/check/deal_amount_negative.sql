-- one row per deal with a negative amount
SELECT opportunity_id AS key, amount, _file, _line
FROM opportunities
WHERE amount < 0
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
