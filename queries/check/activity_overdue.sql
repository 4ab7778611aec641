-- one row per activity due more than $days days ago and not done
SELECT activity_id AS key, subject, due_on, _file, _line
FROM activities
WHERE is_done IS NOT TRUE
  AND NOT says_done(status)
  AND due_on < plus_days(CAST($as_of AS DATE), -CAST($days AS BIGINT))
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
