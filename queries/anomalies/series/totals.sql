-- one row per period with sales: the total
SELECT
  '' AS member,
  CAST(date_trunc($every, day) AS DATE) AS period,
  CAST(sum(amount) AS DECIMAL(38,6)) AS value
FROM daily_sales
WHERE day <= CAST($as_of AS DATE)
GROUP BY CAST(date_trunc($every, day) AS DATE)
ORDER BY period NULLS LAST
