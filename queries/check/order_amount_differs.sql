-- one row per order whose amount differs from the sum of its lines by more than 1% and one currency unit
WITH lines AS (
  SELECT order_id, CAST(sum(amount) AS DECIMAL(38, 6)) AS lines_amount
  FROM order_items
  WHERE amount IS NOT NULL
  GROUP BY order_id
)
SELECT o.order_id AS key, o.amount, l.lines_amount, o._file, o._line
FROM orders o
JOIN lines l ON l.order_id = o.order_id
WHERE abs(o.amount - l.lines_amount) > 1 AND abs(o.amount - l.lines_amount) > 0.01 * abs(l.lines_amount)
ORDER BY o._file NULLS LAST, o._line NULLS LAST, key NULLS LAST
