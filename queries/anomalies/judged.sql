-- one row per amount with at least five others to compare it with: the range they suggest, and how far it is outside
WITH pooled AS (
  SELECT entity, level, median(sigma) AS sigma FROM spreads WHERE others >= 5 GROUP BY entity, level
),
nearest AS (
  SELECT entity, item, account_id, min(CASE level WHEN 'own' THEN 1 WHEN 'peers' THEN 2 ELSE 3 END) AS nearness
  FROM spreads
  WHERE others >= 5
  GROUP BY entity, item, account_id
),
chosen AS (
  SELECT
    spreads.entity AS entity, spreads.level AS level, spreads.item AS item, spreads.account_id AS account_id,
    spreads.log_amount AS log_amount, spreads.centre AS centre, spreads.others AS others,
    -- A few amounts tell little of their spread: that of all groups counts as ten more. Differences below five percent are no news.
    greatest(0.05, sqrt((10 * power(pooled.sigma, 2) + spreads.others * power(spreads.sigma, 2)) / nullif(10 + spreads.others, 0)))
      * sqrt(1 + 1.5707963267948966 / nullif(spreads.others, 0)) AS sigma
  FROM spreads
  JOIN nearest ON nearest.entity = spreads.entity AND nearest.item = spreads.item
    AND nearest.account_id IS NOT DISTINCT FROM spreads.account_id
    AND nearest.nearness = CASE spreads.level WHEN 'own' THEN 1 WHEN 'peers' THEN 2 ELSE 3 END
  JOIN pooled ON pooled.entity = spreads.entity AND pooled.level = spreads.level
)
SELECT
  entity, level, item, account_id, others,
  centre,
  sigma,
  (log_amount - centre) / nullif(sigma, 0) AS score
FROM chosen
