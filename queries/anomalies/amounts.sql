-- one row per order of a customer, or deal, with an amount above zero: its place in time, and the groups it is compared within
WITH order_sums AS (
  SELECT order_id, account_id, min(CAST(ordered_at AS DATE)) AS day, max(tier) AS tier, max(industry) AS industry, sum(amount) AS amount
  FROM sales
  GROUP BY order_id, account_id
),
amounts AS (
  SELECT CAST('orders' AS VARCHAR(20)) AS entity, order_id AS item, account_id, day, tier, industry, amount FROM order_sums
  UNION ALL
  SELECT CAST('opportunities' AS VARCHAR(20)) AS entity, opportunity_id AS item, account_id,
    coalesce(closed_on, CAST(created_at AS DATE), engaged_on) AS day, tier, industry, amount
  FROM opportunities
)
SELECT
  entity, item, account_id, day,
  CAST(amount AS DECIMAL(38,6)) AS amount,
  ln(nullif(CAST(amount AS DOUBLE), 0)) AS log_amount,
  coalesce(tier, '') || '|' || coalesce(industry, '') AS peers
FROM amounts
WHERE amount > 0 AND item IS NOT NULL
