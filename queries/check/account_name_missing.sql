-- one row per customer without a name
SELECT account_id AS key, name, _file, _line
FROM accounts
WHERE name IS NULL
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
