-- one row per era, the period (now) and the one before: what was sold in it
WITH placed AS (
  SELECT
    CASE
      WHEN CAST(ordered_at AS DATE) BETWEEN CAST($from AS DATE) AND CAST($to AS DATE) THEN 'now'
      WHEN CAST(ordered_at AS DATE) BETWEEN CAST($prev_from AS DATE) AND CAST($prev_to AS DATE) THEN 'before'
      ELSE 'other'
    END AS era,
    account_id, order_id, ordered_at, amount, profit
  FROM sales
  WHERE ordered_at IS NOT NULL
),
order_parts AS (
  SELECT era, account_id, order_id, sum(amount) AS amount, sum(profit) AS profit, CAST(min(ordered_at) AS DATE) AS day
  FROM placed
  GROUP BY era, account_id, order_id
),
firsts AS (
  SELECT account_id, min_by(era, day) AS era
  FROM order_parts
  WHERE amount > 0 AND account_id IS NOT NULL
  GROUP BY account_id
),
newcomers AS (
  SELECT era, count(*) AS customers FROM firsts GROUP BY era
),
totals AS (
  SELECT
    era,
    sum(amount) AS revenue,
    sum(profit) AS profit,
    count(DISTINCT order_id) FILTER (WHERE amount > 0) AS orders,
    count(DISTINCT account_id) FILTER (WHERE amount > 0) AS customers,
    sum(amount) FILTER (WHERE amount > 0) AS ordered
  FROM order_parts
  GROUP BY era
)
SELECT
  eras.era AS era,
  CAST(coalesce(totals.revenue, 0) AS DECIMAL(38,6)) AS revenue,
  CAST(coalesce(totals.orders, 0) AS BIGINT) AS orders,
  CAST(coalesce(totals.customers, 0) AS BIGINT) AS customers,
  CAST(coalesce(newcomers.customers, 0) AS BIGINT) AS new_customers,
  CAST(totals.ordered AS DOUBLE) / nullif(totals.orders, 0) AS average_order,
  CAST(totals.profit AS DECIMAL(38,6)) AS profit,
  CASE WHEN totals.revenue > 0 THEN CAST(totals.profit AS DOUBLE) / nullif(CAST(totals.revenue AS DOUBLE), 0) END AS margin,
  (SELECT min(day) FROM order_parts) AS first_sale
FROM (VALUES ('now'), ('before')) AS eras(era)
LEFT JOIN totals ON totals.era = eras.era
LEFT JOIN newcomers ON newcomers.era = eras.era
ORDER BY eras.era NULLS LAST
