-- one row per line with a negative quantity
SELECT order_item_id AS key, order_id, quantity, _file, _line
FROM order_items
WHERE quantity < 0
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
