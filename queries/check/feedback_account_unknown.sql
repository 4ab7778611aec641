-- one row per answer whose customer is unknown
SELECT f.feedback_id AS key, f.account_id, f._file, f._line
FROM feedback f
WHERE f.account_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM accounts a WHERE a.account_id = f.account_id)
ORDER BY f._file NULLS LAST, f._line NULLS LAST, key NULLS LAST
