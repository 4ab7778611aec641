-- one row per customer without any means of contact, and without a contact who has one
SELECT a.account_id AS key, a.phone, a.email, a.website, a._file, a._line
FROM accounts a
WHERE a.phone IS NULL
  AND a.email IS NULL
  AND a.website IS NULL
  AND NOT EXISTS (
    SELECT 1
    FROM contacts c
    WHERE c.account_id = a.account_id AND (c.phone IS NOT NULL OR c.mobile IS NOT NULL OR c.email IS NOT NULL)
  )
ORDER BY a._file NULLS LAST, a._line NULLS LAST, key NULLS LAST
