-- one row per period with orders above zero in scope: number of orders and of the customers who placed them
SELECT
  CAST(date_trunc($every, ordered_on) AS DATE) AS bucket,
  CAST(count(DISTINCT order_id) AS BIGINT) AS orders,
  CAST(count(DISTINCT account_id) AS BIGINT) AS customers
FROM customer_orders
WHERE above_zero AND ordered_on IS NOT NULL
  AND (NOT $bounded OR ordered_on BETWEEN CAST($from AS DATE) AND CAST($to AS DATE))
GROUP BY CAST(date_trunc($every, ordered_on) AS DATE)
