-- one row per kind of record: the number examined, and the number with at least five others to compare with
WITH looked_at AS (
  SELECT CAST('orders' AS VARCHAR(20)) AS entity, CAST(count(*) AS BIGINT) AS records
  FROM customer_orders
  WHERE order_id IS NOT NULL
  UNION ALL
  SELECT 'opportunities', CAST(count(*) AS BIGINT) FROM opportunities
),
counted AS (
  SELECT entity, level, CAST(count(*) AS BIGINT) AS n FROM judged GROUP BY entity, level
)
SELECT
  looked_at.entity AS entity,
  looked_at.records AS records,
  CAST(coalesce(sum(CASE WHEN counted.level = 'own' THEN counted.n END), 0) AS BIGINT) AS own_history,
  CAST(coalesce(sum(CASE WHEN counted.level = 'peers' THEN counted.n END), 0) AS BIGINT) AS peer_group,
  CAST(coalesce(sum(CASE WHEN counted.level = 'all' THEN counted.n END), 0) AS BIGINT) AS everyone
FROM looked_at
LEFT JOIN counted ON counted.entity = looked_at.entity
WHERE looked_at.records > 0
GROUP BY looked_at.entity, looked_at.records
ORDER BY looked_at.entity NULLS LAST
