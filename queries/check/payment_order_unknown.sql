-- one row per payment whose order is unknown
SELECT p.payment_id AS key, p.order_id, p._file, p._line
FROM payments p
WHERE p.order_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM orders o WHERE o.order_id = p.order_id)
ORDER BY p._file NULLS LAST, p._line NULLS LAST, key NULLS LAST
