-- one row per period with sales in scope: orders above zero and the customers who placed them
WITH order_parts AS (
  SELECT CAST(date_trunc($every, ordered_at) AS DATE) AS bucket, account_id, order_id, sum(amount) AS part
  FROM sales
  WHERE ordered_at IS NOT NULL
    AND (NOT $bounded OR CAST(ordered_at AS DATE) BETWEEN CAST($from AS DATE) AND CAST($to AS DATE))
  GROUP BY CAST(date_trunc($every, ordered_at) AS DATE), account_id, order_id
)
SELECT
  bucket,
  CAST(count(DISTINCT order_id) AS BIGINT) AS orders,
  CAST(count(DISTINCT account_id) AS BIGINT) AS customers
FROM order_parts
WHERE part > 0
GROUP BY bucket
