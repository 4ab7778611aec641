-- one row per customer with the registration code of an earlier one
WITH copies AS (
  SELECT
    account_id AS key, credit_code, _file, _line,
    row_number() OVER (
      PARTITION BY lower(trim(credit_code)) ORDER BY _file NULLS LAST, _line NULLS LAST, account_id NULLS LAST
    ) AS copy
  FROM accounts
  WHERE credit_code IS NOT NULL
)
SELECT key, credit_code, _file, _line
FROM copies
WHERE copy > 1
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
