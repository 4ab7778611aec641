-- one row per deal whose probability is below 0 or above 1
SELECT opportunity_id AS key, probability, _file, _line
FROM opportunities
WHERE probability < 0 OR probability > 1
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
