-- one row per dimension and score: the values that get it, and how many customers have it
WITH long_form AS (
  SELECT 1 AS position, 'recency' AS dimension, r AS score, CAST(recency_days AS DECIMAL(38,6)) AS value FROM scored
  UNION ALL
  SELECT 2 AS position, 'frequency' AS dimension, f AS score, CAST(frequency AS DECIMAL(38,6)) AS value FROM scored
  UNION ALL
  SELECT 3 AS position, 'monetary' AS dimension, m AS score, monetary AS value FROM scored
),
all_scores AS (
  SELECT position, dimension, score
  FROM (VALUES (1, 'recency'), (2, 'frequency'), (3, 'monetary')) AS d(position, dimension)
  CROSS JOIN (VALUES (1), (2), (3), (4), (5)) AS s(score)
),
scored_values AS (
  SELECT dimension, score, min(value) AS lowest, max(value) AS highest, count(*) AS customers
  FROM long_form
  GROUP BY dimension, score
)
SELECT
  all_scores.dimension AS dimension,
  CAST(all_scores.score AS BIGINT) AS score,
  CAST(scored_values.lowest AS DECIMAL(38,6)) AS lowest,
  CAST(scored_values.highest AS DECIMAL(38,6)) AS highest,
  CAST(coalesce(scored_values.customers, 0) AS BIGINT) AS customers
FROM all_scores
LEFT JOIN scored_values ON scored_values.dimension = all_scores.dimension AND scored_values.score = all_scores.score
ORDER BY all_scores.position NULLS LAST, all_scores.score NULLS LAST
