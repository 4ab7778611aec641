-- one row per deal without a customer
SELECT opportunity_id AS key, account_id, _file, _line
FROM opportunities
WHERE account_id IS NULL
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
