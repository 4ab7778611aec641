-- one row per customer with at least one order above zero in scope: the day of the last one, their number, and the total of all the customer's orders
SELECT
  account_id,
  max(ordered_on) FILTER (WHERE above_zero) AS last_day,
  CAST(count_if(above_zero) AS BIGINT) AS frequency,
  CAST(sum(amount) AS DECIMAL(38,6)) AS monetary
FROM customer_orders
WHERE account_id IS NOT NULL
  AND (NOT $bounded OR ordered_on BETWEEN CAST($from AS DATE) AND CAST($to AS DATE))
GROUP BY account_id
HAVING count_if(above_zero) > 0
