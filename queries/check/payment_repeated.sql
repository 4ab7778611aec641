-- one row per payment of the same customer, order, day and amount as an earlier one
WITH copies AS (
  SELECT
    payment_id AS key, account_id, order_id, paid_on, amount, _file, _line,
    row_number() OVER (
      PARTITION BY account_id, order_id, opportunity_id, paid_on, amount ORDER BY _file NULLS LAST, _line NULLS LAST, payment_id NULLS LAST
    ) AS copy
  FROM payments
  WHERE amount IS NOT NULL AND paid_on IS NOT NULL AND coalesce(order_id, account_id) IS NOT NULL
)
SELECT key, account_id, order_id, paid_on, amount, _file, _line
FROM copies
WHERE copy > 1
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
