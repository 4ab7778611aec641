-- one row per deal without an owner
SELECT opportunity_id AS key, owner, _file, _line
FROM opportunities
WHERE owner IS NULL
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
