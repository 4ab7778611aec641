-- one row per order without order lines
SELECT o.order_id AS key, o.ordered_at, o.amount, o._file, o._line
FROM orders o
WHERE NOT EXISTS (SELECT 1 FROM order_items i WHERE i.order_id = o.order_id)
ORDER BY o._file NULLS LAST, o._line NULLS LAST, key NULLS LAST
