-- one row per stage name of deals or their history, with the chance of winning given in the data
WITH bearers AS (
  SELECT stage, probability FROM opportunities WHERE stage IS NOT NULL
  UNION ALL
  SELECT to_stage AS stage, probability FROM opportunity_history WHERE to_stage IS NOT NULL
  UNION ALL
  SELECT from_stage AS stage, CAST(NULL AS DOUBLE) AS probability FROM opportunity_history WHERE from_stage IS NOT NULL
)
SELECT stage, median(probability) AS probability, CAST(count(*) AS BIGINT) AS deals
FROM bearers
GROUP BY stage
ORDER BY stage NULLS LAST
