-- one row per closed deal without a closing date
SELECT opportunity_id AS key, stage, closed_on, _file, _line
FROM opportunities
WHERE is_closed IS TRUE AND closed_on IS NULL
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
