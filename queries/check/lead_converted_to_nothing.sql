-- one row per converted lead that names neither customer nor deal
SELECT lead_id AS key, is_converted, converted_account_id, converted_opportunity_id, _file, _line
FROM leads
WHERE is_converted IS TRUE AND converted_account_id IS NULL AND converted_opportunity_id IS NULL
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
