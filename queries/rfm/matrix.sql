-- one row per recency and frequency score, including those without customers
WITH all_cells AS (
  SELECT r, f
  FROM (VALUES (1), (2), (3), (4), (5)) AS recency(r)
  CROSS JOIN (VALUES (1), (2), (3), (4), (5)) AS often(f)
),
cells AS (
  SELECT r, f, count(*) AS customers, sum(monetary) AS revenue FROM scored GROUP BY r, f
),
everyone AS (
  SELECT count(*) AS customers FROM scored
)
SELECT
  CAST(all_cells.r AS BIGINT) AS r,
  CAST(all_cells.f AS BIGINT) AS f,
  CAST(coalesce(cells.customers, 0) AS BIGINT) AS customers,
  CAST(coalesce(cells.customers, 0) AS DOUBLE) / nullif(everyone.customers, 0) AS share,
  CAST(coalesce(cells.revenue, 0) AS DECIMAL(38,6)) AS revenue
FROM all_cells
CROSS JOIN everyone
LEFT JOIN cells ON cells.r = all_cells.r AND cells.f = all_cells.f
ORDER BY all_cells.r DESC NULLS LAST, all_cells.f NULLS LAST
