-- one row per customer with at least one order above zero: last such day, how many, and what all the customer's lines add up to
WITH order_parts AS (
  SELECT account_id, order_id, sum(amount) AS part, max(ordered_at) AS ordered
  FROM sales
  WHERE account_id IS NOT NULL
    AND (NOT $bounded OR CAST(ordered_at AS DATE) BETWEEN CAST($from AS DATE) AND CAST($to AS DATE))
  GROUP BY account_id, order_id
)
SELECT
  account_id,
  CAST(max(ordered) FILTER (WHERE part > 0) AS DATE) AS last_day,
  CAST(count_if(part > 0) AS BIGINT) AS frequency,
  CAST(sum(part) AS DECIMAL(38,6)) AS monetary
FROM order_parts
GROUP BY account_id
HAVING count_if(part > 0) > 0
