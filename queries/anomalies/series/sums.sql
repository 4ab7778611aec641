-- one row per member and period with sales: the total
SELECT
  coalesce(breakdown, '') AS member,
  CAST(date_trunc($every, ordered_at) AS DATE) AS period,
  CAST(sum(amount) AS DECIMAL(38,6)) AS value
FROM sales
WHERE ordered_at IS NOT NULL AND CAST(ordered_at AS DATE) <= CAST($as_of AS DATE)
GROUP BY coalesce(breakdown, ''), CAST(date_trunc($every, ordered_at) AS DATE)
ORDER BY member NULLS LAST, period NULLS LAST
