-- one row per line whose amount is neither quantity times price nor that minus its discount, by more than 1% and one currency unit
WITH expected AS (
  SELECT
    order_item_id AS key, quantity, unit_price, discount, amount, _file, _line,
    CAST(quantity AS DOUBLE) * unit_price AS full_amount,
    CAST(quantity AS DOUBLE) * unit_price * (1 - coalesce(discount, 0)) - coalesce(discount_amount, 0) AS net_amount
  FROM order_items
)
SELECT key, quantity, unit_price, discount, amount, _file, _line
FROM expected
WHERE abs(amount - net_amount) > 1
  AND abs(amount - net_amount) > 0.01 * abs(net_amount)
  AND abs(amount - full_amount) > 1
  AND abs(amount - full_amount) > 0.01 * abs(full_amount)
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
