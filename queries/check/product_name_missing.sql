-- one row per product without a name
SELECT product_id AS key, name, _file, _line
FROM products
WHERE name IS NULL
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
