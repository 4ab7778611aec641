-- one row per lead converted before it was created
SELECT lead_id AS key, created_at, converted_on, _file, _line
FROM leads
WHERE converted_on < CAST(created_at AS DATE)
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
