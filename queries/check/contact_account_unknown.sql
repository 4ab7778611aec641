-- one row per contact whose customer is unknown
SELECT c.contact_id AS key, c.account_id, c._file, c._line
FROM contacts c
WHERE c.account_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM accounts a WHERE a.account_id = c.account_id)
ORDER BY c._file NULLS LAST, c._line NULLS LAST, key NULLS LAST
