-- one row per order placed after the as-of date
SELECT order_id AS key, ordered_at, _file, _line
FROM orders
WHERE CAST(ordered_at AS DATE) > CAST($as_of AS DATE)
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
