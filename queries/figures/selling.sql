-- one row: what was sold in the period (now) and in the one before
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
  SELECT account_id, min(day) AS day FROM order_parts WHERE amount > 0 AND account_id IS NOT NULL GROUP BY account_id
),
newcomers AS (
  SELECT
    count(*) FILTER (WHERE day BETWEEN CAST($from AS DATE) AND CAST($to AS DATE)) AS customers_now,
    count(*) FILTER (WHERE day BETWEEN CAST($prev_from AS DATE) AND CAST($prev_to AS DATE)) AS customers_before
  FROM firsts
),
totals AS (
  SELECT
    sum(amount) FILTER (WHERE era = 'now') AS revenue_now,
    sum(amount) FILTER (WHERE era = 'before') AS revenue_before,
    count(DISTINCT order_id) FILTER (WHERE era = 'now' AND amount > 0) AS orders_now,
    count(DISTINCT order_id) FILTER (WHERE era = 'before' AND amount > 0) AS orders_before,
    count(DISTINCT account_id) FILTER (WHERE era = 'now' AND amount > 0) AS customers_now,
    count(DISTINCT account_id) FILTER (WHERE era = 'before' AND amount > 0) AS customers_before,
    sum(amount) FILTER (WHERE era = 'now' AND amount > 0) AS ordered_now,
    sum(amount) FILTER (WHERE era = 'before' AND amount > 0) AS ordered_before,
    sum(profit) FILTER (WHERE era = 'now') AS profit_now,
    sum(profit) FILTER (WHERE era = 'before') AS profit_before,
    min(day) AS first_day
  FROM order_parts
)
SELECT
  CAST(coalesce(totals.revenue_now, 0) AS DECIMAL(38,6)) AS revenue,
  CAST(coalesce(totals.revenue_before, 0) AS DECIMAL(38,6)) AS revenue_before,
  CAST(totals.orders_now AS BIGINT) AS orders,
  CAST(totals.orders_before AS BIGINT) AS orders_before,
  CAST(totals.customers_now AS BIGINT) AS customers,
  CAST(totals.customers_before AS BIGINT) AS customers_before,
  CAST(newcomers.customers_now AS BIGINT) AS new_customers,
  CAST(newcomers.customers_before AS BIGINT) AS new_customers_before,
  CAST(totals.ordered_now AS DOUBLE) / nullif(totals.orders_now, 0) AS average_order,
  CAST(totals.ordered_before AS DOUBLE) / nullif(totals.orders_before, 0) AS average_order_before,
  CAST(totals.profit_now AS DECIMAL(38,6)) AS profit,
  CAST(totals.profit_before AS DECIMAL(38,6)) AS profit_before,
  CASE WHEN totals.revenue_now > 0 THEN CAST(totals.profit_now AS DOUBLE) / nullif(CAST(totals.revenue_now AS DOUBLE), 0) END AS margin,
  CASE WHEN totals.revenue_before > 0
    THEN CAST(totals.profit_before AS DOUBLE) / nullif(CAST(totals.revenue_before AS DOUBLE), 0)
  END AS margin_before,
  totals.first_day AS first_day
FROM totals
CROSS JOIN newcomers
ORDER BY first_day NULLS LAST
