-- one row per line whose discount is below 0 or above 1
SELECT order_item_id AS key, order_id, discount, _file, _line
FROM order_items
WHERE discount < 0 OR discount > 1
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
