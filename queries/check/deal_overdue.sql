-- one row per open deal whose expected closing date is past
SELECT opportunity_id AS key, stage, expected_close_on, _file, _line
FROM opportunities
WHERE is_closed IS NOT TRUE AND expected_close_on < CAST($as_of AS DATE)
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
