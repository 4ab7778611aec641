-- one row per segment of the rules, best first, including those without customers
WITH segment_names AS (
  SELECT segment, min(position) AS position FROM rules GROUP BY segment
),
everyone AS (
  SELECT count(*) AS customers, sum(monetary) AS revenue FROM scored
),
members AS (
  SELECT
    segment,
    count(*) AS customers,
    sum(monetary) AS revenue,
    median(CAST(recency_days AS DOUBLE)) AS median_recency,
    median(CAST(frequency AS DOUBLE)) AS median_frequency,
    CAST(median(CAST(monetary AS DOUBLE)) AS DECIMAL(38,6)) AS median_monetary
  FROM scored
  GROUP BY segment
)
SELECT
  segment_names.segment AS segment,
  CAST(coalesce(members.customers, 0) AS BIGINT) AS customers,
  CAST(coalesce(members.customers, 0) AS DOUBLE) / nullif(everyone.customers, 0) AS share,
  CAST(coalesce(members.revenue, 0) AS DECIMAL(38,6)) AS revenue,
  CASE WHEN everyone.revenue > 0
    THEN CAST(coalesce(members.revenue, 0) AS DOUBLE) / nullif(CAST(everyone.revenue AS DOUBLE), 0)
  END AS revenue_share,
  members.median_recency AS median_recency,
  members.median_frequency AS median_frequency,
  members.median_monetary AS median_monetary
FROM segment_names
CROSS JOIN everyone
LEFT JOIN members ON members.segment = segment_names.segment
ORDER BY segment_names.position NULLS LAST
