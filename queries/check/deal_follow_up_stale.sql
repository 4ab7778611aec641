-- one row per open deal last followed up more than $days days ago
SELECT opportunity_id AS key, stage, last_followed_up_on, _file, _line
FROM opportunities
WHERE is_closed IS NOT TRUE
  AND last_followed_up_on < plus_days(CAST($as_of AS DATE), -CAST($days AS BIGINT))
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
