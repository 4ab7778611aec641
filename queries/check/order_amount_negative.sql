-- one row per order with a negative amount
SELECT order_id AS key, amount, _file, _line
FROM orders
WHERE amount < 0
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
