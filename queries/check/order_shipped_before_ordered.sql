-- one row per order shipped before the day on which it was placed
SELECT order_id AS key, ordered_at, shipped_on, _file, _line
FROM orders
WHERE shipped_on < CAST(ordered_at AS DATE)
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
