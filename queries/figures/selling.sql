-- one row per period, the current (now) and the one before: what was sold in it
WITH eras AS (
  SELECT 'now' AS era, CAST($from AS DATE) AS first_day, CAST($to AS DATE) AS last_day
  UNION ALL
  SELECT 'before' AS era, CAST($prev_from AS DATE) AS first_day, CAST($prev_to AS DATE) AS last_day
),
sold AS (
  SELECT eras.era AS era, sum(amount) AS revenue, sum(profit) AS profit
  FROM eras
  JOIN daily_sales ON day BETWEEN first_day AND last_day
  GROUP BY eras.era
),
ordered AS (
  SELECT eras.era AS era, count(DISTINCT order_id) AS orders, count(DISTINCT account_id) AS customers, sum(amount) AS amount
  FROM eras
  JOIN customer_orders ON above_zero AND ordered_on BETWEEN first_day AND last_day
  GROUP BY eras.era
),
newcomers AS (
  SELECT eras.era AS era, count(*) AS customers
  FROM eras
  JOIN customers ON first_ordered_on BETWEEN first_day AND last_day
  GROUP BY eras.era
)
SELECT
  eras.era AS era,
  CAST(coalesce(sold.revenue, 0) AS DECIMAL(38,6)) AS revenue,
  CAST(coalesce(ordered.orders, 0) AS BIGINT) AS orders,
  CAST(coalesce(ordered.customers, 0) AS BIGINT) AS customers,
  CAST(coalesce(newcomers.customers, 0) AS BIGINT) AS new_customers,
  CAST(ordered.amount AS DOUBLE) / nullif(ordered.orders, 0) AS average_order,
  CAST(sold.profit AS DECIMAL(38,6)) AS profit,
  CASE WHEN sold.revenue > 0 THEN CAST(sold.profit AS DOUBLE) / nullif(CAST(sold.revenue AS DOUBLE), 0) END AS margin,
  (SELECT min(day) FROM daily_sales) AS first_sale
FROM eras
LEFT JOIN sold ON sold.era = eras.era
LEFT JOIN ordered ON ordered.era = eras.era
LEFT JOIN newcomers ON newcomers.era = eras.era
ORDER BY eras.era NULLS LAST
