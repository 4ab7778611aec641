-- one row per order line identical to an earlier one in every column except its own number (DuckDB only)
WITH marked AS (
  SELECT *, hash(*COLUMNS(* EXCLUDE (order_item_id, line_number, _load, _file, _line))) AS mark
  FROM crm.order_items
),
alike AS (
  SELECT mark
  FROM marked
  GROUP BY mark
  HAVING count(*) > 1
),
copies AS (
  SELECT
    order_item_id AS key, order_id, product_id, quantity, unit_price, amount, _file, _line,
    -- Equal marks are no proof of equal rows.
    row_number() OVER (
      PARTITION BY row(*COLUMNS(* EXCLUDE (order_item_id, line_number, _load, _file, _line)))
      ORDER BY _file NULLS LAST, _line NULLS LAST, order_item_id NULLS LAST
    ) AS copy
  FROM marked
  WHERE mark IN (SELECT mark FROM alike)
)
SELECT key, order_id, product_id, quantity, unit_price, amount, _file, _line
FROM copies
WHERE copy > 1
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
