-- one row per product with a negative price or cost
SELECT product_id AS key, unit_price, cost, _file, _line
FROM products
WHERE unit_price < 0 OR cost < 0
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
