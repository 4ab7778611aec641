-- one row per product discontinued before it was launched
SELECT product_id AS key, launched_on, discontinued_on, _file, _line
FROM products
WHERE discontinued_on < launched_on
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
