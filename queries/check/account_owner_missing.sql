-- one row per customer without an owner
SELECT account_id AS key, owner, _file, _line
FROM accounts
WHERE owner IS NULL
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
