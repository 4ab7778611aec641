-- one row per line without an amount
SELECT order_item_id AS key, order_id, quantity, unit_price, amount, _file, _line
FROM order_items
WHERE amount IS NULL
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
