-- one row per customer whose parent is unknown or itself
SELECT a.account_id AS key, a.parent_account_id, a._file, a._line
FROM accounts a
WHERE a.parent_account_id = a.account_id
  OR a.parent_account_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM accounts p WHERE p.account_id = a.parent_account_id)
ORDER BY a._file NULLS LAST, a._line NULLS LAST, key NULLS LAST
