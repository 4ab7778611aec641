-- one row per supplier without a name
SELECT supplier_id AS key, name, _file, _line
FROM suppliers
WHERE name IS NULL
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
