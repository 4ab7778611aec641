-- one row per activity without customer, person, lead or deal
SELECT activity_id AS key, subject, _file, _line
FROM activities
WHERE account_id IS NULL AND contact_id IS NULL AND lead_id IS NULL AND opportunity_id IS NULL AND related_id IS NULL
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
