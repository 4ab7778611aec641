-- one row per order of a customer, or deal, with an amount above zero: its date, and the groups it is compared with
WITH peers AS (
  SELECT account_id, max(tier) AS tier, max(industry) AS industry
  FROM sales
  WHERE account_id IS NOT NULL
  GROUP BY account_id
),
amounts AS (
  SELECT CAST('orders' AS VARCHAR(20)) AS entity, customer_orders.order_id AS item, customer_orders.account_id AS account_id,
    customer_orders.ordered_on AS day, peers.tier AS tier, peers.industry AS industry, customer_orders.amount AS amount
  FROM customer_orders
  LEFT JOIN peers ON peers.account_id = customer_orders.account_id
  WHERE customer_orders.above_zero
  UNION ALL
  SELECT CAST('opportunities' AS VARCHAR(20)) AS entity, opportunity_id AS item, account_id,
    coalesce(closed_on, CAST(created_at AS DATE), engaged_on) AS day, tier, industry, amount
  FROM opportunities
  WHERE amount > 0
)
SELECT
  entity, item, account_id, day,
  CAST(amount AS DECIMAL(38,6)) AS amount,
  ln(nullif(CAST(amount AS DOUBLE), 0)) AS log_amount,
  coalesce(tier, '') || '|' || coalesce(industry, '') AS peers
FROM amounts
WHERE item IS NOT NULL
