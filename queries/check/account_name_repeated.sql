-- one row per customer with the same name as an earlier one
WITH copies AS (
  SELECT
    account_id AS key, name, _file, _line,
    row_number() OVER (
      PARTITION BY lower(trim(name)) ORDER BY _file NULLS LAST, _line NULLS LAST, account_id NULLS LAST
    ) AS copy
  FROM accounts
  WHERE name IS NOT NULL
)
SELECT key, name, _file, _line
FROM copies
WHERE copy > 1
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
