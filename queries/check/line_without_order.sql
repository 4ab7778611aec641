-- one row per line whose order is unknown
SELECT i.order_item_id AS key, i.order_id, i._file, i._line
FROM order_items i
WHERE NOT EXISTS (SELECT 1 FROM orders o WHERE o.order_id = i.order_id)
ORDER BY i._file NULLS LAST, i._line NULLS LAST, key NULLS LAST
