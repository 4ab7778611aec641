-- one row per deal without a stage
SELECT opportunity_id AS key, stage, _file, _line
FROM opportunities
WHERE stage IS NULL
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
