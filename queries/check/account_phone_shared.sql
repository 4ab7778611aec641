-- one row per customer whose phone number is shared by at least $many customers
WITH shared AS (
  SELECT phone, count(DISTINCT account_id) AS customers
  FROM accounts
  WHERE phone IS NOT NULL
  GROUP BY phone
)
SELECT a.account_id AS key, a.phone, s.customers, a._file, a._line
FROM accounts a
JOIN shared s ON s.phone = a.phone
WHERE s.customers >= CAST($many AS BIGINT)
ORDER BY a._file NULLS LAST, a._line NULLS LAST, key NULLS LAST
