-- one row per lead without a name or company
SELECT lead_id AS key, name, company, _file, _line
FROM leads
WHERE name IS NULL AND company IS NULL
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
