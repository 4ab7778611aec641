-- one row per line without a product
SELECT order_item_id AS key, order_id, product_id, _file, _line
FROM order_items
WHERE product_id IS NULL
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
