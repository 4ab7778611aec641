-- one row per ticket whose customer is unknown
SELECT t.ticket_id AS key, t.account_id, t._file, t._line
FROM tickets t
WHERE t.account_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM accounts a WHERE a.account_id = t.account_id)
ORDER BY t._file NULLS LAST, t._line NULLS LAST, key NULLS LAST
