-- one row per customer, not lost, last followed up more than $days days ago
SELECT account_id AS key, last_followed_up_on, status, _file, _line
FROM accounts
WHERE last_followed_up_on < plus_days(CAST($as_of AS DATE), -CAST($days AS BIGINT))
  AND (status IS NULL OR status NOT IN ('lost', 'paused'))
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
