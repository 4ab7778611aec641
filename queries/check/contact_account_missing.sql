-- one row per contact without a customer
SELECT contact_id AS key, account_id, _file, _line
FROM contacts
WHERE account_id IS NULL
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
