-- one row per lead without any means of contact
SELECT lead_id AS key, phone, mobile, email, _file, _line
FROM leads
WHERE phone IS NULL AND mobile IS NULL AND email IS NULL
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
