-- one row per line with a negative price
SELECT order_item_id AS key, order_id, unit_price, _file, _line
FROM order_items
WHERE unit_price < 0
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
