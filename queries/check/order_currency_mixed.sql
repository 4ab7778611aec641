-- one row per order without a currency, or in a currency other than that of most orders of its customer
WITH counted AS (
  SELECT account_id, currency, count(*) AS orders
  FROM orders
  WHERE account_id IS NOT NULL AND currency IS NOT NULL
  GROUP BY account_id, currency
),
ranked AS (
  SELECT account_id, currency, row_number() OVER (PARTITION BY account_id ORDER BY orders DESC NULLS LAST, currency NULLS LAST) AS place
  FROM counted
)
SELECT o.order_id AS key, o.currency, r.currency AS usual_currency, o._file, o._line
FROM orders o
LEFT JOIN ranked r ON r.account_id = o.account_id AND r.place = 1
WHERE o.currency IS NULL OR o.currency <> r.currency
ORDER BY o._file NULLS LAST, o._line NULLS LAST, key NULLS LAST
