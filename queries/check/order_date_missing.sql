-- one row per order without a date
SELECT order_id AS key, ordered_at, _file, _line
FROM orders
WHERE ordered_at IS NULL
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
