-- one row per day with sales, in scope or not, so that a year earlier is known too
SELECT
  CAST(ordered_at AS DATE) AS day,
  CAST(sum(amount) AS DECIMAL(38,6)) AS amount,
  CAST(sum(profit) AS DECIMAL(38,6)) AS profit
FROM sales
WHERE ordered_at IS NOT NULL
GROUP BY CAST(ordered_at AS DATE)
